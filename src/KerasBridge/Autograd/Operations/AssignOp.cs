using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Copies the second input over the first, which is a variable's tensor.</summary>
internal sealed class AssignOp : Op
{
    public override bool HasSideEffect => true;

    public override void Infer(Node node) => node.SetOutputs();

    public override unsafe void Run(Node node, IBackend backend)
    {
        var target = node.Inputs[0];
        Buffer.MemoryCopy(node.Inputs[1].Data, target.Data, target.ByteCount, target.ByteCount);
    }
}
