namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    [SkippableFact]
    public void GatherAndScatterRows()
    {
        foreach (var (rows, length, table) in new[] { (1, 1, 1), (5, 3, 4), (64, 16, 10), (33, 17, 100), (1000, 1, 7), (3001, 33, 50), (64, 784, 300) })
        {
            using var x = Input((long)table * length);
            using var index = new NativeArray<int>(Integers(rows, -1, table + 1));
            using var y = new NativeArray<float>((long)rows * length);
            using var expected = new NativeArray<float>(y.Count);
            Backend.GatherRows(x.Pointer, index, y.Pointer, rows, length * 4L, table);
            _reference.GatherRows(x.Pointer, index, expected.Pointer, rows, length * 4L, table);
            Same(y, expected, $"GatherRows {rows} of {length} from {table}");

            using var sums = Input((long)table * length);
            using var expectedSums = new NativeArray<float>(sums.ToArray());
            Backend.ScatterAddRows(y, index, sums, rows, length, table);
            _reference.ScatterAddRows(y, index, expectedSums, rows, length, table);
            Same(sums, expectedSums, $"ScatterAddRows {rows} of {length} to {table}");
        }
    }

    [SkippableFact]
    public void GatherRowsOfBytes()
    {
        using var x = new NativeArray<byte>(50 * 7);
        _random.NextBytes(x.Span);
        using var index = new NativeArray<int>(Integers(33, 0, 50));
        using var y = new NativeArray<byte>(33 * 7);
        using var expected = new NativeArray<byte>(33 * 7);
        Backend.GatherRows(x.Pointer, index, y.Pointer, 33, 7, 50);
        _reference.GatherRows(x.Pointer, index, expected.Pointer, 33, 7, 50);
        Same(y, expected, "GatherRows of 7 bytes");
    }

    [SkippableFact]
    public void OneHotRows()
    {
        foreach (var (rows, depth) in new[] { (1, 1), (5, 10), (33, 17), (7001, 10) })
        {
            using var index = new NativeArray<int>(Integers(rows, -1, depth + 1));
            using var y = new NativeArray<float>((long)rows * depth);
            using var expected = new NativeArray<float>(y.Count);
            Backend.OneHot(index, y, rows, depth);
            _reference.OneHot(index, expected, rows, depth);
            Same(y, expected, $"OneHot ({rows}, {depth})");
        }
    }
}
