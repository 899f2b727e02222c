using KerasBridge.Numpy;

namespace KerasBridge.Initializers;

/// <summary>The windows of signal processing, by the names that SciPy gives them.</summary>
internal static class SignalWindow
{
    // Sums of cosines: w(x) = a0 − a1·cos(2πx) + a2·cos(4πx) − …, x from 0 to 1.
    private static readonly Dictionary<string, double[]> Cosines = new()
    {
        ["boxcar"] = [1],
        ["hann"] = [0.5, 0.5],
        ["hamming"] = [0.54, 0.46],
        ["blackman"] = [0.42, 0.50, 0.08],
        ["nuttall"] = [0.3635819, 0.4891775, 0.1365995, 0.0106411],
        ["blackmanharris"] = [0.35875, 0.48829, 0.14128, 0.01168],
        ["flattop"] = [0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368],
    };

    private static readonly string[] Others = ["bartlett", "triang", "cosine", "bohman"];

    /// <summary>The values of a window; periodic ones are the first of a symmetric one that is longer by one.</summary>
    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static double[] Make(string name, int length, bool periodic)
    {
        if (!Cosines.TryGetValue(name, out var factors) && !Others.Contains(name))
        {
            string[] known = [.. Cosines.Keys, .. Others];
            throw new ArgumentException($"Unknown window type: {name}.{Suggest.Sentence(name, known)} Expected one of: {string.Join(", ", known)}. Received: window='{name}'");
        }
        var size = periodic ? length + 1 : length;
        var values = new double[length];
        for (var i = 0; i < length; i++) values[i] = size <= 1 ? 1 : factors is not null ? Sum(factors, i / (size - 1.0)) : Other(name, i, size);
        return values;
    }

    private static double Sum(double[] factors, double x)
    {
        var sum = 0.0;
        for (var k = 0; k < factors.Length; k++) sum += (k % 2 == 0 ? factors[k] : -factors[k]) * Math.Cos(2 * Math.PI * k * x);
        return sum;
    }

    private static double Other(string name, int i, int size)
    {
        var x = Math.Abs(2.0 * i / (size - 1) - 1);
        return name switch
        {
            "bartlett" => 1 - x,
            "triang" => 1 - Math.Abs(2.0 * i - (size - 1)) / (size % 2 == 0 ? size : size + 1),
            "cosine" => Math.Sin(Math.PI / size * (i + 0.5)),
            _ => x >= 1 ? 0 : (1 - x) * Math.Cos(Math.PI * x) + Math.Sin(Math.PI * x) / Math.PI,
        };
    }
}
