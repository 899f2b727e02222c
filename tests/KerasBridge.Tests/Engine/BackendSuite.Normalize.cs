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
                Backend.NormalizeGradient(x, mean, variance, gamma, dy, dx, dgamma, dbeta, rows, channels, 1e-3f, batchStatistics);
                _reference.NormalizeGradient(x, mean, variance, gamma, dy, expectedDx, expectedDgamma, expectedDbeta, rows, channels, 1e-3f, batchStatistics);
                // One row, or two, equal their mean but for rounding, which the division by the deviation makes large.
                if (wantX) Close(dx!, expectedDx!, rows < 3 ? 1e-4 : 5e-6, what + ", dx", 1);
                if (!scaled) continue;
                Close(dgamma!, expectedDgamma!, 1e-5, what + ", dgamma", 1e-2);
                Close(dbeta!, expectedDbeta!, 1e-5, what + ", dbeta", 1e-2);
            }
        }
    }
}
