using KerasBridge.Random;

namespace KerasBridge.Tests.Random;

[Collection(nameof(OneAtATime))]
public sealed class OrderTests
{
    [Fact]
    public void Seed42GivesTheOrderOfFit()
    {
        var order = new int[10];
        FitOrder.Shuffled(order, 42);
        Assert.Equal([3, 8, 7, 5, 2, 0, 1, 6, 9, 4], order);
        order = new int[1000];
        FitOrder.Shuffled(order, 42);
        Assert.Equal([643, 350, 235, 392, 331, 455, 298, 833], order[..8]);
        Assert.Equal(Enumerable.Range(0, 1000), order.Order());
    }

    [Fact]
    public void BatchShuffleKeepsBatchesInPlace()
    {
        var order = new int[30];
        FitOrder.ShuffledInBatches(order, 8, 42);
        int[] expected = [3, 2, 5, 1, 7, 0, 6, 4, 13, 14, 11, 12, 8, 15, 10, 9, 20, 23, 17, 18, 21, 16, 22, 19, 28, 25, 29, 26, 27, 24];
        Assert.Equal(expected, order);
    }

    [Fact]
    public void TheSmallestSizesAndOddSeeds()
    {
        FitOrder.Shuffled([], 42);
        var one = new int[1];
        FitOrder.Shuffled(one, 42);
        Assert.Equal([0], one);
        int[] two = new int[2], twelve = new int[12], ten = new int[10];
        FitOrder.Shuffled(two, 7);
        Assert.Equal([1, 0], two);
        FitOrder.Shuffled(twelve, uint.MaxValue);
        Assert.Equal([4, 3, 0, 7, 1, 11, 5, 8, 2, 9, 10, 6], twelve);
        FitOrder.Shuffled(ten, 0);
        Assert.Equal([2, 0, 5, 8, 7, 1, 9, 6, 3, 4], ten);
    }

    [Fact]
    public void WithoutASeedEpochsDiffer()
    {
        int[] first = new int[200], second = new int[200];
        FitOrder.Shuffled(first, null);
        FitOrder.Shuffled(second, null);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void DatasetShuffleDrawsFromItsRing()
    {
        GlobalSeeds.SetRandomSeed(42);
        var shuffle = new DatasetShuffle(4, seed: 7);
        Assert.Equal([1, 0, 2, 5, 4, 6, 3, 7, 8, 9], shuffle.NextOrder(10));
        Assert.NotEqual([1, 0, 2, 5, 4, 6, 3, 7, 8, 9], shuffle.NextOrder(10));
        var fixedOrder = new DatasetShuffle(100, seed: 7, reshuffle: false);
        var order = fixedOrder.NextOrder(40);
        Assert.Equal(Enumerable.Range(0, 40), order.Order());
        Assert.Equal(order, fixedOrder.NextOrder(40));
        Assert.Empty(shuffle.NextOrder(0));
        Assert.Throws<ArgumentException>(() => new DatasetShuffle(0));
    }
}
