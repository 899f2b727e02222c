namespace KerasBridge.Regularizers;

/// <summary>A regularizer that calls a user's function.</summary>
internal sealed class FunctionRegularizer(Func<Tensor, Tensor> function) : Regularizer
{
    public override Tensor Apply(Tensor x) => function(x);
}
