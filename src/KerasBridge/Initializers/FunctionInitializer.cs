namespace KerasBridge.Initializers;

/// <summary>An initializer that calls a user's function.</summary>
internal sealed class FunctionInitializer(Func<Shape, DType, Tensor> function) : Initializer
{
    public override Tensor Apply(Shape shape, DType? dtype = null) => function(shape, dtype ?? DType.Float32);
}
