namespace KerasBridge.Numpy;

/// <summary>
/// Dtypes by their names as Keras knows them, also those that arrays here do not have; <c>int</c> and <c>float</c> stand for Python's own
/// types, which give way to any other of their kind.
/// </summary>
internal static class KerasDTypes
{
    private const string WeakInt = "int";
    private const string WeakFloat = "float";

    private static readonly string[] s_names =
    [
        "bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64", "bfloat16", "float16", "float32", "float64",
        "float8_e4m3fn", "float8_e5m2", "complex64", "complex128", "string",
    ];

    /// <summary>Whether a name is that of a floating-point type.</summary>
    public static bool IsFloat(string name) => name.StartsWith("float", StringComparison.Ordinal) || name == "bfloat16";

    /// <summary>Whether a name is that of an integer type; bool is none.</summary>
    public static bool IsInt(string name) => name.StartsWith("int", StringComparison.Ordinal) || name.StartsWith("uint", StringComparison.Ordinal);

    /// <summary>The full name: the default for null, <c>int64</c> for Python's int, <c>float32</c> for its float.</summary>
    /// <exception cref="ArgumentException">There is no such dtype.</exception>
    public static string Standardize(string? name) => name switch
    {
        null => KerasConfig.Floatx,
        WeakInt => "int64",
        WeakFloat => "float32",
        "str" => "string",
        _ when Array.IndexOf(s_names, name) >= 0 => name,
        _ => throw Unknown(name),
    };

    /// <summary>The dtype in which operands of these dtypes meet; the default for none.</summary>
    /// <exception cref="ArgumentException">There is no such dtype, or it meets no other.</exception>
    public static string ResultType(ReadOnlySpan<string> names)
    {
        if (names.Length == 0) return KerasConfig.Floatx;
        foreach (var name in names)
        {
            if (name.StartsWith("float8", StringComparison.Ordinal))
                throw new ArgumentException(
                    $"There is no implicit conversions from float8 dtypes to others. You must cast it internally. Received: ({string.Join(", ", names.ToArray().Select(PythonFormat.Quote))})");
            if (name is not (WeakInt or WeakFloat) && (Array.IndexOf(s_names, name) < 0 || name is "string" or "complex64" or "complex128")) throw Unknown(name);
        }
        var result = names[0];
        foreach (var name in names[1..]) result = Meet(result, name);
        return result switch
        {
            WeakInt => "int32",
            WeakFloat => KerasConfig.Floatx,
            // TensorFlow has too few kernels for it.
            "uint64" => "uint32",
            _ => result,
        };
    }

    private static string Meet(string a, string b)
    {
        if (a == b || b == "bool") return a;
        if (a == "bool") return b;
        if (IsFloat(a) != IsFloat(b)) return IsFloat(a) ? a : b;
        if (a is WeakInt or WeakFloat) return b;
        if (b is WeakInt or WeakFloat) return a;
        if (IsFloat(a)) return Bits(a) == Bits(b) ? "float32" : Bits(a) > Bits(b) ? a : b;
        if (a[0] == b[0]) return Bits(a) > Bits(b) ? a : b;
        var (signed, unsigned) = a[0] == 'i' ? (a, b) : (b, a);
        if (Bits(signed) > Bits(unsigned)) return signed;
        return Bits(unsigned) == 64 ? WeakFloat : $"int{Bits(unsigned) * 2}";
    }

    private static int Bits(string name) => int.Parse(name.AsSpan(name.AsSpan().IndexOfAnyInRange('0', '9')));

    private static ArgumentException Unknown(string name) =>
        new($"Invalid dtype: {name}. Expected one of: {string.Join(", ", s_names)}. Received: dtype='{name}'.{Suggest.Sentence(name, s_names)}");
}
