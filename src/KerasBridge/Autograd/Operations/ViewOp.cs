using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The same bytes as elements of another dtype. It moves nothing.</summary>
internal sealed class ViewOp(Shape shape, DType dtype) : Op
{
    public override bool IsView => true;

    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, dtype));

    public override void Run(Node node, IBackend backend) { }
}
