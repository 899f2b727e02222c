using System.Text.Json;
using KerasBridge.Engine;
using KerasBridge.Random;

namespace KerasBridge.Fixtures;

/// <summary>Philox blocks and streams, and normals whose last bit needs the exact logarithm and sine.</summary>
internal sealed unsafe class PhiloxFamily : SeedsFamily
{
    public override bool Takes(string name) => name.StartsWith("philox", StringComparison.Ordinal) || name.StartsWith("normal_hard_pairs", StringComparison.Ordinal);

    public override void Replay(FixtureCase one)
    {
        if (one.Has("blocks")) foreach (var block in one["blocks"].EnumerateArray()) Block(block);
        if (one.Has("stateless")) foreach (var stream in one["stateless"].EnumerateArray()) Stream(stream);
        if (one.HasArray("word0")) Pairs(one);
    }

    private static void Block(JsonElement one)
    {
        var c = one.GetProperty("counter").EnumerateArray().Select(word => (UInt128)word.GetUInt32()).ToArray();
        var k = one.GetProperty("key").EnumerateArray().Select(word => (ulong)word.GetUInt32()).ToArray();
        var (w0, w1, w2, w3) = Philox.Block(c[3] << 96 | c[2] << 64 | c[1] << 32 | c[0], k[1] << 32 | k[0]);
        Check.Text($"[{w0},{w1},{w2},{w3}]", Plain(one.GetProperty("words")), "words of a block");
    }

    private static void Stream(JsonElement one)
    {
        var seed = one.GetProperty("seed");
        var stream = PhiloxStream.Stateless(seed[0].GetInt64(), seed[1].GetInt64());
        Check.Text($"[{stream.Key}]", Plain(one.GetProperty("key")), $"key of {seed}");
        Check.Text($"[{(ulong)stream.Counter},{(ulong)(stream.Counter >> 64)}]", Plain(one.GetProperty("counter")), $"counter of {seed}");
        var words = new uint[one.GetProperty("words").GetArrayLength()];
        fixed (uint* p = words) Philox.FillWords(p, words.Length, stream.Key, stream.Counter);
        Check.Text($"[{string.Join(',', words)}]", Plain(one.GetProperty("words")), $"words of {seed}");
    }

    private static void Pairs(FixtureCase one)
    {
        var pair = one["seed_pair"];
        var index = one.Array("pair_index").ToInts();
        long[] word0 = one.Array("word0").ToLongs(), word1 = one.Array("word1").ToLongs();
        float[] first = one.Array("normal0").ToFloats(), second = one.Array("normal1").ToFloats();
        var y = new float[2 * (index.Max() + 1)];
        KerasRandom.Normal(y, PhiloxStream.Stateless(pair[0].GetInt64(), pair[1].GetInt64()));
        for (var i = 0; i < index.Length; i++)
        {
            var direct = KerasRandom.BoxMuller((uint)word0[i], (uint)word1[i]);
            Check.Equal(direct, (first[i], second[i]), $"the normals of pair {i}");
            Check.Equal((y[2 * index[i]], y[2 * index[i] + 1]), (first[i], second[i]), $"the filled normals of pair {i}");
        }
    }

    private static string Plain(JsonElement list) => $"[{string.Join(',', list.EnumerateArray().Select(value => value.GetRawText()))}]";
}
