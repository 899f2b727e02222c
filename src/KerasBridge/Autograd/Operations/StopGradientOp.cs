using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Its input, through which no gradient goes back.</summary>
internal sealed class StopGradientOp : Op
{
    public override string Name => "stop_gradient";

    public override bool IsView => true;

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, node.Inputs[0].dtype));

    public override void Run(Node node, IBackend backend) { }
}
