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
            ModelStep? made = null;
            Tensor[] Body(Tensor?[] slots)
            {
                var results = Compute(slots);
                if (made is not null) made.Names = _resultNames;
                return results;
            }
            Tensor[] Compute(Tensor?[] slots)
            {
                Tensor[] inputs = [.. slots[..x.Length].Select(tensor => tensor!)];
                var targets = slots[x.Length..(x.Length + y.Length)];
                var weights = slots[(x.Length + y.Length)..];
                return signature.Kind switch
                {
                    StepKind.Train => HasOwn(nameof(train_step)) ? Results(train_step(new StepData(inputs, targets, weights))) : TrainStep(inputs, targets, weights),
                    StepKind.Test => HasOwn(nameof(test_step)) ? Results(test_step(new StepData(inputs, targets, weights))) : TestStep(inputs, targets, weights),
                    _ => Invoke(inputs, false, null),
                };
            }
            CallContext.IsAnyBatch = anyBatch;
            try
            {
                step = made = new ModelStep([.. x, .. y, .. weight], Body, run_eagerly);
                step.Names = _resultNames;
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

    private Tensor[] TrainStep(Tensor[] x, Tensor?[] y, Tensor?[] weight)
    {
        using var tape = Trace.Current is null ? new GradientTape() : null;
        var (total, own, results) = Forward(x, y, weight, training: true);
        // Only now: the layers of a subclassed model make their weights when they are first called.
        var variables = trainable_variables;
        var scaled = optimizer.scale_loss(total);
        Tensor?[] gradients;
        var values = variables.Select(variable => variable.value).ToArray();
        if (Trace.Current is { } trace)
        {
            trace.Replace(Fusion.Run(trace.Nodes, [scaled, .. own]));
            gradients = Gradients.Of(trace.Nodes, scaled, null, values);
        }
        else
        {
            gradients = tape!.Compute(scaled, values);
            tape.Dispose();
        }
        if (variables.Count > 0) optimizer.apply(gradients, variables);
        else Engine.KerasConsole.Warn("The model does not have any trainable weights.");
        return Results(results());
    }

    private Tensor[] TestStep(Tensor[] x, Tensor?[] y, Tensor?[] weight) => Results(Forward(x, y, weight, training: false).Results());

    // The results are read last: they are the metrics' values after the step. Those of a user's own may be any tensors of the model.
    private (Tensor Loss, IEnumerable<Tensor> Own, Func<IReadOnlyDictionary<string, Tensor>> Results) Forward(Tensor[] x, Tensor?[] y, Tensor?[] weight, bool training)
    {
        var predictions = Invoke(x, training, null);
        var (targets, weights) = (StepData.Given(y), StepData.Given(weight));
        var total = compute_loss(x, targets, predictions, weights, training);
        _lossTracker.update_state(total, Ops.Constant(x[0].shape.Dims[0], DType.Float32));
        if (HasOwn(nameof(compute_metrics)))
        {
            var own = compute_metrics(x, targets, predictions, weights);
            return (total, own.Values, () => own);
        }
        UpdateMetrics(targets, predictions, weights);
        return (total, [], get_metrics_result);
    }

    private Tensor[] Results(IReadOnlyDictionary<string, Tensor> results)
    {
        _resultNames = [.. results.Keys];
        return [.. results.Values.Select(value => value.ndim == 0 ? value : Ops.Mean(value))];
    }
}
