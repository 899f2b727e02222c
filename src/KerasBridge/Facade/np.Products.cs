using KerasBridge.Numpy;

namespace KerasBridge;

// Products of matrices and sums of products.
public partial class np
{
    /// <summary>The dot product: of vectors, of matrices, or over the last axis of the first and the last but one of the second.</summary>
    public static NDArray dot(NDArray a, NDArray b, NDArray? @out = null) => Output.To(@out, Products.Dot(a, b));

    /// <summary>The product of matrices in the last two axes, the others broadcast.</summary>
    public static NDArray matmul(NDArray x1, NDArray x2, NDArray? @out = null, DType? dtype = null) => Output.To(@out, Products.MatMul(x1, x2, dtype));

    /// <summary>Sums of products over the last axes of both.</summary>
    public static NDArray inner(NDArray a, NDArray b) => MoreProducts.Inner(a, b);

    /// <summary>All products of an element of the first and one of the second.</summary>
    public static NDArray outer(NDArray a, NDArray b, NDArray? @out = null) => Output.To(@out, a.reshape(-1, 1) * b.reshape(Shape.FromInts([1, b.size])));

    /// <summary>The dot product of the flattened arrays.</summary>
    public static NDArray vdot(NDArray a, NDArray b) => Products.Dot(a.ravel(), b.ravel());

    /// <summary>Sums of products over some axes of both: how many, or which.</summary>
    public static NDArray tensordot(NDArray a, NDArray b, TensorAxes? axes = null) => (axes ?? 2).Apply(a, b);

    /// <summary>Kronecker's product.</summary>
    public static NDArray kron(NDArray a, NDArray b) => MoreProducts.Kron(a, b);

    /// <summary>The cross product of vectors in the last axis.</summary>
    public static NDArray cross(NDArray a, NDArray b) => MoreProducts.Cross(a, b);

    /// <summary>Einstein's sum: <c>np.einsum("ij,jk->ik", a, b)</c>.</summary>
    public static NDArray einsum(string subscripts, params ReadOnlySpan<NDArray> operands) => Einsum.Sum(subscripts, operands.ToArray());

    /// <summary>The convolution of two sequences: <c>full</c>, <c>same</c> or <c>valid</c>.</summary>
    public static NDArray convolve(NDArray a, NDArray v, string mode = "full") => Signals.Convolve(a, v, mode);

    /// <summary>The cross-correlation of two sequences: <c>full</c>, <c>same</c> or <c>valid</c>.</summary>
    public static NDArray correlate(NDArray a, NDArray v, string mode = "valid") => Signals.Correlate(a, v, mode);
}
