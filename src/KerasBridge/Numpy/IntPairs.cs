using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// Two integers for each of two axes: before and after. <c>1</c> is 1 everywhere, <c>(1, 2)</c> is 1 on both sides of the first axis and 2 on both sides of the
/// second, <c>((1, 0), (2, 1))</c> names all.
/// </summary>
[CollectionBuilder(typeof(IntPairs), nameof(Create))]
public readonly struct IntPairs : IEnumerable<IntTuple>
{
    private readonly IntTuple[]? _axes;
    private readonly bool _number;

    private IntPairs(IntTuple[] axes, bool number = false)
    {
        _axes = axes;
        _number = number;
    }

    /// <summary>Whether nothing was given.</summary>
    internal bool IsDefault => _axes is null;

    /// <summary>Makes it of the axes' parts; what <c>[[1, 0], [2, 1]]</c> calls.</summary>
    /// <param name="axes">A number or a pair for each axis.</param>
    /// <returns>The pairs.</returns>
    public static IntPairs Create(ReadOnlySpan<IntTuple> axes) => new(axes.ToArray());

    /// <summary>The same everywhere.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IntPairs(int value) => new([value, value], number: true);

    /// <summary>A number or a pair for each axis.</summary>
    /// <param name="axes">The parts of the two axes.</param>
    public static implicit operator IntPairs((IntTuple, IntTuple) axes) => new([axes.Item1, axes.Item2]);

    /// <summary>A number or a pair for each axis.</summary>
    /// <param name="axes">The parts.</param>
    public static implicit operator IntPairs(IntTuple[]? axes) => axes is null ? default : new((IntTuple[])axes.Clone());

    /// <summary>The pairs of the two axes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer, or one is negative; in Keras's words.</exception>
    internal int[][] Standardize(string name)
    {
        var axes = _axes ?? [];
        if (axes.Length != 2) throw new ArgumentException($"`{name}` should have two elements. Received: {name}={this}.");
        return [axes[0].Standardize(2, $"1st entry of {name}", allowZero: true), axes[1].Standardize(2, $"2nd entry of {name}", allowZero: true)];
    }

    /// <inheritdoc/>
    public IEnumerator<IntTuple> GetEnumerator() => ((IEnumerable<IntTuple>)(_axes ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it: <c>1</c>, <c>((1, 0), (2, 1))</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _axes is null ? "None" : _number ? _axes[0].ToString() : Text(_axes);

    /// <summary>Pairs as a Python tuple.</summary>
    internal static string Text<TItem>(IReadOnlyList<TItem> axes) =>
        $"({string.Join(", ", axes.Select(axis => axis is int[] pair ? IntTuple.Text(pair) : axis?.ToString()))}{(axes.Count == 1 ? "," : "")})";
}
