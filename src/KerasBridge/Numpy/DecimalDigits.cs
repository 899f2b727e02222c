using System.Globalization;
using System.Numerics;

namespace KerasBridge.Numpy;

/// <summary>Decimal digits of floating-point numbers: the shortest that read back as the same number, and exact ones, rounded half to even as Python does.</summary>
internal static class DecimalDigits
{
    /// <summary>The shortest digits of a finite number that is not negative: 0.001 is ("1", -3), 12.5 is ("125", 1).</summary>
    /// <param name="value">The number.</param>
    /// <param name="dtype">The type whose precision counts.</param>
    /// <returns>The digits without zeros at either end, and the exponent of the first.</returns>
    public static (string Digits, int Exponent) Shortest(double value, DType dtype)
    {
        var text = dtype.Code switch
        {
            DTypeCode.Float32 => ((float)value).ToString("E8", CultureInfo.InvariantCulture),
            DTypeCode.Float16 => ShortestHalf((Half)value),
            _ => null,
        };
        if (dtype.Code == DTypeCode.Float32) text = ((float)value).ToString("R", CultureInfo.InvariantCulture);
        return Parse(text ?? value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The number rounded to <paramref name="decimals"/> digits behind the point: 12.345 with 2 is "12.34" (half to even, of the exact value).</summary>
    public static string Fixed(double value, int decimals)
    {
        var (mantissa, exponent) = Exact(value);
        var scaled = mantissa * BigInteger.Pow(10, decimals);
        var digits = exponent >= 0 ? scaled << exponent : RoundShift(scaled, -exponent);
        var text = digits.ToString(CultureInfo.InvariantCulture);
        if (decimals == 0) return text;
        text = text.PadLeft(decimals + 1, '0');
        return $"{text[..^decimals]}.{text[^decimals..]}";
    }

    /// <summary>Exactly <paramref name="count"/> significant digits and the exponent of the first.</summary>
    public static (string Digits, int Exponent) Significant(double value, int count)
    {
        if (value == 0) return (new string('0', count), 0);
        var exponent = (int)Math.Floor(Math.Log10(value));
        while (true)
        {
            var (mantissa, power) = Exact(value);
            var shift = count - 1 - exponent;
            var numerator = shift >= 0 ? mantissa * BigInteger.Pow(10, shift) : mantissa;
            var denominator = shift >= 0 ? BigInteger.One : BigInteger.Pow(10, -shift);
            if (power >= 0) numerator <<= power;
            else denominator <<= -power;
            var text = RoundDivide(numerator, denominator).ToString(CultureInfo.InvariantCulture);
            if (text.Length == count) return (text, exponent);
            exponent += text.Length > count ? 1 : -1;
        }
    }

    private static (BigInteger Mantissa, int Exponent) Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var power = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        return power == 0 ? (fraction, -1074) : (fraction | (1L << 52), power - 1075);
    }

    private static BigInteger RoundShift(BigInteger value, int shift) => RoundDivide(value, BigInteger.One << shift);

    private static BigInteger RoundDivide(BigInteger value, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(value, divisor, out var rest);
        var twice = (rest << 1).CompareTo(divisor);
        return twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>.NET prints halves with their exact digits in some cases; this finds the shortest that reads back.</summary>
    private static string ShortestHalf(Half value)
    {
        for (var digits = 1; digits < 6; digits++)
        {
            var (text, exponent) = Significant((double)value, digits);
            var candidate = $"{text[0]}.{text[1..]}0E{exponent}";
            if ((Half)double.Parse(candidate, CultureInfo.InvariantCulture) == value) return candidate;
        }
        return ((double)value).ToString("R", CultureInfo.InvariantCulture);
    }

    private static (string Digits, int Exponent) Parse(string text)
    {
        var exponent = 0;
        var e = text.IndexOf('E');
        if (e >= 0)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }
        var point = text.IndexOf('.');
        if (point < 0) point = text.Length;
        else text = text.Remove(point, 1);
        var leading = 0;
        while (leading < text.Length - 1 && text[leading] == '0') leading++;
        var digits = text[leading..].TrimEnd('0');
        return digits.Length == 0 ? ("0", 0) : (digits, exponent + point - leading - 1);
    }
}
