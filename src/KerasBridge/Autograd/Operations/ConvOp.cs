using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>A 2-D convolution of x (batch, height, width, channels) with w, with a bias (a third input) and an activation if merged into it.</summary>
internal sealed class ConvOp(ConvAttributes attributes, EpilogueKind epilogue = EpilogueKind.None) : Op
{
    public ConvAttributes Attributes => attributes;

    public EpilogueKind Epilogue => epilogue;

    public override void Infer(Node node)
    {
        var g = attributes.Geometry(node.Inputs[0].shape, node.Inputs[1].shape);
        node.State = g;
        node.SetOutputs(new Tensor(Shape.FromInts([g.Batch, g.OutHeight, g.OutWidth, g.OutChannels]), DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        ref var g = ref System.Runtime.CompilerServices.Unsafe.Unbox<ConvGeometry>(node.State!);
        backend.Conv(node.Inputs[0].Floats, node.Inputs[1].Floats, node.Inputs.Length > 2 ? node.Inputs[2].Floats : null, node.Output.Floats, in g, epilogue);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var made = new ConvGradientOp((ConvGeometry)node.State!, needed, epilogue).Apply(node.Inputs[0], node.Inputs[1], node.Output, gradients[0]!).Outputs;
        var next = 0;
        return Array.ConvertAll(needed, need => need ? made[next++] : null);
    }
}
