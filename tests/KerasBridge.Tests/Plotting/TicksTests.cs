using KerasBridge.Plotting;

namespace KerasBridge.Tests.Plotting;

/// <summary>Ticks and labels across a figure of the usual size, as matplotlib 3.6 chooses them.</summary>
public sealed class TicksTests
{
    [Theory]
    [InlineData(0.0, 1.0, "0.0 0.2 0.4 0.6 0.8 1.0", "")]
    [InlineData(0.0, 5.0, "0 1 2 3 4 5", "")]
    [InlineData(0.0, 9.0, "0 1 2 3 4 5 6 7 8 9", "")]
    [InlineData(-0.45, 9.45, "0 2 4 6 8", "")]
    [InlineData(0.8, 1.02, "0.800 0.825 0.850 0.875 0.900 0.925 0.950 0.975 1.000", "")]
    [InlineData(0.915, 0.995, "0.92 0.93 0.94 0.95 0.96 0.97 0.98 0.99", "")]
    [InlineData(0.0, 60000.0, "0 10000 20000 30000 40000 50000 60000", "")]
    [InlineData(1e-05, 9e-05, "1 2 3 4 5 6 7 8 9", "1e−5")]
    [InlineData(0.0, 30000000.0, "0.0 0.5 1.0 1.5 2.0 2.5 3.0", "1e7")]
    [InlineData(1000000.0, 1000005.0, "0 1 2 3 4 5", "+1e6")]
    [InlineData(100000.1, 100000.2, "0.00 0.02 0.04 0.06 0.08 0.10", "+1.000001e5")]
    [InlineData(-1.0, 1.0, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00", "")]
    [InlineData(-3.7, 12.9, "−2 0 2 4 6 8 10 12", "")]
    [InlineData(0.05, 2.3, "0.25 0.50 0.75 1.00 1.25 1.50 1.75 2.00 2.25", "")]
    [InlineData(0.0, 100.0, "0 20 40 60 80 100", "")]
    [InlineData(1.0, 1.0000001, "−1.0 −0.8 −0.6 −0.4 −0.2 0.0", "1e−7+1.0000001")]
    [InlineData(2015.0, 2024.0, "2015 2016 2017 2018 2019 2020 2021 2022 2023 2024", "")]
    [InlineData(-1e-07, 2e-07, "−1.0 −0.5 0.0 0.5 1.0 1.5 2.0", "1e−7")]
    [InlineData(0.5, 1.0, "0.5 0.6 0.7 0.8 0.9 1.0", "")]
    [InlineData(0.0, 0.3, "0.00 0.05 0.10 0.15 0.20 0.25 0.30", "")]
    [InlineData(-27.3, -5.5, "−25.0 −22.5 −20.0 −17.5 −15.0 −12.5 −10.0 −7.5", "")]
    [InlineData(12345.0, 12399.0, "12350 12360 12370 12380 12390", "")]
    [InlineData(0.0, 25.0, "0 5 10 15 20 25", "")]
    [InlineData(3.0, 3.5, "3.0 3.1 3.2 3.3 3.4 3.5", "")]
    public void AreMatplotlibs(double low, double high, string labels, string common)
    {
        var axis = new AxisRange(across: true);
        axis.SetView(low, high, auto: false);
        var (ticks, end) = axis.Marks(axis.View(), 0.775 * 6.4 * 72, fontSize: 10);
        Assert.Equal(labels, string.Join(' ', ticks.Select(tick => tick.Label)));
        Assert.Equal(common, end);
    }

    [Fact]
    public void LimitsHaveMarginsButNotBeyondTheFootOfBars()
    {
        var ax = Figures.New();
        ax.bar(["a", "b"], [1, 3]);
        Assert.Equal((0, 3.15), (Math.Round(ax.get_ylim().bottom, 12), Math.Round(ax.get_ylim().top, 12)));
        Assert.Equal((-0.49, 1.49), (Math.Round(ax.get_xlim().left, 12), Math.Round(ax.get_xlim().right, 12)));
        Assert.Equal((0.0, 1.0), Figures.New().get_xlim());
    }

    [Fact]
    public void OnePointHasRoomAroundIt()
    {
        var ax = Figures.New();
        ax.plot([2.0]);
        Assert.Equal((1.89, 2.11), (Math.Round(ax.get_ylim().bottom, 12), Math.Round(ax.get_ylim().top, 12)));
    }
}
