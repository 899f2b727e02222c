using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// The type of the elements of an array or tensor. Converts from its name: <c>dtype: "float32"</c>.
/// </summary>
[TypeFormatterSource(typeof(TextFormatters), PreferredMimeTypes = [TextFormatters.TextType])]
public readonly partial record struct DType
{
    private readonly int _length;

    internal DType(DTypeCode code) => Code = code;

    private DType(DTypeCode code, int length)
    {
        Code = code;
        _length = length;
    }

    internal DTypeCode Code { get; }

    internal static DType Float16 => new(DTypeCode.Float16);
    internal static DType BFloat16 => new(DTypeCode.BFloat16);
    internal static DType Float32 => new(DTypeCode.Float32);
    internal static DType Float64 => new(DTypeCode.Float64);
    internal static DType Int32 => new(DTypeCode.Int32);
    internal static DType Int64 => new(DTypeCode.Int64);
    internal static DType UInt8 => new(DTypeCode.UInt8);
    internal static DType Bool => new(DTypeCode.Bool);

    /// <summary>Text of <paramref name="length"/> characters at most.</summary>
    internal static DType Text(int length) => new(DTypeCode.String, Math.Max(length, 1));

    /// <summary>NumPy's name of the type: <c>float32</c>; text is <c>str</c> with its bits.</summary>
    public string name => Code switch
    {
        DTypeCode.Float16 => "float16",
        DTypeCode.BFloat16 => "bfloat16",
        DTypeCode.Float32 => "float32",
        DTypeCode.Float64 => "float64",
        DTypeCode.Int8 => "int8",
        DTypeCode.Int16 => "int16",
        DTypeCode.Int32 => "int32",
        DTypeCode.Int64 => "int64",
        DTypeCode.UInt8 => "uint8",
        DTypeCode.UInt16 => "uint16",
        DTypeCode.UInt32 => "uint32",
        DTypeCode.UInt64 => "uint64",
        DTypeCode.Bool => "bool",
        _ => $"str{_length * 32}",
    };

    /// <summary>The size of one element in bytes.</summary>
    public int itemsize => Code switch
    {
        DTypeCode.Float32 or DTypeCode.Int32 or DTypeCode.UInt32 => 4,
        DTypeCode.Float64 or DTypeCode.Int64 or DTypeCode.UInt64 => 8,
        DTypeCode.Float16 or DTypeCode.BFloat16 or DTypeCode.Int16 or DTypeCode.UInt16 => 2,
        DTypeCode.String => 4 * _length,
        _ => 1,
    };

    /// <summary>NumPy's letter for the kind of type: <c>b</c> bool, <c>i</c> signed, <c>u</c> unsigned, <c>f</c> floating, <c>U</c> text, <c>V</c> others (<c>bfloat16</c>).</summary>
    public string kind => Code switch
    {
        DTypeCode.Bool => "b",
        DTypeCode.Float16 or DTypeCode.Float32 or DTypeCode.Float64 => "f",
        DTypeCode.UInt8 or DTypeCode.UInt16 or DTypeCode.UInt32 or DTypeCode.UInt64 => "u",
        DTypeCode.BFloat16 => "V",
        DTypeCode.String => "U",
        _ => "i",
    };

    /// <summary>The description that <c>.npy</c> files hold: <c>&lt;f4</c>, <c>|u1</c>.</summary>
    public string str => Code == DTypeCode.String ? $"<U{_length}" : $"{(itemsize == 1 ? '|' : '<')}{kind}{itemsize}";

    /// <summary>Whether the type is a floating-point type.</summary>
    internal bool IsFloat => Code is DTypeCode.Float32 or DTypeCode.Float64 or DTypeCode.Float16 or DTypeCode.BFloat16;

    /// <summary>Whether the type is an integer type (bool is none).</summary>
    internal bool IsInteger => kind is "i" or "u";

    internal bool IsUnsigned => kind == "u";

    internal bool IsText => Code == DTypeCode.String;

    internal bool IsBool => Code == DTypeCode.Bool;

    /// <summary>The characters that an element of text holds at most.</summary>
    internal int TextLength => _length;

    /// <summary>The dtype of a name.</summary>
    /// <param name="name">NumPy's name: <c>float32</c>, <c>int64</c>, <c>uint8</c>, <c>bool</c>, <c>f4</c>, <c>&lt;i8</c> …</param>
    /// <exception cref="DTypeException">The name is not known.</exception>
    public static implicit operator DType(string name) => DTypeNames.Parse(name);

    /// <summary>The dtype of a .NET type: <c>typeof(float)</c> is <c>float32</c>.</summary>
    /// <param name="type">A number type, <c>bool</c> or <c>string</c>.</param>
    /// <exception cref="DTypeException">Arrays have no elements of this type.</exception>
    public static implicit operator DType(Type type) => DTypeNames.Of(type);

    /// <summary>The text that NumPy prints for the type: its name, for text <c>&lt;U5</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsText ? str : name;
}
