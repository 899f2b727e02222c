namespace KerasBridge.Layers;

/// <summary>The arguments that all convolutions share.</summary>
internal sealed record ConvArguments(
    int Filters, IntTuple KernelSize, IntTuple Strides, string Padding, string? DataFormat, IntTuple DilationRate, int Groups,
    ActivationArg Activation, bool UseBias, InitializerArg KernelInitializer, InitializerArg BiasInitializer,
    RegularizerArg KernelRegularizer, RegularizerArg BiasRegularizer, RegularizerArg ActivityRegularizer,
    ConstraintArg KernelConstraint, ConstraintArg BiasConstraint);
