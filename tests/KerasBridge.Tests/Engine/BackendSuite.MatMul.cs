using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    public static TheoryData<int, int, int> ProductShapes() => new()
    {
        { 1, 1, 1 }, { 1, 10, 64 }, { 2, 3, 5 }, { 5, 1, 7 }, { 7, 17, 33 }, { 13, 31, 1 }, { 14, 32, 64 }, { 15, 33, 65 }, { 16, 16, 16 }, { 64, 64, 576 },
        { 29, 48, 100 }, { 64, 10, 64 }, { 3, 200, 300 }, { 100, 1, 500 }, { 1, 300, 1 }, { 128, 128, 128 }, { 32, 128, 6272 }, { 257, 129, 385 }, { 513, 40, 9 }, { 600, 96, 17 },
    };

    [SkippableTheory]
    [MemberData(nameof(ProductShapes))]
    public void Products(int m, int n, int k)
    {
        using var a = Input((long)m * k, -1, 1);
        using var b = Input((long)k * n, -1, 1);
        using var aTransposed = Transposed(a, m, k);
        using var bTransposed = Transposed(b, k, n);
        using var bias = Input(n);
        using var c = new NativeArray<float>((long)m * n);
        using var plain = new NativeArray<float>((long)m * n);
        _reference.MatMul(a, b, plain, m, n, k, false, false, null, EpilogueKind.None, false);
        using var twice = new NativeArray<float>(Array.ConvertAll(plain.ToArray(), value => 2 * value));
        using var activated = new NativeArray<float>([.. plain.ToArray().Select((value, i) => Math.Max(0, value + bias.Span[i % n]))]);
        foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            var (left, right) = (transposeA ? aTransposed : a, transposeB ? bTransposed : b);
            var what = $"MatMul {m}×{n}×{k} transposed {transposeA} {transposeB}";
            Backend.MatMul(left, right, c, m, n, k, transposeA, transposeB);
            Close(c, plain, 4e-6, what);
            Backend.MatMul(left, right, c, m, n, k, transposeA, transposeB, accumulate: true);
            Close(c, twice, 4e-6, what + ", accumulated");
            Backend.MatMul(left, right, c, m, n, k, transposeA, transposeB, bias, EpilogueKind.Relu);
            Close(c, activated, 4e-6, what + ", bias and relu");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(ProductShapes))]
    public void DenseGradients(int m, int n, int k)
    {
        using var x = Input((long)m * k, -1, 1);
        using var w = Input((long)k * n, -1, 1);
        using var bias = Input(n);
        using var dy = Input((long)m * n, -1, 1);
        using var y = new NativeArray<float>((long)m * n);
        foreach (var epilogue in Enum.GetValues<EpilogueKind>())
        {
            _reference.MatMul(x, w, y, m, n, k, false, false, bias, epilogue, false);
            // Each result alone too: what is not wanted must change nothing of the rest.
            using var expectedDx = new NativeArray<float>(x.Count);
            using var expectedDw = new NativeArray<float>(w.Count);
            using var expectedDb = new NativeArray<float>(n);
            _reference.DenseGradient(x, w, y, dy, expectedDx, expectedDw, expectedDb, m, n, k, epilogue);
            foreach (var (wantX, wantW, wantB) in new[] { (true, true, true), (true, false, false), (false, true, false), (false, true, true), (false, false, true) })
            {
                var what = $"DenseGradient {m}×{n}×{k} {epilogue}, wanted {wantX} {wantW} {wantB}";
                using var dx = wantX ? new NativeArray<float>(x.Count) : null;
                using var dw = wantW ? new NativeArray<float>(w.Count) : null;
                using var db = wantB ? new NativeArray<float>(n) : null;
                Backend.DenseGradient(x, w, y, dy, dx, dw, db, m, n, k, epilogue);
                if (wantX) Close(dx!, expectedDx, 5e-6, what + ", dx");
                if (wantW) Close(dw!, expectedDw, 5e-6, what + ", dw");
                if (wantB) Close(db!, expectedDb, 5e-6, what + ", db");
            }
        }
    }

    [SkippableFact]
    public void ManyProducts()
    {
        foreach (var (batch, m, n, k) in new[] { (1, 3, 4, 5), (7, 5, 3, 2), (12, 17, 33, 8), (33, 1, 16, 31), (5, 64, 40, 50) })
        {
            foreach (var (transposeA, transposeB) in new[] { (false, false), (true, false), (false, true) })
            {
                foreach (var (sharedA, sharedB) in new[] { (false, false), (true, false), (false, true) })
                {
                    long strideA = sharedA ? 0 : m * k, strideB = sharedB ? 0 : k * n;
                    using var a = Input(sharedA ? m * k : (long)batch * m * k, -1, 1);
                    using var b = Input(sharedB ? k * n : (long)batch * k * n, -1, 1);
                    using var c = new NativeArray<float>((long)batch * m * n);
                    using var expected = new NativeArray<float>(c.Count);
                    Backend.BatchMatMul(a, b, c, batch, strideA, strideB, m, n, k, transposeA, transposeB);
                    _reference.BatchMatMul(a, b, expected, batch, strideA, strideB, m, n, k, transposeA, transposeB);
                    Close(c, expected, 4e-6, $"BatchMatMul {batch} times {m}×{n}×{k} transposed {transposeA} {transposeB} shared {sharedA} {sharedB}");
                }
            }
        }
    }

    [SkippableFact]
    public void ProductsPassOnNaNAndInfinity()
    {
        using var a = new NativeArray<float>(20 * 30);
        using var b = new NativeArray<float>(30 * 40);
        a.Span.Fill(1);
        b.Span.Fill(1);
        a.Span[3 * 30 + 29] = float.NaN;
        a.Span[5 * 30] = float.PositiveInfinity;
        using var c = new NativeArray<float>(20 * 40);
        Backend.MatMul(a, b, c, 20, 40, 30);
        for (var j = 0; j < 40; j++)
        {
            Assert.True(float.IsNaN(c.Span[3 * 40 + j]));
            Assert.Equal(float.PositiveInfinity, c.Span[5 * 40 + j]);
            Assert.Equal(30, c.Span[4 * 40 + j]);
        }
    }

    private static NativeArray<float> Transposed(NativeArray<float> x, int rows, int columns)
    {
        var result = new NativeArray<float>(x.Count);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) result.Span[j * rows + i] = x.Span[i * columns + j];
        }
        return result;
    }
}
