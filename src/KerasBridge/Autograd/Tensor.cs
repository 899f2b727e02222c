using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// An array that takes part in a model: the result of a layer or of a function of <c>keras.ops</c>. It has a fixed shape and dtype.
/// Outside of a model's own functions it holds values (<c>numpy()</c>); within them, while Keras compiles a step once for replay, it
/// only stands for values to come.
/// </summary>
public partial class Tensor
{
    private readonly Shape _shape;
    private readonly DType _dtype;

    internal Tensor(Shape shape, DType dtype)
    {
        _shape = shape;
        _dtype = dtype;
    }

    private Tensor(Shape shape, DType dtype, Tensor values, object number) : this(shape, dtype)
    {
        (Block, Address, Number) = (values.Block, values.Address, number);
    }

    /// <summary>The sizes along each axis.</summary>
    public Shape shape => _shape;

    /// <summary>The type of the elements.</summary>
    public DType dtype => _dtype;

    /// <summary>The number of axes.</summary>
    public int ndim => _shape.Rank;

    /// <summary>Where the elements are: set at once for values, by the memory plan within a compiled step, and 0 while that is not known.</summary>
    internal nint Address { get; set; }

    /// <summary>What keeps <see cref="Address"/> valid, where the tensor itself owns its elements.</summary>
    internal NativeBlock? Block { get; set; }

    /// <summary>The operation that makes this tensor, where one is recorded.</summary>
    internal Node? Producer { get; set; }

    /// <summary>Which result of <see cref="Producer"/> this is.</summary>
    internal int OutputIndex { get; set; }

    /// <summary>Where this is the result of a softmax or sigmoid: what went in. Cross-entropies compute from it.</summary>
    internal Tensor? Logits { get; set; }

    /// <summary>
    /// Where this is a Python number (a <c>long</c> or <c>double</c>) that stood beside tensors: it gives way to their dtypes, as Keras has it.
    /// </summary>
    internal object? Number { get; }

    /// <summary>Which steps of a sequence count; bool, <c>(batch, steps)</c>. Keras's <c>_keras_mask</c>.</summary>
    internal Tensor? Mask { get; set; }

    /// <summary>The number of elements.</summary>
    internal long Count => _shape.Size;

    /// <summary>The size of the elements together, in bytes.</summary>
    internal nuint ByteCount => (nuint)(_shape.Size * _dtype.itemsize);

    /// <summary>The elements as float32.</summary>
    internal unsafe float* Floats => (float*)Address;

    /// <summary>The elements as int32.</summary>
    internal unsafe int* Ints => (int*)Address;

    /// <summary>The elements as bytes: bool, uint8, or raw.</summary>
    internal unsafe byte* Bytes => (byte*)Address;

    /// <summary>The elements, whatever their type.</summary>
    internal unsafe void* Data => (void*)Address;

    /// <summary>Whether the elements are there to be read.</summary>
    internal bool HasValue => Block is not null;

    /// <summary>A tensor with memory of its own.</summary>
    internal static unsafe Tensor Allocate(Shape shape, DType dtype, bool clear = false)
    {
        var tensor = new Tensor(shape, dtype);
        tensor.Own(clear);
        return tensor;
    }

    /// <summary>Gives the tensor memory of its own.</summary>
    internal unsafe void Own(bool clear = false)
    {
        Block = NativeBlock.Allocate(Math.Max(ByteCount, 1), clear);
        Address = (nint)Block.Pointer;
    }

    /// <summary>A tensor of no axes.</summary>
    internal static unsafe Tensor FromScalar(double value, DType dtype)
    {
        var tensor = Allocate(Shape.Scalar, dtype);
        var bits = FillOp.Bits(value, dtype);
        Buffer.MemoryCopy(&bits, tensor.Data, dtype.itemsize, dtype.itemsize);
        return tensor;
    }

    /// <summary>Fails where the tensor only stands for values to come.</summary>
    internal void RequireValue(string what)
    {
        if (HasValue) return;
        if (this is KerasTensor)
        {
            throw new InvalidOperationException(
                "A KerasTensor is symbolic: it's a placeholder for a shape an a dtype. It doesn't have any actual numerical value. You cannot convert it to a NumPy array. " +
                $"{what} needs a tensor with values. Received: {this}");
        }
        throw new InvalidOperationException(
            $"{what} needs the values of a tensor, but this one only stands for values to come: shape={shape}, dtype={dtype}. Expected a tensor with values: " +
            "outside of the functions that `fit`, `evaluate` and `predict` compile (or pass run_eagerly: true to `compile`), and not a symbolic `keras.Input`.");
    }
}
