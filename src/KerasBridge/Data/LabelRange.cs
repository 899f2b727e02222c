using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Looks for labels outside of the classes that there are.</summary>
internal static class LabelRange
{
    /// <summary>Fails where a label is not one of 0 … classes − 1.</summary>
    /// <exception cref="ArgumentException">A label lies outside.</exception>
    public static void Check(NDArray labels, int classes, string output)
    {
        var values = labels.ToArray<double>();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= 0 && values[i] < classes) continue;
            throw new ArgumentException(
                $"Received a label value of {PythonFormat.Repr(values[i], labels.dtype.IsFloat ? DType.Float64 : DType.Int64)} which is outside the valid range of [0, {classes}) of the output \"{output}\", at sample {i}. " +
                $"Expected labels from 0 to {classes - 1}, or a head with more units.");
        }
    }
}
