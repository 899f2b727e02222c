using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>One-hot rows of int32 indices.</summary>
internal sealed class OneHotOp(int depth) : Op
{
    public override string Name => "one_hot";

    public override void Infer(Node node) => node.SetOutputs(new Tensor(Shape.FromInts([.. node.Inputs[0].shape.Dims, depth]), DType.Float32));

    public override unsafe void Run(Node node, IBackend backend) => backend.OneHot(node.Inputs[0].Ints, node.Output.Floats, node.Inputs[0].Count, depth);
}
