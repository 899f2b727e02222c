using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly int[] SegmentLengths = [1, 17, 1000, Large, 3];

    public static TheoryData<string, bool> OptimizerRules()
    {
        var data = new TheoryData<string, bool>();
        foreach (var rule in Enum.GetNames<OptimizerRule>())
        {
            data.Add(rule, false);
            data.Add(rule, true);
        }
        return data;
    }

    [SkippableTheory]
    [MemberData(nameof(OptimizerRules))]
    public void OptimizerSteps(string name, bool decayAndLimits)
    {
        var rule = Enum.Parse<OptimizerRule>(name);
        var scalars = new OptimizerScalars
        {
            LearningRate = 0.01f, Momentum = 0.9, Rho = 0.95, Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-7, Step = 0.02f,
            MeanFactor = 0.6f, GradientFactor = 0.4f, VarianceFactor = 1.5f, L1 = 0.2f, L2 = 0.3f, Shrinkage = 0.1f, Power = 0.7f,
            WeightDecay = decayAndLimits ? 0.1f : 0, ClipValue = decayAndLimits ? 0.8f : 0,
        };
        var (actual, expected) = (MakeSegments(), MakeSegments());
        for (var i = 0; i < SegmentLengths.Length; i++)
        {
            for (var part = 0; part < 5; part++) actual[i][part].Span.CopyTo(expected[i][part].Span);
        }
        // Several steps, since the first sees slots of zeros.
        for (var step = 0; step < 3; step++)
        {
            foreach (var (mine, other) in actual.Zip(expected))
            {
                Uniform(mine[1].Count, -1, 1).CopyTo(mine[1].Span);
                mine[1].Span.CopyTo(other[1].Span);
            }
            Run(Backend, rule, actual, scalars, decayAndLimits);
            Run(_reference, rule, expected, scalars, decayAndLimits);
            for (var i = 0; i < SegmentLengths.Length; i++)
            {
                for (var part = 0; part < 5; part++) Close(actual[i][part], expected[i][part], 5e-6, $"{rule}, step {step}, segment {i}, {(part == 0 ? "weights" : part == 1 ? "gradients" : $"slot {part - 2}")}", 1e-6);
            }
        }
        foreach (var array in actual.Concat(expected).SelectMany(parts => parts)) array.Dispose();
    }

    /// <summary>What an optimizer remembers becomes 0 instead of a number below the normal ones.</summary>
    [SkippableFact]
    public void SlotsDoNotGetStuckAboveZero()
    {
        foreach (var rule in new[] { OptimizerRule.Adam, OptimizerRule.SgdMomentum, OptimizerRule.RmsProp })
        {
            var segments = MakeSegments();
            var scalars = new OptimizerScalars { LearningRate = 0.01f, Momentum = 0.9, Rho = 0.9, Beta1 = 0.9, Beta2 = 0.9, Epsilon = 1e-7, Step = 0.01f };
            foreach (var parts in segments)
            {
                parts[1].Span.Clear();
                parts[2].Span.Fill(2e-38f);
                parts[3].Span.Fill(2e-38f);
            }
            for (var step = 0; step < 20; step++) Run(Backend, rule, segments, scalars, false);
            foreach (var parts in segments) Assert.True(parts[2].Span.IndexOfAnyExcept(0f) < 0, rule.ToString());
            foreach (var array in segments.SelectMany(parts => parts)) array.Dispose();
        }
    }

    /// <summary>For each length: weights, gradients and three slots (of zeros).</summary>
    private NativeArray<float>[][] MakeSegments()
    {
        var segments = SegmentLengths.Select(length => Enumerable.Range(0, 5).Select(_ => new NativeArray<float>(length)).ToArray()).ToArray();
        foreach (var parts in segments)
        {
            Uniform(parts[0].Count).CopyTo(parts[0].Span);
            foreach (var slot in parts[1..]) slot.Span.Clear();
        }
        return segments;
    }

    private static void Run(IBackend backend, OptimizerRule rule, NativeArray<float>[][] arrays, in OptimizerScalars scalars, bool decay)
    {
        var segments = stackalloc OptimizerSegment[arrays.Length];
        for (var i = 0; i < arrays.Length; i++)
        {
            var parts = arrays[i];
            segments[i] = new OptimizerSegment
            {
                Weights = parts[0], Gradients = parts[1], Slot0 = parts[2], Slot1 = parts[3], Slot2 = rule == OptimizerRule.Adam ? null : parts[4],
                Length = parts[0].Count, GradientScale = i % 2 == 0 ? 1 : 0.7f, Decay = decay && i % 2 == 0,
            };
        }
        backend.OptimizerStep(rule, segments, arrays.Length, scalars);
    }
}
