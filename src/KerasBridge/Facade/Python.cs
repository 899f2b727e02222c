namespace KerasBridge;

/// <summary>
/// The functions and names of Python itself that Keras code uses: <c>using static KerasBridge.Python;</c> gives
/// <c>print</c>, <c>len</c>, <c>range</c>, <c>enumerate</c>, <c>zip</c>, <c>None</c> …
/// </summary>
public static partial class Python
{
    /// <summary>Python's <c>None</c>: an unknown dimension, or "not given".</summary>
    public static readonly NoneType None = NoneType.Value;

    /// <summary>Python's <c>True</c>.</summary>
    public const bool True = true;

    /// <summary>Python's <c>False</c>.</summary>
    public const bool False = false;

    /// <summary>Python's <c>...</c> in an index: all axes that the other items do not name.</summary>
    public static readonly EllipsisType Ellipsis = EllipsisType.Value;

    /// <summary>The positions before <paramref name="stop"/>.</summary>
    /// <param name="stop">The position behind the last; negative: from the end; <c>None</c>: to the end.</param>
    /// <returns>The range.</returns>
    public static Slice slice(SliceBound stop) => new(default, stop);

    /// <summary>A range of positions, with a step: <c>x[slice(None, None, -1)]</c> is Python's <c>x[::-1]</c>.</summary>
    /// <param name="start">The first position; negative: from the end; <c>None</c>: the beginning.</param>
    /// <param name="stop">The position behind the last; negative: from the end; <c>None</c>: to the end.</param>
    /// <param name="step">The step, not 0; <c>None</c>: 1.</param>
    /// <returns>The range.</returns>
    public static Slice slice(SliceBound start, SliceBound stop, SliceBound step = default) => new(start, stop, step);
}
