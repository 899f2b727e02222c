using KerasBridge.Autograd;

namespace KerasBridge.Losses;

/// <summary>The refusals of targets that do not fit the predictions. Within a compiled step the size of the batch is told as None, as Keras does.</summary>
internal static class ShapeCheck
{
    /// <summary>Targets and predictions can be compared element by element.</summary>
    /// <exception cref="ShapeException">They cannot.</exception>
    public static void Broadcasts(string loss, Shape target, Shape output)
    {
        for (var i = 1; i <= Math.Min(target.Rank, output.Rank); i++)
        {
            var (a, b) = (target.Dims[^i], output.Dims[^i]);
            if (a == b || a == 1 || b == 1) continue;
            throw new ShapeException(
                $"Incompatible shapes: {target} vs. {output}. The targets do not fit the output: `{loss}` compares them element by element. Expected targets of shape {Text(output)}. " +
                $"Received: target.shape={Text(target)}, output.shape={Text(output)}.{Remedy(target, output)}");
        }
    }

    /// <summary>Targets and predictions have the same shape.</summary>
    /// <exception cref="ShapeException">They have not.</exception>
    public static void Same(string loss, Shape target, Shape output)
    {
        if (target.Rank < 1)
            throw new ShapeException($"Arguments `target` and `output` must be at least rank 1. Received: target.shape={Text(target)}, output.shape={Text(output)}");
        if (target == output) return;
        var what = target.Rank != output.Rank ? "rank (ndim)" : "shape";
        throw new ShapeException(
            $"Arguments `target` and `output` must have the same {what}. Received: target.shape={Text(target)}, output.shape={Text(output)}. " +
            $"Expected for `{loss}`: targets of shape {Text(output)}.{Remedy(target, output)}");
    }

    /// <summary>Labels have the shape of the predictions without the classes.</summary>
    /// <exception cref="ShapeException">They have not.</exception>
    public static void Labels(string loss, Shape target, Shape output)
    {
        if (output.Rank < 1) throw new ShapeException($"Argument `output` must be at least rank 1. Received: output.shape={Text(output)}");
        if (target.Rank == output.Rank - 1 && target == output[..^1]) return;
        var what = target.Rank != output.Rank - 1
            ? "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: "
            : "Arguments `target` and `output` must have the same shape up until the last dimension: ";
        throw new ShapeException(
            $"{what}target.shape={Text(target)}, output.shape={Text(output)}. Expected for `{loss}`: integer labels of shape {Text(output[..^1])}.{Remedy(target, output)}");
    }

    /// <summary>What head or loss would fit.</summary>
    private static string Remedy(Shape target, Shape output)
    {
        if (target.Rank == 0 || output.Rank == 0) return "";
        if (output.Rank > 2 && target.Rank < output.Rank - 1)
            return $" The output still has {output.Rank} axes: a `Flatten()` (or a global pooling) before the last `Dense` layers is probably missing.";
        var classes = output.Dims[^1];
        var oneLabel = target.Rank == output.Rank - 1 || (target.Rank == output.Rank && target.Dims[^1] == 1);
        if (oneLabel && classes > 1)
        {
            return $" For one integer label a sample and {classes} outputs use loss='sparse_categorical_crossentropy' (or make the labels one-hot with keras.utils.to_categorical(y, {classes})); " +
                "for one number a sample end the model with a layer of 1 unit: Dense(1).";
        }
        if (target == output && classes > 1) return " For one-hot targets use loss='categorical_crossentropy'.";
        return target.Rank == output.Rank ? $" For these targets end the model with a layer of {target.Dims[^1]} units: Dense({target.Dims[^1]})." : "";
    }

    private static string Text(Shape shape)
    {
        if (Trace.Current is null || shape.Rank == 0) return shape.ToString();
        var dims = shape.ToInts();
        dims[0] = -1;
        return Shape.FromInts(dims).ToString();
    }
}
