namespace KerasBridge.Initializers;

/// <summary>What Keras makes of the name of the base class itself: an initializer that cannot initialize.</summary>
internal sealed class BareInitializer : Initializer
{
    internal override string ClassName => nameof(Initializer);

    public override Tensor Apply(Shape shape, DType? dtype = null) => throw new InvalidOperationException(
        "Initializer subclasses must implement the `__call__()` method. Expected one of Keras's initializers, or a subclass that overrides Apply. Received: the base class");
}
