using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>A colour map: <c>plt.cm.viridis</c>. It can be given as <c>cmap</c>, and be asked for the colours of numbers.</summary>
public sealed class Colormap
{
    private readonly ColourMap _map;

    internal Colormap(ColourMap map) => _map = map;

    /// <summary>The name.</summary>
    public string name => _map.Name;

    /// <summary>How many colours it has.</summary>
    public int N => _map.Count;

    /// <summary>The name, where a <c>cmap</c> is asked for.</summary>
    /// <param name="map">The colour map.</param>
    public static implicit operator string(Colormap map) => (map ?? throw new ArgumentNullException(nameof(map))).name;

    /// <summary>The colour of a number from 0 to 1; what is outside gets the nearest end's.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Red, green, blue and opacity, from 0 to 1.</returns>
    public (double R, double G, double B, double A) Apply(double value)
    {
        var colour = _map.At(value);
        return (colour.R, colour.G, colour.B, colour.A);
    }

    /// <summary>The colour with a number from 0 to <see cref="N"/> - 1; what is outside gets the nearest end's.</summary>
    /// <param name="index">The number.</param>
    /// <returns>Red, green, blue and opacity, from 0 to 1.</returns>
    public (double R, double G, double B, double A) Apply(int index) => Apply((Math.Clamp(index, 0, N - 1) + 0.5) / N);

    /// <summary>The colours of numbers: whole numbers count colours, others go from 0 to 1.</summary>
    /// <param name="values">The numbers, of any shape.</param>
    /// <returns>Red, green, blue and opacity in a last axis of 4, float64.</returns>
    /// <exception cref="ArgumentException">The array holds no numbers.</exception>
    public NDArray Apply(NDArray values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.dtype.Code is DTypeCode.String) throw new ArgumentException($"A colour map needs numbers. Expected an array of numbers. Received: dtype {values.dtype}");
        var numbers = values.ToArray<double>();
        var colours = new double[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (r, g, b, a) = values.dtype.IsInteger ? Apply((int)Math.Clamp(numbers[i], 0, N - 1)) : Apply(numbers[i]);
            (colours[i * 4], colours[i * 4 + 1], colours[i * 4 + 2], colours[i * 4 + 3]) = (r, g, b, a);
        }
        return ((NDArray)colours).reshape([.. values.shape.Dims.ToArray(), 4]);
    }

    /// <inheritdoc/>
    public override string ToString() => name;
}
