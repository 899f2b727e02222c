namespace KerasBridge.Data;

/// <summary>Turns weights of classes into weights of samples.</summary>
internal static class ClassWeights
{
    /// <summary>The weight of each sample's class; 1 for a class that is not named. Targets of several columns are one-hot, others are class indices.</summary>
    public static NDArray ForSamples(NDArray y, IReadOnlyDictionary<int, double> weights)
    {
        var rows = y.AsContiguous(DType.Float64);
        var samples = (int)rows.shape[0];
        var columns = samples == 0 ? 1 : (int)(rows.shape.Size / samples);
        if (rows.ndim > 2) throw new ArgumentException($"`class_weight` not supported for 3+ dimensional targets. Received: targets of shape {y.shape}");
        var values = rows.Span<double>();
        var result = NDArray.Allocate(samples, DType.Float32);
        var target = result.Span<float>();
        for (var i = 0; i < samples; i++)
        {
            var row = values.Slice(i * columns, columns);
            var label = 0;
            if (columns > 1)
            {
                for (var k = 1; k < columns; k++)
                {
                    if (row[k] > row[label]) label = k;
                }
            }
            else
            {
                label = (int)Math.Round(row[0], MidpointRounding.ToEven);
            }
            target[i] = weights.TryGetValue(label, out var weight) ? (float)weight : 1;
        }
        return result;
    }
}
