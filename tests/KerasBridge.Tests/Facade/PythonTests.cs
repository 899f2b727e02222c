using static KerasBridge.Python;

namespace KerasBridge.Tests.Facade;

public sealed class PythonTests
{
    [Fact]
    public void LenCountsWhatPythonCounts()
    {
        Assert.Equal(3, len("abc"));
        Assert.Equal(2, len(new List<int> { 1, 2 }));
        Assert.Equal(2, len(new float[2, 3]));
        Assert.Equal(1, len(new Dictionary<string, int> { ["a"] = 1 }));
        Assert.Equal(4, len(new Shape(1, 2, 3, 4)));
        Assert.Equal(2, len((1, 2)));
        Assert.Equal(5, len(range(5)));
        Assert.Contains("object of type 'NoneType' has no len()", Assert.Throws<ArgumentException>(() => len(None)).Message);
        Assert.Contains("Received: 5", Assert.Throws<ArgumentException>(() => len(5)).Message);
    }

    [Fact]
    public void RangesAreThoseOfPython()
    {
        Assert.Equal([0, 1, 2], range(3));
        Assert.Equal([2, 4], range(2, 6, 2));
        Assert.Equal([5, 3, 1], range(5, 0, -2));
        Assert.Empty(range(3, 0));
        Assert.Equal(2, range(3)[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => range(3)[3]);
        Assert.Throws<ArgumentException>(() => range(0, 3, 0));
    }

    [Fact]
    public void LoopsRunSideBySide()
    {
        Assert.Equal([(1, "a"), (2, "b")], enumerate(new[] { "a", "b" }, start: 1));
        Assert.Equal([(1, "a")], zip([1, 2], new[] { "a" }));
        Assert.Equal([(1, "a", 0.5)], zip([1, 2], ["a"], new[] { 0.5 }));
        Assert.Equal(2, dict(zip(["a", "b"], new[] { 1, 2 }))["b"]);
    }

    [Fact]
    public void SortingIsByCodesAndStable()
    {
        Assert.Equal(["B", "a", "b"], sorted(new[] { "b", "a", "B" }));
        Assert.Equal([3, 2, 1], sorted([1, 3, 2], reverse: true));
        Assert.Equal(["bb", "aa", "c"], sorted(new[] { "bb", "c", "aa" }, key: text => text.Length, reverse: true));
        Assert.Equal([2, 1], reversed([1, 2]));
    }

    [Fact]
    public void NumbersAreThoseOfPython()
    {
        Assert.Equal(2.67, round(2.675, 2));
        Assert.Equal(2, round(2.5));
        Assert.Equal(1200, round(1234.5, -2));
        Assert.Equal(3, @int(3.9));
        Assert.Equal(-3, @int("-3"));
        Assert.Equal(0.5, @float("0.5"));
        Assert.Equal(double.NegativeInfinity, @float("-inf"));
        Assert.Equal(7, max(3, 7, 5));
        Assert.Equal(2.5, min(3, 2.5));
        Assert.Equal(0.75, max(new List<double> { 0.5, 0.75 }));
        Assert.Equal(6, sum([1, 2, 3]));
        Assert.Equal(2, sum([true, false, true]));
        Assert.Equal(1.5, abs(-1.5));
        Assert.True(any([false, true]) && !all([false, true]));
        Assert.Equal("'a'", repr("a"));
        Assert.Equal("50.0%", format(0.5, ".1%"));
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => @int("x")).Message);
        Assert.Contains("iterable argument is empty", Assert.Throws<ArgumentException>(() => max(new List<int>())).Message);
    }
}
