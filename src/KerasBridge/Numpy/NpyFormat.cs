using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;

namespace KerasBridge.Numpy;

/// <summary>NumPy's <c>.npy</c> format, versions 1 to 3 (numpy.org, "NEP 1: A simple file format for NumPy arrays").</summary>
internal static partial class NpyFormat
{
    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    [GeneratedRegex(@"'descr'\s*:\s*(?:'([^']*)'|(\[))")]
    private static partial Regex Descr();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)")]
    private static partial Regex FortranOrder();

    [GeneratedRegex(@"'shape'\s*:\s*\(([0-9,\sL]*)\)")]
    private static partial Regex ShapeText();

    /// <summary>Reads an array.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">What messages call them.</param>
    /// <param name="most">How many bytes there can be at most behind the header, where the stream cannot tell.</param>
    /// <exception cref="KerasFileException">They are damaged, or not of this format.</exception>
    public static unsafe NDArray Read(Stream stream, string name, long most = long.MaxValue)
    {
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, 8, false) < 8 || !start[..6].SequenceEqual(Magic))
            throw new KerasFileException($"'{name}' is no .npy file. Expected: it begins with \\x93NUMPY. Received: other bytes, or fewer than 8.");
        if (start[6] is < 1 or > 3) throw new KerasFileException($"'{name}' has a version of the .npy format that is not known. Expected: 1, 2 or 3. Received: {start[6]}.{start[7]}");
        var wide = start[6] > 1;
        Span<byte> lengthBytes = stackalloc byte[wide ? 4 : 2];
        Fill(stream, lengthBytes, name, "the length of the header");
        long length = wide ? BinaryPrimitives.ReadUInt32LittleEndian(lengthBytes) : BinaryPrimitives.ReadUInt16LittleEndian(lengthBytes);
        if (length > 1 << 20) throw new KerasFileException($"The header of '{name}' is too long. Expected: at most 1 MiB. Received: {length} bytes");
        var bytes = new byte[length];
        Fill(stream, bytes, name, "the header");
        var header = (start[6] == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        var (dtype, bigEndian, fortran, dims) = Parse(header, name);
        var result = Allocate(dims, dtype, stream, name);
        var contents = new Span<byte>(result.Pointer, 0);
        var left = result.nbytes;
        var at = (byte*)result.Pointer;
        while (left > 0)
        {
            contents = new Span<byte>(at, (int)Math.Min(left, 1 << 24));
            Fill(stream, contents, name, $"{result.nbytes} bytes of data for shape={Shape.FromInts(dims)}, dtype={dtype}");
            // Another byte than 0 and 1 would count as true here and as its number there.
            if (dtype.IsBool) foreach (ref var flag in contents) flag = flag == 0 ? (byte)0 : (byte)1;
            at += contents.Length;
            left -= contents.Length;
        }
        if (bigEndian) Swap(result);
        GC.KeepAlive(result);
        return fortran ? result.transpose() : result;

        NDArray Allocate(int[] sizes, DType type, Stream from, string what)
        {
            var shape = Shape.FromInts(fortran ? [.. sizes.Reverse()] : sizes);
            // A hostile header must not make us ask for more memory than the file could fill.
            var there = from.CanSeek ? from.Length - from.Position : most;
            if (there < sizes.Aggregate((decimal)type.itemsize, (p, d) => p * d))
                throw new KerasFileException($"'{what}' is truncated. Expected: data for shape={Shape.FromInts(sizes)}, dtype={type}. Received: {(from.CanSeek ? "" : "at most ")}{there} bytes behind the header");
            return NDArray.Allocate(shape, type);
        }
    }

    private static (DType DType, bool BigEndian, bool Fortran, int[] Dims) Parse(string header, string name)
    {
        KerasFileException Wrong(string what) => new($"The header of '{name}' is not understood: {what}. Expected: {{'descr': …, 'fortran_order': …, 'shape': …}}. Received: {header.Trim()}");
        var descr = Descr().Match(header);
        var fortran = FortranOrder().Match(header);
        var shape = ShapeText().Match(header);
        if (!descr.Success || !fortran.Success || !shape.Success) throw Wrong("an entry is missing");
        if (descr.Groups[2].Success) throw Wrong("structured types are not supported");
        var text = descr.Groups[1].Value;
        if (text.Contains('O')) throw new KerasFileException($"'{name}' holds Python objects, which are not read (they could run code). Expected: numbers, bool or text. Received: dtype='{text}'");
        DType dtype;
        try
        {
            dtype = DTypeNames.Parse(text.TrimStart('>'));
        }
        catch (DTypeException)
        {
            throw Wrong($"the type '{text}' is not supported");
        }
        var dims = new List<int>();
        decimal total = dtype.itemsize;
        foreach (var part in shape.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part.TrimEnd('L'), out var dim)) throw Wrong($"the size {part} is too large");
            dims.Add(dim);
            if (dims.Count > 64) throw Wrong("there are more than 64 axes");
            total = Math.Min(total * Math.Max(dim, 1), 1e20m);
        }
        if (total > 1e15m) throw Wrong("the array is too large");
        return (dtype, text.StartsWith('>') && dtype.itemsize > 1, fortran.Groups[1].Value == "True", [.. dims]);
    }

    private static void Fill(Stream stream, Span<byte> to, string name, string what)
    {
        var read = 0;
        try
        {
            read = stream.ReadAtLeast(to, to.Length, false);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw new KerasFileException($"'{name}' is damaged: its data cannot be read. Expected: {what}. {error.Message}", error);
        }
        if (read < to.Length) throw new KerasFileException($"'{name}' is truncated. Expected: {what}. Received: the end of the file after {read} of {to.Length} bytes");
    }

    private static unsafe void Swap(NDArray array)
    {
        var unit = array.dtype.IsText ? 4 : array.itemsize;
        var p = (byte*)array.Pointer;
        for (var end = p + array.nbytes; p < end; p += unit) new Span<byte>(p, unit).Reverse();
    }

    /// <summary>Writes an array, version 1.0.</summary>
    public static unsafe void Write(Stream stream, NDArray array)
    {
        var fortran = !array.IsContiguous && array.IsFortranContiguous;
        var source = fortran ? array.transpose() : array.AsContiguous();
        var header = $"{{'descr': '{array.dtype.str}', 'fortran_order': {(fortran ? "True" : "False")}, 'shape': {array.shape}, }}";
        // Data begins at a multiple of 64; the header ends in a line feed.
        var padding = 63 - (10 + header.Length) % 64;
        stream.Write(Magic);
        stream.Write([1, 0, .. BitConverter.GetBytes((ushort)(header.Length + padding + 1))]);
        stream.Write(Encoding.Latin1.GetBytes(header + new string(' ', padding) + "\n"));
        var p = (byte*)source.Pointer;
        for (var left = source.nbytes; left > 0;)
        {
            var count = (int)Math.Min(left, 1 << 24);
            stream.Write(new ReadOnlySpan<byte>(p, count));
            p += count;
            left -= count;
        }
        GC.KeepAlive(source);
    }
}
