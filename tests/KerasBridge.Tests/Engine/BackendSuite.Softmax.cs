namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly (int Rows, int Length)[] RowShapes = [(1, 1), (1, 2), (3, 8), (5, 9), (3, 10), (2, 16), (64, 10), (7, 17), (5, 100), (2, 1000), (3001, 10), (301, 333), (1, Large)];

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void SoftmaxAndItsGradient(bool log)
    {
        foreach (var (rows, length) in RowShapes)
        {
            var what = $"Softmax ({rows}, {length}) log {log}";
            var count = (long)rows * length;
            using var x = Input(count, -10, 10);
            using var y = new NativeArray<float>(count);
            using var expected = new NativeArray<float>(count);
            Backend.Softmax(x, y, rows, length, log);
            _reference.Softmax(x, expected, rows, length, log);
            Close(y, expected, 2e-6, what);

            using var dy = Input(count);
            using var dx = new NativeArray<float>(count);
            using var expectedDx = new NativeArray<float>(count);
            Backend.SoftmaxGradient(expected, dy, dx, rows, length, log);
            _reference.SoftmaxGradient(expected, dy, expectedDx, rows, length, log);
            // The gradient is a difference that a float32 sum stands in: of few elements it may be far smaller than they are.
            Close(dx, expectedDx, length > 10_000 ? 1e-4 : 1e-5, what + ", gradient", length < 20 ? 0.1 : 1e-3);
        }
    }

    [SkippableFact]
    public void SoftmaxOfHugeNumbersDoesNotOverflow()
    {
        using var x = new NativeArray<float>([1e4f, 1e4f, -1e4f, float.NegativeInfinity, 0]);
        using var y = new NativeArray<float>(5);
        Backend.Softmax(x, y, 1, 5, false);
        Assert.Equal([0.5f, 0.5f, 0, 0, 0], y.ToArray());
    }

    [SkippableFact]
    public void CrossEntropyOfLabels()
    {
        foreach (var (rows, length) in RowShapes)
        {
            var what = $"SparseSoftmaxCrossEntropy ({rows}, {length})";
            using var x = Input((long)rows * length, -5, 5);
            using var labels = new NativeArray<int>(Integers(rows, 0, length));
            CheckLosses(what, rows, length, x, labels, null);
        }
    }

    [SkippableFact]
    public void CrossEntropyOfTargets()
    {
        foreach (var (rows, length) in RowShapes)
        {
            var what = $"SoftmaxCrossEntropy ({rows}, {length})";
            using var x = Input((long)rows * length, -5, 5);
            using var targets = Input((long)rows * length, 0, 1);
            CheckLosses(what, rows, length, x, null, targets);
        }
    }

    [SkippableFact]
    public void LabelsOutsideGiveNaN()
    {
        using var x = Input(30);
        using var labels = new NativeArray<int>([-1, 2, 10]);
        using var loss = new NativeArray<float>(3);
        using var probabilities = new NativeArray<float>(30);
        Backend.SparseSoftmaxCrossEntropy(x, labels, loss, probabilities, 3, 10);
        Assert.Equal([true, false, true], Array.ConvertAll(loss.ToArray(), float.IsNaN));
    }

    private void CheckLosses(string what, int rows, int length, NativeArray<float> x, NativeArray<int>? labels, NativeArray<float>? targets)
    {
        var count = (long)rows * length;
        using var loss = new NativeArray<float>(rows);
        using var probabilities = new NativeArray<float>(count);
        using var expectedLoss = new NativeArray<float>(rows);
        using var expected = new NativeArray<float>(count);
        if (labels is not null)
        {
            Backend.SparseSoftmaxCrossEntropy(x, labels, loss, probabilities, rows, length);
            _reference.SparseSoftmaxCrossEntropy(x, labels, expectedLoss, expected, rows, length);
        }
        else
        {
            Backend.SoftmaxCrossEntropy(x, targets, loss, probabilities, rows, length);
            _reference.SoftmaxCrossEntropy(x, targets, expectedLoss, expected, rows, length);
        }
        Close(loss, expectedLoss, 5e-6, what + ", loss");
        Close(probabilities, expected, 2e-6, what + ", probabilities");

        using var scale = Input(rows, 0.1, 1);
        using var dx = new NativeArray<float>(count);
        using var expectedDx = new NativeArray<float>(count);
        Backend.SoftmaxCrossEntropyGradient(expected, targets, labels, scale, dx, rows, length);
        _reference.SoftmaxCrossEntropyGradient(expected, targets, labels, scale, expectedDx, rows, length);
        Close(dx, expectedDx, 1e-5, what + ", gradient");
    }
}
