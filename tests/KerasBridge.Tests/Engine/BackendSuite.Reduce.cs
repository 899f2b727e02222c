using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    /// <summary>Sizes and the axes that go away.</summary>
    private static readonly (int[] Sizes, uint Mask)[] Reductions =
    [
        ([1], 1), ([5], 1), ([17], 1), ([1000], 1), ([Large], 1), ([7], 0), ([3, 5], 0),
        ([3, 5], 1), ([3, 5], 2), ([3, 5], 3), ([33, 70], 1), ([70, 33], 2), ([1, 9], 1), ([9, 1], 2),
        ([4, 5, 6], 1), ([4, 5, 6], 2), ([4, 5, 6], 4), ([4, 5, 6], 5), ([4, 5, 6], 3), ([4, 5, 6], 6), ([4, 5, 6], 7),
        ([2, 3, 4, 5], 6), ([2, 3, 4, 5], 10), ([2, 3, 4, 5], 5), ([2, 3, 4, 5], 7),
        ([3001, 37], 1), ([37, 3001], 2), ([3, 111, 333], 2), ([1, 1, 1], 7), ([2, 2, 2, 2, 2, 2], 21),
    ];

    [SkippableTheory]
    [InlineData("Sum")]
    [InlineData("Mean")]
    [InlineData("Max")]
    [InlineData("Min")]
    [InlineData("Prod")]
    public void ReduceFloats(string name)
    {
        var kind = Enum.Parse<ReduceKind>(name);
        foreach (var (sizes, mask) in Reductions)
        {
            var (count, results) = (sizes.Aggregate(1, (product, size) => product * size), ResultCount(sizes, mask));
            var what = $"{kind} of ({string.Join(", ", sizes)}) over {mask:b}";
            var (low, high) = kind == ReduceKind.Prod ? (0.99, 1.01) : (-1, 3);
            using var x = Input(count, low, high);
            using var y = new NativeArray<float>(results);
            using var expected = new NativeArray<float>(results);
            Backend.Reduce(kind, DTypeCode.Float32, x.Pointer, y.Pointer, sizes, mask);
            _reference.Reduce(kind, DTypeCode.Float32, x.Pointer, expected.Pointer, sizes, mask);
            Close(y, expected, kind is ReduceKind.Max or ReduceKind.Min ? 0 : kind == ReduceKind.Prod ? 2e-4 : 2e-6, what);

            using var x64 = new NativeArray<double>(Array.ConvertAll(x.ToArray(), value => (double)value));
            using var y64 = new NativeArray<double>(results);
            using var expected64 = new NativeArray<double>(results);
            Backend.Reduce(kind, DTypeCode.Float64, x64.Pointer, y64.Pointer, sizes, mask);
            _reference.Reduce(kind, DTypeCode.Float64, x64.Pointer, expected64.Pointer, sizes, mask);
            y64.CheckEnd(what);
            CloseEach(y64.Span, expected64.Span, [], 1e-11, what + " (float64)", 1);
        }
    }

    [SkippableTheory]
    [InlineData("Sum", "Int32")]
    [InlineData("Sum", "Int64")]
    [InlineData("Max", "Int32")]
    [InlineData("Max", "Int64")]
    [InlineData("Max", "UInt8")]
    [InlineData("Min", "Int32")]
    [InlineData("Min", "Int64")]
    [InlineData("Min", "UInt8")]
    [InlineData("Prod", "Int32")]
    [InlineData("Prod", "Int64")]
    [InlineData("All", "Bool")]
    [InlineData("Any", "Bool")]
    public void ReduceWholeNumbers(string kindName, string typeName)
    {
        var (kind, type) = (Enum.Parse<ReduceKind>(kindName), Enum.Parse<DTypeCode>(typeName));
        foreach (var (sizes, mask) in Reductions)
        {
            var (count, results) = (sizes.Aggregate(1, (product, size) => product * size), ResultCount(sizes, mask));
            var signed = type is DTypeCode.Int32 or DTypeCode.Int64;
            using var x = kind == ReduceKind.Prod ? Typed(type, count, 1, 1.5) : Typed(type, count, signed ? -90 : 0, 90);
            using var y = new NativeArray<byte>(results * SizeOf(type));
            using var expected = new NativeArray<byte>(y.Count);
            if (kind == ReduceKind.Prod) x.Pointer[0] = 7;
            Backend.Reduce(kind, type, x.Pointer, y.Pointer, sizes, mask);
            _reference.Reduce(kind, type, x.Pointer, expected.Pointer, sizes, mask);
            Same(y, expected, $"{kind} of {type} ({string.Join(", ", sizes)}) over {mask:b}");
        }
    }

    [SkippableFact]
    public void LongSumsKeepTheirDigits()
    {
        const int count = 4_000_003;
        using var x = new NativeArray<float>(count);
        x.Span.Fill(0.1f);
        using var y = new NativeArray<float>(1);
        Backend.Reduce(ReduceKind.Sum, DTypeCode.Float32, x.Pointer, y.Pointer, [count], 1);
        Assert.Equal(count * (double)0.1f, y.Span[0], count * 0.1 * 1e-5);
    }

    [SkippableFact]
    public void MaximaAndMinimaOfNaNAreNaN()
    {
        foreach (var position in new[] { 0, 20, 66 })
        {
            using var x = Input(67);
            x.Span[position] = float.NaN;
            using var y = new NativeArray<float>(1);
            foreach (var kind in new[] { ReduceKind.Max, ReduceKind.Min, ReduceKind.Sum })
            {
                Backend.Reduce(kind, DTypeCode.Float32, x.Pointer, y.Pointer, [67], 1);
                Assert.True(float.IsNaN(y.Span[0]), $"{kind} with NaN at {position}");
            }
        }
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void ArgReduceOverTheMiddle(bool max)
    {
        foreach (var type in new[] { DTypeCode.Float32, DTypeCode.Float64, DTypeCode.Int32, DTypeCode.Int64, DTypeCode.UInt8 })
        {
            foreach (var (outer, length, inner) in new[] { (1, 1, 1), (1, 17, 1), (64, 10, 1), (3, 5, 7), (5, 100, 3), (2, 3, 64), (7001, 10, 1), (1, Large, 1) })
            {
                var count = (long)outer * length * inner;
                // Few different values, so that there are equals; the first of them counts.
                using var x = Typed(type, count, 0, type is DTypeCode.Float32 or DTypeCode.Float64 ? 3 : 6);
                if (type == DTypeCode.Float32 && count > 3) ((float*)x.Pointer)[count / 2] = float.NaN;
                using var y = new NativeArray<int>((long)outer * inner);
                using var expected = new NativeArray<int>(y.Count);
                Backend.ArgReduce(max, type, x.Pointer, y, outer, length, inner);
                _reference.ArgReduce(max, type, x.Pointer, expected, outer, length, inner);
                Same(y, expected, $"ArgReduce of {type} ({outer}, {length}, {inner})");
            }
        }
    }

    [SkippableFact]
    public void RunningSums()
    {
        foreach (var (outer, length, inner) in new[] { (1, 1, 1), (1, 100, 1), (3, 5, 7), (64, 33, 1), (2, 30, 40), (1, Large, 1) })
        {
            foreach (var (exclusive, reverse) in new[] { (false, false), (true, false), (false, true), (true, true) })
            {
                using var x = Input((long)outer * length * inner);
                using var y = new NativeArray<float>(x.Count);
                using var expected = new NativeArray<float>(x.Count);
                Backend.CumSum(x, y, outer, length, inner, exclusive, reverse);
                _reference.CumSum(x, expected, outer, length, inner, exclusive, reverse);
                Close(y, expected, 3e-6, $"CumSum ({outer}, {length}, {inner}) exclusive {exclusive} reverse {reverse}");
            }
        }
    }

    [SkippableFact]
    public void ResampledAxes()
    {
        foreach (var (outer, inLength, outLength, inner) in new[] { (1, 1, 1, 1), (2, 5, 3, 1), (3, 4, 9, 3), (2, 30, 7, 4), (5, 17, 40, 7), (2, 9, 5, 99), (40, 60, 32, 35) })
        {
            foreach (var method in new[] { "nearest", "bilinear", "bicubic", "lanczos3", "area" })
            {
                var table = ResizeTables.Of(method, antialias: inner % 2 == 0, inLength, outLength);
                foreach (var one in new[] { table, table.Transposed() })
                {
                    using var x = Input((long)outer * one.InLength * inner);
                    using var y = new NativeArray<float>((long)outer * one.OutLength * inner);
                    using var expected = new NativeArray<float>(y.Count);
                    // What is read behind the input is not used; memory has slack there, which these arrays have not.
                    using var slack = new NativeArray<float>(x.Count + 3);
                    Buffer.MemoryCopy(x, slack, x.Count * 4, x.Count * 4);
                    Backend.Resample(slack, y, outer, inner, one);
                    _reference.Resample(x, expected, outer, inner, one);
                    Close(y, expected, 3e-6, $"Resample {method} ({outer}, {one.InLength} to {one.OutLength}, {inner})");
                }
            }
        }
    }

    [SkippableFact]
    public void SumsOfSquares()
    {
        foreach (var count in Counts)
        {
            using var x = Input(count);
            var expected = _reference.SumOfSquares(x, count);
            Assert.Equal(expected, Backend.SumOfSquares(x, count), 2e-6 * expected);
        }
    }

    private static int ResultCount(int[] sizes, uint mask) =>
        sizes.Where((_, axis) => (mask >> axis & 1) == 0).Aggregate(1, (product, size) => product * size);
}
