namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private const ulong Key = 0x63F495F0_A5317EF4;

    private static readonly UInt128 Counter = new(0xD9EDE23A_16C3A81C, 0);

    [SkippableFact]
    public void UniformNumbers()
    {
        foreach (var count in Counts)
        {
            using var y = new NativeArray<float>(count, 1);
            using var expected = new NativeArray<float>(count);
            Backend.RandomUniform(y, count, Key, Counter);
            _reference.RandomUniform(expected, count, Key, Counter);
            Same(y, expected, $"RandomUniform of {count}");
        }
    }

    [SkippableFact]
    public void UniformNumbersOfAnExample()
    {
        using var y = new NativeArray<float>(4);
        Backend.RandomUniform(y, 4, Key, Counter);
        Assert.Equal([0.85818911f, 0.66262853f, 0.35871077f, 0.94998956f], y.ToArray());
    }

    [SkippableFact]
    public void DropoutAndItsGradient()
    {
        foreach (var count in Counts)
        {
            using var x = Input(count);
            using var y = new NativeArray<float>(count);
            using var mask = new NativeArray<byte>(count);
            using var expected = new NativeArray<float>(count);
            using var expectedMask = new NativeArray<byte>(count);
            Backend.Dropout(x, y, mask, count, Key, Counter, 0.3f, 1 / 0.7f);
            _reference.Dropout(x, expected, expectedMask, count, Key, Counter, 0.3f, 1 / 0.7f);
            Same(mask, expectedMask, $"Dropout of {count}, mask");
            Same(y, expected, $"Dropout of {count}");

            using var dx = new NativeArray<float>(count);
            Backend.DropoutGradient(mask, x, dx, count, 1 / 0.7f);
            Same(dx, expected, $"DropoutGradient of {count}");
        }
    }
}
