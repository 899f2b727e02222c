namespace KerasBridge.Numpy;

/// <summary>Class numbers as rows of zeros with a one.</summary>
internal static class Categorical
{
    /// <summary>One row for each label, float64, along a new last axis; a last axis of size 1 is dropped first.</summary>
    /// <param name="labels">Class numbers; floats are cut, negative ones count from the last class.</param>
    /// <param name="numClasses">The number of classes; null or 0: the largest label plus one.</param>
    /// <exception cref="ArgumentException">A label is out of range, or there are none and the number of classes is not given.</exception>
    public static NDArray OneHot(NDArray labels, int? numClasses)
    {
        if (labels.dtype.IsText) throw new DTypeException($"to_categorical takes class numbers. Expected: an array of numbers. Received: dtype={labels.dtype}, shape={labels.shape}");
        var numbers = labels.AsContiguous(DType.Int64).ToArray<long>();
        var shape = labels.shape.Rank > 1 && labels.shape[-1] == 1 ? labels.shape[..^1] : labels.shape;
        if (numClasses is null or 0)
        {
            if (numbers.Length == 0)
                throw new ArgumentException($"The number of classes cannot be told from no labels. Expected: labels, or num_classes. Received: labels of shape {labels.shape}");
            numClasses = checked((int)numbers.Max() + 1);
        }
        var classes = numClasses.Value;
        if (classes < 0) throw new ArgumentException($"negative dimensions are not allowed. Expected: num_classes > 0. Received: num_classes={classes}");
        var result = NDArray.Allocate(Shape.FromInts([.. shape.ToInts(), classes]), DType.Float64, clear: true);
        var rows = result.AsSpan<double>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var column = numbers[i] < 0 ? numbers[i] + classes : numbers[i];
            if ((ulong)column >= (ulong)classes)
                throw new ArgumentException(
                    $"index {numbers[i]} is out of bounds for axis 1 with size {classes}. Expected: labels from 0 to {classes - 1} (num_classes={classes}). Received: the label {numbers[i]} at position {i}");
            rows[i * classes + (int)column] = 1;
        }
        GC.KeepAlive(result);
        return result;
    }
}
