using System.Runtime.InteropServices;
using KerasBridge.Autograd;

namespace KerasBridge.Layers;

/// <summary>
/// Images of another size. Along each axis every output is a weighted sum of inputs near its place (centres of pixels at half numbers), so the whole is a product
/// with a matrix for the rows and one for the columns.
/// </summary>
internal static class Interpolation
{
    /// <summary>(batch, height, width, channels) with another height and width; larger ones, since nothing is smoothed before.</summary>
    public static Tensor Resize(Tensor x, int height, int width, string kind)
    {
        x = Ops.ToFloat(x);
        var (n, h, w, c) = (x.shape.Dims[0], x.shape.Dims[1], x.shape.Dims[2], x.shape.Dims[3]);
        x = Ops.MatMul(Matrix(h, height, kind), Ops.Reshape(x, (n, h, w * c)));
        x = Ops.MatMul(Matrix(w, width, kind), Ops.Reshape(x, (n * height, w, c)));
        return Ops.Reshape(x, (n, height, width, c));
    }

    /// <summary>The weights (to, from). What lies outside of the image does not count; the weights that are left are scaled to a sum of 1.</summary>
    private static unsafe Tensor Matrix(int from, int to, string kind)
    {
        var (radius, kernel) = Kernel(kind);
        var weights = new float[to * from];
        var row = new double[from];
        for (var i = 0; i < to; i++)
        {
            Array.Clear(row);
            var centre = (i + 0.5) * from / to - 0.5;
            var sum = 0.0;
            for (var k = Math.Max(0, (int)Math.Ceiling(centre - radius)); k <= Math.Min(from - 1, (int)Math.Floor(centre + radius)); k++) sum += row[k] = kernel(k - centre);
            for (var k = 0; k < from; k++) weights[i * from + k] = (float)(row[k] / sum);
        }
        var tensor = Tensor.Allocate((to, from), DType.Float32);
        MemoryMarshal.AsBytes(weights.AsSpan()).CopyTo(new Span<byte>(tensor.Data, weights.Length * sizeof(float)));
        return tensor;
    }

    private static (double Radius, Func<double, double> Kernel) Kernel(string kind) => kind switch
    {
        "bilinear" => (1, x => Math.Max(0, 1 - Math.Abs(x))),
        "bicubic" => (2, x => Cubic(Math.Abs(x))),
        "lanczos3" => (3, x => Lanczos(x, 3)),
        _ => (5, x => Lanczos(x, 5)),
    };

    // Keys' kernel with a = -1/2.
    private static double Cubic(double x) => x switch
    {
        <= 1 => (1.5 * x - 2.5) * x * x + 1,
        < 2 => ((-0.5 * x + 2.5) * x - 4) * x + 2,
        _ => 0,
    };

    private static double Lanczos(double x, double radius)
    {
        x = Math.Abs(x);
        if (x > radius) return 0;
        if (x <= 1e-3) return 1;
        return radius * Math.Sin(Math.PI * x) * Math.Sin(Math.PI * x / radius) / (Math.PI * Math.PI * x * x);
    }
}
