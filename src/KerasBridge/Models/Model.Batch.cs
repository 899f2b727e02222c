using KerasBridge.Data;
using KerasBridge.Engine;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>Makes one step of training. The loss and the metrics are those of this batch alone.</summary>
    /// <param name="x">The inputs, <c>(batch, …)</c>.</param>
    /// <param name="y">The targets.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <param name="class_weight">How much samples of each class count, by class index.</param>
    /// <param name="return_dict">Whether the numbers come sorted by name and print as a dictionary. They can be asked by place and by name either way.</param>
    /// <returns>The loss, then the metrics.</returns>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    /// <exception cref="ArgumentException">The data is not valid; the message says what is wrong.</exception>
    public virtual EvaluationResult train_on_batch(DataArg x, DataArg y = default, DataArg sample_weight = default, IReadOnlyDictionary<int, double>? class_weight = null, bool return_dict = false)
    {
        RequireCompiled("train_on_batch");
        reset_metrics();
        return Result(StepOf(StepKind.Train, Arrange(x, y, sample_weight, class_weight)), return_dict);
    }

    /// <summary>The loss and metrics of one batch, in inference mode, of this batch alone.</summary>
    /// <param name="x">The inputs, <c>(batch, …)</c>.</param>
    /// <param name="y">The targets.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <param name="return_dict">Whether the numbers come sorted by name and print as a dictionary. They can be asked by place and by name either way.</param>
    /// <returns>The loss, then the metrics.</returns>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    /// <exception cref="ArgumentException">The data is not valid; the message says what is wrong.</exception>
    public virtual EvaluationResult test_on_batch(DataArg x, DataArg y = default, DataArg sample_weight = default, bool return_dict = false)
    {
        RequireCompiled("test_on_batch");
        reset_metrics();
        return Result(StepOf(StepKind.Test, Arrange(x, y, sample_weight)), return_dict);
    }

    private unsafe ModelStep StepOf(StepKind kind, ArrayData data)
    {
        NotebookHost.ThrowIfInterrupted();
        var signature = Signature(kind, data, data.Samples);
        var step = StepFor(signature);
        if (kind != StepKind.Predict) CheckLabels(data);
        var feed = Feed(data, signature, data.Samples);
        for (var i = 0; i < feed.Count; i++) step.SetInput(i, feed.Fill(i, null, 0, data.Samples));
        step.Run();
        GC.KeepAlive(feed);
        return step;
    }
}
