using System.Collections;

namespace KerasBridge;

/// <summary>Python's <c>range</c>: whole numbers from a start to before a stop, in equal steps.</summary>
public sealed class PythonRange : IReadOnlyList<int>
{
    private readonly int _stop;

    internal PythonRange(int start, int stop, int step)
    {
        if (step == 0) throw new ArgumentException("range() arg 3 must not be zero. Expected: a step other than 0. Received: step=0");
        this.start = start;
        this.step = step;
        _stop = stop;
        var span = step > 0 ? (long)stop - start : (long)start - stop;
        var size = Math.Abs((long)step);
        Count = span <= 0 ? 0 : checked((int)((span + size - 1) / size));
    }

    /// <summary>The numbers, to be plotted: <c>plt.plot(range(1, 11), loss)</c>.</summary>
    /// <param name="range">The range.</param>
    public static implicit operator PlotValues(PythonRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.ToArray();
    }

    /// <summary>The first number.</summary>
    public int start { get; }

    /// <summary>What lies between neighbours.</summary>
    public int step { get; }

    /// <summary>The number of numbers.</summary>
    public int Count { get; }

    /// <summary>One of the numbers; a negative index counts from the end.</summary>
    /// <param name="index">Which one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public int this[int index]
    {
        get
        {
            var i = index < 0 ? index + Count : index;
            return (uint)i < (uint)Count
                ? start + i * step
                : throw new ArgumentOutOfRangeException(nameof(index), $"range object index out of range. Expected: an index of {this}, which has {Count} numbers. Received: {index}");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return start + i * step;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The text that Python prints: <c>range(0, 10)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => step == 1 ? $"range({start}, {_stop})" : $"range({start}, {_stop}, {step})";
}
