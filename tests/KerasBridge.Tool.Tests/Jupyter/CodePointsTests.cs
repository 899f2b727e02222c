using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("😀.x", 1, 2)]
    [InlineData("a😀b😀", 4, 6)]
    [InlineData("é", 1, 1)]
    [InlineData("", 0, 0)]
    public void CountsSurrogatePairsOnce(string text, int codePoints, int utf16)
    {
        Assert.Equal(utf16, CodePoints.ToUtf16(text, codePoints));
        Assert.Equal(codePoints, CodePoints.FromUtf16(text, utf16));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(99, 4)]
    public void StaysInTheText(int codePoints, int utf16) => Assert.Equal(utf16, CodePoints.ToUtf16("a😀b", codePoints));
}
