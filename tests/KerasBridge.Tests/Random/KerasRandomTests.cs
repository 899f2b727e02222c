using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KerasBridge.Random;

namespace KerasBridge.Tests.Random;

public sealed class KerasRandomTests
{
    private static readonly PhiloxStream Stream = PhiloxStream.Keras((686579304, 0));

    [Fact]
    public void NormalsAreThoseOfTensorFlow()
    {
        var y = new float[5];
        KerasRandom.Normal(y, Stream);
        Assert.Equal([-0.47178376f, -0.28858563f, -0.44258609f, 1.3618352f], y[..4]);
        var longer = new float[6];
        KerasRandom.Normal(longer, Stream);
        Assert.Equal(longer[4], y[4]);
    }

    [Fact]
    public void TruncatedNormalsSkip256BlocksPerFour()
    {
        var y = new float[8];
        KerasRandom.TruncatedNormal(y, Stream);
        Assert.Equal([-0.47178376f, -0.28858563f, -0.44258609f, 1.3618352f, -0.9936424f, 0.99774426f, -1.1527121f, 0.53483403f], y);
        var many = new float[100_003];
        KerasRandom.TruncatedNormal(many, Stream, mean: 1, stddev: 0.5);
        Assert.All(many, value => Assert.InRange(value, 0f, 2f));
        Assert.Equal(y[5] * 0.5f + 1f, many[5]);
    }

    [Theory]
    [InlineData(686579304, 148.5, 288, "01599237dc81e31e832e96fb360983fa80e8e6af667ca357f7bbc47c4b9fe6b6")]
    [InlineData(119540832, 2768, 5408 * 128, "a4077178f557461698446f0033eec5ed83d78800649227f740b7ba3af6885246")]
    [InlineData(796233791, 69, 1280, "9528754a11bb7ee25545c9829d09892fd4a3efd3d9e2192816d201155b784822")]
    public void GlorotKernelsOfTheMnistModelHaveTheirHashes(long seed, double meanFan, int count, string hash)
    {
        var limit = Math.Sqrt(3 / meanFan);
        var kernel = new float[count];
        KerasRandom.Uniform(kernel, PhiloxStream.Keras((seed, 0)), -limit, limit);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(kernel.AsSpan()))));
    }

    [Fact]
    public void HeNormalIsScaledAfterwards()
    {
        var y = new float[4];
        KerasRandom.TruncatedNormal(y, Stream, 0, Math.Sqrt(2.0 / 9) / 0.87962566103423978);
        Assert.Equal([-0.25283593f, -0.15465733f, -0.23718849f, 0.72982782f], y);
    }

    [Fact]
    public void ChunksOfManyThreadsAreTheNumbersOfOne()
    {
        var many = new float[100_001];
        KerasRandom.Normal(many, Stream);
        var one = new float[1000];
        KerasRandom.Normal(one, Stream.Skip(65536 / 4));
        Assert.Equal(one, many[65536..66536]);
    }

    [Fact]
    public void TheFirstDropoutMasksOfTheMnistModel()
    {
        var ones = Enumerable.Repeat(1f, 12).ToArray();
        var generator = new SeedGenerator(26855093);
        var y = new float[12];
        KerasRandom.Dropout(ones, y, 0.5, new Seed(generator).NextStream());
        Assert.Equal([2f, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2], y);
        KerasRandom.Dropout(ones, y, 0.5, new Seed(generator).NextStream());
        Assert.Equal([2f, 0, 0, 0, 2, 0, 0, 2, 0, 0, 2, 2], y);
        var keep = new byte[12];
        KerasRandom.DropoutMask(keep, 0.5, PhiloxStream.Keras((26855093, 1)));
        Assert.Equal(y.Select(value => value > 0 ? (byte)1 : (byte)0), keep);
    }

    [Fact]
    public void ShuffleOrderIsAPermutation() =>
        Assert.Equal(Enumerable.Range(0, 1000), KerasRandom.ShuffleOrder(1000, Stream).Order());

    [Fact]
    public void IntegersStayInTheirRange()
    {
        var small = new int[1000];
        KerasRandom.RandInt(small, Stream, -3, 4);
        Assert.Equal([-3, -2, -1, 0, 1, 2, 3], small.Distinct().Order());
        var wide = new long[1000];
        KerasRandom.RandInt(wide, Stream, long.MinValue, long.MaxValue);
        Assert.Contains(wide, value => value < int.MinValue);
        Assert.Throws<ArgumentException>(() => KerasRandom.RandInt(small, Stream, 4, 4));
    }

    [Fact]
    public void CategoricalTakesTheLikelyAndNeverTheImpossible()
    {
        var y = new int[2000];
        KerasRandom.Categorical([0f, float.NegativeInfinity, 3f], y, 3, 2000, Stream);
        Assert.DoesNotContain(1, y);
        Assert.InRange(y.Count(value => value == 2), 1850, 1950);
    }

    [Fact]
    public void DistributionsHaveTheirMeans()
    {
        var y = new float[4000];
        KerasRandom.Gamma(y, [2.5f], Stream);
        Assert.InRange(y.Average(), 2.4, 2.6);
        KerasRandom.Gamma(y, [0.4f], Stream);
        Assert.InRange(y.Average(), 0.37, 0.43);
        KerasRandom.Binomial(y, [1000f], [0.3f], Stream);
        Assert.InRange(y.Average(), 299, 301);
        KerasRandom.Binomial(y, [10f], [0.9f], Stream);
        Assert.InRange(y.Average(), 8.9, 9.1);
    }
}
