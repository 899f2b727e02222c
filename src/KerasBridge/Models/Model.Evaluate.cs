using KerasBridge.Callbacks;
using KerasBridge.Engine;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>The loss and the metrics on data, in inference mode.</summary>
    /// <param name="x">
    /// The inputs, <c>(samples, …)</c>: an array, a list of arrays, or a dictionary by the inputs' names. Or batches with their targets: a <see cref="Dataset"/>, a
    /// <see cref="PyDataset"/> or a generator: <c>new(Batches())</c>.
    /// </param>
    /// <param name="y">The targets, in the same forms; not given where <paramref name="x"/> makes batches.</param>
    /// <param name="batch_size">Samples in a step; 32 if not given. Not given where <paramref name="x"/> makes batches.</param>
    /// <param name="verbose">0: nothing is printed; 1 or <c>"auto"</c>: a progress bar; 2: one line.</param>
    /// <param name="sample_weight">How much each sample counts, <c>(samples,)</c>.</param>
    /// <param name="steps">The number of steps; all of the data if not given.</param>
    /// <param name="callbacks">What runs between batches.</param>
    /// <param name="return_dict">Whether the numbers come sorted by name and print as a dictionary. They can be asked by place and by name either way.</param>
    /// <returns>The loss, then the metrics: <c>var (loss, accuracy) = …</c>, <c>score[0]</c>, <c>score["accuracy"]</c>.</returns>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    /// <exception cref="ArgumentException">An argument or the data is not valid; the message says what is wrong.</exception>
    public virtual EvaluationResult evaluate(DataArg x, DataArg y = default, int? batch_size = null, VerboseArg verbose = default, DataArg sample_weight = default,
        int? steps = null, IEnumerable<Callback>? callbacks = null, bool return_dict = false)
    {
        RequireCompiled("evaluate");
        Positive(batch_size, "batch_size");
        Positive(steps, "steps");
        using var round = PlainRound(StepKind.Test, x, y, sample_weight, batch_size, steps);
        using var block = NotebookBlock.Begin(verbose.Value == 1);
        round.Reset();
        var count = steps is { } wanted && round.BatchCount is { } all ? Math.Min(wanted, all) : steps ?? round.BatchCount;
        var list = new CallbackList(Callbacks(null, callbacks, verbose), this, new CallbackParams(verbose.Value, 1, count));
        Test(round, steps, list);
        return Result(round.Current ?? throw NoData(), sorted: return_dict);
    }

    private static ArgumentException NoData() => new("There is no data. Expected at least one batch. Received: a generator or dataset that gave none");

    private EvaluationResult Result(ModelStep step, bool sorted = false)
    {
        var names = (string[])step.Names.Clone();
        var values = Array.ConvertAll(step.Results, Round.Value);
        if (sorted) Array.Sort(names, values, StringComparer.Ordinal);
        return new EvaluationResult(names, values, sorted);
    }
}
