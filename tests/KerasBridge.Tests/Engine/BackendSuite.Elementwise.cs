using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    private static readonly UnaryKind[] NotForFloats = [UnaryKind.LogicalNot];

    /// <summary>Constant between jumps: a gradient by differences says nothing of them.</summary>
    private static readonly UnaryKind[] WithoutGradient = [UnaryKind.LogicalNot, UnaryKind.Sign, UnaryKind.Floor, UnaryKind.Ceil, UnaryKind.Round, UnaryKind.Trunc];

    public static TheoryData<string> FloatKinds() => [.. Enum.GetValues<UnaryKind>().Except(NotForFloats).Select(kind => kind.ToString())];

    public static TheoryData<string> GradientKinds() => [.. Enum.GetValues<UnaryKind>().Except(WithoutGradient).Select(kind => kind.ToString())];

    [SkippableTheory]
    [MemberData(nameof(FloatKinds))]
    public void UnaryOfFloat32(string name)
    {
        var kind = Enum.Parse<UnaryKind>(name);
        var (low, high) = Domain(kind);
        var (p0, p1, p2) = Parameters(kind);
        foreach (var count in Counts)
        {
            using var x = Input(count, low, high);
            using var y = new NativeArray<float>(count, (int)(count % 2));
            Backend.Unary(kind, DTypeCode.Float32, x.Pointer, y.Pointer, count, p0, p1, p2);
            var expected = Array.ConvertAll(x.ToArray(), value => (double)(float)Functions.Unary(kind, value, p0, p1, p2));
            y.CheckEnd(name);
            // These subtract what is nearly alike; Affine does on machines that round the product first.
            CloseEach(Doubles(y), expected, Doubles(x), 2e-6, name, kind is UnaryKind.Affine or UnaryKind.Mish or UnaryKind.TanhShrink or UnaryKind.Squareplus or UnaryKind.Elu or UnaryKind.Selu or UnaryKind.Gelu or UnaryKind.GeluTanh ? 0.2 : 1e-3);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(FloatKinds))]
    public void UnaryOfFloat64(string name)
    {
        var kind = Enum.Parse<UnaryKind>(name);
        var (low, high) = Domain(kind);
        var (p0, p1, p2) = Parameters(kind);
        foreach (var count in new[] { 1, 7, 129 })
        {
            var values = Array.ConvertAll(Uniform(count, low, high), value => (double)value);
            using var x = new NativeArray<double>(values);
            using var y = new NativeArray<double>(count);
            Backend.Unary(kind, DTypeCode.Float64, x.Pointer, y.Pointer, count, p0, p1, p2);
            var expected = Array.ConvertAll(values, value => Functions.Unary(kind, value, p0, p1, p2));
            y.CheckEnd(name);
            CloseEach(y.Span, expected, values, 1e-11, name, 1);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(GradientKinds))]
    public void UnaryGradients(string name)
    {
        var kind = Enum.Parse<UnaryKind>(name);
        var (low, high) = Domain(kind);
        var (p0, p1, p2) = Parameters(kind);
        foreach (var count in new[] { 1, 7, 33, 1025, Large })
        {
            // Whole and half numbers are where the kinks of these functions are; a thirty-second beside them is clear of all.
            using var x = new NativeArray<float>(Array.ConvertAll(Uniform(count, low, high), value => Math.Abs(value * 2 - MathF.Round(value * 2)) < 0.02f ? value + 0.03125f : value));
            if (kind is UnaryKind.Acosh or UnaryKind.Asin or UnaryKind.Acos or UnaryKind.Atanh) Array.ConvertAll(Uniform(count, low, high), value => value).CopyTo(x.Span);
            using var y = new NativeArray<float>(count);
            using var dy = Input(count);
            using var dx = new NativeArray<float>(count);
            for (long i = 0; i < count; i++) y.Pointer[i] = (float)Functions.Unary(kind, x.Pointer[i], p0, p1, p2);
            Backend.UnaryGradient(kind, x, y, dy, dx, count, p0, p1, p2);
            using var expected = new NativeArray<float>(count);
            _reference.UnaryGradient(kind, x, y, dy, expected, count, p0, p1, p2);
            dx.CheckEnd(name);
            CloseEach(Doubles(dx), Doubles(expected), Doubles(x), 2e-5, name, 1);
        }
    }

    [SkippableFact]
    public void ReluHasNoGradientAtZero()
    {
        using var x = new NativeArray<float>([0f, -0f, 1, -1, float.NaN]);
        using var y = new NativeArray<float>([0f, 0f, 1, 0, float.NaN]);
        using var dy = new NativeArray<float>([2f, 2, 2, 2, 2]);
        using var dx = new NativeArray<float>(5);
        Backend.UnaryGradient(UnaryKind.Relu, x, y, dy, dx, 4);
        Assert.Equal([0, 0, 2, 0], dx.ToArray()[..4]);
    }

    [SkippableTheory]
    [InlineData("Exp", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, 88.5f, 89, -103, -104, 1e30f, -1e30f })]
    [InlineData("Log", new[] { 0, float.PositiveInfinity, -1, float.NaN, 1, 1e-45f, 1.17549435e-38f, float.MaxValue })]
    [InlineData("Tanh", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, 1e-20f, 30, -30 })]
    [InlineData("Sigmoid", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, 90, -80, 200, -200 })]
    [InlineData("Sqrt", new[] { float.PositiveInfinity, 0, -1, float.NaN, 1e-40f })]
    [InlineData("Softplus", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, 200, -200 })]
    [InlineData("Relu", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, -0f })]
    [InlineData("Abs", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, -0f })]
    [InlineData("Sign", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0 })]
    [InlineData("Erf", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, 1e-20f, 9 })]
    [InlineData("Round", new[] { 0.5f, 1.5f, 2.5f, -0.5f, -1.5f, 8388609, float.PositiveInfinity, float.NaN })]
    [InlineData("Floor", new[] { -0.5f, 1.5f, 8388609, float.NegativeInfinity, float.NaN })]
    [InlineData("Expm1", new[] { float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0, 1e-10f, -1e-10f, 88.5f })]
    [InlineData("Log1p", new[] { float.PositiveInfinity, -1, -2, float.NaN, 0, 1e-10f, -1e-10f })]
    public void SpecialValues(string name, float[] values)
    {
        var kind = Enum.Parse<UnaryKind>(name);
        // Long enough that the vector loop, not only its tail, sees them.
        var many = Enumerable.Range(0, 67).Select(i => values[i % values.Length]).ToArray();
        using var x = new NativeArray<float>(many);
        using var y = new NativeArray<float>(many.Length);
        Backend.Unary(kind, DTypeCode.Float32, x.Pointer, y.Pointer, many.Length);
        var expected = Array.ConvertAll(many, value => (double)(float)Functions.Unary(kind, value));
        CloseEach(Doubles(y), expected, Doubles(x), 4e-6, name, 1e-37);
    }

    [SkippableTheory]
    [InlineData("Negative")]
    [InlineData("Abs")]
    [InlineData("Sign")]
    [InlineData("Square")]
    [InlineData("Clip")]
    public void UnaryOfIntegers(string name)
    {
        var kind = Enum.Parse<UnaryKind>(name);
        foreach (var type in new[] { DTypeCode.Int32, DTypeCode.Int64, DTypeCode.UInt8 })
        {
            if (type == DTypeCode.UInt8 && kind == UnaryKind.Negative) continue;
            foreach (var count in new[] { 1, 5, 37, 260 })
            {
                using var x = Typed(type, count, type == DTypeCode.UInt8 ? 0 : -15, 15);
                using var y = new NativeArray<byte>(x.Count);
                using var expected = new NativeArray<byte>(x.Count);
                Backend.Unary(kind, type, x.Pointer, y.Pointer, count, 2, 9);
                _reference.Unary(kind, type, x.Pointer, expected.Pointer, count, 2, 9, 0);
                Same(y, expected, $"{name} of {type}");
            }
        }
    }

    [SkippableFact]
    public void LogicalNotOfBool()
    {
        using var x = Typed(DTypeCode.Bool, 133, 0, 2);
        using var y = new NativeArray<byte>(133);
        Backend.Unary(UnaryKind.LogicalNot, DTypeCode.Bool, x.Pointer, y.Pointer, 133);
        Assert.Equal(Array.ConvertAll(x.ToArray(), value => (byte)(1 - value)), y.ToArray());
    }

    [SkippableFact]
    public void UnaryWorksInPlace()
    {
        using var x = Input(1000);
        using var expected = new NativeArray<float>(1000);
        _reference.Unary(UnaryKind.Tanh, DTypeCode.Float32, x.Pointer, expected.Pointer, 1000, 0, 0, 0);
        Backend.Unary(UnaryKind.Tanh, DTypeCode.Float32, x.Pointer, x.Pointer, 1000);
        Close(x, expected, 2e-6, "Tanh in place");
    }

    private static (double Low, double High) Domain(UnaryKind kind) => kind switch
    {
        UnaryKind.Sqrt or UnaryKind.Rsqrt or UnaryKind.Log or UnaryKind.Log2 or UnaryKind.Log10 => (0.01, 50),
        UnaryKind.Log1p => (-0.9, 50),
        UnaryKind.Asin or UnaryKind.Acos or UnaryKind.Atanh => (-0.9, 0.9),
        UnaryKind.Acosh => (1.1, 30),
        UnaryKind.Tan => (-1.4, 1.4),
        UnaryKind.Exp or UnaryKind.Expm1 or UnaryKind.Sinh or UnaryKind.Cosh => (-20, 20),
        UnaryKind.Reciprocal => (0.1, 5),
        _ => (-8, 8),
    };

    private static (float P0, float P1, float P2) Parameters(UnaryKind kind) => kind switch
    {
        UnaryKind.Affine => (1.5f, -0.25f, 0),
        UnaryKind.Clip => (-1.5f, 2.5f, 0),
        UnaryKind.ReluGeneral => (0.2f, 4, 0.5f),
        UnaryKind.Elu => (0.7f, 0, 0),
        UnaryKind.Celu => (1.3f, 0, 0),
        UnaryKind.HardShrink or UnaryKind.SoftShrink => (0.5f, 0, 0),
        UnaryKind.Threshold => (0.5f, 2, 0),
        UnaryKind.Squareplus => (4, 0, 0),
        _ => (0, 0, 0),
    };
}
