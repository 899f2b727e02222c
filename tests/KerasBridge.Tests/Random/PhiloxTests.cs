using KerasBridge.Engine;

namespace KerasBridge.Tests.Random;

public sealed unsafe class PhiloxTests
{
    [Fact]
    public void BlocksAreTheKnownAnswersOfRandom123()
    {
        Assert.Equal((0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u), Philox.Block(0, 0));
        Assert.Equal((0xFCDB2127u, 0x53BA6CFDu, 0x838F5A6Eu, 0x744E06FBu), Philox.Block(1, 42));
        Assert.Equal((1083123565u, 1103641358u, 2718681030u, 1834242557u), Philox.Block(UInt128.MaxValue, ulong.MaxValue));
    }

    [Fact]
    public void APairIsScrambledIntoKeyAndCounter()
    {
        var (key, counter) = Philox.Scramble(686579304, 0);
        Assert.Equal(0x63F495F0_A5317EF4ul, key);
        Assert.Equal(new UInt128(0xD9EDE23A_16C3A81C, 0), counter);
        uint[] expected = [0x936DD924, 0x52D4D103, 0xB62DEA3C, 0x4D799942, 0x2A09FDE8, 0xA0D37FA0, 0x597C3957, 0x63157E25];
        Assert.Equal(expected, Words(8, key, counter));
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(0xFFFFFFFEul)]
    [InlineData(0xFFFFFFFF_FFFFFFFEul)]
    public void EveryLengthAndCarryGivesTheWordsOfSingleBlocks(ulong low)
    {
        var counter = new UInt128(5, low);
        foreach (var count in new[] { 1, 2, 3, 4, 5, 15, 16, 31, 32, 33, 67, 129, 1003 })
        {
            var words = Words(count, 99, counter);
            for (var i = 0; i < count; i++)
            {
                var (w0, w1, w2, w3) = Philox.Block(counter + (ulong)(i / 4), 99);
                Assert.Equal(new[] { w0, w1, w2, w3 }[i % 4], words[i]);
            }
        }
    }

    [Fact]
    public void EveryInstructionSetGivesTheSameWords()
    {
        var expected = Words(1003, 7, 5);
        foreach (var isa in CpuBackend.Supported())
        {
            var words = new uint[1003];
            fixed (uint* p = words) Philox.FillWords(p, words.Length, 7, 5, isa);
            Assert.Equal(expected, words);
        }
    }

    [Fact]
    public void UniformsAreTheLowBitsAndPartsEqualTheWhole()
    {
        var (key, counter) = Philox.Scramble(686579304, 0);
        var whole = new float[1001];
        fixed (float* p = whole) Philox.FillUniform(p, whole.Length, key, counter);
        Assert.Equal([0.85818911f, 0.66262853f, 0.35871077f, 0.94998956f], whole[..4]);
        var part = new float[500];
        fixed (float* p = part) Philox.FillUniform(p, part.Length, key, counter + 100);
        Assert.Equal(whole[400..900], part);
        Assert.All(whole, value => Assert.InRange(value, 0f, 0.99999994f));
    }

    private static uint[] Words(int count, ulong key, UInt128 counter)
    {
        var words = new uint[count + 4];
        Array.Fill(words, 0xDEADBEEF);
        fixed (uint* p = words) Philox.FillWords(p, count, key, counter);
        Assert.All(words[count..], word => Assert.Equal(0xDEADBEEF, word));
        return words[..count];
    }
}
