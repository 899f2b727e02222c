using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Models;

namespace KerasBridge;

public partial class Model
{
    /// <summary>Recorded steps that are kept: each has memory of its own, and a caller may come with batches of every size.</summary>
    private const int MostSteps = 32;

    private readonly Dictionary<string, ModelStep> _steps = [];
    private readonly Queue<string> _stepOrder = new();
    private readonly Lock _stepsLock = new();
    private string[] _resultNames = ["loss"];

    /// <summary>Drops recorded steps, which no longer say what the model is.</summary>
    internal void ForgetSteps()
    {
        lock (_stepsLock)
        {
            _steps.Clear();
            _stepOrder.Clear();
        }
    }

    /// <summary>The step for a signature, recorded if it has not been.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="anyBatch">Whether messages leave the size of the batch open.</param>
    internal ModelStep StepFor(StepSignature signature, bool anyBatch = false)
    {
        lock (_stepsLock)
        {
            if (_steps.TryGetValue(signature.Key, out var step)) return step;
            var x = signature.X.Select(signature.Placeholder).ToArray();
            var y = signature.Y.Select(signature.Placeholder).ToArray();
            var weight = signature.Weight.Select(signature.Placeholder).ToArray();
            EnsureBuilt([.. x.Select(tensor => (Tensor)new KerasTensor(Shape.FromInts([-1, .. tensor!.shape.Dims[1..]]), tensor.dtype, "data"))]);
            Tensor[] Body(Tensor?[] slots)
            {
                Tensor[] inputs = [.. slots[..x.Length].Select(tensor => tensor!)];
                var targets = slots[x.Length..(x.Length + y.Length)];
                var weights = slots[(x.Length + y.Length)..];
                return signature.Kind switch
                {
                    StepKind.Train => TrainStep(inputs, targets, weights),
                    StepKind.Test => TestStep(inputs, targets, weights),
                    _ => Invoke(inputs, false, null),
                };
            }
            CallContext.IsAnyBatch = anyBatch;
            try
            {
                step = new ModelStep([.. x, .. y, .. weight], Body, run_eagerly);
            }
            finally
            {
                CallContext.IsAnyBatch = false;
            }
            if (_steps.Count == MostSteps) _steps.Remove(_stepOrder.Dequeue());
            _stepOrder.Enqueue(signature.Key);
            return _steps[signature.Key] = step;
        }
    }

    /// <summary>The names of a step's results: the loss, the outputs' losses, the metrics.</summary>
    internal string[] ResultNames => _resultNames;

    private Tensor[] TrainStep(Tensor[] x, Tensor?[] y, Tensor?[] weight)
    {
        using var tape = Trace.Current is null ? new GradientTape() : null;
        var total = LossOf(x, y, weight, training: true);
        // Only now: the layers of a subclassed model make their weights when they are first called.
        var variables = trainable_variables;
        var scaled = optimizer.scale_loss(total);
        Tensor?[] gradients;
        var values = variables.Select(variable => variable.value).ToArray();
        if (Trace.Current is { } trace)
        {
            trace.Replace(Fusion.Run(trace.Nodes, [scaled]));
            gradients = Gradients.Of(trace.Nodes, scaled, null, values);
        }
        else
        {
            gradients = tape!.Compute(scaled, values);
            tape.Dispose();
        }
        if (variables.Count > 0) optimizer.apply(gradients, variables);
        else Engine.KerasConsole.Warn("The model does not have any trainable weights.");
        return Results();
    }

    private Tensor[] TestStep(Tensor[] x, Tensor?[] y, Tensor?[] weight)
    {
        LossOf(x, y, weight, training: false);
        return Results();
    }

    private Tensor LossOf(Tensor[] x, Tensor?[] y, Tensor?[] weight, bool training)
    {
        var predictions = Invoke(x, training, null);
        if (y.Length != predictions.Length)
        {
            if (y.Length > 0)
                throw new ArgumentException($"The targets do not fit the outputs of the model \"{name}\". Expected {predictions.Length} (one for each output). Received: {y.Length}");
            y = new Tensor?[predictions.Length];
        }
        if (weight.Length != predictions.Length) weight = weight.Length == 0 ? new Tensor?[predictions.Length] : [.. Enumerable.Repeat(weight[0], predictions.Length)];
        var penalties = losses;
        Tensor? total = null;
        if (_compiledLoss is not null) total = _compiledLoss.Compute(OutputNames, y, predictions, weight);
        foreach (var penalty in penalties) total = total is null ? penalty : Ops.Add(total, penalty);
        if (total is null) throw new ArgumentException("No loss to compute. Provide a `loss` argument in `compile()`. Received: loss=None");
        _lossTracker.update_state(total, Ops.Constant(x[0].shape.Dims[0], DType.Float32));
        if (_compiledMetrics is { IsEmpty: false } compiledMetrics)
        {
            compiledMetrics.Resolve(OutputNames, y, predictions, _compiledLoss?.Losses ?? []);
            compiledMetrics.Update(y, predictions, weight);
        }
        return total;
    }

    private Tensor[] Results()
    {
        var named = new List<(string Name, Metric Metric)> { ("loss", _lossTracker) };
        if (_compiledLoss is not null) named.AddRange(_compiledLoss.Trackers.Select(tracker => (tracker.name, (Metric)tracker)));
        if (_compiledMetrics is not null) named.AddRange(_compiledMetrics.Named);
        _resultNames = [.. named.Select(pair => pair.Name)];
        return [.. named.Select(pair => pair.Metric.result() is { ndim: 0 } scalar ? scalar : Ops.Mean(pair.Metric.result()))];
    }
}
