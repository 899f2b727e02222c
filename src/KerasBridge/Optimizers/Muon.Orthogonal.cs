using KerasBridge.Autograd;

namespace KerasBridge.Optimizers;

public sealed partial class Muon
{
    /// <summary>Brings an orthogonal step to the size of Adam's, where <see cref="rms_rate"/> says so. Liu et al., 2025.</summary>
    /// <param name="x">The step of a matrix.</param>
    /// <returns>The step times <c>√max(rows, columns) · rms_rate</c>.</returns>
    public Tensor lr_adjust(Tensor x) => rms_rate is { } size ? Ops.Affine(x, Math.Sqrt(Math.Max(x.shape.Dims[0], x.shape.Dims[1])) * size, 0) : x;

    /// <summary>Swaps the last two axes.</summary>
    /// <param name="X">A matrix, or several.</param>
    /// <returns>The transposed matrices.</returns>
    public Tensor transpose_last_axis(Tensor X) => Ops.Transpose(X, [.. Enumerable.Range(0, X.ndim - 2), X.ndim - 1, X.ndim - 2]);

    /// <summary>Makes a matrix nearly orthogonal: its singular values come near 1.</summary>
    /// <param name="x">A matrix, or several.</param>
    /// <param name="steps">How many iterations.</param>
    /// <returns>The nearly orthogonal matrices.</returns>
    /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
    public Tensor zeropower_via_newtonschulz5(Tensor x, int steps)
    {
        if (x.ndim < 2) throw new ArgumentException($"Expected gradient or momentum to have at least 2 dimensions. Received: shape={x.shape}");
        var tall = x.shape.Dims[^2] > x.shape.Dims[^1];
        if (tall) x = transpose_last_axis(x);
        x = Ops.Divide(x, Ops.Affine(Ops.Sqrt(Ops.Sum(Ops.Square(x), [x.ndim - 2, x.ndim - 1], keepdims: true)), 1, 1e-7));
        for (var i = 0; i < steps; i++)
        {
            var square = Ops.MatMul(x, transpose_last_axis(x));
            var polynomial = Ops.Add(Ops.Affine(square, muon_b, 0), Ops.MatMul(Ops.Affine(square, muon_c, 0), square));
            x = Ops.Add(Ops.Affine(x, muon_a, 0), Ops.MatMul(polynomial, x));
        }
        return tall ? transpose_last_axis(x) : x;
    }
}
