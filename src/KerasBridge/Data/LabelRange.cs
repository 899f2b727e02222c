using System.Globalization;
using System.Numerics;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Looks for labels outside of the classes that there are.</summary>
internal static class LabelRange
{
    private const int Shown = 20;

    /// <summary>Fails where a label is not one of 0 … classes − 1.</summary>
    /// <exception cref="ArgumentException">A label lies outside.</exception>
    public static void Check(NDArray labels, int classes, string output)
    {
        if (AllFit(labels, classes)) return;
        var values = labels.ToArray<double>();
        var worst = -1;
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] >= 0 && values[i] < classes) continue;
            // The largest says how many units the head lacks.
            if (worst < 0 || values[i] > values[worst]) worst = i;
        }
        if (worst < 0) return;
        var first = string.Join(' ', values.Take(Shown).Select(Text));
        var remedy = values[worst] == classes ? " Labels that count from 1 must be made to count from 0: y - 1." : "";
        throw new ArgumentException(
            $"Received a label value of {Text(values[worst])} which is outside the valid range of [0, {classes}).  Label values: {first}{(values.Length > Shown ? " …" : "")}. " +
            $"The label is that of sample {worst} for the output \"{output}\". Expected labels from 0 to {classes - 1}, or a head with more units.{remedy}");
    }

    // Nearly always all is well, and `train_on_batch` asks for every batch: so no copy is made to find that out.
    private static bool AllFit(NDArray labels, int classes)
    {
        var array = labels.AsContiguous(labels.dtype);
        var fit = array.dtype.Code switch
        {
            DTypeCode.Int64 => AllFit(array.Span<long>(), classes),
            DTypeCode.Int32 => AllFit(array.Span<int>(), classes),
            DTypeCode.UInt8 => AllFit(array.Span<byte>(), classes),
            DTypeCode.Float32 => AllNumbersFit(array.Span<float>(), classes),
            DTypeCode.Float64 => AllNumbersFit(array.Span<double>(), classes),
            _ => AllNumbersFit<double>(array.ToArray<double>(), classes),
        };
        GC.KeepAlive(array);
        return fit;
    }

    private static bool AllFit<T>(ReadOnlySpan<T> values, int classes) where T : IBinaryInteger<T>
    {
        foreach (var value in values)
        {
            if (ulong.CreateTruncating(value) >= (ulong)classes) return false;
        }
        return true;
    }

    private static bool AllNumbersFit<T>(ReadOnlySpan<T> values, int classes) where T : IFloatingPoint<T>
    {
        var end = T.CreateChecked(classes);
        foreach (var value in values)
        {
            // So that NaN does not fit either.
            if (!(value >= T.Zero && value < end)) return false;
        }
        return true;
    }

    private static string Text(double label) => double.IsInteger(label) ? label.ToString("F0", CultureInfo.InvariantCulture) : PythonFormat.Repr(label, DType.Float64);
}
