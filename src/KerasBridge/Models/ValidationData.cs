namespace KerasBridge;

/// <summary>Data for validation: <c>(x, y)</c> or <c>(x, y, sample_weight)</c>.</summary>
public readonly struct ValidationData
{
    private ValidationData(DataArg x, DataArg y, DataArg sampleWeight) => (X, Y, SampleWeight) = (x, y, sampleWeight);

    /// <summary>Batches that are made one after the other, anew for each validation: <c>validation_data: new(Batches())</c>.</summary>
    /// <param name="generator">Gives the batches.</param>
    public ValidationData(IEnumerable<Batch> generator) => X = new DataArg(generator);

    /// <summary>Batches of inputs and targets that are made one after the other, anew for each validation: <c>validation_data: new(Batches())</c>.</summary>
    /// <param name="generator">Gives the batches.</param>
    public ValidationData(IEnumerable<(NDArray x, NDArray y)> generator) => X = new DataArg(generator);

    internal DataArg X { get; }

    internal DataArg Y { get; }

    internal DataArg SampleWeight { get; }

    internal bool IsNone => X.Value is null;

    /// <summary>Inputs and targets.</summary>
    /// <param name="data">The pair.</param>
    public static implicit operator ValidationData((DataArg x, DataArg y) data) => new(data.x, data.y, default);

    /// <summary>Inputs, targets and sample weights.</summary>
    /// <param name="data">The three.</param>
    public static implicit operator ValidationData((DataArg x, DataArg y, DataArg sample_weight) data) => new(data.x, data.y, data.sample_weight);

    /// <summary>Inputs and targets.</summary>
    /// <param name="data">The pair.</param>
    public static implicit operator ValidationData((NDArray x, NDArray y) data) => new(data.x, data.y, default);

    /// <summary>Inputs, targets and sample weights.</summary>
    /// <param name="data">The three.</param>
    public static implicit operator ValidationData((NDArray x, NDArray y, NDArray sample_weight) data) => new(data.x, data.y, data.sample_weight);

    /// <summary>Batches by their index, such as <c>ImageDataGenerator.flow_from_directory</c> gives.</summary>
    /// <param name="dataset">The batches.</param>
    public static implicit operator ValidationData(PyDataset? dataset) => new((DataArg)dataset, default, default);

    /// <summary>A dataset of batches.</summary>
    /// <param name="dataset">The dataset.</param>
    public static implicit operator ValidationData(Dataset? dataset) => new((DataArg)dataset, default, default);

    /// <summary><c>None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator ValidationData(NoneType none) => default;
}
