using System.Text;

namespace KerasBridge.Numpy;

/// <summary>Arrays of text: each element is a fixed number of UTF-32 characters, filled up with zeros.</summary>
internal static unsafe class Strings
{
    /// <summary>The text of one element.</summary>
    public static string Read(byte* element, int length)
    {
        var runes = (int*)element;
        var text = new StringBuilder();
        while (length > 0 && runes[length - 1] == 0) length--;
        for (var i = 0; i < length; i++) text.Append(Rune.IsValid(runes[i]) ? new Rune(runes[i]).ToString() : "\uFFFD");
        return text.ToString();
    }

    /// <summary>Writes one element; text that is too long is cut.</summary>
    public static void Write(byte* element, int length, string text)
    {
        var runes = (int*)element;
        var i = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (i >= length) break;
            runes[i++] = rune.Value;
        }
        for (; i < length; i++) runes[i] = 0;
    }

    /// <summary>An array of the given texts.</summary>
    public static NDArray Of(IReadOnlyList<string> texts, Shape shape, ArrayKind kind = ArrayKind.Array)
    {
        var length = 1;
        foreach (var text in texts) length = Math.Max(length, text.EnumerateRunes().Count());
        var result = new NDArray(NativeBlock.Allocate((nuint)(texts.Count * 4L * length)), 0, shape, null, DType.Text(length)) { Kind = kind };
        for (var i = 0; i < texts.Count; i++) Write((byte*)result.Pointer + (long)i * 4 * length, length, texts[i]);
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>The elements as text; a length of 1 in <paramref name="dtype"/> means: as long as needed.</summary>
    public static NDArray ToText(NDArray source, DType dtype)
    {
        var texts = Values(source).Select(v => v is string s ? s : PythonFormat.Str(v)).ToList();
        var result = Of(texts, source.shape, source.Kind);
        if (dtype.TextLength <= 1 && !source.dtype.IsText || dtype == result.dtype) return result;
        if (dtype.TextLength <= 1) return result;
        var sized = NDArray.Allocate(source.shape, dtype);
        result.CopyTo(sized);
        return sized;
    }

    /// <summary>Numbers from their text.</summary>
    /// <exception cref="ArgumentException">A text is no number.</exception>
    public static NDArray FromText(NDArray source, DType dtype)
    {
        var flat = source.AsContiguous();
        var result = NDArray.Allocate(source.shape, dtype);
        var i = 0;
        foreach (var value in Values(flat)) ElementAccess.Set(result, (nint)i++ * dtype.itemsize, Number((string)value, dtype));
        return result;
    }

    /// <summary>The number that a text spells, as Python's <c>int()</c> and <c>float()</c> read it.</summary>
    /// <exception cref="ArgumentException">It spells none.</exception>
    public static object Number(string text, DType dtype)
    {
        var bare = text.Trim().Replace("_", "");
        if (dtype.IsBool) return bare.Length > 0;
        if (dtype.IsInteger)
            return long.TryParse(bare, System.Globalization.NumberStyles.AllowLeadingSign, null, out var whole) ? whole
                : throw new ArgumentException($"invalid literal for int() with base 10: '{text}'");
        return bare.ToLowerInvariant() switch
        {
            "nan" or "+nan" or "-nan" => double.NaN,
            "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
            "-inf" or "-infinity" => double.NegativeInfinity,
            _ => double.TryParse(bare, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
                : throw new ArgumentException($"could not convert string to float: '{text}'"),
        };
    }

    /// <summary>Copies elements where source or destination is text.</summary>
    public static void Copy(NDArray source, NDArray destination, byte** pointers, nint* strides)
    {
        if (source.LongSize == 0 || destination.LongSize == 0) return;
        var spread = source.View(destination.shape, new ReadOnlySpan<nint>(strides, destination.ndim).ToArray(), source.Offset);
        var offsets = new List<nint>();
        ElementAccess.ForEachOffset(destination, offsets.Add);
        var i = 0;
        foreach (var value in Values(spread))
        {
            if (destination.dtype.IsText)
                Write((byte*)destination.Block.Pointer + offsets[i], destination.dtype.TextLength, value as string ?? PythonFormat.Str(value));
            else
                ElementAccess.Set(destination, offsets[i] - destination.Offset, Number((string)value, destination.dtype));
            i++;
        }
    }

    /// <summary>The elements in C order as .NET values.</summary>
    public static IEnumerable<object> Values(NDArray array)
    {
        var offsets = new List<nint>();
        ElementAccess.ForEachOffset(array, offsets.Add);
        foreach (var offset in offsets) yield return ElementAccess.Get(array, offset - array.Offset);
        GC.KeepAlive(array);
    }
}
