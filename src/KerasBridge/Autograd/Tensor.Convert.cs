using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class Tensor
{
    /// <summary>The values as an array of their own.</summary>
    /// <returns>A copy, of the same shape and dtype; <c>bfloat16</c>, which arrays do not have, becomes <c>float32</c>.</returns>
    /// <exception cref="InvalidOperationException">The tensor only stands for values to come.</exception>
    public unsafe NDArray numpy()
    {
        RequireValue("`numpy()`");
        if (dtype == DType.BFloat16) return Trace.Suspend(() => Ops.Cast(this, DType.Float32)).numpy();
        var array = NDArray.Allocate(shape, dtype);
        Buffer.MemoryCopy(Data, array.Pointer, ByteCount, ByteCount);
        GC.KeepAlive(this);
        return array;
    }

    /// <summary>The values as an array over the same memory, only to be read.</summary>
    internal unsafe NDArray ArrayView()
    {
        RequireValue("The data");
        return new NDArray(Block!, (nint)(Address - (nint)Block!.Pointer), shape, null, dtype) { IsReadOnly = true };
    }

    /// <summary>One row, over the same memory.</summary>
    internal Tensor RowView(int index)
    {
        RequireValue("The data");
        var row = new Tensor(Shape.FromInts(shape.ToInts()[1..]), dtype) { Block = Block };
        row.Address = Address + (nint)(index * (long)row.ByteCount);
        return row;
    }

    /// <summary>A tensor with the values of an array.</summary>
    /// <param name="array">The array; copied.</param>
    public static implicit operator Tensor(NDArray array) => FromArray(array);

    /// <summary>A tensor of no axes.</summary>
    /// <param name="value">Its value, as float32; beside other tensors it takes their dtype, if that is a floating-point type.</param>
    public static implicit operator Tensor(double value) => new(Shape.Scalar, DType.Float32, FromScalar(value, DType.Float32), value);

    /// <summary>A tensor of no axes.</summary>
    /// <param name="value">Its value, as float32; beside other tensors it takes their dtype, if that is a floating-point type.</param>
    public static implicit operator Tensor(float value) => (double)value;

    /// <summary>A tensor of no axes.</summary>
    /// <param name="value">Its value, as int32; beside other tensors it takes their dtype.</param>
    public static implicit operator Tensor(int value) => new(Shape.Scalar, DType.Int32, FromScalar(value, DType.Int32), (long)value);

    /// <summary>A tensor of no axes.</summary>
    /// <param name="value">Its value, as int32; beside other tensors it takes their dtype.</param>
    /// <exception cref="OverflowException">It is no int32.</exception>
    public static implicit operator Tensor(long value) => checked((int)value);

    /// <summary>A tensor of no axes.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Tensor(bool value) => FromScalar(value ? 1 : 0, DType.Bool);

    /// <summary>A tensor of one axis.</summary>
    /// <param name="values">Its values, copied; int32.</param>
    public static implicit operator Tensor(int[] values) => FromArray(values);

    /// <summary>A tensor of two axes.</summary>
    /// <param name="values">Its values, copied; int32.</param>
    public static implicit operator Tensor(int[,] values) => FromArray(values);

    /// <summary>A tensor of one axis.</summary>
    /// <param name="values">Its values, copied; bool.</param>
    public static implicit operator Tensor(bool[] values) => FromArray(values);

    /// <summary>A tensor of one axis.</summary>
    /// <param name="values">Its values, copied.</param>
    public static implicit operator Tensor(float[] values) => FromArray(values);

    /// <summary>A tensor of two axes.</summary>
    /// <param name="values">Its values, copied.</param>
    public static implicit operator Tensor(float[,] values) => FromArray(values);

    /// <summary>The dtype in which data is fed to models: the array's own, or the next larger one that the engine computes in.</summary>
    internal static DType SupportedDType(DType dtype) => dtype.Code switch
    {
        DTypeCode.Float32 or DTypeCode.Float64 or DTypeCode.Int32 or DTypeCode.Int64 or DTypeCode.UInt8 or DTypeCode.Bool => dtype,
        DTypeCode.Float16 => DType.Float32,
        DTypeCode.Int8 or DTypeCode.Int16 or DTypeCode.UInt16 => DType.Int32,
        DTypeCode.UInt32 or DTypeCode.UInt64 => DType.Int64,
        _ => throw new ArgumentException($"A tensor cannot hold the dtype {dtype}. Expected numbers or bool. Received: an array of dtype {dtype}"),
    };

    /// <summary>A tensor with the values of an array, in its dtype or another.</summary>
    internal static unsafe Tensor FromArray(NDArray array, DType? dtype = null)
    {
        if (array.dtype.IsText) throw new ArgumentException($"A tensor cannot hold the dtype {array.dtype}. Expected numbers or bool. Received: an array of dtype {array.dtype}");
        if (dtype == DType.BFloat16) return Ops.Cast(FromArray(array, DType.Float32), DType.BFloat16);
        var source = array.AsContiguous(dtype ?? array.dtype);
        var tensor = Allocate(source.shape, source.dtype);
        Buffer.MemoryCopy(source.Pointer, tensor.Data, tensor.ByteCount, tensor.ByteCount);
        GC.KeepAlive(source);
        return tensor;
    }

    /// <summary>The single value.</summary>
    /// <returns>The value, as Python's number.</returns>
    /// <exception cref="ArgumentException">There is not exactly one element.</exception>
    public Scalar item() => numpy().item();

    /// <summary>TensorFlow's description of the tensor, with its values if it has any.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (!HasValue) return $"<Tensor shape={shape}, dtype={dtype}>";
        var text = numpy().ToString();
        return $"tf.Tensor({(text.Contains('\n') ? "\n" : "")}{text}, shape={shape}, dtype={dtype})";
    }
}
