
namespace KerasBridge.Tests.Numpy;

/// <summary>Sizes that do not fit, empty arrays, views over each other: an error with a message or the right result, never memory that is not ours.</summary>
public sealed class HostileArrayTests
{
    private static NDArray Counted(params int[] dims) => np.arange(dims.Aggregate(1, (p, d) => p * d)).reshape(dims);

    [Fact]
    public void ProductsOfSizesThatWrapAroundAreRefused()
    {
        Assert.Throws<ShapeException>(() => np.zeros((1 << 28, 1 << 28, 1 << 30), "uint8"));
        Assert.Throws<ShapeException>(() => np.zeros(0).reshape((65536, 65536, 65536, 65536)));
        Assert.Throws<ShapeException>(() => np.broadcast_to(np.zeros(1), (1 << 30, 1 << 30, 1 << 30)).size);
        Assert.Throws<ShapeException>(() => np.tile(np.arange(3), int.MaxValue));
        Assert.Throws<ShapeException>(() => np.repeat(np.arange(3), int.MaxValue));
        Assert.Throws<ArgumentException>(() => np.bincount(np.array(new[] { 1L << 40 })));
        Assert.Equal(0, np.zeros((0, int.MaxValue, int.MaxValue, int.MaxValue)).size);
        var error = Assert.Throws<OutOfMemoryException>(() => np.zeros((1 << 28, 1 << 28), "uint8"));
        Assert.Contains("Unable to allocate", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OrdersAndModesThatThereAreNotAreRefused()
    {
        var x = Counted(2, 3);
        foreach (Action refused in new Action[]
        {
            () => x.reshape((3, 2), order: "Z"), () => x.reshape((3, 2), order: "K"), () => x.ravel("Z"), () => x.flatten("Z"), () => x.astype("int32", order: "Z"),
            () => np.zeros((2, 3), order: "A"), () => np.array(x, order: "Z"), () => np.sort(x, kind: "bubble"), () => x.argsort(kind: "bubble"), () => np.partition(x, 3),
            () => np.take(x, 0, mode: "skip"), () => np.put(x, 0, 1, mode: "skip"), () => np.choose(np.array(new[] { 0 }), new NDArray[] { x }, mode: "skip"),
            () => np.roll(x, (1, 2, 3), axis: (0, 1)),
        }) Assert.ThrowsAny<ArgumentException>(refused);
        Assert.Throws<DTypeException>(() => np.concatenate(new[] { x, np.array(new[,] { { 0.5, 1, 2 } }) }, dtype: "int64"));
        Assert.Equal("[0 3 1 4 2 5]", x.ravel("F").ToString());
        Assert.Equal("[0 3 1 4 2 5]", x.T.ravel("C").ToString());
        Assert.Equal("[0 1 2 3 4 5]", x.T.ravel("K").ToString());
    }

    [Fact]
    public void ArgumentsAreHeeded()
    {
        var wrong = np.ones(3, "bool");
        Assert.Same(wrong, np.equal(np.array(new[] { 1, 2, 3 }, dtype: "uint8"), 300, @out: wrong));
        Assert.Equal("[False False False]", wrong.ToString());
        var texts = np.ones(2, "bool");
        np.equal(np.array(new[] { "a", "b" }), np.array(new[] { "a", "c" }), @out: texts);
        Assert.Equal("[ True False]", texts.ToString());
        Assert.Equal(DType.Float64, np.matmul(np.ones((2, 2), "float32"), np.ones((2, 2), "float32"), dtype: "float64").dtype);
        var at = np.zeros(2, "int64");
        np.nanargmax(np.array(new[,] { { double.NaN, 1 }, { 3, 2 } }), axis: 1, @out: at);
        Assert.Equal("[1 0]", at.ToString());
        Assert.Equal("(array([1, 0]), array([0, 2]))", np.unravel_index(np.array(new[] { 1, 4 }), (2, 3), order: "F").ToString());
        Assert.Equal("[1 4]", np.ravel_multi_index(np.unravel_index(np.array(new[] { 1, 4 }), (2, 3), order: "F"), (2, 3), order: "F").ToString());
        Assert.Equal("[5 1]", np.ravel_multi_index(new NDArray[] { np.array(new[] { 9, -1 }), np.array(new[] { 7, 1 }) }, (2, 3), mode: "clip").ToString());
        Assert.Equal("0.0012", np.format_float_positional(0.001234, precision: 2, fractional: false));
        Assert.Equal("  1.5e+00", np.format_float_scientific(1.5, pad_left: 3));
    }

    [Fact]
    public void OneBoolIsAMaskOverNoAxis()
    {
        var x = Counted(2, 3);
        Assert.Equal((1, 2, 3), x[true].shape);
        Assert.Equal((0, 2, 3), x[false].shape);
        Assert.Equal("[0 1 2 3 4 5]", x[true].ravel().ToString());
    }

    [Fact]
    public void EmptyArraysAreNoTrap()
    {
        var none = np.zeros(0);
        Assert.Throws<ArgumentOutOfRangeException>(() => np.take(none, 0, mode: "wrap"));
        Assert.Throws<ArgumentOutOfRangeException>(() => np.take(none, 0, mode: "clip"));
        Assert.Throws<ArgumentOutOfRangeException>(() => np.put(none, 0, 1, mode: "wrap"));
        Assert.Equal("0.0", np.trapezoid(none).ToString());
        Assert.Equal(0, ((NDArray)np.unique(none)).size);
        Assert.Equal((3, 2), np.matmul(np.zeros((3, 0)), np.zeros((0, 2))).shape);
        Assert.Equal(0.0, (double)np.matmul(np.zeros((3, 0)), np.zeros((0, 2))).sum());
        Assert.Equal((0, 2), np.einsum("ij,jk->ik", np.zeros((0, 3)), np.zeros((3, 2))).shape);
        Assert.Equal(0.0, (double)np.einsum("ij,jk->", np.zeros((2, 0)), np.zeros((0, 2))));
    }

    [Fact]
    public void IntegersAtTheirEnds()
    {
        var least = np.array(new[] { int.MinValue }, dtype: "int32");
        var minus = np.array(new[] { -1 }, dtype: "int32");
        Assert.Equal("[1]", np.gcd(least, minus).ToString());
        Assert.Equal("[-2147483648]", np.lcm(least, minus).ToString());
        Assert.Equal("[-2147483648]", np.floor_divide(least, minus).ToString());
        Assert.Equal("[0]", np.remainder(least, minus).ToString());
        Assert.Equal("[18446744073709551611 18446744073709551615 10000000000000000000]", np.array(new[] { -5.0, -1.0, 1e19 }).astype("uint64").ToString());
        Assert.Equal("[1152921504606846976 1152921504606846977 1152921504606846978]", np.arange(1L << 60, (1L << 60) + 3).ToString());
        Assert.Equal("[1152921504606846977 1152921504606846975]", np.arange((1L << 60) + 1, (1L << 60) - 3, -2).ToString());
        Assert.Throws<ArgumentException>(() => np.power(np.array(new[] { 2 }), np.array(new[] { 1, -1 })));
        Assert.Equal("[2 0 1]", np.roll(np.arange(3), int.MinValue).ToString());
    }

    [Fact]
    public void ShortRowsAreTakenDownTheColumnsWithTheSameResult()
    {
        // Rows of 3 behind more than a block of rows, of several layouts, and of types of every size.
        foreach (var type in new[] { "uint8", "int16", "float32", "float64" })
        {
            var x = (np.arange(2 * 700 * 3) % 50).reshape(2, 700, 3).astype(type);
            var mean = np.array(new[] { 1, 2, 3 }, dtype: type);
            foreach (var view in new[] { x, x[.., new Slice(default, default, -1)], x[.., new Slice(default, default, 2)], x.swapaxes(0, 1) })
            {
                var sum = view + mean;
                foreach (var (i, j) in new[] { (0, 0), (1, 0), (view.shape[0] - 1, view.shape[1] - 1) })
                {
                    if (view.shape[2] != 3) continue;
                    for (var k = 0; k < 3; k++) Assert.Equal((double)view[i, j, k] + k + 1, (double)sum[i, j, k]);
                }
                Assert.True((sum - mean).Equals(view));
            }
        }
    }

    [Fact]
    public void DifferentNumbersWithPositions()
    {
        var x = np.array(new[] { 3, double.NaN, 1, 3, double.NaN, -0.0, 0.0 });
        var (values, index, inverse, counts) = Four(np.unique(x, return_index: true, return_inverse: true, return_counts: true));
        Assert.Equal("[-0.  1.  3. nan]", values.ToString());
        Assert.Equal("[5 2 0 1]", index.ToString());
        Assert.Equal("[2 3 1 2 3 0 0]", inverse.ToString());
        Assert.Equal("[2 1 2 2]", counts.ToString());
        Assert.Equal(5, ((NDArray)np.unique(x, equal_nan: false)).size);
        Assert.Equal("[False  True]", np.unique(np.array(new[] { true, false, true })).ToString());

        static (NDArray, NDArray, NDArray, NDArray) Four(NDArrayOrTuple t) => (t[0], t[1], t[2], t[3]);
    }

    [Theory]
    [InlineData("ij,jk->ik")]
    [InlineData("ij,jk->ki")]
    [InlineData("ij,jk->j")]
    [InlineData("ij,jk->")]
    [InlineData("ij,jk")]
    [InlineData("ij,jk->ijk")]
    [InlineData("ij,jk,kl->il")]
    [InlineData("ij,jk,kl->jl")]
    [InlineData("ij,kl->il")]
    public void EinsteinsSumsAreSums(string subscripts)
    {
        var operands = new[] { Counted(2, 3), Counted(3, 4) + 1, Counted(4, 2) - 3 };
        var inputs = subscripts.Split("->")[0].Split(',');
        operands = [.. inputs.Select((text, i) => text == "kl" && i == 1 ? operands[2] : operands[i])];
        var output = subscripts.Contains("->", StringComparison.Ordinal) ? subscripts.Split("->")[1] : "ik";
        var sizes = new Dictionary<char, int> { ['i'] = 2, ['j'] = 3, ['k'] = 4, ['l'] = 2 };
        var labels = string.Concat(inputs).Distinct().ToArray();
        var expected = np.zeros(Shape.Create([.. output.Select(c => (Dim)sizes[c])]), "int64");
        foreach (var at in np.ndindex(Shape.Create([.. labels.Select(c => (Dim)sizes[c])])))
        {
            int Position(char c) => (int)at[Array.IndexOf(labels, c)];
            var product = 1L;
            for (var k = 0; k < inputs.Length; k++) product *= (long)operands[k].item(inputs[k].Select(Position).ToArray());
            if (output.Length == 0) expected += product;
            else expected.flat[(int)np.ravel_multi_index(output.Select(c => (NDArray)Position(c)).ToArray(), expected.shape)] += product;
        }
        Assert.Equal(expected.ToString(), np.einsum(subscripts, operands).ToString());
    }

    [Fact]
    public void NothingIsRefusedByName()
    {
        var x = np.arange(3);
        NDArray none = null!;
        foreach (Action refused in new Action[]
        {
            () => np.sum(none), () => np.mean(none), () => np.std(none), () => np.max(none), () => np.all(none), () => np.exp(none), () => _ = x + none, () => _ = none * 2,
            () => x.reshape((Shape)null!), () => _ = x[none], () => np.save(null!, x), () => np.save("x", none), () => np.savez("x", ("y", none)),
        }) Assert.Throws<ArgumentNullException>(refused);
    }

    [Fact]
    public void OddArgumentsAreRefusedInWords()
    {
        Assert.Throws<ArgumentException>(() => np.einsum("i1,i->i", Counted(2, 2), Counted(2)));
        Assert.Throws<ArgumentException>(() => np.einsum("i..,i->i", Counted(2, 2), Counted(2)));
        Assert.Throws<ArgumentException>(() => np.savetxt("never written", np.arange(3), fmt: "%99999999999d"));
        Assert.Throws<ArgumentException>(() => np.savetxt("never written", np.array(new[] { double.NaN }), fmt: "%d"));
        Assert.Equal(0, np.histogram(np.arange(5), bins: np.array(new[] { 1.0 }))[0].size);
        Assert.Equal(0, np.histogram(np.arange(5), bins: np.zeros(0))[0].size);
        Assert.Equal("[[0.5 0. ]\n [0.  0.5]]", np.linalg.matrix_power(np.array(new[,] { { 2.0, 0 }, { 0, 2 } }), -1).ToString());
        Assert.Equal("[[0. 0.]\n [0. 0.]]", np.linalg.matrix_power(np.array(new[,] { { 2.0, 0 }, { 0, 2 } }), int.MinValue).ToString());
    }
}
