using KerasBridge.Numpy;

namespace KerasBridge.Tests.Numpy;

/// <summary>What the fixtures do not ask: overlaps, large arrays, memory.</summary>
[Collection(nameof(OneAtATime))]
public class ArrayBehaviourTests
{
    [Fact]
    public void OverlappingViewsAreReadBeforeTheyAreWritten()
    {
        var x = np.arange(6);
        x[1..] = x[..^1];
        Assert.Equal("[0 0 1 2 3 4]", x.ToString());
        var y = np.arange(5);
        var tail = y[1..];
        tail += y[..^1];
        Assert.Equal("[0 1 3 5 7]", y.ToString());
        var m = np.arange(4).reshape(2, 2);
        m += m.T;
        Assert.Equal("[[0 3]\n [3 6]]", m.ToString());
    }

    [Fact]
    public void EveryDTypeConvertsToEveryOther()
    {
        string[] names = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64"];
        foreach (var from in names)
        {
            foreach (var to in names)
            {
                var x = np.array([0, 1, 1, 0], dtype: from);
                Assert.Equal([0.0, 1, 1, 0], x.astype(to).ToArray<double>());
                Assert.Equal([1.0, 1], np.array([0, 1, 0, 1], dtype: from)[new Slice(1, NoneType.Value, 2)].astype(to).ToArray<double>());
            }
        }
    }

    [Fact]
    public void SumsAreTheSameForEveryLayout()
    {
        var x = np.arange(60).reshape(3, 4, 5).astype("float32");
        for (var axis = -3; axis < 3; axis++)
        {
            var expected = np.sum(x.astype("float64"), axis).ToArray<double>();
            Assert.Equal(expected, np.sum(x, axis).ToArray<double>());
            Assert.Equal(expected, np.sum(x.transpose(2, 1, 0).copy().transpose(2, 1, 0), axis).ToArray<double>());
        }
        Assert.Equal(1770.0, (double)np.sum(x.T));
    }

    [Fact]
    public void TemporariesAreReturned()
    {
        var x = np.ones((1024, 1024), "float32");
        var before = NativeHeap.LiveBytes;
        for (var i = 0; i < 200; i++) GC.KeepAlive(x / 255 + 1);
        Assert.True(NativeHeap.LiveBytes - before < 400L << 20, $"{(NativeHeap.LiveBytes - before) >> 20} MiB are still alive");
    }

    [Fact]
    public void LargeArraysAreSummarized()
    {
        var x = np.arange(2000).reshape(200, 10);
        Assert.Equal(7, x.ToString().Split('\n').Length);
        Assert.Contains("shape=(200, 10)", x.repr(), StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownNamesAreOffered()
    {
        var error = Assert.Throws<DTypeException>(() => np.zeros(1, "flot32"));
        Assert.Contains("Did you mean 'float32'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MatricesMultiply()
    {
        var a = np.arange(6).reshape(2, 3);
        Assert.Equal("[[10 13]\n [28 40]]", (a.matmul(np.arange(6).reshape(3, 2))).ToString());
        Assert.True(np.einsum("ij,kj->ik", a, a).Equals(np.dot(a, a.T)));
        var error = Assert.Throws<ShapeException>(() => a.matmul(a));
        Assert.Contains("(size 2 is different from 3)", error.Message, StringComparison.Ordinal);
        Assert.True(np.allclose(np.linalg.inv([[2.0, 1.0], [1.0, 3.0]]).matmul([[2.0, 1.0], [1.0, 3.0]]), np.eye(2)));
    }
}
