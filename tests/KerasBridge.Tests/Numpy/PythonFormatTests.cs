using KerasBridge.Numpy;

namespace KerasBridge.Tests.Numpy;

/// <summary>Python's format specifications and its text of floats.</summary>
public class PythonFormatTests
{
    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0, "1.0")]
    [InlineData(1e-5, "1e-05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1e16, "1e+16")]
    [InlineData(123456789012345680.0, "1.2345678901234568e+17")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void ReprIsTheShortest(double value, string expected) => Assert.Equal(expected, PythonFormat.Repr(value));

    [Theory]
    [InlineData(2.5, ".0f", "2")]
    [InlineData(0.125, ".2f", "0.12")]
    [InlineData(2.675, ".2f", "2.67")]
    [InlineData(1234567.891, ",.2f", "1,234,567.89")]
    [InlineData(0.98342, ".1%", "98.3%")]
    [InlineData(12345.678, ">12.3e", "   1.235e+04")]
    [InlineData(3.14159, "08.2f", "00003.14")]
    [InlineData(-3.14159, "+.1f", "-3.1")]
    [InlineData(3.0, "+.1f", "+3.0")]
    [InlineData(0.00001234, "g", "1.234e-05")]
    [InlineData(1e6, "g", "1e+06")]
    [InlineData(1.5, "*^9", "***1.5***")]
    [InlineData(1234.5, "_", "1_234.5")]
    [InlineData(1.0, ".3", "1.0")]
    [InlineData(1234.0, ".3", "1.23e+03")]
    public void FloatsFollowTheSpecification(double value, string spec, string expected) => Assert.Equal(expected, PythonFormat.Format(value, spec));

    [Theory]
    [InlineData(1234567, ",", "1,234,567")]
    [InlineData(42, "5d", "   42")]
    [InlineData(42, "<5d", "42   ")]
    [InlineData(255, "#x", "0xff")]
    [InlineData(5, "08b", "00000101")]
    [InlineData(1234, "010,", "00,001,234")]
    [InlineData(7, ".2f", "7.00")]
    public void IntegersFollowTheSpecification(int value, string spec, string expected) => Assert.Equal(expected, PythonFormat.Format((object)value, spec));

    [Fact]
    public void TextIsPaddedAndCut()
    {
        Assert.Equal("ab   |", PythonFormat.Format("ab", "5") + "|");
        Assert.Equal("  abc", PythonFormat.Format("abcdef", ">5.3"));
        Assert.Throws<FormatException>(() => PythonFormat.Format("ab", "d"));
        Assert.Throws<FormatException>(() => PythonFormat.Format(1.5, "d"));
    }

    [Theory]
    [InlineData("F2", false)]
    [InlineData("0.00", false)]
    [InlineData("N0", false)]
    [InlineData(".2f", true)]
    [InlineData(">8.3e", true)]
    [InlineData(",", true)]
    public void DotNetsSpecificationsAreTold(string spec, bool python) => Assert.Equal(python, PythonFormat.IsPythonSpec(spec));
}
