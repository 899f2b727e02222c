using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    private readonly Metrics.Mean _lossTracker = new("loss");
    private CompiledLoss? _compiledLoss;
    private CompiledMetrics? _compiledMetrics;
    private bool _runEagerly;
    private Dictionary<Layer, bool> _compiledTrainable = [];

    /// <summary>The optimizer that <see cref="compile"/> was given.</summary>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    public Optimizer optimizer
    {
        get
        {
            if (field is null) RequireCompiled("optimizer");
            return field!;
        }
        private set;
    }

    /// <summary>The loss as it was given to <see cref="compile"/>.</summary>
    public LossesArg loss { get; private set; }

    /// <summary>Whether <see cref="compile"/> has been called.</summary>
    public bool compiled { get; private set; }

    /// <summary>Whether steps are computed operation by operation instead of being recorded once and replayed.</summary>
    public bool run_eagerly
    {
        get => _runEagerly;
        set
        {
            // Recorded steps would go on being replayed.
            if (value != _runEagerly) ForgetSteps();
            _runEagerly = value;
        }
    }

    /// <summary>Set it to true, in a callback, and training stops at the end of the epoch.</summary>
    public bool stop_training { get; set; }

    /// <summary>The metrics: the loss's mean first, then those of <see cref="compile"/>, once they are known.</summary>
    public virtual IReadOnlyList<Metric> metrics => compiled ? [_lossTracker, .. _compiledLoss?.Trackers ?? [], .. _compiledMetrics?.All ?? [], .. OwnMetrics] : [.. OwnMetrics];

    /// <summary>The names of what <see cref="evaluate"/> gives.</summary>
    public IReadOnlyList<string> metrics_names => compiled
        ? ["loss", .. _compiledMetrics is { IsEmpty: false } ? (string[])["compile_metrics"] : [], .. _compiledLoss?.Trackers.Select(tracker => tracker.name) ?? []]
        : [];

    /// <summary>Says how the model is trained.</summary>
    /// <param name="optimizer">The optimizer, by name or as an object; RMSprop by default.</param>
    /// <param name="loss">The loss, by name, as an object or function; for several outputs a list or dictionary.</param>
    /// <param name="loss_weights">How much each output's loss counts.</param>
    /// <param name="metrics">What is watched: names, objects, functions; for several outputs a list of lists or a dictionary.</param>
    /// <param name="weighted_metrics">Metrics that take account of sample and class weights.</param>
    /// <param name="run_eagerly">Whether steps are computed operation by operation, for debugging. Slower; the numbers stay the same.</param>
    /// <param name="steps_per_execution">How many steps are made between two looks at the callbacks.</param>
    /// <param name="jit_compile">Accepted as <c>"auto"</c> or false, since the engine always compiles steps in its own way; true is refused.</param>
    /// <exception cref="ArgumentException">A name is not known, or an argument is not valid.</exception>
    public virtual void compile(OptimizerArg optimizer = default, LossesArg loss = default, LossWeightsArg loss_weights = default, MetricsArg metrics = default,
        MetricsArg weighted_metrics = default, bool run_eagerly = false, int steps_per_execution = 1, object? jit_compile = null)
    {
        if (jit_compile is not (null or "auto" or false))
            throw new ArgumentException($"There is no XLA here to compile with. Expected jit_compile: \"auto\" or false (steps are always recorded and replayed by the engine). Received: jit_compile={jit_compile}");
        if (steps_per_execution < 1)
            throw new ArgumentException($"`steps_per_execution` must be positive. Received: steps_per_execution={steps_per_execution}");
        RequireList(metrics, "metrics");
        RequireList(weighted_metrics, "weighted_metrics");
        var resolved = optimizer.Resolve();
        CompiledLoss? compiledLoss = null;
        if (loss.Value is not null) compiledLoss = new CompiledLoss(loss, loss_weights);
        else if (loss_weights.Value is not null) throw new ArgumentException("`loss_weights` was given, but no `loss`. Expected a loss for them to weigh.");
        this.optimizer = resolved;
        this.loss = loss;
        _compiledLoss = compiledLoss;
        _compiledMetrics = new CompiledMetrics(metrics, weighted_metrics);
        this.run_eagerly = run_eagerly;
        StepsPerExecution = steps_per_execution;
        stop_training = false;
        compiled = true;
        _compiledTrainable = TrainableState();
        ForgetSteps();
    }

    /// <summary>How many steps are made between two looks at the callbacks.</summary>
    internal int StepsPerExecution { get; private set; } = 1;

    /// <summary>Begins the loss's and the metrics' means anew.</summary>
    public void reset_metrics()
    {
        foreach (var metric in metrics) metric.reset_state();
    }

    private static void RequireList(MetricsArg given, string what)
    {
        // One metric alone converts to the argument only because a list is made of such.
        if (given.Value is MetricArg { Value: var only })
            throw new ArgumentException($"Expected `{what}` argument to be a list, tuple, or dict. Received instead: {what}={only}, which is written {what}: [{(only is string name ? $"\"{name}\"" : "…")}]");
    }

    private Dictionary<Layer, bool> TrainableState() => Flatten().ToDictionary(layer => layer, layer => layer.trainable);

    /// <summary>Warns where layers were frozen or thawed after <see cref="compile"/>, which steps that are recorded already do not see.</summary>
    private void WarnOfChangedTrainable()
    {
        // Layers of a subclassed model may be made after `compile`.
        var changed = Flatten().Where(layer => _compiledTrainable.TryGetValue(layer, out var before) && before != layer.trainable).Select(layer => $"'{layer.name}'").ToArray();
        if (changed.Length == 0) return;
        Engine.KerasConsole.Warn(
            "A layer's `trainable` state has changed since the model was compiled. This can result in unexpected behavior, as the compiled optimizer and loss functions may not track the " +
            "correct variables. Please recompile your model (e.g. `model.compile(...)`) before calling `fit()` or `evaluate()` so the change takes effect. " +
            $"Changed layers: [{string.Join(", ", changed)}]");
    }

    private void RequireCompiled(string method)
    {
        if (!compiled)
            throw new InvalidOperationException($"You must call `compile()` before using the model. Expected a compiled model for `{(method == "optimizer" ? method : method + "()")}`. Received: \"{name}\", which is not compiled");
    }
}
