using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>What layers that join several inputs element by element have in common. Inputs of fewer axes get new ones behind the batch.</summary>
public abstract class Merge : Layer
{
    private protected Merge(string? name, bool trainable, string? dtype) : base(name, trainable, dtype) => supports_masking = true;

    /// <inheritdoc/>
    public override void build(Shape input_shape) => build([input_shape]);

    /// <inheritdoc/>
    public override void build(IReadOnlyList<Shape> input_shapes)
    {
        var batches = input_shapes.Where(shape => shape.Rank > 0 && shape.Dims[0] >= 0).Select(shape => shape.Dims[0]).Distinct();
        if (batches.Count() > 1)
            throw new ShapeException($"Cannot merge tensors with different batch sizes. Received tensors with shapes {LayerArguments.ListText(input_shapes)}");
        _ = compute_output_shape(input_shapes);
    }

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training, Tensor? mask)
    {
        var rank = inputs.Max(input => input.ndim);
        var same = inputs.Items.Select(input =>
        {
            while (input.ndim < rank) input = Ops.ExpandDims(input, Math.Min(1, input.ndim));
            return input;
        });
        return Combine([.. same]);
    }

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, Tensor? previous_mask) =>
        inputs.All(input => input.Mask is not null) ? inputs.Select(input => input.Mask!).Aggregate(Ops.LogicalOr) : null;

    /// <inheritdoc/>
    public override Shape compute_output_shape(IReadOnlyList<Shape> input_shapes)
    {
        var result = input_shapes[0][Math.Min(1, input_shapes[0].Rank)..];
        foreach (var shape in input_shapes.Skip(1)) result = Broadcast(result, shape[Math.Min(1, shape.Rank)..]);
        var batch = input_shapes.Where(shape => shape.Rank > 0).Select(shape => shape.Dims[0]).DefaultIfEmpty(-1).Max();
        return Shape.FromInts([batch, .. result.Dims]);
    }

    /// <summary>Joins tensors of equal numbers of axes.</summary>
    private protected abstract Tensor Combine(IReadOnlyList<Tensor> inputs);

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
        [(compute_output_shape(Array.ConvertAll(inputs, input => input.shape)), inputs.Select(input => input.dtype).Aggregate(Shapes.Promote))];

    // The shapes without the batch, counted from the last axis; None where a size is not known.
    private static Shape Broadcast(Shape a, Shape b)
    {
        if (a.Rank < b.Rank) (a, b) = (b, a);
        var dims = a.ToInts();
        var offset = a.Rank - b.Rank;
        for (var i = offset; i < dims.Length; i++)
        {
            var (x, y) = (dims[i], b.Dims[i - offset]);
            if (x < 0 || y < 0) dims[i] = -1;
            else if (x == 1) dims[i] = y;
            else if (y != 1 && x != y) throw new ShapeException($"Inputs have incompatible shapes. Received shapes {a} and {b}");
        }
        return Shape.FromInts(dims);
    }
}
