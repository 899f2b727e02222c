namespace KerasBridge.Data;

/// <summary>Arrays with a row for each sample: inputs, then targets, then sample weights.</summary>
internal sealed class ArrayData
{
    /// <summary>Puts arrays together, and checks that they have the same number of rows.</summary>
    /// <exception cref="ArgumentException">There is nothing, an array has no rows or no axes, or the numbers of rows differ.</exception>
    public ArrayData(NDArray[] x, NDArray?[] y, NDArray?[] sampleWeight)
    {
        X = x;
        Y = y;
        SampleWeight = sampleWeight;
        if (x.Length == 0 || x.Contains(null!))
            throw new ArgumentException($"There is no data for the inputs of the model. Expected an array for each input. Received: x=[{string.Join(", ", x.Select(array => array is null ? "None" : $"array of shape {array.shape}"))}]");
        foreach (var array in All)
        {
            if (array.ndim == 0) throw new ShapeException("Data must have an axis of samples. Expected an array of shape (samples, …). Received: a scalar, of shape ()");
        }
        Samples = x[0].shape[0];
        var sizes = All.Select(array => (int)array.shape[0]).ToArray();
        if (sizes.Any(size => size != Samples))
        {
            throw new ArgumentException("Data cardinality is ambiguous. Make sure all arrays contain the same number of samples." +
                $"'x' sizes: {Sizes(x)}\n" + (y.Length > 0 && y.Any(array => array is not null) ? $"'y' sizes: {Sizes(y)}\n" : "") +
                (sampleWeight.Any(array => array is not null) ? $"'sample_weight' sizes: {Sizes(sampleWeight)}\n" : ""));
        }
        if (Samples == 0)
            throw new ArgumentException($"The data is empty. Expected at least one sample. Received: x of shape {string.Join(", ", x.Select(array => array.shape))}");
    }

    public NDArray[] X { get; }

    /// <summary>Targets, one for each output; null where an output has none; empty where there are none at all.</summary>
    public NDArray?[] Y { get; }

    /// <summary>Weights, one for each output; null where an output has none; empty where there are none at all.</summary>
    public NDArray?[] SampleWeight { get; }

    /// <summary>The number of samples.</summary>
    public int Samples { get; }

    /// <summary>All arrays that are there, in order.</summary>
    public IEnumerable<NDArray> All => X.Concat(Y.OfType<NDArray>()).Concat(SampleWeight.OfType<NDArray>());

    /// <summary>Some of the samples, in order; views.</summary>
    public ArrayData Rows(int start, int end) => new(
        Array.ConvertAll(X, array => Rows(array, start, end)),
        Array.ConvertAll(Y, array => array is null ? null : Rows(array, start, end)),
        Array.ConvertAll(SampleWeight, array => array is null ? null : Rows(array, start, end)));

    private static NDArray Rows(NDArray array, int start, int end)
    {
        var dims = array.shape.ToInts();
        dims[0] = end - start;
        return array.View(Shape.FromInts(dims), array.ByteStrides.ToArray(), array.Offset + start * array.ByteStrides[0]);
    }

    private static string Sizes(IEnumerable<NDArray?> arrays) => string.Join(", ", arrays.OfType<NDArray>().Select(array => (int)array.shape[0]));
}
