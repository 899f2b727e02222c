using KerasBridge.Layers;

namespace KerasBridge;

/// <summary>What a <see cref="Normalization"/> layer learns from data that is read on the way.</summary>
public static class NormalizationExtensions
{
    /// <summary>Computes the mean and variance of a dataset's inputs, which the layer then uses.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="data">The dataset of batches: of inputs, or of inputs and targets.</param>
    /// <exception cref="ArgumentException">The dataset is empty or has no end.</exception>
    /// <exception cref="ShapeException">A batch has other sizes than the first, or than the layer was built for.</exception>
    public static void adapt(this Normalization layer, Dataset data)
    {
        if (data.cardinality() == Dataset.INFINITE_CARDINALITY)
            throw new ArgumentException("A dataset without an end has no mean. Expected one with an end; `take(n)` gives one. Received: a dataset that repeats");
        layer.adapt(data.Select(element => (element.Count > 1 ? element[0] : element).tensor.numpy()));
    }

    /// <summary>Computes the mean and variance of the inputs of a dataset's items.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="data">The dataset.</param>
    /// <exception cref="ArgumentException">The dataset is empty.</exception>
    /// <exception cref="ShapeException">A batch has other sizes than the first, or than the layer was built for.</exception>
    public static void adapt(this Normalization layer, PyDataset data) => layer.adapt(Enumerable.Range(0, data.__len__()).Select(i => data[i][0]));
}
