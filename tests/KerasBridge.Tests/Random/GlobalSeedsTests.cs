using KerasBridge.Random;

namespace KerasBridge.Tests.Random;

[Collection(nameof(OneAtATime))]
public sealed class GlobalSeedsTests
{
    [Fact]
    public void Seed42GivesTheDefaultSeedsOfPython()
    {
        GlobalSeeds.SetRandomSeed(42);
        int[] expected = [686579304, 119540832, 26855093, 796233791, 295310486, 262950629, 239670712, 149827707];
        Assert.Equal(expected, Enumerable.Range(0, 8).Select(_ => GlobalSeeds.DrawDefaultSeed()));
        Assert.Equal(0.3745401188473625, GlobalSeeds.Numpy.Random());
        Assert.Equal(42, GlobalSeeds.TensorFlowSeed);
    }

    [Fact]
    public void CallsWithoutASeedScrambleTheGlobalState()
    {
        GlobalSeeds.SetRandomSeed(42);
        Assert.Equal([(686579304, 0), (60594, 5387), (738814, 95987)], Enumerable.Range(0, 3).Select(_ => GlobalSeeds.NextGlobalState()));
        GlobalSeeds.ClearSession();
        Assert.Equal((119540832, 0), GlobalSeeds.NextGlobalState());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4294967296)]
    public void SeedsThatNumpyRefusesAreRefusedAndChangeNothing(long seed)
    {
        GlobalSeeds.SetRandomSeed(42);
        var error = Assert.Throws<ArgumentException>(() => GlobalSeeds.SetRandomSeed(seed));
        Assert.Contains("Seed must be between 0 and 2**32 - 1", error.Message);
        Assert.Equal(686579304, GlobalSeeds.DrawDefaultSeed());
    }

    [Fact]
    public void AGeneratorCountsItsUses()
    {
        GlobalSeeds.SetRandomSeed(42);
        var drawn = new SeedGenerator();
        Assert.Equal((686579304, 0), drawn.next());
        Assert.Equal((686579304, 1), drawn.next());
        Assert.Equal((686579304, 2), drawn.state);
        var scrambled = new SeedGenerator();
        Assert.Equal((119540832, 0), scrambled.next(ordered: false));
        Assert.Equal((365834, 5387), scrambled.state);
        var copy = SeedGenerator.from_config(drawn.get_config());
        Assert.Equal((686579304, 0), copy.state);
        Assert.Throws<ArgumentException>(() => SeedGenerator.from_config(new Dictionary<string, object?> { ["seed"] = "one" }));
        Assert.Throws<ArgumentException>(() => SeedGenerator.from_config(new Dictionary<string, object?> { ["sed"] = 1 }));
    }

    [Fact]
    public void SeedsOfAllKindsGiveTheirStreams()
    {
        GlobalSeeds.SetRandomSeed(42);
        Seed none = default, five = 5, generator = new SeedGenerator(5);
        Assert.Equal(PhiloxStream.Stateless(5, 0), five.NextStream());
        Assert.Equal(PhiloxStream.Stateless(5, 0), five.NextStream());
        Assert.Equal(PhiloxStream.Stateless(5, 0), generator.NextStream());
        Assert.Equal(PhiloxStream.Stateless(5, 1), generator.NextStream());
        Assert.Equal(PhiloxStream.Stateless(686579304, 0), none.NextStream());
        Assert.Equal(PhiloxStream.Stateless(60594, 5387), none.NextStream());
        Assert.Equal(119540832, none.OrDrawn().Value);
        Assert.Equal(PhiloxStream.Stateless(int.MaxValue - 4, 0), new Seed(-3).NextStream());
        Assert.Equal(PhiloxStream.Stateless(0, 0), new Seed(int.MaxValue - 1).NextStream());
    }
}
