using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>What an integer type holds: <c>np.iinfo("uint8").max</c>.</summary>
public sealed class IntegerInfo
{
    internal IntegerInfo(DType type)
    {
        if (!type.IsInteger) throw new ArgumentException($"Invalid integer data type '{type.kind}'. Received: {type}");
        dtype = type;
    }

    /// <summary>The type.</summary>
    public DType dtype { get; }

    /// <summary>Its size in bits.</summary>
    public int bits => dtype.itemsize * 8;

    /// <summary>The smallest number.</summary>
    public long min => TypeLimits.Integers(dtype).Smallest;

    /// <summary>The largest number.</summary>
    public ulong max => TypeLimits.Integers(dtype).Largest;
}
