using System.Numerics.Tensors;

namespace KerasBridge.Numpy;

/// <summary>The singular value decomposition by one-sided Jacobi rotations: slow for large matrices, accurate for small values, and without libraries.</summary>
internal static class SingularValues
{
    private const int MostSweeps = 60;

    /// <summary>
    /// The left singular vectors times their values, in no particular order: turns <paramref name="columns"/>, of which there should be no more than rows, until all are
    /// at right angles. The length of each is then a singular value.
    /// </summary>
    /// <param name="columns">The columns of the matrix, each an array; changed.</param>
    /// <returns>The singular values.</returns>
    public static double[] Orthogonalize(double[][] columns)
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var turned = false;
            for (var i = 1; i < columns.Length; i++)
            {
                for (var j = 0; j < i; j++) turned |= Turn(columns[j], columns[i]);
            }
            if (!turned) break;
        }
        return Array.ConvertAll(columns, column => Math.Sqrt(TensorPrimitives.SumOfSquares<double>(column)));
    }

    private static bool Turn(double[] p, double[] q)
    {
        var (a, b, c) = (TensorPrimitives.SumOfSquares<double>(p), TensorPrimitives.SumOfSquares<double>(q), TensorPrimitives.Dot<double>(p, q));
        if (Math.Abs(c) <= 1e-15 * Math.Sqrt(a * b)) return false;
        var zeta = (b - a) / (2 * c);
        var tangent = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        var sine = cosine * tangent;
        for (var k = 0; k < p.Length; k++) (p[k], q[k]) = (cosine * p[k] - sine * q[k], sine * p[k] + cosine * q[k]);
        return true;
    }
}
