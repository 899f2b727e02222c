using System.Runtime.CompilerServices;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// An array of numbers with NumPy's semantics: a view (shape, strides, offset) over memory that several views may share.
/// Slices, <see cref="T"/> and, where possible, <c>reshape</c> share it; arithmetic makes new arrays; <c>+=</c> and its like work in place.
/// </summary>
[CollectionBuilder(typeof(NDArrayBuilder), nameof(NDArrayBuilder.Create))]
public sealed partial class NDArray
{
    private nint _offset;
    private nint[] _strides;
    private Shape _shape;

    /// <summary>A view over <paramref name="block"/>.</summary>
    /// <param name="block">The memory.</param>
    /// <param name="offset">Bytes from its start to the first element.</param>
    /// <param name="shape">A shape without unknown dimensions.</param>
    /// <param name="strides">Bytes from element to element along each axis; null: C order.</param>
    /// <param name="dtype">The type of the elements.</param>
    internal NDArray(NativeBlock block, nint offset, Shape shape, nint[]? strides, DType dtype)
    {
        Block = block;
        _offset = offset;
        _shape = shape;
        this.dtype = dtype;
        _strides = strides ?? StridedLoop.ContiguousStrides(shape.Dims, dtype.itemsize);
    }

    /// <summary>The memory, which other views may share.</summary>
    internal NativeBlock Block { get; private set; }

    /// <summary>What the value is to Python: an array, a NumPy scalar or a number.</summary>
    internal ArrayKind Kind { get; set; }

    /// <summary>Whether the array was just made of a list of Python numbers in the source code; nobody else has it.</summary>
    internal bool IsLiteral { get; init; }

    /// <summary>Whether writing is refused (a broadcast view, a diagonal).</summary>
    internal bool IsReadOnly { get; init; }

    /// <summary>The first element. The caller keeps the array alive (<c>GC.KeepAlive</c>) until it has used the pointer for the last time.</summary>
    internal unsafe void* Pointer => (byte*)Block.Pointer + _offset;

    /// <summary>Bytes from the start of the memory to the first element.</summary>
    internal nint Offset => _offset;

    /// <summary>Bytes from element to element along each axis.</summary>
    internal ReadOnlySpan<nint> ByteStrides => _strides;

    /// <summary>The sizes along the axes.</summary>
    internal ReadOnlySpan<int> Dims => shape.Dims;

    /// <summary>The sizes along the axes: <c>(60000, 28, 28)</c>. Setting reshapes the array itself, where its elements need not be moved for it.</summary>
    /// <exception cref="ShapeException">The number of elements differs, or the elements would have to be moved.</exception>
    public Shape shape
    {
        get => _shape;
        set
        {
            var view = reshape(value);
            if (!ReferenceEquals(view.Block, Block))
                throw new ShapeException($"Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape. Received: {value} for strides ({string.Join(", ", _strides)})");
            (_shape, _strides) = (view._shape, view._strides);
        }
    }

    /// <summary>The type of the elements.</summary>
    public DType dtype { get; private set; }

    /// <summary>The number of axes.</summary>
    public int ndim => shape.Rank;

    /// <summary>The number of elements.</summary>
    public int size => checked((int)shape.Size);

    /// <summary>The number of elements, which may exceed 2^31.</summary>
    internal long LongSize => shape.Size;

    /// <summary>The size of one element in bytes.</summary>
    public int itemsize => dtype.itemsize;

    /// <summary>The size of all elements in bytes.</summary>
    public long nbytes => shape.Size * dtype.itemsize;

    /// <summary>Bytes from element to element along each axis.</summary>
    public IReadOnlyList<long> strides => Array.ConvertAll(_strides, s => (long)s);

    /// <summary>The array with its axes in reverse order; a view.</summary>
    public NDArray T => transpose();

    /// <summary>The number of rows (the size of the first axis).</summary>
    /// <exception cref="DTypeException">The array has no axes.</exception>
    public int Length => ndim > 0 ? shape.Dims[0] : throw new DTypeException("len() of unsized object. Expected an array with at least one axis. Received: a 0-d array");

    /// <summary>Whether the elements lie one after the other in C order.</summary>
    internal bool IsContiguous => StridedLoop.IsContiguous(shape.Dims, _strides, dtype.itemsize);

    /// <summary>Whether the elements lie one after the other in Fortran's order.</summary>
    internal bool IsFortranContiguous
    {
        get
        {
            nint expected = dtype.itemsize;
            var dims = shape.Dims;
            for (var i = 0; i < dims.Length; i++)
            {
                if (dims[i] == 0) return true;
                if (dims[i] != 1 && _strides[i] != expected) return false;
                expected *= dims[i];
            }
            return true;
        }
    }

    /// <summary>Facts about the memory: <c>flags["C_CONTIGUOUS"]</c>, <c>F_CONTIGUOUS</c>, <c>WRITEABLE</c>, <c>OWNDATA</c>.</summary>
    public IReadOnlyDictionary<string, bool> flags => new Dictionary<string, bool>
    {
        ["C_CONTIGUOUS"] = IsContiguous,
        ["F_CONTIGUOUS"] = IsFortranContiguous,
        ["OWNDATA"] = _offset == 0 && nbytes == (long)Block.Bytes,
        ["WRITEABLE"] = !IsReadOnly,
        ["ALIGNED"] = true,
    };

    /// <summary>Whether the value takes part in promotion as a Python number.</summary>
    internal bool IsWeak => Kind == ArrayKind.Python && !dtype.IsBool;

    /// <summary>The same elements seen otherwise.</summary>
    internal NDArray View(Shape shape, nint[]? strides, nint offset, DType? dtype = null) =>
        new(Block, offset, shape, strides, dtype ?? this.dtype) { IsReadOnly = IsReadOnly };

    /// <summary>The same elements as a value of another kind.</summary>
    internal NDArray As(ArrayKind kind) => kind == Kind ? this : new(Block, _offset, shape, _strides, dtype) { Kind = kind, IsReadOnly = IsReadOnly && kind == ArrayKind.Array };

    /// <summary>A result without axes is a NumPy scalar; anything else stays what it is.</summary>
    internal NDArray ScalarIfZeroD() => ndim == 0 ? As(ArrayKind.Scalar) : this;

    /// <summary>Becomes another value: what <c>total += x</c> does where <c>total</c> is a number and no array.</summary>
    internal void Become(NDArray other)
    {
        (Block, _offset, _strides, _shape, dtype, Kind) = (other.Block, other._offset, other._strides, other.shape, other.dtype, other.Kind);
    }

    /// <summary>Refuses to go on where the elements must not be written.</summary>
    internal void RequireWriteable()
    {
        if (IsReadOnly) throw new ArgumentException("assignment destination is read-only. Expected an array that may be written; make a copy() of it first.");
    }
}
