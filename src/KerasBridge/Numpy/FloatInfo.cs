using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>What a floating type holds: <c>np.finfo("float32").eps</c>.</summary>
public sealed class FloatInfo
{
    internal FloatInfo(DType type)
    {
        if (!type.IsFloat) throw new ArgumentException($"data type {type} not inexact. Expected a floating-point type.");
        dtype = type;
    }

    /// <summary>The type.</summary>
    public DType dtype { get; }

    /// <summary>Its size in bits.</summary>
    public int bits => dtype.itemsize * 8;

    /// <summary>The distance from 1 to the next number.</summary>
    public Scalar eps => Of(Math.ScaleB(1, dtype.Code switch { DTypeCode.Float16 => -10, DTypeCode.Float32 => -23, _ => -52 }));

    /// <summary>The largest number.</summary>
    public Scalar max => Of(dtype.Code switch { DTypeCode.Float16 => (double)Half.MaxValue, DTypeCode.Float32 => float.MaxValue, _ => double.MaxValue });

    /// <summary>The smallest number: the largest with a minus.</summary>
    public Scalar min => Of(-max.AsDouble);

    /// <summary>The smallest positive normal number.</summary>
    public Scalar tiny => Of(Math.ScaleB(1, dtype.Code switch { DTypeCode.Float16 => -14, DTypeCode.Float32 => -126, _ => -1022 }));

    /// <summary>The smallest positive normal number.</summary>
    public Scalar smallest_normal => tiny;

    private Scalar Of(double value) => Scalar.Of(value, dtype);
}
