using KerasBridge.Numpy;

namespace KerasBridge.Tests.Numpy;

public sealed class FixedTextTests
{
    // Expected: what Python's format gives.
    [Theory]
    [InlineData(0.03125, 4, "0.0312")]
    [InlineData(0.09375, 4, "0.0938")]
    [InlineData(-0.03125, 4, "-0.0312")]
    [InlineData(0.5, 0, "0")]
    [InlineData(1.5, 0, "2")]
    [InlineData(2.5, 0, "2")]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(0.375, 2, "0.38")]
    [InlineData(1e22, 1, "10000000000000000000000.0")]
    [InlineData(0.1, 4, "0.1000")]
    [InlineData(double.NaN, 4, "nan")]
    [InlineData(double.NegativeInfinity, 4, "-inf")]
    public void FixedIsPythons(double value, int decimals, string expected)
    {
        Span<char> text = stackalloc char[FixedText.MaxLength];
        Assert.Equal(expected, text[..FixedText.Fixed(value, decimals, text)].ToString());
    }

    [Theory]
    [InlineData(0.0, 4, "0.0000e+00")]
    [InlineData(0.00097, 4, "9.7000e-04")]
    [InlineData(-5.0, 4, "-5.0000e+00")]
    [InlineData(12.3125, 4, "1.2312e+01")]
    [InlineData(12.4375, 4, "1.2438e+01")]
    [InlineData(1e-120, 2, "1.00e-120")]
    [InlineData(2.5, 0, "2e+00")]
    [InlineData(3.5, 0, "4e+00")]
    public void ExponentIsPythons(double value, int decimals, string expected)
    {
        Span<char> text = stackalloc char[FixedText.MaxLength];
        Assert.Equal(expected, text[..FixedText.Exponent(value, decimals, text)].ToString());
    }
}
