using System.Collections.Concurrent;
using KerasBridge.Autograd;

namespace KerasBridge;

// What a subclass overrides to change what `fit` and `evaluate` do with a batch.
public partial class Model
{
    private static readonly ConcurrentDictionary<(Type, string), bool> Overridden = new();

    /// <summary>What <see cref="fit"/> does with a batch. Override it for a step of your own:</summary>
    /// <remarks>
    /// <code>
    /// public override IReadOnlyDictionary&lt;string, Tensor&gt; train_step(StepData data)
    /// {
    ///     var (x, y) = data;
    ///     using var tape = new GradientTape();
    ///     var y_pred = Apply(x, training: true);
    ///     var loss = compute_loss(y: y, y_pred: y_pred);
    ///     optimizer.apply(tape.gradient(loss, trainable_variables), trainable_variables);
    ///     return compute_metrics(x, y, y_pred);
    /// }
    /// </code>
    /// As under <c>tf.function</c> it runs once for each shape of batch and is then replayed; <c>compile(…, run_eagerly: true)</c> runs it for every batch.
    /// See https://keras.io/guides/custom_train_step_in_tensorflow/.
    /// </remarks>
    /// <param name="data">The batch.</param>
    /// <returns>What the progress bar and the history show, by name.</returns>
    public virtual IReadOnlyDictionary<string, Tensor> train_step(StepData data) => Named(TrainStep(data.X, data.Y, data.Weight));

    /// <summary>What <see cref="evaluate"/>, and validation, do with a batch. Override it for a step of your own.</summary>
    /// <param name="data">The batch.</param>
    /// <returns>The numbers, by name.</returns>
    public virtual IReadOnlyDictionary<string, Tensor> test_step(StepData data) => Named(TestStep(data.X, data.Y, data.Weight));

    /// <summary>The loss of a batch: that of <see cref="compile"/> and the penalties of the layers. Override it for a loss of your own.</summary>
    /// <param name="x">The inputs; not used here.</param>
    /// <param name="y">The targets.</param>
    /// <param name="y_pred">The model's outputs.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <param name="training">Whether the batch is one of training; not used here.</param>
    /// <returns>A scalar.</returns>
    /// <exception cref="ArgumentException">There is no loss, or the targets do not fit the outputs.</exception>
    public virtual Tensor compute_loss(Tensors? x = null, Tensors? y = null, Tensors? y_pred = null, Tensors? sample_weight = null, bool training = true)
    {
        Tensor? total = null;
        if (_compiledLoss is not null)
        {
            var outputs = y_pred?.Items ?? throw new ArgumentException("`compute_loss` needs the model's outputs. Expected y_pred. Received: y_pred=None");
            total = _compiledLoss.Compute(OutputNames, TargetsFor(outputs, y), outputs, WeightsFor(outputs, sample_weight));
        }
        foreach (var penalty in losses) total = total is null ? penalty : Ops.Add(total, penalty);
        return total ?? throw new ArgumentException("No loss to compute. Provide a `loss` argument in `compile()`. Received: loss=None");
    }

    /// <summary>Lets the metrics of <see cref="compile"/> take in a batch. Override it for metrics of your own.</summary>
    /// <param name="x">The inputs; not used here.</param>
    /// <param name="y">The targets.</param>
    /// <param name="y_pred">The model's outputs.</param>
    /// <param name="sample_weight">How much each sample counts.</param>
    /// <returns>The values of all <see cref="metrics"/>, by name.</returns>
    public virtual IReadOnlyDictionary<string, Tensor> compute_metrics(Tensors? x, Tensors? y, Tensors? y_pred, Tensors? sample_weight = null)
    {
        UpdateMetrics(y, y_pred?.Items ?? throw new ArgumentException("`compute_metrics` needs the model's outputs. Expected y_pred. Received: y_pred=None"), sample_weight);
        return get_metrics_result();
    }

    /// <summary>The values of all <see cref="metrics"/>, by name.</summary>
    /// <returns>The values.</returns>
    public IReadOnlyDictionary<string, Tensor> get_metrics_result()
    {
        var results = new Dictionary<string, Tensor>();
        if (HasOwn("get_" + nameof(metrics)))
        {
            foreach (var metric in metrics) results[metric.name] = metric.result();
            return results;
        }
        results["loss"] = _lossTracker.result();
        foreach (var tracker in _compiledLoss?.Trackers ?? []) results[tracker.name] = tracker.result();
        foreach (var (name, metric) in _compiledMetrics?.Named ?? []) results[name] = metric.result();
        foreach (var metric in OwnMetrics) results[metric.name] = metric.result();
        return results;
    }

    /// <summary>The metrics in a subclass's fields.</summary>
    private IEnumerable<Metric> OwnMetrics => FieldValues().OfType<Metric>();

    private void UpdateMetrics(Tensors? y, Tensor[] outputs, Tensors? sample_weight)
    {
        if (_compiledMetrics is not { IsEmpty: false } compiledMetrics) return;
        var targets = TargetsFor(outputs, y);
        compiledMetrics.Resolve(OutputNames, targets, outputs, _compiledLoss?.Losses ?? []);
        compiledMetrics.Update(targets, outputs, WeightsFor(outputs, sample_weight));
    }

    private Tensor?[] TargetsFor(Tensor[] outputs, Tensors? y)
    {
        if (y is not { } given) return new Tensor?[outputs.Length];
        return given.Count == outputs.Length
            ? given.Items
            : throw new ArgumentException($"The targets do not fit the outputs of the model \"{name}\". Expected {outputs.Length} (one for each output). Received: {given.Count}");
    }

    private static Tensor?[] WeightsFor(Tensor[] outputs, Tensors? weights) => weights is not { } given
        ? new Tensor?[outputs.Length]
        : given.Count == outputs.Length ? given.Items : [.. Enumerable.Repeat(given[0], outputs.Length)];

    private IReadOnlyDictionary<string, Tensor> Named(Tensor[] results) => _resultNames.Zip(results).ToDictionary(pair => pair.First, pair => pair.Second);

    private bool HasOwn(string method) => Overridden.GetOrAdd((GetType(), method), static key => key.Item1.GetMethod(key.Item2)?.DeclaringType != typeof(Model));
}
