namespace KerasBridge;

// The dtypes by their names, and the functions that have methods of their own.
public partial class np
{
    /// <summary>NumPy's dtype <c>float16</c>.</summary>
    public static new DType float16 => new(Numpy.DTypeCode.Float16);

    /// <summary>NumPy's dtype <c>float32</c>.</summary>
    public static new DType float32 => new(Numpy.DTypeCode.Float32);

    /// <summary>NumPy's dtype <c>float64</c>.</summary>
    public static new DType float64 => new(Numpy.DTypeCode.Float64);

    /// <summary>NumPy's dtype <c>int8</c>.</summary>
    public static new DType int8 => new(Numpy.DTypeCode.Int8);

    /// <summary>NumPy's dtype <c>int16</c>.</summary>
    public static new DType int16 => new(Numpy.DTypeCode.Int16);

    /// <summary>NumPy's dtype <c>int32</c>.</summary>
    public static new DType int32 => new(Numpy.DTypeCode.Int32);

    /// <summary>NumPy's dtype <c>int64</c>.</summary>
    public static new DType int64 => new(Numpy.DTypeCode.Int64);

    /// <summary>NumPy's dtype <c>uint8</c>.</summary>
    public static new DType uint8 => new(Numpy.DTypeCode.UInt8);

    /// <summary>NumPy's dtype <c>uint16</c>.</summary>
    public static new DType uint16 => new(Numpy.DTypeCode.UInt16);

    /// <summary>NumPy's dtype <c>uint32</c>.</summary>
    public static new DType uint32 => new(Numpy.DTypeCode.UInt32);

    /// <summary>NumPy's dtype <c>uint64</c>.</summary>
    public static new DType uint64 => new(Numpy.DTypeCode.UInt64);

    /// <summary>NumPy's dtype <c>bool</c>.</summary>
    public static new DType bool_ => new(Numpy.DTypeCode.Bool);

    /// <summary>NumPy's default integer, <c>int64</c>.</summary>
    public static DType int_ => DType.Int64;

    /// <summary>NumPy's default float, <c>float64</c>.</summary>
    public static DType double_ => DType.Float64;

    /// <summary>NumPy's dtype of text.</summary>
    public static DType str_ => DType.Text(1);

    /// <summary>The function <c>add</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction add { get; } = new(Numpy.BinaryUFuncs.Add);

    /// <summary>The function <c>subtract</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction subtract { get; } = new(Numpy.BinaryUFuncs.Subtract);

    /// <summary>The function <c>multiply</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction multiply { get; } = new(Numpy.BinaryUFuncs.Multiply);

    /// <summary>The function <c>divide</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction divide { get; } = new(Numpy.BinaryUFuncs.Divide);

    /// <summary>The function <c>floor_divide</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction floor_divide { get; } = new(Numpy.BinaryUFuncs.FloorDivide);

    /// <summary>The function <c>remainder</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction remainder { get; } = new(Numpy.BinaryUFuncs.Remainder);

    /// <summary>The function <c>power</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction power { get; } = new(Numpy.BinaryUFuncs.Power);

    /// <summary>The function <c>maximum</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction maximum { get; } = new(Numpy.BinaryUFuncs.Maximum);

    /// <summary>The function <c>minimum</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction minimum { get; } = new(Numpy.BinaryUFuncs.Minimum);

    /// <summary>The function <c>fmax</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction fmax { get; } = new(Numpy.BinaryUFuncs.Fmax);

    /// <summary>The function <c>fmin</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction fmin { get; } = new(Numpy.BinaryUFuncs.Fmin);

    /// <summary>The function <c>equal</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction equal { get; } = new(Numpy.BinaryUFuncs.Equal);

    /// <summary>The function <c>not_equal</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction not_equal { get; } = new(Numpy.BinaryUFuncs.NotEqual);

    /// <summary>The function <c>less</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction less { get; } = new(Numpy.BinaryUFuncs.Less);

    /// <summary>The function <c>greater</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction greater { get; } = new(Numpy.BinaryUFuncs.Greater);

    /// <summary>The function <c>logical_and</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction logical_and { get; } = new(Numpy.BinaryUFuncs.LogicalAnd);

    /// <summary>The function <c>logical_or</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction logical_or { get; } = new(Numpy.BinaryUFuncs.LogicalOr);

    /// <summary>The function <c>bitwise_and</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction bitwise_and { get; } = new(Numpy.BinaryUFuncs.BitwiseAnd);

    /// <summary>The function <c>bitwise_or</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction bitwise_or { get; } = new(Numpy.BinaryUFuncs.BitwiseOr);

    /// <summary>The function <c>bitwise_xor</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction bitwise_xor { get; } = new(Numpy.BinaryUFuncs.BitwiseXor);

    /// <summary>The function <c>hypot</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction hypot { get; } = new(Numpy.BinaryUFuncs.Hypot);

    /// <summary>The function <c>arctan2</c> with its methods <c>at</c>, <c>outer</c>, <c>reduce</c> and <c>accumulate</c>.</summary>
    public static new NumpyFunction arctan2 { get; } = new(Numpy.BinaryUFuncs.Arctan2);
}
