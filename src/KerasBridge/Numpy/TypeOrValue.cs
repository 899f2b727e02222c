using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>A dtype, or a value that has one: an argument of <c>np.result_type</c>.</summary>
public readonly struct TypeOrValue
{
    private readonly DType? _type;
    private readonly NDArray? _value;

    private TypeOrValue(DType? type, NDArray? value)
    {
        _type = type;
        _value = value;
    }

    /// <summary>A dtype.</summary>
    /// <param name="type">The dtype.</param>
    public static implicit operator TypeOrValue(DType type) => new(type, null);

    /// <summary>The dtype of a name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator TypeOrValue(string name) => new((DType)name, null);

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TypeOrValue(NDArray value) => new(null, value);

    /// <summary>A Python number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator TypeOrValue(int value) => new(null, value);

    /// <summary>A Python number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator TypeOrValue(double value) => new(null, value);

    internal static DType Result(ReadOnlySpan<TypeOrValue> items)
    {
        DType? strong = null;
        var weakInt = false;
        var weakFloat = false;
        foreach (var item in items)
        {
            if (item._value is { IsWeak: true } weak)
            {
                if (weak.dtype.IsFloat) weakFloat = true;
                else weakInt = true;
                continue;
            }
            var type = item._type ?? item._value?.dtype ?? DType.Float64;
            strong = strong is { } so ? Promotion.Promote(so, type) : type;
        }
        return Promotion.WithWeak(strong, weakInt, weakFloat);
    }
}
