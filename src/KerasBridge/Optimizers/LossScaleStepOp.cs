using System.Numerics.Tensors;
using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Optimizers;

/// <summary>A step of the optimizer within, where all gradients are finite; then the loss's factor changes.</summary>
/// <param name="optimizer">The optimizer around.</param>
/// <param name="step">The step.</param>
internal sealed unsafe class LossScaleStepOp(LossScaleOptimizer optimizer, OptimizerStepOp step) : Op
{
    public override bool HasSideEffect => true;

    public override void Infer(Node node) => node.SetOutputs();

    public override void Run(Node node, IBackend backend)
    {
        ref var counter = ref *(long*)optimizer.Counter.value.Data;
        ref var scale = ref *optimizer.Scale.value.Floats;
        if (!Finite(node))
        {
            counter = 0;
            scale *= 0.5f;
            return;
        }
        step.GradientScale = 1 / scale;
        step.Run(node, backend);
        if (++counter < optimizer.dynamic_growth_steps) return;
        counter = 0;
        scale *= 2;
    }

    private static bool Finite(Node node)
    {
        foreach (var gradient in node.Inputs)
        {
            // A span has no more than 2³¹ elements.
            const int Part = 1 << 30;
            for (long from = 0; from < gradient.Count; from += Part)
            {
                if (!TensorPrimitives.IsFiniteAll(new ReadOnlySpan<float>(gradient.Floats + from, (int)Math.Min(Part, gradient.Count - from)))) return false;
            }
        }
        return true;
    }
}
