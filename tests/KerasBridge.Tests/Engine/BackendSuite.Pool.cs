using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly Dictionary<string, ConvGeometry> Pools = new()
    {
        ["one pixel"] = Valid(1, 1, 1, 1, 1, 1, 1),
        ["2×2"] = Valid(2, 6, 8, 5, 5, 2, 2, 2, 2),
        ["2×2, a row and a column left over"] = Valid(3, 7, 9, 32, 32, 2, 2, 2, 2),
        ["3×3 overlapping"] = Valid(2, 9, 9, 4, 4, 3, 3, 2, 2),
        ["3×3 by 1"] = Valid(2, 7, 8, 17, 17, 3, 3),
        ["2×3 by (1, 2)"] = Valid(2, 7, 8, 3, 3, 2, 3, 1, 2),
        ["windows apart"] = Valid(2, 10, 10, 3, 3, 2, 2, 3, 3),
        ["same 2×2"] = Same(2, 7, 9, 16, 16, 2, 2, 2, 2),
        ["same 3×3"] = Same(2, 7, 9, 6, 6, 3, 3, 2, 2),
        ["same 3×3 by 1"] = Same(2, 5, 4, 33, 33, 3, 3),
        ["same 5×5 on 3×3"] = Same(1, 3, 3, 2, 2, 5, 5),
        ["one dimension"] = Valid(3, 1, 21, 7, 7, 1, 2, 1, 2),
        ["one dimension, same"] = Same(3, 1, 21, 7, 7, 1, 3, 1, 2),
        ["whole map"] = Valid(2, 6, 5, 9, 9, 6, 5),
        ["large"] = Valid(9, 32, 33, 16, 16, 2, 2, 2, 2),
    };

    public static TheoryData<string> PoolNames() => [.. Pools.Keys];

    [SkippableTheory]
    [MemberData(nameof(PoolNames))]
    public void MaxPools(string name)
    {
        var g = Pools[name];
        // Few different values, all below zero for half of them: the first of equals counts, and padding is no zero.
        using var x = new NativeArray<float>(Array.ConvertAll(Uniform(XCount(g), -8, 0), MathF.Round));
        using var y = new NativeArray<float>(YCount(g));
        using var argmax = new NativeArray<int>(YCount(g));
        using var expected = new NativeArray<float>(YCount(g));
        using var expectedArgmax = new NativeArray<int>(YCount(g));
        Backend.MaxPool(x, y, argmax, g);
        _reference.MaxPool(x, expected, expectedArgmax, g);
        Same(y, expected, $"MaxPool, {name}");
        Same(argmax, expectedArgmax, $"MaxPool, {name}, index");
        y.Span.Clear();
        Backend.MaxPool(x, y, null, g);
        Same(y, expected, $"MaxPool, {name}, without indices");

        using var dy = Input(YCount(g));
        using var dx = new NativeArray<float>(XCount(g));
        using var expectedDx = new NativeArray<float>(XCount(g));
        Backend.MaxPoolGradient(dy, argmax, dx, g);
        _reference.MaxPoolGradient(dy, argmax, expectedDx, g);
        Close(dx, expectedDx, 2e-6, $"MaxPoolGradient, {name}");
    }

    [SkippableTheory]
    [MemberData(nameof(PoolNames))]
    public void AveragePools(string name)
    {
        var g = Pools[name];
        using var x = Input(XCount(g));
        using var y = new NativeArray<float>(YCount(g));
        using var expected = new NativeArray<float>(YCount(g));
        Backend.AveragePool(x, y, g);
        _reference.AveragePool(x, expected, g);
        Close(y, expected, 2e-6, $"AveragePool, {name}");

        using var dy = Input(YCount(g));
        using var dx = new NativeArray<float>(XCount(g));
        using var expectedDx = new NativeArray<float>(XCount(g));
        Backend.AveragePoolGradient(dy, dx, g);
        _reference.AveragePoolGradient(dy, expectedDx, g);
        Close(dx, expectedDx, 2e-6, $"AveragePoolGradient, {name}");
    }
}
