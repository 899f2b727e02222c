using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly (int Rows, int Channels)[] NormalizedShapes = [(1, 1), (2, 1), (5, 3), (7, 16), (33, 17), (100, 32), (1000, 5), (3, 100), (2501, 31), (40_003, 2), (128, 640)];

    [SkippableFact]
    public void MomentsOfColumns()
    {
        foreach (var (rows, channels) in NormalizedShapes)
        {
            // Far from zero, where a sum of squares without the mean would lose the variance.
            using var x = Input((long)rows * channels, 99, 101);
            using var mean = new NativeArray<float>(channels);
            using var variance = new NativeArray<float>(channels);
            using var expectedMean = new NativeArray<float>(channels);
            using var expectedVariance = new NativeArray<float>(channels);
            Backend.Moments(x, mean, variance, rows, channels);
            _reference.Moments(x, expectedMean, expectedVariance, rows, channels);
            Close(mean, expectedMean, 1e-6, $"Moments ({rows}, {channels}), mean");
            Close(variance, expectedVariance, 1e-4, $"Moments ({rows}, {channels}), variance");
        }
    }

    [SkippableFact]
    public void NormalizeColumns()
    {
        foreach (var (rows, channels) in NormalizedShapes)
        {
            foreach (var scaled in new[] { true, false })
            {
                using var x = Input((long)rows * channels);
                using var mean = Input(channels, -0.5, 0.5);
                using var variance = Input(channels, 0.5, 2);
                using var gamma = scaled ? Input(channels) : null;
                using var beta = scaled ? Input(channels) : null;
                using var y = new NativeArray<float>(x.Count);
                using var expected = new NativeArray<float>(x.Count);
                Backend.Normalize(x, mean, variance, gamma, beta, y, rows, channels, 1e-3f);
                _reference.Normalize(x, mean, variance, gamma, beta, expected, rows, channels, 1e-3f);
                Close(y, expected, 2e-6, $"Normalize ({rows}, {channels}) scaled {scaled}");
            }
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void NormalizeGradients(bool batchStatistics)
    {
        foreach (var (rows, channels) in NormalizedShapes)
        {
            foreach (var (scaled, wantX) in new[] { (true, true), (false, true), (true, false) })
            {
                var what = $"NormalizeGradient ({rows}, {channels}) statistics {batchStatistics}, scaled {scaled}, dx {wantX}";
                using var x = Input((long)rows * channels);
                using var mean = new NativeArray<float>(channels);
                using var variance = new NativeArray<float>(channels);
                _reference.Moments(x, mean, variance, rows, channels);
                using var gamma = scaled ? Input(channels) : null;
                using var dy = Input(x.Count);
                using var dx = wantX ? new NativeArray<float>(x.Count) : null;
                using var dgamma = scaled ? new NativeArray<float>(channels) : null;
                using var dbeta = scaled ? new NativeArray<float>(channels) : null;
                using var expectedDx = wantX ? new NativeArray<float>(x.Count) : null;
                using var expectedDgamma = scaled ? new NativeArray<float>(channels) : null;
                using var expectedDbeta = scaled ? new NativeArray<float>(channels) : null;
                Backend.NormalizeGradient(x, mean, variance, gamma, null, dy, dx, dgamma, dbeta, rows, channels, 1e-3f, batchStatistics);
                _reference.NormalizeGradient(x, mean, variance, gamma, null, dy, expectedDx, expectedDgamma, expectedDbeta, rows, channels, 1e-3f, batchStatistics);
                // One row, or two, equal their mean but for rounding, which the division by the deviation makes large.
                if (wantX) Close(dx!, expectedDx!, rows < 3 ? 1e-4 : 5e-6, what + ", dx", 1);
                if (!scaled) continue;
                Close(dgamma!, expectedDgamma!, 1e-5, what + ", dgamma", 1e-2);
                Close(dbeta!, expectedDbeta!, 1e-5, what + ", dbeta", 1e-2);
            }
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void NormalizeAndRelu(bool batchStatistics)
    {
        foreach (var (rows, channels) in NormalizedShapes)
        {
            if (rows < 3) continue;
            var what = $"Normalize and relu ({rows}, {channels}), statistics {batchStatistics}";
            using var x = Clear(rows, channels, out var mean, out var variance, out var gamma, out var beta);
            using var dy = Input(x.Count);
            using var y = new NativeArray<float>(x.Count);
            using var dx = new NativeArray<float>(x.Count);
            using var dgamma = new NativeArray<float>(channels);
            using var dbeta = new NativeArray<float>(channels);
            using var expectedY = new NativeArray<float>(x.Count);
            using var expectedDx = new NativeArray<float>(x.Count);
            using var expectedDgamma = new NativeArray<float>(channels);
            using var expectedDbeta = new NativeArray<float>(channels);
            Backend.Normalize(x, mean, variance, gamma, beta, y, rows, channels, 1e-3f, EpilogueKind.Relu);
            _reference.Normalize(x, mean, variance, gamma, beta, expectedY, rows, channels, 1e-3f, EpilogueKind.Relu);
            Close(y, expectedY, 2e-6, what);
            Backend.NormalizeGradient(x, mean, variance, gamma, beta, dy, dx, dgamma, dbeta, rows, channels, 1e-3f, batchStatistics, EpilogueKind.Relu);
            _reference.NormalizeGradient(x, mean, variance, gamma, beta, dy, expectedDx, expectedDgamma, expectedDbeta, rows, channels, 1e-3f, batchStatistics, EpilogueKind.Relu);
            Close(dx, expectedDx, 5e-6, what + ", dx", 1);
            Close(dgamma, expectedDgamma, 1e-5, what + ", dgamma", 1e-2);
            Close(dbeta, expectedDbeta, 1e-5, what + ", dbeta", 1e-2);
            Free(mean, variance, gamma, beta);
        }
    }

    /// <summary>What one pass computes has the bits of normalization, relu and pooling one after the other.</summary>
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void NormalizeAndPool(bool relu)
    {
        var epilogue = relu ? EpilogueKind.Relu : EpilogueKind.None;
        foreach (var (batch, height, width, channels, windowHeight, windowWidth) in new[] { (1, 2, 2, 1, 2, 2), (3, 5, 7, 3, 2, 2), (2, 9, 9, 17, 3, 3), (4, 12, 10, 32, 2, 2), (2, 8, 9, 50, 1, 3), (37, 13, 13, 24, 2, 2), (1, 96, 96, 32, 2, 2) })
        {
            var what = $"Normalize and pool ({batch}, {height}, {width}, {channels}) by {windowHeight} × {windowWidth}, relu {relu}";
            var pool = new ConvGeometry(batch, height, width, channels, height / windowHeight, width / windowWidth, channels, windowHeight, windowWidth, windowHeight, windowWidth);
            var rows = batch * height * width;
            using var x = Clear(rows, channels, out var mean, out var variance, out var gamma, out var beta);
            using var whole = new NativeArray<float>(x.Count);
            using var y = new NativeArray<float>((long)batch * pool.OutHeight * pool.OutWidth * channels);
            using var expectedY = new NativeArray<float>(y.Count);
            using var argmax = new NativeArray<int>(y.Count);
            using var expectedArgmax = new NativeArray<int>(y.Count);
            Backend.NormalizePool(x, mean, variance, gamma, beta, y, argmax, pool, 1e-3f, epilogue);
            Backend.Normalize(x, mean, variance, gamma, beta, whole, rows, channels, 1e-3f, epilogue);
            Backend.MaxPool(whole, expectedY, expectedArgmax, pool);
            Same(y, expectedY, what);
            // Where relu leaves nothing, any place will do.
            for (long i = 0; i < y.Count; i++) if (relu && y.Pointer[i] == 0) argmax.Pointer[i] = expectedArgmax.Pointer[i];
            Same(argmax, expectedArgmax, what + ", argmax");
            Backend.NormalizePool(x, mean, variance, gamma, beta, expectedY, null, pool, 1e-3f, epilogue);
            Same(y, expectedY, what + " without argmax");

            using var dy = Input(y.Count);
            using var routed = new NativeArray<float>(x.Count);
            using var dx = new NativeArray<float>(x.Count);
            using var expectedDx = new NativeArray<float>(x.Count);
            using var sums = new NativeArray<float>(2L * channels);
            using var expectedSums = new NativeArray<float>(2L * channels);
            Backend.NormalizePoolGradient(x, mean, variance, gamma, beta, dy, argmax, dx, sums, sums.Pointer + channels, pool, 1e-3f, true, epilogue);
            Backend.MaxPoolGradient(dy, argmax, routed, pool);
            Backend.NormalizeGradient(x, mean, variance, gamma, beta, routed, expectedDx, expectedSums, expectedSums.Pointer + channels, rows, channels, 1e-3f, true, epilogue);
            Same(dx, expectedDx, what + ", dx");
            Same(sums, expectedSums, what + ", dgamma and dbeta");
            Free(mean, variance, gamma, beta);
        }
    }

    /// <summary>The gradients through a normalization, made band by band, have the bits of those of the gradient as a whole.</summary>
    [SkippableTheory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void ConvolutionNormalizedGradients(bool relu, bool pooled)
    {
        var epilogue = relu ? EpilogueKind.Relu : EpilogueKind.None;
        foreach (var g in new ConvGeometry[]
        {
            new(1, 4, 4, 1, 2, 2, 1, 3, 3), new(3, 9, 7, 3, 9, 7, 5, 3, 3, PadTop: 1, PadLeft: 1), new(2, 30, 31, 8, 28, 29, 33, 3, 3), new(40, 6, 6, 16, 6, 6, 48, 3, 3, PadTop: 1, PadLeft: 1),
            new(2, 13, 13, 6, 6, 6, 32, 3, 3, 2, 2), new(1, 64, 64, 16, 64, 64, 32, 3, 3, PadTop: 1, PadLeft: 1),
        })
        {
            var what = $"Gradients of {g} through normalization, relu {relu}, pooled {pooled}";
            int rows = g.Batch * g.OutHeight * g.OutWidth, channels = g.OutChannels;
            var pool = new ConvGeometry(g.Batch, g.OutHeight, g.OutWidth, channels, g.OutHeight / 2, g.OutWidth / 2, channels, 2, 2, 2, 2);
            var filter = (long)g.KernelHeight * g.KernelWidth * g.Channels * channels;
            using var x = Input((long)g.Batch * g.Height * g.Width * g.Channels);
            using var w = Input(filter);
            using var y = Clear(rows, channels, out var mean, out var variance, out var gamma, out var beta);
            using var pooledY = new NativeArray<float>((long)pool.Batch * pool.OutHeight * pool.OutWidth * channels);
            using var argmax = new NativeArray<int>(pooledY.Count);
            if (pooled) Backend.NormalizePool(y, mean, variance, gamma, beta, pooledY, argmax, pool, 1e-3f, epilogue);
            using var dy = Input(pooled ? pooledY.Count : y.Count);
            using var coefficients = new NativeArray<float>(IBackend.NormalizeCoefficients * channels);
            using var whole = new NativeArray<float>(y.Count);
            if (pooled)
            {
                Backend.NormalizePoolGradient(y, mean, variance, gamma, beta, dy, argmax, whole, null, null, pool, 1e-3f, true, epilogue);
                Backend.NormalizePoolGradient(y, mean, variance, gamma, beta, dy, argmax, null, null, null, pool, 1e-3f, true, epilogue, coefficients);
            }
            else
            {
                Backend.NormalizeGradient(y, mean, variance, gamma, beta, dy, whole, null, null, rows, channels, 1e-3f, true, epilogue);
                Backend.NormalizeGradient(y, mean, variance, gamma, beta, dy, null, null, null, rows, channels, 1e-3f, true, epilogue, coefficients);
            }
            using var dx = new NativeArray<float>(x.Count);
            using var dw = new NativeArray<float>(filter);
            using var db = new NativeArray<float>(channels);
            using var expectedDx = new NativeArray<float>(x.Count);
            using var expectedDw = new NativeArray<float>(filter);
            using var expectedDb = new NativeArray<float>(channels);
            Backend.ConvGradient(x, w, y, whole, expectedDx, expectedDw, expectedDb, g, EpilogueKind.None);
            Backend.ConvNormalizeGradient(x, w, y, mean, coefficients, dy, pooled ? argmax : null, dx, dw, db, g, pool, epilogue);
            Same(dx, expectedDx, what + ", dx");
            Same(dw, expectedDw, what + ", dw");
            Same(db, expectedDb, what + ", db");
            Backend.ConvNormalizeGradient(x, w, y, mean, coefficients, dy, pooled ? argmax : null, null, dw, null, g, pool, epilogue);
            Close(dw, expectedDw, 1e-5, what + ", dw alone");
            Free(mean, variance, gamma, beta);
        }
    }

    /// <summary>Input whose normalized values keep clear of 0, where relu would turn rounding into a difference; with its statistics, and a scale and an offset.</summary>
    private NativeArray<float> Clear(int rows, int channels, out NativeArray<float> mean, out NativeArray<float> variance, out NativeArray<float> gamma, out NativeArray<float> beta)
    {
        var x = Input((long)rows * channels);
        (mean, variance, gamma, beta) = (new(channels), new(channels), Input(channels), Input(channels));
        _reference.Moments(x, mean, variance, rows, channels);
        for (long i = 0; i < x.Count; i++)
        {
            var c = i % channels;
            var value = (x.Pointer[i] - mean.Pointer[c]) / Math.Sqrt(variance.Pointer[c] + 1e-3) * gamma.Pointer[c] + beta.Pointer[c];
            if (Math.Abs(value) < 1e-3) x.Pointer[i] += 0.1f;
        }
        return x;
    }

    private static void Free(params NativeArray<float>[] arrays)
    {
        foreach (var array in arrays) array.Dispose();
    }
}
