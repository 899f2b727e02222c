using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Zeros of a shape (rows, …), with rows added at int32 indices.</summary>
internal sealed class ScatterAddOp(Shape shape) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(shape, node.Inputs[0].dtype));

    public override unsafe void Run(Node node, IBackend backend)
    {
        FillOp.Fill(backend, node.Output, 0);
        if (node.Output.dtype == DType.Float64)
        {
            Add<double>(node);
            return;
        }
        backend.ScatterAddRows(node.Inputs[0].Floats, node.Inputs[1].Ints, node.Output.Floats, node.Inputs[1].Count, Shapes.Product(shape.Dims[1..]), shape.Dims[0]);
    }

    private unsafe void Add<T>(Node node) where T : unmanaged, System.Numerics.INumber<T>
    {
        T* x = (T*)node.Inputs[0].Data, y = (T*)node.Output.Data;
        long size = Shapes.Product(shape.Dims[1..]);
        for (long i = 0; i < node.Inputs[1].Count; i++)
        {
            long row = node.Inputs[1].Ints[i];
            if ((ulong)row >= (ulong)shape.Dims[0]) continue;
            for (long k = 0; k < size; k++) y[row * size + k] += x[i * size + k];
        }
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new GatherOp().Call(gradients[0]!, node.Inputs[1]), null];
}
