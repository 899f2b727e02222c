namespace KerasBridge.Tests.Numpy;

/// <summary>That the compiler takes what users write, and that it means what NumPy means.</summary>
public class NDArraySyntaxTests
{
    private static NDArray Matrix() => np.arange(12).reshape(3, 4);

    [Fact]
    public void ListsOfListsMakeArrays()
    {
        Assert.Equal("array([[1. , 2. ],\n       [3. , 4.5]])", np.array([[1, 2], [3, 4.5]]).repr());
        Assert.Equal("array([1, 2, 3], dtype=uint8)", np.array([1, 2, 3], dtype: "uint8").repr());
        Assert.Equal("array([1., 2.], dtype=float32)", np.array(new[] { 1f, 2f }).repr());
        Assert.Equal((2, 3), np.array(new double[2, 3]).shape);
    }

    [Fact]
    public void RaggedListsAreRefused()
    {
        var error = Assert.Throws<ShapeException>(() => np.array([[1, 2], [3]]));
        Assert.StartsWith("setting an array element with a sequence.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DTypesAreObjectsAndFunctions()
    {
        Assert.True(np.zeros(2, np.float32).dtype == np.float32);
        Assert.True(np.zeros(2).dtype == "float64");
        Assert.Equal("np.float32(0.1)", np.float32(0.1).repr());
        Assert.Equal("[11 12]", np.add.outer(np.array([10]), np.array([1, 2]))[0].ToString());
        Assert.Equal("3", np.add(1, 2).ToString());
    }

    [Fact]
    public void IndicesAreWrittenAsInPython()
    {
        var x = Matrix();
        Assert.Equal("[0 4 8]", x[.., 0].ToString());
        Assert.Equal("[[5 6]\n [9 10]]".Replace("5 6", " 5  6").Replace("9 10", " 9 10"), x[1.., 1..3].ToString());
        Assert.Equal(x[2].ToString(), x[^1].ToString());
        Assert.Equal(x[2].ToString(), x[-1].ToString());
        Assert.Equal((3, 4, 1), x[EllipsisType.Value, np.newaxis].shape);
        Assert.Equal("[8 4 0]", x[new Slice(NoneType.Value, NoneType.Value, -1), 0].ToString());
        Assert.Equal("[ 8  9 10 11]", x[x > 7].ToString());
        Assert.Equal("[[8 9]\n [0 1]]", x[[2, 0], ..2].ToString());
    }

    [Fact]
    public void SlicesAreViewsAndListsAreCopies()
    {
        var x = Matrix();
        var view = x[1..];
        view[0, 0] = 99;
        Assert.Equal(99, (int)x[1, 0]);
        var copy = x[[1]];
        copy[0, 0] = 7;
        Assert.Equal(99, (int)x[1, 0]);
    }

    [Fact]
    public void InPlaceOperatorsKeepTheMemory()
    {
        var x = np.ones(3, "float32");
        var same = x;
        x /= 255;
        Assert.Same(same, x);
        Assert.Equal(1f / 255, (float)same[0]);
        x[1..] += 1;
        Assert.Equal(1 + 1f / 255, (float)same[2]);
        var counts = np.zeros(3, "int64");
        counts[[0, 0]] += 1;
        Assert.Equal("[1 0 0]", counts.ToString());
    }

    [Fact]
    public void BytesRefuseToBeDividedInPlace()
    {
        var x = np.ones(3, "uint8");
        var error = Assert.Throws<DTypeException>(() => x /= 255);
        Assert.StartsWith("Cannot cast ufunc 'divide' output from dtype('float64') to dtype('uint8') with casting rule 'same_kind'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumbersChangeWhereTheyStand()
    {
        NDArray total = 0;
        total += np.array([1.5, 2.5]).sum();
        Assert.Equal(4.0, (double)total);
    }

    [Fact]
    public void ConditionsOfOneElementAreBool()
    {
        if (np.mean([1, 2]) > 1) Assert.Equal(1.5, (double)np.mean([1, 2]));
        else Assert.Fail("1.5 is more than 1");
        Assert.Throws<ArgumentException>(() => (bool)(np.array([1, 2]) > 1));
    }

    [Fact]
    public void ShapesAreTuplesOrNumbers()
    {
        var x = np.zeros((6, 4));
        Assert.Equal((6, 2, 2, 1), x.reshape(x.shape[0], 2, 2, 1).shape);
        Assert.Equal([24], x.reshape(-1).shape.Select(d => (int)d));
        Assert.Equal((2, 12), x.reshape((2, -1)).shape);
        Assert.Throws<ShapeException>(() => x.reshape((5, 5)));
    }

    [Fact]
    public void ResultsAreTakenApart()
    {
        var (values, counts) = np.unique([3, 1, 3], return_counts: true);
        Assert.Equal("[1 3] [1 2]", $"{values} {counts}");
        var (a, b) = np.array([[1, 2], [3, 4]]);
        Assert.Equal("[1 2] [3 4]", $"{a} {b}");
        NDArray only = np.unique([2, 2]);
        Assert.Equal("[2]", only.ToString());
    }

    [Fact]
    public void ScalarsFormatByPythonsRules()
    {
        var x = np.array([0.98342, 1234567]);
        Assert.Equal("98.3% 0.9834 1,234,567.0  9.834e-01", $"{x[0]:.1%} {x[0]:.4f} {x[1]:,} {x[0]:>10.3e}");
        Scalar s = x[0];
        Assert.Equal("0.98", s.ToString("F2"));
        double plain = s;
        Assert.Equal(0.98342, plain);
    }

    [Fact]
    public void DotNetArraysComeAndGo()
    {
        var x = np.arange(6).reshape(2, 3).astype("float32");
        Assert.Equal(5f, ((float[,])x)[1, 2]);
        Assert.Equal([0, 3, 1, 4, 2, 5], x.T.ToArray<int>());
        x.AsSpan<float>()[0] = 9;
        Assert.Equal(9f, (float)x[0, 0]);
        x.T.AsTensorSpan<float>()[2, 1] = 8;
        Assert.Equal(8f, (float)x[1, 2]);
        Assert.Equal((2, 3), NDArray.FromTensor(x.ToTensor<double>()).shape);
        Assert.Throws<DTypeException>(() => { x.AsSpan<double>(); });
    }
}
