using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Whitening that keeps pictures pictures (Bell and Sejnowski 1997, https://doi.org/10.1016/S0042-6989(97)00121-1).</summary>
internal static class ZcaWhitening
{
    /// <summary>The matrix u·diag(√n / (s + ε))·uᵀ, where u and s are the left singular vectors and the singular values of the data, a column for each sample.</summary>
    /// <param name="data"><c>(samples, values)</c>.</param>
    /// <param name="epsilon">What keeps it from dividing by zero.</param>
    /// <returns><c>(values, values)</c>, of the data's type.</returns>
    public static NDArray Matrix(NDArray data, double epsilon)
    {
        var (samples, count) = (data.Dims[0], data.Dims[1]);
        var values = data.ToArray<double>();
        var columns = samples <= count ? Rows(values, samples, count) : Root(values, samples, count);
        var singular = SingularValues.Orthogonalize(columns);
        var matrix = new double[count * count];
        var scaled = new double[count];
        for (var k = 0; k < columns.Length; k++)
        {
            // Where the data has no extent the vector is any: Keras's is what rounding makes it, and counts √n/ε.
            if (singular[k] == 0) continue;
            var factor = Math.Sqrt(samples) / (singular[k] + epsilon) / (singular[k] * singular[k]);
            for (var i = 0; i < count; i++) scaled[i] = factor * columns[k][i];
            for (var i = 0; i < count; i++)
            {
                var row = matrix.AsSpan(i * count, count);
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(columns[k], scaled[i], row, row);
            }
        }
        return ((NDArray)matrix).reshape((count, count)).astype(data.dtype.name);
    }

    private static double[][] Rows(double[] values, int samples, int count)
    {
        var rows = new double[samples][];
        for (var i = 0; i < samples; i++) rows[i] = values.AsSpan(i * count, count).ToArray();
        return rows;
    }

    /// <summary>With more samples than values: the product dataᵀ·data has the same left vectors, and the squares of the values, in as few columns as there are values.</summary>
    private static double[][] Root(double[] values, int samples, int count)
    {
        var gram = new double[count][];
        var columns = new double[count][];
        for (var i = 0; i < count; i++)
        {
            columns[i] = new double[samples];
            for (var k = 0; k < samples; k++) columns[i][k] = values[k * count + i];
        }
        for (var i = 0; i < count; i++)
        {
            gram[i] = new double[count];
            for (var j = 0; j < count; j++) gram[i][j] = j < i ? gram[j][i] : System.Numerics.Tensors.TensorPrimitives.Dot<double>(columns[i], columns[j]);
        }
        // The symmetric matrix turned until its columns are at right angles has the values' squares as lengths; its columns scaled back are u·s.
        var squares = SingularValues.Orthogonalize(gram);
        for (var k = 0; k < count; k++)
        {
            if (squares[k] == 0) continue;
            var scale = 1 / Math.Sqrt(squares[k]);
            for (var i = 0; i < count; i++) gram[k][i] *= scale;
        }
        return gram;
    }
}
