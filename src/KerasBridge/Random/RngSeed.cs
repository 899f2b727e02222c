using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace KerasBridge.Random;

/// <summary>
/// What seeds NumPy's generators: a non-negative integer of any size, a list or array of such, a <see cref="SeedSequence"/>, or nothing
/// (the system's entropy).
/// </summary>
[CollectionBuilder(typeof(RngSeed), nameof(Create))]
public readonly struct RngSeed : IEnumerable<BigInteger>
{
    private readonly BigInteger[]? _values;

    private RngSeed(BigInteger[] values)
    {
        foreach (var value in values)
        {
            if (value.Sign < 0) throw new ArgumentException($"expected non-negative integer. Received: {value}");
        }
        _values = values;
    }

    private RngSeed(SeedSequence sequence) => Sequence = sequence;

    /// <summary>The sequence that was given, or null.</summary>
    internal SeedSequence? Sequence { get; }

    /// <summary>Several integers; what <c>[1, 2, 3]</c> calls.</summary>
    /// <param name="values">The integers.</param>
    /// <returns>The seed.</returns>
    public static RngSeed Create(ReadOnlySpan<BigInteger> values) => new(values.ToArray());

    /// <summary>An integer.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator RngSeed(int value) => new([value]);

    /// <summary>An integer.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator RngSeed(long value) => new([value]);

    /// <summary>An integer of any size.</summary>
    /// <param name="value">The integer.</param>
    public static implicit operator RngSeed(BigInteger value) => new([value]);

    /// <summary>Several integers.</summary>
    /// <param name="values">An array of an integer type.</param>
    /// <exception cref="ArgumentException">The array has another type.</exception>
    public static implicit operator RngSeed(NDArray values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!values.dtype.IsInteger) throw new ArgumentException($"SeedSequence expects int or sequence of ints for entropy. Received: dtype={values.dtype}");
        return new(Array.ConvertAll(values.ToArray<long>(), value => (BigInteger)value));
    }

    /// <summary>A sequence.</summary>
    /// <param name="sequence">The sequence.</param>
    public static implicit operator RngSeed(SeedSequence sequence) => new(sequence);

    /// <summary>No seed.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator RngSeed(NoneType none) => default;

    /// <summary>The 32-bit digits of all integers, lowest first; fresh entropy where none was given.</summary>
    internal List<uint> Words()
    {
        var words = new List<uint>();
        if (_values is null)
        {
            var random = new uint[4];
            RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(random.AsSpan()));
            words.AddRange(random);
            return words;
        }
        foreach (var value in _values)
        {
            var rest = value;
            do words.Add((uint)(rest & uint.MaxValue));
            while (!(rest >>= 32).IsZero);
        }
        return words;
    }

    /// <summary>The integers.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<BigInteger> GetEnumerator() => ((IEnumerable<BigInteger>)(_values ?? [])).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
