using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly Dictionary<string, (ConvGeometry Conv, int PoolHeight, int PoolWidth)> FusedPools = new()
    {
        ["first layer, gray"] = (Valid(3, 28, 28, 1, 32, 3, 3), 2, 2),
        ["second layer, one row dropped"] = (Valid(3, 13, 13, 32, 64, 3, 3), 2, 2),
        ["first layer, colour"] = (Valid(2, 22, 20, 3, 32, 3, 3), 2, 2),
        ["colour layer 2, dropped"] = (Valid(1, 31, 31, 32, 32, 3, 3), 2, 2),
        ["3×3 windows"] = (Valid(2, 12, 13, 4, 10, 3, 3), 3, 3),
        ["2×3 windows"] = (Valid(2, 9, 14, 5, 7, 2, 2), 2, 3),
        ["1×2, one dimension"] = (Valid(2, 1, 31, 4, 8, 1, 3), 1, 2),
        ["4×1 windows"] = (Valid(2, 11, 6, 3, 5, 2, 2), 4, 1),
        ["a single window"] = (Valid(2, 4, 4, 3, 6, 3, 3), 2, 2),
        ["same padding"] = (Same(2, 10, 11, 4, 16, 3, 3), 2, 2),
        ["same padding, gray"] = (Same(2, 28, 28, 1, 8, 3, 3), 2, 2),
        ["same padding, wide"] = (Same(2, 8, 8, 16, 32, 3, 3), 2, 2),
        ["strides"] = (Valid(2, 15, 15, 3, 8, 3, 3, 2, 2), 2, 2),
        ["dilation"] = (Valid(2, 12, 12, 4, 8, 3, 3, 1, 1, 2, 2), 2, 2),
        ["groups"] = (Valid(2, 10, 10, 4, 8, 3, 3) with { Groups = 2 }, 2, 2),
        ["17 channels to 33"] = (Valid(2, 8, 9, 17, 33, 3, 3), 2, 2),
        ["many images"] = (Valid(64, 8, 8, 4, 16, 3, 3), 2, 2),
    };

    public static TheoryData<string> FusedPoolNames() => [.. FusedPools.Keys];

    [SkippableTheory]
    [MemberData(nameof(FusedPoolNames))]
    public void FusedPoolGivesTheNumbersOfSeparateKernels(string name)
    {
        var (g, poolHeight, poolWidth) = FusedPools[name];
        var pool = PoolAfter(g, poolHeight, poolWidth);
        using var x = Input(XCount(g), -1, 1);
        using var w = Input(WCount(g), -1, 1);
        using var bias = Input(g.OutChannels);
        foreach (var epilogue in Enum.GetValues<EpilogueKind>())
        {
            foreach (var withBias in new[] { true, false })
            {
                var what = $"ConvPool, {name}, {epilogue}, bias {withBias}";
                using var y = new NativeArray<float>(YCount(pool));
                using var argmax = new NativeArray<byte>(YCount(pool));
                using var whole = new NativeArray<float>(YCount(g));
                using var separate = new NativeArray<float>(YCount(pool));
                using var separateArgmax = new NativeArray<int>(YCount(pool));
                using var expected = new NativeArray<float>(YCount(pool));
                float* b = withBias ? bias : null;
                Backend.ConvPool(x, w, b, y, argmax, g, poolHeight, poolWidth, epilogue);
                _reference.ConvPool(x, w, b, expected, null, g, poolHeight, poolWidth, epilogue);
                Close(y, expected, 4e-6, what);
                argmax.CheckEnd(what);

                Backend.Conv(x, w, b, whole, g, epilogue);
                Backend.MaxPool(whole, separate, separateArgmax, pool);
                Same(y, separate, what + ", against separate kernels");
                for (var i = 0; i < y.Count; i++)
                {
                    // Where relu gave 0 everywhere no gradient passes, and any index will do.
                    if (epilogue == EpilogueKind.Relu && y.Span[i] <= 0) continue;
                    Assert.True(separateArgmax.Span[i] == argmax.Span[i], $"{what}: index {i} is {argmax.Span[i]}, expected {separateArgmax.Span[i]}");
                }

                Backend.ConvPool(x, w, b, separate, null, g, poolHeight, poolWidth, epilogue);
                Same(separate, y, what + ", without indices");
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(FusedPoolNames))]
    public void FusedPoolGradients(string name)
    {
        var (g, poolHeight, poolWidth) = FusedPools[name];
        var pool = PoolAfter(g, poolHeight, poolWidth);
        using var x = Input(XCount(g), -1, 1);
        using var w = Input(WCount(g), -1, 1);
        using var bias = Input(g.OutChannels);
        using var dy = Input(YCount(pool), -1, 1);
        using var y = new NativeArray<float>(YCount(pool));
        using var argmax = new NativeArray<byte>(YCount(pool));
        foreach (var epilogue in Enum.GetValues<EpilogueKind>())
        {
            _reference.ConvPool(x, w, bias, y, argmax, g, poolHeight, poolWidth, epilogue);
            using var expectedDx = new NativeArray<float>(x.Count);
            using var expectedDw = new NativeArray<float>(w.Count);
            using var expectedDb = new NativeArray<float>(g.OutChannels);
            _reference.ConvPoolGradient(x, w, y, argmax, dy, expectedDx, expectedDw, expectedDb, g, poolHeight, poolWidth, epilogue);
            foreach (var (wantX, wantW, wantB) in new[] { (true, true, true), (false, true, true), (true, false, false), (false, true, false), (false, false, true) })
            {
                var what = $"ConvPoolGradient, {name}, {epilogue}, wanted {wantX} {wantW} {wantB}";
                using var dx = wantX ? new NativeArray<float>(x.Count) : null;
                using var dw = wantW ? new NativeArray<float>(w.Count) : null;
                using var db = wantB ? new NativeArray<float>(g.OutChannels) : null;
                Backend.ConvPoolGradient(x, w, y, argmax, dy, dx, dw, db, g, poolHeight, poolWidth, epilogue);
                if (wantX) Close(dx!, expectedDx, 5e-6, what + ", dx");
                if (wantW) Close(dw!, expectedDw, 5e-6, what + ", dw");
                if (wantB) Close(db!, expectedDb, 5e-6, what + ", db");
            }
        }
    }

    private static ConvGeometry PoolAfter(in ConvGeometry g, int poolHeight, int poolWidth) => new(
        g.Batch, g.OutHeight, g.OutWidth, g.OutChannels, g.OutHeight / poolHeight, g.OutWidth / poolWidth, g.OutChannels, poolHeight, poolWidth, poolHeight, poolWidth);
}
