using KerasBridge.Callbacks;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>Predicts for many inputs, batch by batch.</summary>
    /// <param name="x">The inputs, <c>(samples, …)</c>: an array, a list of arrays, or a dictionary by the inputs' names.</param>
    /// <param name="batch_size">Samples in a step; 32 if not given.</param>
    /// <param name="verbose">0: nothing is printed; 1 or <c>"auto"</c>: a progress bar; 2: one line.</param>
    /// <param name="steps">The number of steps; all of the data if not given.</param>
    /// <param name="callbacks">What runs between batches.</param>
    /// <returns>The output, <c>(samples, …)</c>; for several outputs a list of them.</returns>
    /// <exception cref="ArgumentException">An argument or the data is not valid; the message says what is wrong.</exception>
    public virtual Predictions predict(DataArg x, int? batch_size = null, VerboseArg verbose = default, int? steps = null, IEnumerable<Callback>? callbacks = null)
    {
        Positive(batch_size, "batch_size");
        Positive(steps, "steps");
        var data = Arrange(x, default, default);
        lock (_predictLock)
        {
            var round = new Round(this, StepKind.Predict, data, batch_size ?? 32, "none");
            var count = Math.Min(steps ?? round.BatchCount, round.BatchCount);
            var list = new CallbackList(Callbacks(null, callbacks, verbose), this, new CallbackParams(verbose.Value, 1, count));
            list.PredictBegin();
            NDArray[]? results = null;
            var total = Math.Min(data.Samples, (long)count * Math.Min(batch_size ?? 32, data.Samples));
            for (var step = 0; step < count; step++)
            {
                list.PredictBatchBegin(step);
                var start = round.Position;
                var rows = round.Next();
                results ??= Array.ConvertAll(round.Current.Results, output => NDArray.Allocate(Shape.FromInts([(int)total, .. output.shape.Dims[1..]]), output.dtype));
                for (var k = 0; k < results.Length; k++) CopyRows(round.Current.Results[k], results[k], start, rows);
                list.PredictBatchEnd(step);
            }
            list.PredictEnd();
            return new Predictions(results!);
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
            return new Predictions(Array.ConvertAll(step.Results, output =>
            {
                var result = NDArray.Allocate(output.shape, output.dtype);
                CopyRows(output, result, 0, data.Samples);
                return result;
            }));
        }
    }

    // Recorded steps keep their results in place, so two threads must not run one at the same time.
    private readonly Lock _predictLock = new();

    private static unsafe void CopyRows(Tensor output, NDArray target, int start, int rows)
    {
        var rowBytes = (long)output.ByteCount / rows;
        Buffer.MemoryCopy(output.Data, (byte*)target.Pointer + start * rowBytes, rows * rowBytes, rows * rowBytes);
    }
}
