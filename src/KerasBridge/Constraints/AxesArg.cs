using KerasBridge.Numpy;

namespace KerasBridge.Constraints;

/// <summary>An axis, or several: <c>0</c>, <c>new[] { 0, 1, 2 }</c>, <c>(0, 1, 2)</c>. 0 by default.</summary>
public readonly struct AxesArg
{
    private readonly int[]? _axes;
    private readonly bool _isList;

    private AxesArg(int[] axes, bool isList) => (_axes, _isList) = (axes, isList);

    /// <summary>The axes.</summary>
    internal int[] Axes => _axes ?? [0];

    /// <summary>One axis.</summary>
    /// <param name="axis">The axis; negative from the end.</param>
    public static implicit operator AxesArg(int axis) => new([axis], false);

    /// <summary>Several axes.</summary>
    /// <param name="axes">The axes.</param>
    public static implicit operator AxesArg(int[] axes) => new(axes, true);

    /// <summary>Two axes.</summary>
    /// <param name="axes">The axes.</param>
    public static implicit operator AxesArg((int, int) axes) => new([axes.Item1, axes.Item2], true);

    /// <summary>Three axes.</summary>
    /// <param name="axes">The axes.</param>
    public static implicit operator AxesArg((int, int, int) axes) => new([axes.Item1, axes.Item2, axes.Item3], true);

    /// <summary>The axis as a configuration holds it: a number or a list.</summary>
    internal object ToConfig() => _isList ? Axes.Select(axis => (object?)axis).ToList() : Axes[0];

    /// <summary>The argument <c>axis</c> of a configuration.</summary>
    internal static AxesArg Read(ConfigReader read) => read.Ints("axis") is { } axes ? new(axes, read.IsList("axis")) : default;
}
