using KerasBridge.Autograd;

namespace KerasBridge;

public abstract partial class Optimizer
{
    private void ApplyStep(IReadOnlyList<Tensor?> gradients, IReadOnlyList<Variable>? variables)
    {
        variables ??= BuiltFor;
        if (gradients.Count != variables.Count)
            throw new ArgumentException($"The gradients do not fit the variables. Expected one gradient for each of {variables.Count} variables. Received: {gradients.Count} gradients");
        if (!built) Trace.Suspend(() => { build(variables); return 0; });
        var rate = Tensor.FromScalar(CurrentLearningRate, DType.Float32);
        for (var i = 0; i < variables.Count; i++)
        {
            if (gradients[i] is { } gradient) update_step(gradient, variables[i], rate);
        }
        iterations.assign(Ops.Add(iterations.value, Ops.Constant(1, DType.Int64)));
    }
}
