using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace KerasBridge.Fixtures;

/// <summary>An array of a case: its shape, its dtype by NumPy's name, and its bytes, little-endian in C order.</summary>
public sealed partial class FixtureArray
{
    private FixtureArray(int[] shape, string dtype, byte[] bytes)
    {
        Shape = shape;
        DType = dtype;
        Bytes = bytes;
    }

    /// <summary>The sizes; empty for a 0-d array.</summary>
    public int[] Shape { get; }

    /// <summary><c>float32</c>, <c>float64</c>, <c>int32</c>, <c>int64</c>, <c>uint8</c>, …</summary>
    public string DType { get; }

    /// <summary>The elements as they stand in the file.</summary>
    public byte[] Bytes { get; }

    /// <summary>The number of elements.</summary>
    public int Count => Shape.Aggregate(1, (product, size) => product * size);

    /// <summary>The elements as float32, converted where they are of another dtype.</summary>
    public float[] ToFloats() => DType == "float32" ? Read<float>() : Array.ConvertAll(ToDoubles(), value => (float)value);

    /// <summary>The elements as int32, converted where they are of another dtype.</summary>
    public int[] ToInts() => DType == "int32" ? Read<int>() : Array.ConvertAll(ToLongs(), value => checked((int)value));

    /// <summary>The elements as bytes; of an array of uint8 or bool.</summary>
    public byte[] ToBytes() => DType is "uint8" or "bool" ? Bytes : Array.ConvertAll(ToLongs(), value => checked((byte)value));

    /// <summary>The elements as int64, truncated where they are of a floating dtype.</summary>
    public long[] ToLongs() => DType switch
    {
        "int64" => Read<long>(),
        "int32" => Array.ConvertAll(Read<int>(), value => (long)value),
        "int16" => Array.ConvertAll(Read<short>(), value => (long)value),
        "int8" => Array.ConvertAll(Read<sbyte>(), value => (long)value),
        "uint64" => Array.ConvertAll(Read<ulong>(), value => checked((long)value)),
        "uint32" => Array.ConvertAll(Read<uint>(), value => (long)value),
        "uint16" => Array.ConvertAll(Read<ushort>(), value => (long)value),
        "uint8" or "bool" => Array.ConvertAll(Bytes, value => (long)value),
        _ => Array.ConvertAll(ToDoubles(), value => (long)value),
    };

    /// <summary>The elements as float64.</summary>
    public double[] ToDoubles() => DType switch
    {
        "float64" => Read<double>(),
        "float32" => Array.ConvertAll(Read<float>(), value => (double)value),
        "float16" => Array.ConvertAll(Read<Half>(), value => (double)value),
        _ => Array.ConvertAll(ToLongs(), value => (double)value),
    };

    /// <summary>Reads the <c>.npy</c> format, versions 1 to 3, C order.</summary>
    public static FixtureArray FromNpy(byte[] file)
    {
        if (file.Length < 12 || file[0] != 0x93 || Encoding.ASCII.GetString(file, 1, 5) != "NUMPY")
            throw new InvalidDataException("This is no .npy file.");
        var wide = file[6] > 1;
        var headerStart = wide ? 12 : 10;
        var headerLength = wide ? BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)) : BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8));
        var header = Encoding.UTF8.GetString(file, headerStart, headerLength);
        if (header.Contains("'fortran_order': True")) throw new InvalidDataException("An array in Fortran order; C order is expected.");
        var descr = DescrPattern().Match(header).Groups[1].Value;
        var sizes = ShapePattern().Match(header).Groups[1].Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        return new FixtureArray(sizes, NameOf(descr), file[(headerStart + headerLength)..]);
    }

    private T[] Read<T>() where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes).ToArray();

    private static string NameOf(string descr) => descr.TrimStart('<', '|', '=') switch
    {
        "f2" => "float16",
        "f4" => "float32",
        "f8" => "float64",
        "i1" => "int8",
        "i2" => "int16",
        "i4" => "int32",
        "i8" => "int64",
        "u1" => "uint8",
        "u2" => "uint16",
        "u4" => "uint32",
        "u8" => "uint64",
        "b1" => "bool",
        _ => throw new InvalidDataException($"The dtype '{descr}' of an array is not one that the fixtures are made of."),
    };

    [GeneratedRegex(@"'descr':\s*'([^']*)'")]
    private static partial Regex DescrPattern();

    [GeneratedRegex(@"'shape':\s*\(([^)]*)\)")]
    private static partial Regex ShapePattern();
}
