namespace KerasBridge.Models;

/// <summary>Looks whether targets fit an output before a loss is computed of them, so that the message can say what head or loss would fit.</summary>
internal static class TargetCheck
{
    private static readonly string[] SameShape = ["BinaryCrossentropy", "CategoricalCrossentropy", "BinaryFocalCrossentropy", "CategoricalFocalCrossentropy"];

    /// <summary>Fails where targets cannot fit.</summary>
    public static void Shapes(Loss loss, Tensor target, Tensor prediction, string output)
    {
        var (t, p) = (target.shape, prediction.shape);
        var kind = loss is Losses.FunctionLoss ? "" : loss.GetType().Name;
        if (p.Rank < 2) return;
        int classes = p.Dims[^1];
        if (SameShape.Contains(kind))
        {
            // A missing last axis of 1 is added, a surplus one is dropped.
            var fits = t == p || (t.Rank == p.Rank - 1 && classes == 1) || (t.Rank == p.Rank - 1 && kind.StartsWith("Binary", StringComparison.Ordinal) && classes == 1);
            if (fits) return;
            throw new ShapeException(
                $"The targets do not fit the output \"{output}\" for the loss \"{loss.name}\": Arguments `target` and `output` must have the same shape. " +
                $"Received: target.shape={Batch(t)}, output.shape={Batch(p)}. {Advice(kind, t, p)}");
        }
        if (kind == "SparseCategoricalCrossentropy")
        {
            var fits = (t.Rank == p.Rank - 1 && SameBut(t, p)) || (t.Rank == p.Rank && t.Dims[^1] == 1 && SameBut(t[..^1], p));
            if (fits) return;
            throw new ShapeException(
                $"The targets do not fit the output \"{output}\" for the loss \"{loss.name}\": Argument `output` must have rank (ndim) `target.ndim - 1`, with a class index for each row. " +
                $"Received: target.shape={Batch(t)}, output.shape={Batch(p)}. {Advice(kind, t, p)}");
        }
    }

    private static bool SameBut(Shape t, Shape p)
    {
        for (var i = 0; i < t.Rank; i++)
        {
            if (t.Dims[i] != p.Dims[i]) return false;
        }
        return true;
    }

    private static string Batch(Shape shape) => Shape.FromInts([-1, .. shape.Dims[1..]]).ToString();

    private static string Advice(string kind, Shape t, Shape p)
    {
        if (p.Rank > t.Rank && p.Rank > 2) return $"The output still has {p.Rank} axes: a `Flatten()` (or a global pooling) before the last `Dense` layers is probably missing.";
        if (kind == "SparseCategoricalCrossentropy") return "One-hot targets need the loss \"categorical_crossentropy\".";
        if (t.Rank == 1 || (t.Rank == 2 && t.Dims[1] == 1))
        {
            return kind.StartsWith("Categorical", StringComparison.Ordinal)
                ? "Integer class labels need the loss \"sparse_categorical_crossentropy\" (or `keras.utils.to_categorical` for one-hot targets)."
                : "A binary target of one number needs a head of one unit: `Dense(1, activation: \"sigmoid\")`.";
        }
        return $"Targets of {t.Dims[^1]} classes need a head of as many units: `Dense({t.Dims[^1]}, activation: \"softmax\")`.";
    }
}
