using System.Collections;
using System.Runtime.CompilerServices;
using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>
/// Numbers, or names of categories, to be plotted: an <see cref="NDArray"/>, an array, a list (<c>history.history["loss"]</c>), or <c>[1, 2, 3]</c>, <c>["a", "b"]</c>. What is no finite number is a gap.
/// </summary>
[CollectionBuilder(typeof(PlotValuesBuilder), nameof(PlotValuesBuilder.Create))]
public sealed class PlotValues : IEnumerable<PlotValue>
{
    internal PlotValues(double[] numbers, int columns = 1, string? shape = null) =>
        (Numbers, Columns, ShapeText) = (numbers, columns, shape ?? $"({numbers.Length},)");

    internal PlotValues(string[] texts) : this(new double[texts.Length]) => Texts = texts;

    /// <summary>The numbers, row by row.</summary>
    internal double[] Numbers { get; }

    /// <summary>The names; null for numbers.</summary>
    internal string[]? Texts { get; }

    /// <summary>How many numbers a row has.</summary>
    internal int Columns { get; }

    /// <summary>The number of rows.</summary>
    internal int Count => Columns == 0 ? 0 : Numbers.Length / Columns;

    /// <summary>The shape, for messages.</summary>
    internal string ShapeText { get; }

    /// <summary>An array of one axis, or of two, whose columns are plotted one by one.</summary>
    /// <param name="values">The array.</param>
    /// <exception cref="ArgumentException">The array has more axes.</exception>
    public static implicit operator PlotValues(NDArray values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.ndim > 2) throw new ArgumentException($"x and y can be no greater than 2D. Expected an array of one axis or two. Received: an array of shape {values.shape}");
        return values.dtype.Code is KerasBridge.Numpy.DTypeCode.String
            ? new PlotValues([.. Enumerable.Range(0, values.size).Select(i => values.reshape(-1)[i].ToString())])
            : new PlotValues(values.ToArray<double>(), values.ndim == 2 ? values.shape.Dims[1] : 1, values.ndim == 0 ? "(1,)" : values.shape.ToString());
    }

    /// <summary>What <c>np.linspace</c> and the like give.</summary>
    /// <param name="values">The array.</param>
    /// <exception cref="ArgumentException">The array has more axes than two.</exception>
    public static implicit operator PlotValues(NDArrayOrTuple values) => (NDArray)values;

    /// <summary>What a model predicts.</summary>
    /// <param name="values">The predictions.</param>
    /// <exception cref="ArgumentException">The array has more axes than two, or there are several.</exception>
    public static implicit operator PlotValues(Predictions values) => (NDArray)values;

    /// <summary>The values of a tensor.</summary>
    /// <param name="values">The tensor.</param>
    /// <exception cref="ArgumentException">The tensor has more axes than two.</exception>
    public static implicit operator PlotValues(Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.numpy();
    }

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(double[] values) => new([.. values]);

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(float[] values) => new(Array.ConvertAll(values, value => (double)value));

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(int[] values) => new(Array.ConvertAll(values, value => (double)value));

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(List<double> values) => new([.. values]);

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(List<float> values) => new([.. values.Select(value => (double)value)]);

    /// <summary>Numbers.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(List<int> values) => new([.. values.Select(value => (double)value)]);

    /// <summary>The numbers of a history.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues(List<Scalar> values) => new([.. values.Select(value => value.AsDouble)]);

    /// <summary>Names of categories.</summary>
    /// <param name="values">The names.</param>
    public static implicit operator PlotValues(string[] values) => new([.. values]);

    /// <summary>Names of categories.</summary>
    /// <param name="values">The names.</param>
    public static implicit operator PlotValues(List<string> values) => new([.. values]);

    /// <summary>One number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PlotValues(double value) => new([value]);

    /// <summary>Two numbers, such as limits.</summary>
    /// <param name="values">The numbers.</param>
    public static implicit operator PlotValues((double, double) values) => new([values.Item1, values.Item2]);

    /// <inheritdoc/>
    public IEnumerator<PlotValue> GetEnumerator() =>
        (Texts is null ? Numbers.Select(number => (PlotValue)number) : Texts.Select(text => (PlotValue)text)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
