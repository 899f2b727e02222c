namespace KerasBridge.Data;

/// <summary>Data that comes batch by batch.</summary>
internal interface IBatches
{
    /// <summary>The number of batches, if known.</summary>
    int? Count { get; }

    /// <summary>One round through the data: inputs, targets (or none), sample weights (or none).</summary>
    IEnumerable<(DataArg X, DataArg Y, DataArg SampleWeight)> Round();
}
