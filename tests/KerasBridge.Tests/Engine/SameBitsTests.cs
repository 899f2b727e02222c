using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

/// <summary>The same bits come out whatever the number of threads, and on all machines that multiply and add at once whatever the width of their vectors.</summary>
[Collection(nameof(OneAtATime))]
public sealed unsafe class SameBitsTests
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
        ["NormalizeGradient"] = (backend, x, w, y) => backend.NormalizeGradient(x, w, w + 100, w, null, w, y, y + 190_000, y + 191_000, 5_000, 31, 2f, true),
        ["NormalizePool and its gradient"] = (backend, x, w, y) =>
        {
            var pool = new ConvGeometry(19, 15, 17, 27, 7, 8, 27, 2, 2, 2, 2);
            var argmax = (int*)(y + 131_000);
            backend.NormalizePool(x, w, w + 100, w, x, y + 160_000, argmax, pool, 2f, EpilogueKind.Relu);
            backend.NormalizePoolGradient(x, w, w + 100, w, x, w, argmax, y, y + 190_000, y + 191_000, pool, 2f, true, EpilogueKind.Relu);
        },
        ["Gradient of a normalized convolution"] = (backend, x, w, y) =>
        {
            var pool = new ConvGeometry(37, 11, 11, 24, 5, 5, 24, 2, 2, 2, 2);
            var argmax = (int*)(y + 100_000);
            backend.NormalizePool(x, w, w + 100, w, x, y + 130_000, argmax, pool, 2f, EpilogueKind.Relu);
            backend.NormalizePoolGradient(x, w, w + 100, w, x, w, argmax, null, y + 190_000, y + 191_000, pool, 2f, true, EpilogueKind.Relu, y + 192_000);
            backend.ConvNormalizeGradient(w, x, x, w, y + 192_000, w, argmax, y, y + 170_000, null, Conv, pool, EpilogueKind.Relu);
        },
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
        ["Softmax of long rows"] = (backend, x, w, y) => backend.Softmax(x, y, 99, 1_999, false),
        ["Logarithm of softmax and its gradient"] = (backend, x, w, y) =>
        {
            backend.Softmax(x, y, 999, 27, true);
            backend.SoftmaxGradient(y, w, y + 30_000, 999, 27, true);
            backend.SoftmaxGradient(x, w, y + 60_000, 999, 27, false);
        },
        ["Cross-entropy and its gradient"] = (backend, x, w, y) =>
        {
            backend.SoftmaxCrossEntropy(x, w, y, y + 1_000, 999, 27);
            backend.SoftmaxCrossEntropyGradient(y + 1_000, w, null, x, y + 30_000, 999, 27);
            var labels = (int*)(y + 60_000);
            for (var i = 0; i < 999; i++) labels[i] = i % 27;
            backend.SparseSoftmaxCrossEntropy(x, labels, y + 61_000, y + 62_000, 999, 27);
        },
        ["MatMul with one column"] = (backend, x, w, y) => backend.MatMul(x, w, y, 333, 1, 777),
        ["MatMul with one row"] = (backend, x, w, y) => backend.MatMul(x, w, y, 1, 333, 777),
        ["MatMul with B the other way round"] = (backend, x, w, y) => backend.MatMul(x, w, y, 40, 333, 777, transposeB: true),
        ["MatMul with A the other way round"] = (backend, x, w, y) => backend.MatMul(x, w, y, 333, 77, 555, transposeA: true),
        ["Gradient of a convolution with strides"] = (backend, x, w, y) => backend.ConvGradient(x, w, y, w, y, y + 100_000, y + 150_000, new(19, 15, 15, 5, 7, 7, 12, 3, 3) { StrideX = 2, StrideY = 2 }, EpilogueKind.None),
        ["Product of rows"] = (backend, x, w, y) => backend.Reduce(ReduceKind.Prod, DTypeCode.Float32, w, y, [9_000, 33], 2),
        ["Max over columns"] = (backend, x, w, y) => backend.Reduce(ReduceKind.Max, DTypeCode.Float32, x, y, [33, 9_000], 2),
        ["Average pooling and its gradient"] = (backend, x, w, y) =>
        {
            var geometry = new ConvGeometry(9, 15, 15, 27, 7, 7, 27, 3, 3) { StrideX = 2, StrideY = 2 };
            backend.AveragePool(x, y, geometry);
            backend.AveragePoolGradient(w, y + 60_000, geometry);
        },
        ["CumSum"] = (backend, x, w, y) => backend.CumSum(x, y, 99, 55, 33, false, true),
        ["Functions of one element"] = (backend, x, w, y) =>
        {
            foreach (var kind in Enum.GetValues<UnaryKind>())
            {
                if (kind == UnaryKind.LogicalNot) continue;
                backend.Unary(kind, DTypeCode.Float32, w, y + 1_001 * (int)kind, 1_001, 0.3f, 0.8f, 0.1f);
                backend.UnaryGradient(kind, w, y + 1_001 * (int)kind, x, y + 100_000 + 1_001 * (int)kind, 1_001, 0.3f, 0.8f, 0.1f);
            }
        },
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
            float[]? fused = null;
            foreach (var backend in Backends())
            {
                var first = backend.MultipliesAndAddsAtOnce ? fused : null;
                foreach (var threads in ThreadCounts)
                {
                    WorkerPool.SetThreadCount(threads);
                    var result = Run(backend, Table[name]);
                    first ??= result;
                    var at = first.AsSpan().CommonPrefixLength(result);
                    Assert.True(at == first.Length, at == first.Length ? "" : $"{name} on {backend.Name} with {threads} threads: element {at} is {result[at]:G9}, {first[at]:G9} before");
                }
                if (backend.MultipliesAndAddsAtOnce) fused = first;
                Assert.Contains(first!, value => value != 0);
            }
        }
        finally
        {
            WorkerPool.SetThreadCount(before);
        }
    }

    /// <summary>Convolution, pooling, batch normalization, dropout and dense layers, softmax and one unit: what a model learns has the same bits.</summary>
    [Fact]
    public void TheSameModel()
    {
        float[][]? first = null;
        foreach (var backend in Backends().Where(backend => backend.MultipliesAndAddsAtOnce))
        {
            Autograd.Backend.Use(backend);
            try
            {
                var weights = Train();
                first ??= weights;
                for (var i = 0; i < weights.Length; i++) Assert.True(first[i].AsSpan().SequenceEqual(weights[i]), $"Weight {i} on {backend.Name} differs.");
            }
            finally
            {
                Autograd.Backend.Use(null);
            }
        }
    }

    private static float[][] Train()
    {
        keras.utils.set_random_seed(5);
        var inputs = keras.Input(shape: (17, 17, 3));
        var x = keras.layers.Conv2D(20, 3, activation: "relu").Apply(inputs);
        x = keras.layers.MaxPooling2D().Apply(x);
        x = keras.layers.Conv2D(13, 3, padding: "same", use_bias: false).Apply(x);
        x = keras.layers.BatchNormalization().Apply(x);
        x = keras.layers.Activation("gelu").Apply(x);
        x = keras.layers.Flatten().Apply(x);
        x = keras.layers.Dropout(0.3).Apply(x);
        x = keras.layers.Dense(31, activation: "tanh", kernel_regularizer: "l2").Apply(x);
        x = keras.layers.LayerNormalization().Apply(x);
        var classes = keras.layers.Dense(10, activation: "softmax", name: "classes").Apply(x);
        var unit = keras.layers.Dense(1, activation: "sigmoid", name: "unit").Apply(x);
        var model = keras.Model(inputs, [classes, unit]);
        model.compile(optimizer: keras.optimizers.AdamW(clipnorm: 1.0), loss: ["sparse_categorical_crossentropy", "binary_crossentropy"]);
        var random = np.random.default_rng(3);
        model.fit(random.normal(size: (90, 17, 17, 3)), (NDArray[])[random.integers(0, 10, size: 90), random.integers(0, 2, size: (90, 1))], epochs: 4, verbose: 0);
        return [.. model.get_weights().Select(weight => weight.ToArray<float>())];
    }

    /// <summary>Every instruction set that this machine has; with 128-bit vectors both kinds of tiles.</summary>
    private static IEnumerable<CpuBackend> Backends()
    {
        foreach (var isa in CpuBackend.Supported())
        {
            yield return new CpuBackend(isa);
            if (isa == Isa.Vector128 && System.Runtime.Intrinsics.X86.Fma.IsSupported) yield return new CpuBackend(isa, fusedTiles: true);
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
