using System.Globalization;
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

    private static string Text(double label) => double.IsInteger(label) ? label.ToString("F0", CultureInfo.InvariantCulture) : PythonFormat.Repr(label, DType.Float64);
}
