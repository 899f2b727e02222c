using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>One axis, several, or all of them (<c>None</c>): <c>axis: 0</c>, <c>axis: (0, 2)</c>, <c>axis: -1</c>. The default is <c>None</c>.</summary>
[CollectionBuilder(typeof(Axis), nameof(Create))]
public readonly struct Axis : IEnumerable<int>
{
    private readonly int[]? _axes;

    private Axis(int[]? axes, bool isTuple)
    {
        _axes = axes;
        IsTuple = isTuple;
    }

    /// <summary>Whether no axis was given.</summary>
    public bool IsNone => _axes is null;

    /// <summary>Whether a tuple or list was given, and not one number.</summary>
    internal bool IsTuple { get; }

    /// <summary>Several axes; what <c>[0, 2]</c> calls.</summary>
    /// <param name="axes">The axes.</param>
    /// <returns>The argument.</returns>
    public static Axis Create(ReadOnlySpan<int> axes) => new(axes.ToArray(), true);

    /// <summary>One axis; a negative number counts from the last.</summary>
    /// <param name="axis">The axis.</param>
    public static implicit operator Axis(int axis) => new([axis], false);

    /// <summary>All axes.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator Axis(NoneType? none) => default;

    /// <summary>Several axes.</summary>
    /// <param name="axes">The axes; null is <c>None</c>.</param>
    public static implicit operator Axis(int[]? axes) => axes is null ? default : new([.. axes], true);

    /// <summary>Two axes.</summary>
    /// <param name="axes">The axes.</param>
    public static implicit operator Axis((int, int) axes) => new([axes.Item1, axes.Item2], true);

    /// <summary>Three axes.</summary>
    /// <param name="axes">The axes.</param>
    public static implicit operator Axis((int, int, int) axes) => new([axes.Item1, axes.Item2, axes.Item3], true);

    /// <summary>Four axes.</summary>
    /// <param name="axes">The axes.</param>
    public static implicit operator Axis((int, int, int, int) axes) => new([axes.Item1, axes.Item2, axes.Item3, axes.Item4], true);

    /// <summary>The axes, or null for <c>None</c>.</summary>
    internal int[]? OrNull(int rank) => _axes is null ? null : Resolve(rank);

    /// <summary>The axes as numbers from 0 on, in the order given; all axes for <c>None</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An axis is out of bounds.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    internal int[] Resolve(int rank)
    {
        if (_axes is null) return [.. Enumerable.Range(0, rank)];
        var result = new int[_axes.Length];
        for (var i = 0; i < result.Length; i++) result[i] = Normalize(_axes[i], rank);
        if (result.Distinct().Count() != result.Length) throw new ArgumentException("duplicate value in 'axis'");
        return result;
    }

    /// <summary>The only axis as a number from 0 on.</summary>
    /// <exception cref="DTypeException">There is not exactly one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is out of bounds.</exception>
    internal int Single(int rank)
    {
        if (_axes is null || IsTuple) throw new DTypeException($"'{(_axes is null ? "NoneType" : "tuple")}' object cannot be interpreted as an integer");
        return Normalize(_axes[0], rank);
    }

    /// <summary>An axis as a number from 0 on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of bounds.</exception>
    internal static int Normalize(int axis, int rank, string prefix = "")
    {
        if (axis >= rank || axis < -rank) throw new ArgumentOutOfRangeException(null, $"{prefix}axis {axis} is out of bounds for array of dimension {rank}");
        return axis < 0 ? axis + rank : axis;
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes ?? [])).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
