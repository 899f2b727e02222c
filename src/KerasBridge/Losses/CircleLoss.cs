using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Losses;

/// <summary>The circle loss.</summary>
internal static class CircleLoss
{
    /// <summary>One loss for each embedding; those of loss 0 are masked.</summary>
    public static Tensor Of(Tensor labels, Tensor x, Tensor? ref_labels, Tensor? ref_embeddings, bool remove_diagonal, double gamma, double margin)
    {
        labels = Ops.Cast(labels, DType.Int32);
        var references = ref_embeddings is null ? x : Ops.Cast(ref_embeddings, DType.Float32);
        var (same, other) = Masks(labels, ref_labels is null ? labels : Ops.Cast(ref_labels, DType.Int32), remove_diagonal);
        var distances = AtLeastZero(Ops.Affine(Ops.MatMul(x, Ops.Transpose(references)), -1, 1));
        var sameWeights = AtLeastZero(Ops.Multiply(Ops.Affine(distances, 1, margin), Ops.Cast(same, DType.Float32)));
        var otherWeights = AtLeastZero(Ops.Multiply(Ops.Affine(distances, -1, 1 + margin), Ops.Cast(other, DType.Float32)));
        var near = Ops.Affine(Ops.Multiply(sameWeights, Ops.Affine(distances, -1, margin)), -gamma, 0);
        var far = Ops.Affine(Ops.Multiply(otherWeights, Ops.Affine(distances, -1, 1 - margin)), gamma, 0);
        var never = Ops.Constant(double.NegativeInfinity, DType.Float32);
        var losses = Ops.Softplus(Ops.Add(Ops.LogSumExp(Ops.Select(same, near, never), 1), Ops.LogSumExp(Ops.Select(other, far, never), 1)));
        losses.Mask = Ops.Binary(BinaryKind.Greater, losses, 0);
        return losses;
    }

    private static (Tensor Same, Tensor Other) Masks(Tensor labels, Tensor references, bool remove_diagonal)
    {
        if (labels.ndim == 1) labels = Ops.ExpandDims(labels, -1);
        if (references.ndim == 1) references = Ops.ExpandDims(references, -1);
        var same = Ops.Equal(labels, Ops.Transpose(references));
        var other = Ops.LogicalNot(same);
        return (remove_diagonal ? Ops.LogicalAnd(same, OffDiagonal((int)labels.Count, (int)references.Count)) : same, other);
    }

    private static unsafe Tensor OffDiagonal(int rows, int columns)
    {
        var mask = Tensor.Allocate((rows, columns), DType.Bool);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) mask.Bytes[i * columns + j] = (byte)(i == j ? 0 : 1);
        }
        return mask;
    }

    private static Tensor AtLeastZero(Tensor x) => Ops.Binary(BinaryKind.Maximum, x, 0);
}
