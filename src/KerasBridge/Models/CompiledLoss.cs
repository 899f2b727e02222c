using KerasBridge.Autograd;
using KerasBridge.Losses;
using KerasBridge.Metrics;

namespace KerasBridge.Models;

/// <summary>The losses of a model's outputs, weighed and added up.</summary>
internal sealed class CompiledLoss
{
    private readonly LossesArg _losses;
    private readonly LossWeightsArg _weights;
    private Loss?[]? _resolved;
    private double?[] _factors = [];
    private Mean?[] _trackers = [];

    /// <summary>Checks the names; shapes are not known yet.</summary>
    public CompiledLoss(LossesArg losses, LossWeightsArg weights)
    {
        _losses = losses;
        _weights = weights;
        foreach (var loss in losses)
        {
            if (!LossResolver.IsByShape(loss)) loss.Resolve();
        }
    }

    /// <summary>The means of the single outputs' losses, where there are several.</summary>
    public IEnumerable<Mean> Trackers => _trackers.OfType<Mean>();

    /// <summary>The loss of each output, once they are known.</summary>
    public IReadOnlyList<Loss?> Losses => _resolved ?? [];

    /// <summary>Finds the loss of each output.</summary>
    public void Resolve(IReadOnlyList<string> names, Tensor?[] targets, Tensor[] predictions)
    {
        if (_resolved is not null) return;
        var given = OutputMap.Spread<LossArg>(_losses.Value, names, predictions.Length, "loss", share: true);
        _factors = Array.ConvertAll(OutputMap.Spread<object>(Boxed(_weights.Value), names, predictions.Length, "loss_weights", share: false), weight => (double?)weight);
        var resolved = new Loss?[predictions.Length];
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = LossResolver.IsByShape(given[i]) && targets[i] is { } target
                ? LossResolver.Resolve(given[i], target.shape, predictions[i].shape)
                : given[i].Resolve();
        }
        _resolved = resolved;
        _trackers = new Mean?[resolved.Length];
        if (resolved.Count(loss => loss is not null) < 2) return;
        for (var i = 0; i < resolved.Length; i++)
        {
            if (resolved[i] is null) continue;
            var name = i < names.Count ? names[i] : $"output_{i + 1}";
            // The same name twice would hide one of them.
            if (_trackers.Any(tracker => tracker?.name == $"{name}_loss")) name = $"{name}_{i}";
            _trackers[i] = new Mean($"{name}_loss");
        }
    }

    /// <summary>The loss of a batch; the single outputs' means take note of theirs.</summary>
    public Tensor Compute(IReadOnlyList<string> names, Tensor?[] targets, Tensor[] predictions, Tensor?[] weights)
    {
        Resolve(names, targets, predictions);
        Tensor? total = null;
        for (var i = 0; i < predictions.Length; i++)
        {
            if (_resolved![i] is not { } loss) continue;
            if (targets[i] is not { } target)
            {
                throw new ArgumentException(
                    $"The model has a loss for output {i + 1}{(i < names.Count ? $" (\"{names[i]}\")" : "")}, but there are no targets for it. Expected `y`. Received: y=None");
            }
            var value = Apply(loss, target, predictions[i], weights[i], predictions.Length > 1 && i < names.Count ? names[i] : null);
            if (value.ndim > 0) value = Ops.Mean(value);
            // Every batch counts alike, the last and smaller one too: the batch size is not known to Keras here, and its number for the whole model is another.
            _trackers[i]?.update_state(value);
            if (_factors[i] is { } factor) value = Ops.Affine(value, factor, 0);
            total = total is null ? value : Ops.Add(total, value);
        }
        return total ?? throw new ArgumentException("No loss to compute. Provide a `loss` argument in `compile()`. Received: loss=None for every output");
    }

    private static Tensor Apply(Loss loss, Tensor target, Tensor prediction, Tensor? weight, string? output)
    {
        try
        {
            return loss.Apply(target, prediction, weight);
        }
        catch (ShapeException error) when (output is not null)
        {
            throw new ShapeException($"{error.Message} (Output \"{output}\".)", error);
        }
    }

    private static object? Boxed(object? value) => value switch
    {
        double[] many => many.Select(weight => (object)weight).ToArray(),
        Dictionary<string, double> named => named.ToDictionary(pair => pair.Key, pair => (object)pair.Value),
        _ => value,
    };
}
