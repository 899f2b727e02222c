using KerasBridge.Callbacks;
using KerasBridge.Data;
using KerasBridge.Engine;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>Trains the model.</summary>
    /// <param name="x">
    /// The inputs, <c>(samples, …)</c>: an array, a list of arrays, or a dictionary by the inputs' names. Or batches with their targets: a <see cref="Dataset"/>, a
    /// <see cref="PyDataset"/> (such as <c>ImageDataGenerator.flow_from_directory</c> gives), or a generator: <c>new(Batches())</c>.
    /// </param>
    /// <param name="y">The targets, in the same forms; not given where <paramref name="x"/> makes batches.</param>
    /// <param name="batch_size">Samples in a step; 32 if not given. Not given where <paramref name="x"/> makes batches.</param>
    /// <param name="epochs">Up to which epoch is trained (from <paramref name="initial_epoch"/>).</param>
    /// <param name="verbose">0: nothing is printed; 1 or <c>"auto"</c>: a progress bar; 2: a line an epoch.</param>
    /// <param name="callbacks">What runs between batches and epochs.</param>
    /// <param name="validation_split">Which part of the samples, the last ones, is kept for validation; from 0 to 1.</param>
    /// <param name="validation_data">Other data for validation: <c>(x, y)</c>, <c>(x, y, sample_weight)</c>, or what makes batches.</param>
    /// <param name="shuffle">Whether samples (of a <see cref="PyDataset"/>: batches) are shuffled before each epoch; <c>"batch"</c> shuffles within batches. A dataset or generator keeps its own order.</param>
    /// <param name="class_weight">How much samples of each class count, by class index.</param>
    /// <param name="sample_weight">How much each sample counts, <c>(samples,)</c>.</param>
    /// <param name="initial_epoch">The epoch to begin with, from 0.</param>
    /// <param name="steps_per_epoch">Steps in an epoch; one round through the data if not given.</param>
    /// <param name="validation_steps">Steps of validation; all of its data if not given.</param>
    /// <param name="validation_batch_size">Samples in a step of validation; <paramref name="batch_size"/> if not given.</param>
    /// <param name="validation_freq">Every how many epochs there is validation.</param>
    /// <param name="cancellation_token">Ends training at the end of the step under way; the weights stay valid.</param>
    /// <returns>The history: the loss and metrics of every epoch.</returns>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    /// <exception cref="ArgumentException">An argument or the data is not valid; the message says what is wrong.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public virtual History fit(DataArg x, DataArg y = default, int? batch_size = null, int epochs = 1, VerboseArg verbose = default, IEnumerable<Callback>? callbacks = null,
        double validation_split = 0.0, ValidationData validation_data = default, ShuffleArg shuffle = default, IReadOnlyDictionary<int, double>? class_weight = null,
        DataArg sample_weight = default, int initial_epoch = 0, int? steps_per_epoch = null, int? validation_steps = null, int? validation_batch_size = null,
        int validation_freq = 1, CancellationToken cancellation_token = default)
    {
        RequireCompiled("fit");
        WarnOfChangedTrainable();
        Positive(batch_size, "batch_size");
        Positive(steps_per_epoch, "steps_per_epoch");
        Positive(validation_steps, "validation_steps");
        Positive(validation_batch_size, "validation_batch_size");
        Positive(validation_freq, "validation_freq");
        if (epochs < 0 || initial_epoch < 0) throw new ArgumentException($"Epochs cannot be negative. Received: epochs={epochs}, initial_epoch={initial_epoch}");

        using var round = TrainingRound(x, y, sample_weight, batch_size, validation_split, shuffle, class_weight, steps_per_epoch, validation_batch_size, !validation_data.IsNone, out var held);
        using var validation = held ?? (validation_data.IsNone ? null : ValidationRound(validation_data, validation_batch_size, round, validation_steps));
        using var block = NotebookBlock.Begin(verbose.Value == 1);
        stop_training = false;
        var history = new History();
        this.history = history;
        var list = new CallbackList(Callbacks(history, callbacks, verbose), this, new CallbackParams(verbose.Value, epochs, steps_per_epoch ?? round.BatchCount));
        // Those of an epoch hold validation's numbers too, which the next epoch's batches do not show.
        var (batchLogs, logs) = (new Logs(), new Logs());
        list.TrainBegin();
        for (var epoch = initial_epoch; epoch < epochs; epoch++)
        {
            reset_metrics();
            list.EpochBegin(epoch);
            round.BeginEpoch(steps_per_epoch);
            for (var step = 0; !cancellation_token.IsCancellationRequested && round.TryFetch(); step++)
            {
                list.TrainBatchBegin(step);
                round.Step();
                for (var more = 1; more < StepsPerExecution && round.TryFetch(); more++, step++) round.Step();
                if (list.WantsBatches)
                {
                    round.WriteLogs(batchLogs, "");
                    list.TrainBatchEnd(step, batchLogs);
                }
                if (stop_training) break;
            }
            round.EndEpoch();
            if (round.RanOut) KerasConsole.Warn(OutOfData);
            var epochLogs = new Logs();
            round.WriteLogs(epochLogs, "");
            if (validation is not null && !cancellation_token.IsCancellationRequested && (epoch + 1) % validation_freq == 0)
            {
                validation.Reset();
                foreach (var (key, value) in Test(validation, validation_steps, list)) epochLogs[$"val_{key}"] = value;
            }
            list.EpochEnd(epoch, epochLogs);
            logs = epochLogs;
            if (cancellation_token.IsCancellationRequested || stop_training) break;
        }
        list.TrainEnd(logs);
        optimizer.finalize_variable_values(trainable_variables);
        cancellation_token.ThrowIfCancellationRequested();
        return history;
    }

    /// <summary>The history of the last <see cref="fit"/>; null before.</summary>
    public History? history { get; private set; }

    /// <summary>One round of evaluation; gives the logs.</summary>
    private Logs Test(Round round, int? steps, CallbackList callbacks)
    {
        reset_metrics();
        round.BeginEpoch(steps);
        callbacks.TestBegin();
        var logs = new Logs();
        for (var step = 0; round.TryFetch(); step++)
        {
            callbacks.TestBatchBegin(step);
            round.Step();
            for (var more = 1; more < StepsPerExecution && round.TryFetch(); more++, step++) round.Step();
            if (!callbacks.WantsBatches) continue;
            round.WriteLogs(logs, "");
            callbacks.TestBatchEnd(step, logs);
        }
        round.EndEpoch();
        if (round.RanOut) KerasConsole.Warn(OutOfData);
        round.WriteLogs(logs, "");
        callbacks.TestEnd(logs);
        return logs;
    }

    private static List<Callback> Callbacks(History? history, IEnumerable<Callback>? own, VerboseArg verbose)
    {
        var all = new List<Callback>(own ?? []);
        if (history is not null) all.Add(history);
        if (verbose.Value > 0 && !all.Any(callback => callback is ProgbarLogger)) all.Add(new ProgbarLogger());
        return all;
    }

    internal static (ArrayData Train, ArrayData Validation) Split(ArrayData data, double split)
    {
        if (!double.IsFinite(split)) throw new ArgumentException($"`validation_split` must be a part of the samples, between 0 and 1. Received: validation_split={new Scalar(split)}");
        // Above 1 the place counts from the end, as that of a slice in Python.
        var at = Math.Floor(data.Samples * (1 - split)) is var place && place < 0 ? (int)Math.Max(0, place + data.Samples) : (int)Math.Min(data.Samples, place);
        if (at == 0 || at == data.Samples)
        {
            throw new ArgumentException(
                $"Training data contains {data.Samples} samples, which is not sufficient to split it into a validation and training set as specified by `validation_split={new Scalar(split)}`. " +
                "Either provide more data, or a different value for the `validation_split` argument.");
        }
        return (data.Rows(0, at), data.Rows(at, data.Samples));
    }

    private static void Positive(int? value, string what)
    {
        if (value is <= 0) throw new ArgumentException($"`{what}` must be a positive integer. Received: {what}={value}");
    }
}
