using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Tensors one behind the other along an axis.</summary>
internal sealed class ConcatOp(int axis) : Op
{
    public override string Name => "concatenate";

    public override void Infer(Node node)
    {
        var first = node.Inputs[0];
        var dims = first.shape.ToInts();
        dims[axis] = 0;
        foreach (var input in node.Inputs)
        {
            var fits = input.ndim == dims.Length;
            for (var i = 0; fits && i < dims.Length; i++) fits = i == axis || input.shape.Dims[i] == dims[i];
            if (!fits)
            {
                throw new ShapeException(
                    $"Tensors do not fit in `concatenate`. Expected shapes that are equal except on axis {axis}. Received: shapes {string.Join(", ", node.Inputs.Select(x => x.shape))}");
            }
            dims[axis] += input.shape.Dims[axis];
        }
        var shape = Shape.FromInts(dims);
        var strides = Walk.Strides(shape);
        node.State = Array.ConvertAll(node.Inputs, input => Walk.Of(input.shape.Dims, Walk.Strides(input.shape), strides));
        node.SetOutputs(new Tensor(shape, first.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var walks = (Walk[])node.State!;
        var itemSize = node.Output.dtype.itemsize;
        var row = (long)Shapes.Product(node.Output.shape.Dims[(axis + 1)..]) * itemSize;
        var target = node.Output.Bytes;
        for (var i = 0; i < walks.Length; i++)
        {
            if (node.Inputs[i].Count > 0) backend.Copy(itemSize, node.Inputs[i].Data, target, in walks[i].Value);
            target += node.Inputs[i].shape.Dims[axis] * row;
        }
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed)
    {
        var results = new Tensor?[node.Inputs.Length];
        var start = 0;
        for (var i = 0; i < results.Length; i++)
        {
            var size = node.Inputs[i].shape.Dims[axis];
            if (needed[i]) results[i] = Ops.SliceAxis(gradients[0]!, axis, start, size);
            start += size;
        }
        return results;
    }
}
