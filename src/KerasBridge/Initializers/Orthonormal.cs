using System.Numerics.Tensors;

namespace KerasBridge.Initializers;

/// <summary>The Q of a QR decomposition whose R has a positive diagonal, which is one only.</summary>
internal static class Orthonormal
{
    /// <summary>
    /// The columns of Q, one after the other, of a matrix (rows, columns) with at least as many rows. By Gram and Schmidt in double, each column made orthogonal
    /// twice: that is as exact as reflections, and needs only dot products.
    /// </summary>
    public static unsafe double[] Columns(Tensor matrix, int rows, int columns)
    {
        var q = new double[(long)rows * columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var at = (long)i * columns + j;
                q[(long)j * rows + i] = matrix.dtype == DType.Float64 ? ((double*)matrix.Data)[at] : matrix.Floats[at];
            }
        }
        GC.KeepAlive(matrix);
        for (var j = 0; j < columns; j++)
        {
            var column = q.AsSpan(j * rows, rows);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k < j; k++)
                {
                    var other = q.AsSpan(k * rows, rows);
                    TensorPrimitives.MultiplyAdd(other, -TensorPrimitives.Dot<double>(other, column), column, column);
                }
            }
            var norm = TensorPrimitives.Norm<double>(column);
            if (norm > 0) TensorPrimitives.Divide(column, norm, column);
        }
        return q;
    }
}
