namespace KerasBridge;

/// <summary>A range of positions with a step: <c>slice(None, None, -1)</c> is Python's <c>::-1</c>.</summary>
public sealed class Slice
{
    /// <summary>A range.</summary>
    /// <param name="start">The first position; negative: from the end; <c>None</c>: the beginning (or the end, for a negative step).</param>
    /// <param name="stop">The position behind the last; negative: from the end; <c>None</c>: to the end.</param>
    /// <param name="step">The step, not 0; <c>None</c>: 1.</param>
    public Slice(SliceBound start, SliceBound stop, SliceBound step = default)
    {
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /// <summary>The first position.</summary>
    public SliceBound start { get; }

    /// <summary>The position behind the last.</summary>
    public SliceBound stop { get; }

    /// <summary>The step.</summary>
    public SliceBound step { get; }

    /// <summary>A C# range; <c>^0</c> at its end is the end.</summary>
    internal static Slice Of(Range range)
    {
        SliceBound Bound(Index index) => index.IsFromEnd ? index.Value == 0 ? int.MaxValue : -index.Value : index.Value;
        return new Slice(Bound(range.Start), range.End.Equals(Index.End) ? default : Bound(range.End));
    }

    /// <summary>The positions that the range names on an axis of a size.</summary>
    /// <returns>The first position, the step, and how many there are.</returns>
    /// <exception cref="ArgumentException">The step is 0.</exception>
    internal (int Start, int Step, int Count) Resolve(int size)
    {
        long stride = step.Value ?? 1;
        if (stride == 0) throw new ArgumentException("slice step cannot be zero");
        long low = stride > 0 ? 0 : -1, high = stride > 0 ? size : size - 1;
        long Clip(int? bound, long standard) => bound is not { } b ? standard : Math.Clamp(b < 0 ? (long)b + size : b, low, high);
        var first = Clip(start.Value, stride > 0 ? low : high);
        var end = Clip(stop.Value, stride > 0 ? high : low);
        var count = stride > 0 ? (end - first + stride - 1) / stride : (first - end - stride - 1) / -stride;
        return ((int)first, (int)Math.Clamp(stride, int.MinValue, int.MaxValue), (int)Math.Max(count, 0));
    }

    /// <summary>The text that Python prints.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"slice({start}, {stop}, {step})";
}
