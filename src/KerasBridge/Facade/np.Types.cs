using KerasBridge.Numpy;

namespace KerasBridge;

// Dtypes and what they hold.
public partial class np
{
    /// <summary>The dtype of a name.</summary>
    public static DType dtype(DType dtype) => dtype;

    /// <summary>The type in which arrays, numbers and dtypes meet.</summary>
    public static DType result_type(params ReadOnlySpan<TypeOrValue> arrays_and_dtypes) => TypeOrValue.Result(arrays_and_dtypes);

    /// <summary>The smallest type that holds both.</summary>
    public static DType promote_types(DType type1, DType type2) => Promotion.Promote(type1, type2);

    /// <summary>Whether values of one type may be converted to another.</summary>
    public static bool can_cast(DType from_, DType to, string casting = "safe") => Promotion.CanCast(from_, to, casting);

    /// <summary>Whether a type is of a kind: another type, or <c>np.floating</c>, <c>np.integer</c>, <c>np.number</c>.</summary>
    public static bool issubdtype(DType arg1, TypeKind arg2) => arg2.Holds(arg1);

    /// <summary>What an integer type holds.</summary>
    public static IntegerInfo iinfo(DType int_type) => new(int_type);

    /// <summary>What a floating type holds.</summary>
    public static FloatInfo finfo(DType dtype) => new(dtype);

    /// <summary>All floating types, for <see cref="issubdtype"/>.</summary>
    public static TypeKind floating => TypeKind.Of("f");

    /// <summary>All integer types, for <see cref="issubdtype"/>.</summary>
    public static TypeKind integer => TypeKind.Of("iu");

    /// <summary>All signed integer types, for <see cref="issubdtype"/>.</summary>
    public static TypeKind signedinteger => TypeKind.Of("i");

    /// <summary>All unsigned integer types, for <see cref="issubdtype"/>.</summary>
    public static TypeKind unsignedinteger => TypeKind.Of("u");

    /// <summary>All number types, for <see cref="issubdtype"/>.</summary>
    public static TypeKind number => TypeKind.Of("iuf");
}
