using KerasBridge.Callbacks;
using KerasBridge.Engine;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>Predicts for many inputs, batch by batch.</summary>
    /// <param name="x">
    /// The inputs, <c>(samples, …)</c>: an array, a list of arrays, or a dictionary by the inputs' names. Or batches, whose targets are passed over: a <see cref="Dataset"/>, a
    /// <see cref="PyDataset"/> or a generator: <c>new(Batches())</c>.
    /// </param>
    /// <param name="batch_size">Samples in a step; 32 if not given. Not given where <paramref name="x"/> makes batches.</param>
    /// <param name="verbose">0: nothing is printed; 1 or <c>"auto"</c>: a progress bar; 2: one line.</param>
    /// <param name="steps">The number of steps; all of the data if not given.</param>
    /// <param name="callbacks">What runs between batches.</param>
    /// <returns>The output, <c>(samples, …)</c>; for several outputs a list of them.</returns>
    /// <exception cref="ArgumentException">An argument or the data is not valid; the message says what is wrong.</exception>
    public virtual Predictions predict(DataArg x, int? batch_size = null, VerboseArg verbose = default, int? steps = null, IEnumerable<Callback>? callbacks = null)
    {
        Positive(batch_size, "batch_size");
        Positive(steps, "steps");
        lock (_predictLock)
        {
            using var round = PlainRound(StepKind.Predict, x, default, default, batch_size, steps);
            using var block = NotebookBlock.Begin(verbose.Value == 1);
            round.Look();
            var count = steps is { } wanted && round.BatchCount is { } all ? Math.Min(wanted, all) : steps ?? round.BatchCount;
            var list = new CallbackList(Callbacks(null, callbacks, verbose), this, new CallbackParams(verbose.Value, 1, count));
            list.PredictBegin();
            var results = new PredictionRows();
            round.BeginEpoch(steps);
            for (var step = 0; round.TryFetch(); step++)
            {
                list.PredictBatchBegin(step);
                round.Step();
                results.Add(round.Current!.Results, round.Rows, round.SamplesLeft);
                list.PredictBatchEnd(step);
            }
            round.EndEpoch();
            if (round.RanOut) KerasConsole.Warn(OutOfData);
            list.PredictEnd();
            return new Predictions(results.Close() ?? throw NoData());
        }
    }

    /// <summary>Predicts for one batch.</summary>
    /// <param name="x">The inputs, <c>(batch, …)</c>.</param>
    /// <returns>The output, <c>(batch, …)</c>; for several outputs a list of them.</returns>
    /// <exception cref="ArgumentException">The data is not valid; the message says what is wrong.</exception>
    public virtual Predictions predict_on_batch(DataArg x)
    {
        var data = Arrange(x, default, default);
        lock (_predictLock)
        {
            var step = StepOf(StepKind.Predict, data);
            var results = new PredictionRows();
            results.Add(step.Results, data.Samples, 0);
            return new Predictions(results.Close()!);
        }
    }

    // Recorded steps keep their results in place, so two threads must not run one at the same time.
    private readonly Lock _predictLock = new();
}
