using KerasBridge.Data;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    private const string OutOfData =
        "Your input ran out of data; interrupting training. Make sure that your dataset or generator can generate at least `steps_per_epoch * epochs` batches. " +
        "You may need to use the `.repeat()` function when building your dataset.";

    /// <summary>The round that <c>fit</c> trains with, and that over the samples which <c>validation_split</c> holds back.</summary>
    private Round TrainingRound(DataArg x, DataArg y, DataArg sampleWeight, int? batchSize, double split, ShuffleArg shuffle, IReadOnlyDictionary<int, double>? classWeight,
        int? steps, int? validationBatchSize, bool hasValidation, out Round? held)
    {
        held = null;
        if (BatchStream.Of(x, shuffle.Mode != "none") is { } stream)
        {
            if (split != 0 && !hasValidation)
                throw new ArgumentException($"Argument `validation_split` is only supported for tensors or NumPy arrays.Found incompatible type in the input: [{BatchStream.Describe(x)}]");
            var batches = StreamOf(stream, StepKind.Train, x, y, sampleWeight, batchSize, steps, "steps_per_epoch", "batch_size", classWeight);
            batches.Reset();
            return batches;
        }

        var data = Arrange(x, y, sampleWeight, classWeight);
        ArrayData? validation = null;
        if (split != 0 && !hasValidation) (data, validation) = Split(data, split);
        // Without a batch size, a number of steps divides the data into as many batches.
        var size = batchSize ?? (steps is { } given ? (data.Samples + given - 1) / given : 32);
        var round = new ArrayRound(this, StepKind.Train, data, size, shuffle.Mode);
        if (validation is not null) held = new ArrayRound(this, StepKind.Test, validation, validationBatchSize ?? size, "none");
        return round;
    }

    private Round ValidationRound(ValidationData data, int? batchSize, Round training, int? steps) => PlainRound(StepKind.Test, data.X, data.Y, data.SampleWeight,
        BatchStream.IsStream(data.X) ? batchSize : batchSize ?? (training as ArrayRound)?.BatchSize, steps, "validation_");

    /// <summary>A round over data that is not shuffled.</summary>
    /// <param name="kind">What steps are made.</param>
    /// <param name="x">The inputs, or what makes batches.</param>
    /// <param name="y">The targets.</param>
    /// <param name="sampleWeight">How much each sample counts.</param>
    /// <param name="batchSize">Samples in a step; null: 32.</param>
    /// <param name="steps">The steps; null: all of the data.</param>
    /// <param name="prefix">What stands before the names of the call's arguments.</param>
    private Round PlainRound(StepKind kind, DataArg x, DataArg y, DataArg sampleWeight, int? batchSize, int? steps, string prefix = "") =>
        BatchStream.Of(x, shuffle: false) is { } stream
            ? StreamOf(stream, kind, x, y, sampleWeight, batchSize, steps, $"{prefix}steps", $"{prefix}batch_size")
            : new ArrayRound(this, kind, Arrange(x, y, sampleWeight), batchSize ?? 32, "none");

    private StreamRound StreamOf(BatchStream stream, StepKind kind, DataArg x, DataArg y, DataArg sampleWeight, int? batchSize, int? steps, string stepsName, string batchName,
        IReadOnlyDictionary<int, double>? classWeight = null)
    {
        var what = BatchStream.Describe(x);
        if (y.Value is not null) throw new ArgumentException($"When providing `x` as a {what}, `y` should not be passed. Instead, the targets should be included as part of the {what}.");
        if (sampleWeight.Value is not null)
            throw new ArgumentException($"When providing `x` as a {what}, `sample_weight` should not be passed. Instead, the sample weights should be included as part of the {what}.");
        if (batchSize is not null)
            throw new ArgumentException($"When providing `x` as a {what}, the size of batches is its own affair. Expected no `{batchName}`. Received: {batchName}={batchSize}");
        if (stream.IsInfinite && steps is null)
            throw new ArgumentException($"The {what} has no end, so that an epoch of it has none. Expected `{stepsName}`, the number of steps. Received: {stepsName}=None");
        if (stream.Count == 0) throw new ArgumentException($"The {what} has no batches. Expected at least one. Received: a length of 0");
        return new StreamRound(this, kind, stream, classWeight);
    }
}
