using KerasBridge.Numpy;

namespace KerasBridge.Regularizers;

/// <summary>Checks the factors of penalties.</summary>
internal static class Penalty
{
    /// <summary>The factor, if it is one.</summary>
    /// <exception cref="ArgumentException">It is negative, infinite or not a number.</exception>
    public static double Check(double value, string name) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentException($"Invalid value for argument {name}: expected a non-negative float.Received: {name}={PythonText.Repr(value)}");
}
