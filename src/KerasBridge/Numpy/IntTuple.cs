using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// One integer or several: <c>kernel_size: 3</c>, <c>(3, 3)</c>, <c>[3, 3]</c>. A single number stands for as many equal ones as there are axes.
/// </summary>
[CollectionBuilder(typeof(IntTuple), nameof(Create))]
public readonly struct IntTuple : IReadOnlyList<int>
{
    private readonly int[]? _values;

    private IntTuple(int[] values, bool isNumber = false)
    {
        _values = values;
        IsNumber = isNumber;
    }

    /// <summary>The number of integers; 0 where nothing was given.</summary>
    public int Count => Values.Length;

    /// <summary>Whether nothing was given.</summary>
    internal bool IsDefault => _values is null;

    /// <summary>Whether it is a plain number, which stands for as many as are needed.</summary>
    internal bool IsNumber { get; }

    /// <summary>The integers.</summary>
    internal int[] Values => _values ?? [];

    /// <summary>One of the integers.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public int this[int index] => (uint)index < (uint)Values.Length
        ? Values[index]
        : throw new ArgumentOutOfRangeException(nameof(index), $"tuple index out of range. Expected an index below {Values.Length}. Received: {index}");

    /// <summary>Makes a list of integers; what <c>[3, 3]</c> calls.</summary>
    /// <param name="values">The integers.</param>
    /// <returns>The list.</returns>
    public static IntTuple Create(ReadOnlySpan<int> values) => new(values.ToArray());

    /// <summary>One integer.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator IntTuple(int value) => new([value], isNumber: true);

    /// <summary>One integer in a tuple.</summary>
    /// <param name="values">The integer.</param>
    public static implicit operator IntTuple(ValueTuple<int> values) => new([values.Item1]);

    /// <summary>Two integers.</summary>
    /// <param name="values">The integers.</param>
    public static implicit operator IntTuple((int, int) values) => new([values.Item1, values.Item2]);

    /// <summary>Three integers.</summary>
    /// <param name="values">The integers.</param>
    public static implicit operator IntTuple((int, int, int) values) => new([values.Item1, values.Item2, values.Item3]);

    /// <summary>Four integers.</summary>
    /// <param name="values">The integers.</param>
    public static implicit operator IntTuple((int, int, int, int) values) => new([values.Item1, values.Item2, values.Item3, values.Item4]);

    /// <summary>Five integers.</summary>
    /// <param name="values">The integers.</param>
    public static implicit operator IntTuple((int, int, int, int, int) values) => new([values.Item1, values.Item2, values.Item3, values.Item4, values.Item5]);

    /// <summary>Several integers.</summary>
    /// <param name="values">The integers; copied.</param>
    public static implicit operator IntTuple(int[]? values) => values is null ? default : new((int[])values.Clone());

    /// <summary>Several integers.</summary>
    /// <param name="values">The integers; copied.</param>
    public static implicit operator IntTuple(List<int>? values) => values is null ? default : new([.. values]);

    /// <summary>Nothing.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator IntTuple(NoneType none) => default;

    /// <summary>The integers, exactly <paramref name="n"/> of them: a plain number is repeated.</summary>
    /// <exception cref="ArgumentException">There are more or fewer, or one is too small; in Keras's words.</exception>
    internal int[] Standardize(int n, string name, bool allowZero = false)
    {
        var message = $"The `{name}` argument must be a tuple of {n} integers. Received {name}={this}";
        var values = Values;
        if (IsNumber)
        {
            values = new int[n];
            Array.Fill(values, Values[0]);
        }
        if (values.Length != n) throw new ArgumentException(message);
        var bad = values.Where(value => value < (allowZero ? 0 : 1)).Distinct().ToArray();
        if (bad.Length > 0)
            throw new ArgumentException($"{message}, including values {{{string.Join(", ", bad)}}} that do not satisfy `value {(allowZero ? ">= 0" : "> 0")}`");
        return values;
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)Values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it: <c>3</c>, <c>(3,)</c>, <c>(3, 3)</c>; <c>None</c> where nothing was given.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsDefault ? "None" : IsNumber ? Values[0].ToString(CultureInfo.InvariantCulture) : Text(Values);

    /// <summary>Integers as a Python tuple: <c>(3,)</c>, <c>(3, 3)</c>.</summary>
    internal static string Text(IReadOnlyList<int> values) => values.Count == 1 ? $"({values[0]},)" : $"({string.Join(", ", values)})";
}
