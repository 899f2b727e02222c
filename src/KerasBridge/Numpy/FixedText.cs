using System.Globalization;

namespace KerasBridge.Numpy;

/// <summary>
/// A number with a fixed count of decimals, as Python writes it, into a buffer of the caller's. .NET rounds a number that lies exactly
/// between two texts away from zero (0.03125 to 0.0313), Python to the even digit (0.0312).
/// </summary>
internal static class FixedText
{
    /// <summary>A buffer of this size holds any result of up to 20 decimals.</summary>
    public const int MaxLength = 352;

    private static readonly string[] s_fixed = [.. Enumerable.Range(0, 22).Select(decimals => $"F{decimals}")];
    private static readonly string[] s_exponent = [.. Enumerable.Range(0, 22).Select(decimals => $"e{decimals}")];

    /// <summary>Python's <c>{value:.4f}</c> for 4 decimals.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Fixed(double value, int decimals, Span<char> destination)
    {
        if (!double.IsFinite(value)) return NotFinite(value, destination);
        if (!EndsHalfway(value, decimals)) return Write(value, s_fixed[decimals], destination);
        // Halfway: one decimal more is exact and ends in 5. Cutting it rounds down; .NET's own rounding goes up.
        var exact = Write(value, s_fixed[decimals + 1], destination);
        var lastKept = destination[exact - (decimals == 0 ? 3 : 2)];
        return (lastKept - '0') % 2 == 0 ? exact - (decimals == 0 ? 2 : 1) : Write(value, s_fixed[decimals], destination);
    }

    /// <summary>Python's <c>{value:.4e}</c> for 4 decimals: at least two digits of exponent.</summary>
    /// <returns>The number of characters written.</returns>
    public static int Exponent(double value, int decimals, Span<char> destination)
    {
        if (!double.IsFinite(value)) return NotFinite(value, destination);
        var length = WriteExponent(value, decimals, destination);
        if (value == 0) return length;
        var power = int.Parse(destination[(destination[..length].IndexOf('e') + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (!EndsHalfway(value, decimals - power)) return length;
        length = WriteExponent(value, decimals + 1, destination);
        var mark = destination[..length].IndexOf('e');
        var lastKept = destination[mark - (decimals == 0 ? 3 : 2)];
        if ((lastKept - '0') % 2 != 0) return WriteExponent(value, decimals, destination);
        destination[mark..length].CopyTo(destination[(mark - (decimals == 0 ? 2 : 1))..]);
        return length - (decimals == 0 ? 2 : 1);
    }

    /// <summary>
    /// Whether value · 10^decimals lies exactly between two whole numbers: the odd part of its binary fraction then has decimals + 1 places.
    /// </summary>
    private static bool EndsHalfway(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        var exponent = (int)((bits >> 52) & 0x7FF);
        if (exponent != 0) mantissa |= 1L << 52;
        if (mantissa == 0) return false;
        var places = Math.Max(exponent, 1) - 1075 + System.Numerics.BitOperations.TrailingZeroCount(mantissa);
        return decimals >= 0 && places == -(decimals + 1);
    }

    private static int Write(double value, string format, Span<char> destination)
    {
        if (!value.TryFormat(destination, out var written, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"The buffer of {destination.Length} characters is too short for {value} in the format {format}.");
        return written;
    }

    /// <summary>.NET writes three digits of exponent; Python two where two suffice.</summary>
    private static int WriteExponent(double value, int decimals, Span<char> destination)
    {
        var length = Write(value, s_exponent[decimals], destination);
        if (destination[length - 3] != '0') return length;
        destination[length - 3] = destination[length - 2];
        destination[length - 2] = destination[length - 1];
        return length - 1;
    }

    private static int NotFinite(double value, Span<char> destination)
    {
        var text = double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        text.CopyTo(destination);
        return text.Length;
    }
}
