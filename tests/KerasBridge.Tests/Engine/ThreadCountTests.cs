using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

/// <summary>The same bits come out whatever the number of threads.</summary>
[Collection(nameof(OneAtATime))]
public sealed unsafe class ThreadCountTests
{
    private static readonly int[] ThreadCounts = [1, 2, 5];

    private delegate void Kernel(IBackend backend, float* x, float* w, float* y);

    public static TheoryData<string> Kernels() => [.. Table.Keys];

    private static readonly ConvGeometry Conv = new(37, 13, 13, 8, 11, 11, 24, 3, 3);

    /// <summary>Each computes y (up to 200,000 floats) from x and w (300,000 random floats each).</summary>
    private static readonly Dictionary<string, Kernel> Table = new()
    {
        ["Conv"] = (backend, x, w, y) => backend.Conv(x, w, w, y, Conv),
        ["ConvGradientInput"] = (backend, x, w, y) => backend.ConvGradientInput(x, w, y, Conv),
        ["ConvGradientFilter"] = (backend, x, w, y) => backend.ConvGradientFilter(x, w, y, y + 10_000, Conv),
        ["ConvPool and its gradient"] = (backend, x, w, y) =>
        {
            var argmax = (byte*)(y + 100_000);
            backend.ConvPool(x, w, w, y, argmax, Conv, 2, 2, EpilogueKind.Relu);
            backend.ConvPoolGradient(x, w, y, argmax, w, y + 110_000, y + 180_000, y + 190_000, Conv, 2, 2, EpilogueKind.Relu);
        },
        ["MatMul"] = (backend, x, w, y) => backend.MatMul(x, w, y, 300, 200, 700),
        ["DenseGradient"] = (backend, x, w, y) => backend.DenseGradient(x, w, x, w + 100_000, y, y + 100_000, y + 190_000, 64, 100, 700, EpilogueKind.Relu),
        ["BatchMatMul"] = (backend, x, w, y) => backend.BatchMatMul(x, w, y, 13, 50 * 40, 40 * 60, 50, 60, 40, false, false),
        ["Moments"] = (backend, x, w, y) => backend.Moments(x, y, y + 100, 9_000, 31),
        ["NormalizeGradient"] = (backend, x, w, y) => backend.NormalizeGradient(x, w, w + 100, w, w, y, y + 190_000, y + 191_000, 5_000, 31, 2f, true),
        ["Sum of all"] = (backend, x, w, y) => backend.Reduce(ReduceKind.Sum, DTypeCode.Float32, x, y, [300_000], 1),
        ["Sum over rows"] = (backend, x, w, y) => backend.Reduce(ReduceKind.Sum, DTypeCode.Float32, x, y, [9_000, 33], 1),
        ["Mean over columns"] = (backend, x, w, y) => backend.Reduce(ReduceKind.Mean, DTypeCode.Float32, x, y, [33, 9_000], 2),
        ["SumOfSquares"] = (backend, x, w, y) => y[0] = backend.SumOfSquares(x, 300_000),
        ["AddInto"] = (backend, x, w, y) =>
        {
            var walk = new Strided();
            walk.Add(9_000, 33, 0);
            walk.Add(33, 1, 1);
            backend.AddInto(x, y, walk);
        },
        ["Softmax"] = (backend, x, w, y) => backend.Softmax(x, y, 10_000, 10, false),
        ["Tanh"] = (backend, x, w, y) => backend.Unary(UnaryKind.Tanh, DTypeCode.Float32, x, y, 200_000),
        ["Dropout"] = (backend, x, w, y) => backend.Dropout(x, y, (byte*)(y + 150_000), 150_000, 42, 7, 0.5f, 2),
        ["RandomUniform"] = (backend, x, w, y) => backend.RandomUniform(y, 199_999, 42, 7),
    };

    [Theory]
    [MemberData(nameof(Kernels))]
    public void TheSameBits(string name)
    {
        var before = WorkerPool.ThreadCount;
        try
        {
            foreach (var isa in CpuBackend.Supported())
            {
                var backend = new CpuBackend(isa);
                float[]? first = null;
                foreach (var threads in ThreadCounts)
                {
                    WorkerPool.SetThreadCount(threads);
                    var result = Run(backend, Table[name]);
                    first ??= result;
                    var at = first.AsSpan().CommonPrefixLength(result);
                    Assert.True(at == first.Length, at == first.Length ? "" : $"{name} on {backend.Name}: element {at} is {result[at]:G9} with {threads} threads, {first[at]:G9} with 1");
                }
                Assert.Contains(first!, value => value != 0);
            }
        }
        finally
        {
            WorkerPool.SetThreadCount(before);
        }
    }

    private static float[] Run(IBackend backend, Kernel kernel)
    {
        var random = new System.Random(7);
        using var x = new NativeArray<float>(300_000);
        using var w = new NativeArray<float>(300_000);
        using var y = new NativeArray<float>(200_000);
        for (var i = 0; i < x.Count; i++) (x.Span[i], w.Span[i]) = (random.NextSingle() - 0.5f, random.NextSingle() + 0.01f);
        y.Span.Clear();
        kernel(backend, x, w, y);
        // NaN is unequal to itself; as a number it would hide a difference.
        return Array.ConvertAll(y.ToArray(), value => float.IsNaN(value) ? 12345f : value);
    }
}
