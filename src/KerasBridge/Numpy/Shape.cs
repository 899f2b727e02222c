using System.Collections;
using System.Runtime.CompilerServices;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// The sizes of an array or tensor along each axis; a size may be <c>None</c> (not known yet).
/// Converts from a tuple, a number, a list or an array: <c>(28, 28, 1)</c>, <c>784</c>, <c>[64, 64, 3]</c>, <c>(None, 10)</c>.
/// </summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
[TypeFormatterSource(typeof(TextFormatters), PreferredMimeTypes = [TextFormatters.TextType])]
public sealed partial class Shape : IReadOnlyList<Dim>, IEquatable<Shape>
{
    /// <summary>The shape of a scalar: no dimensions.</summary>
    public static readonly Shape Scalar = new(Array.Empty<int>());

    private readonly int[] _dims;

    /// <summary>A shape with the given dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public Shape(params ReadOnlySpan<Dim> dims)
    {
        _dims = new int[dims.Length];
        for (var i = 0; i < dims.Length; i++) _dims[i] = dims[i].ValueOrMinusOne;
    }

    private Shape(int[] dims) => _dims = dims;

    /// <summary>The sizes, with -1 for <c>None</c>.</summary>
    internal ReadOnlySpan<int> Dims => _dims;

    /// <summary>The number of dimensions.</summary>
    public int Count => _dims.Length;

    /// <summary>The number of dimensions (the same as <see cref="Count"/>).</summary>
    public int Rank => _dims.Length;

    /// <summary>Whether every dimension is known.</summary>
    public bool IsKnown => Array.IndexOf(_dims, -1) < 0;

    /// <summary>The number of elements; the product of the sizes, 1 for a scalar.</summary>
    /// <exception cref="InvalidOperationException">A dimension is <c>None</c>.</exception>
    public long Size
    {
        get
        {
            long size = 1;
            foreach (var dim in _dims)
            {
                if (dim < 0) throw new InvalidOperationException($"The shape {this} has a dimension None, so its number of elements is not known.");
                // A product that wrapped around would pass for a small array, and be read as one. A later 0 does not save it, as in NumPy.
                if (Math.BigMul(size, (long)dim, out size) != 0 || size < 0) throw new ShapeException($"array is too big. Expected a shape whose number of elements fits 63 bits. Received: shape={this}");
            }
            return size;
        }
    }

    /// <summary>One dimension; a negative index counts from the end, as in Python.</summary>
    /// <param name="index">The axis, from <c>-Rank</c> to <c>Rank - 1</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public Dim this[int index]
    {
        get
        {
            var i = index < 0 ? index + _dims.Length : index;
            if ((uint)i >= (uint)_dims.Length)
                throw new ArgumentOutOfRangeException(nameof(index), $"tuple index out of range: the shape {this} has {_dims.Length} dimensions. Received: index={index}");
            return _dims[i];
        }
    }

    /// <summary>One dimension, counted with C#'s <c>^</c> if wanted.</summary>
    /// <param name="index">The axis.</param>
    public Dim this[Index index] => this[index.GetOffset(_dims.Length)];

    /// <summary>Some of the dimensions: <c>shape[1..]</c>.</summary>
    /// <param name="range">Which axes.</param>
    public Shape this[Range range] => FromInts(_dims[range]);

    /// <summary>Makes a shape of a list of dimensions; what <c>[64, 64, 3]</c> calls.</summary>
    /// <param name="dims">The dimensions.</param>
    /// <returns>The shape.</returns>
    public static Shape Create(ReadOnlySpan<Dim> dims) => new(dims);

    /// <summary>Takes ownership of <paramref name="dims"/>, in which -1 is <c>None</c>.</summary>
    internal static Shape FromInts(int[] dims) => new(dims);

    /// <summary>The sizes as a new array, with -1 for <c>None</c>.</summary>
    internal int[] ToInts() => (int[])_dims.Clone();

    /// <summary>A shape with the given sizes.</summary>
    /// <param name="dims">The sizes; -1 is <c>None</c>.</param>
    public static implicit operator Shape(int[] dims) => new((int[])dims.Clone());

    /// <summary>A shape of one dimension.</summary>
    /// <param name="dim">Its size.</param>
    public static implicit operator Shape(int dim) => Create([dim]);

    /// <summary>A shape of one dimension.</summary>
    /// <param name="dim">Its size.</param>
    public static implicit operator Shape(Dim dim) => FromInts([dim.ValueOrMinusOne]);

    /// <summary>A shape of one dimension.</summary>
    /// <param name="dims">Its size.</param>
    public static implicit operator Shape(ValueTuple<Dim> dims) => FromInts([dims.Item1.ValueOrMinusOne]);

    /// <summary>A shape of 2 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim) dims) => Create([dims.Item1, dims.Item2]);

    /// <summary>A shape of 3 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim, Dim) dims) => Create([dims.Item1, dims.Item2, dims.Item3]);

    /// <summary>A shape of 4 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim, Dim, Dim) dims) => Create([dims.Item1, dims.Item2, dims.Item3, dims.Item4]);

    /// <summary>A shape of 5 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim, Dim, Dim, Dim) dims) => Create([dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5]);

    /// <summary>A shape of 6 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim, Dim, Dim, Dim, Dim) dims) => Create([dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5, dims.Item6]);

    /// <summary>A shape of 7 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim, Dim, Dim, Dim, Dim, Dim) dims) => Create([dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5, dims.Item6, dims.Item7]);

    /// <summary>A shape of 8 dimensions.</summary>
    /// <param name="dims">The dimensions.</param>
    public static implicit operator Shape((Dim, Dim, Dim, Dim, Dim, Dim, Dim, Dim) dims) => Create([dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5, dims.Item6, dims.Item7, dims.Item8]);

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && _dims.AsSpan().SequenceEqual(other._dims);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var dim in _dims) hash.Add(dim);
        return hash.ToHashCode();
    }

    /// <summary>Whether two shapes have the same dimensions.</summary>
    /// <param name="left">A shape.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(Shape? left, Shape? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two shapes differ.</summary>
    /// <param name="left">A shape.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(Shape? left, Shape? right) => !(left == right);

    /// <summary>The text of the Python tuple: <c>(None, 28, 28, 1)</c>, <c>(10,)</c>, <c>()</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _dims.Length == 1 ? $"({this[0]},)" : $"({string.Join(", ", this)})";

    /// <inheritdoc/>
    public IEnumerator<Dim> GetEnumerator()
    {
        foreach (var dim in _dims) yield return dim;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
