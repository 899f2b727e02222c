using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Optimizers;

/// <summary>The learning rate of the step, read when it runs.</summary>
internal sealed class LearningRateOp(Optimizer optimizer) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(Shape.Scalar, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) => *node.Output.Floats = optimizer.CurrentLearningRate;
}
