using KerasBridge.Random;

namespace KerasBridge.Tests.Random;

public sealed class MersenneTwisterTests
{
    [Fact]
    public void PythonSeed42GivesItsWords()
    {
        var random = new PythonRandom(42);
        Assert.Equal([2746317213ul, 478163327, 107420369, 3184935163], Enumerable.Range(0, 4).Select(_ => random.GetRandBits(32)));
    }

    [Fact]
    public void NumpySeed42GivesItsWordsAndNumbers()
    {
        var words = new MersenneTwister();
        words.Seed(42);
        Assert.Equal([1608637542u, 3421126067, 4083286876, 787846414], Enumerable.Range(0, 4).Select(_ => words.NextWord()));
        var random = new LegacyRandom(42);
        Assert.Equal(0.3745401188473625, random.Random());
        Assert.Equal(0.9507143064099162, random.Random());
    }

    [Fact]
    public void NegativeAndLargePythonSeedsUseTheirAbsoluteDigits()
    {
        Assert.Equal(new PythonRandom(7).Random(), new PythonRandom(-7).Random());
        Assert.NotEqual(new PythonRandom(5).Random(), new PythonRandom((1L << 32) + 5).Random());
    }

    [Fact]
    public void ShufflesPermute()
    {
        var items = Enumerable.Range(0, 50).ToArray();
        new PythonRandom(3).Shuffle<int>(items);
        Assert.NotEqual(Enumerable.Range(0, 50), items);
        Assert.Equal(Enumerable.Range(0, 50), items.Order());
        Assert.Equal(Enumerable.Range(0, 30), new LegacyRandom(3).Permutation(30).Order());
    }

    [Fact]
    public void SeedingForgetsTheSpareNormal()
    {
        var random = new LegacyRandom(3);
        var first = random.Normal();
        random.Seed(3);
        Assert.Equal(first, random.Normal());
        Assert.NotEqual(first, random.Normal());
    }

    [Fact]
    public void AStateCanBeRestored()
    {
        var words = new MersenneTwister();
        words.Seed(1);
        words.NextWord();
        var state = words.CopyState();
        var position = words.Position;
        var next = words.NextWord();
        for (var i = 0; i < 700; i++) words.NextWord();
        words.Restore(state, position);
        Assert.Equal(next, words.NextWord());
    }
}
