using System.Globalization;
using System.Text.Json;
using KerasBridge.Engine;
using KerasBridge.Fixtures;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Engine;

/// <summary>The activation kernels and their gradients against what Keras computed: grids, kinks, infinities and NaN, element by element, on every instruction set.</summary>
public sealed unsafe class ActivationKernelTests
{
    private const string Absent = "(fixtures absent)";

    public static TheoryData<string> Cases()
    {
        var names = All().Where(one => one.HasArray("dy") && KernelOf(one) is not null).Select(one => one.Name).ToArray();
        return [.. names.Length == 0 ? [Absent] : names];
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void AsKerasComputes(string name)
    {
        Skip.If(name == Absent, "The fixtures are absent (KERASBRIDGE_FIXTURES, else ../shared/fixtures).");
        var one = All().Single(other => other.Name == name);
        var kernel = KernelOf(one)!.Value;
        foreach (var isa in CpuBackend.Supported())
        {
            foreach (var prefix in new[] { "", "special_" }) Check(one, kernel, new CpuBackend(isa), prefix);
        }
    }

    private static void Check(FixtureCase one, (UnaryKind Kind, float P0, float P1, float P2) kernel, CpuBackend backend, string prefix)
    {
        var (kind, p0, p1, p2) = kernel;
        using var x = new NativeArray<float>(one.Array(prefix + "x").ToFloats());
        using var y = new NativeArray<float>(x.Count);
        using var dy = new NativeArray<float>(x.Count);
        using var dx = new NativeArray<float>(x.Count);
        dy.Span.Fill(1);
        backend.Unary(kind, DTypeCode.Float32, x.Pointer, y.Pointer, x.Count, p0, p1, p2);
        backend.UnaryGradient(kind, x, y, dy, dx, x.Count, p0, p1, p2);
        var noise = one.Scalar("f32_vs_f64_max_rel_diff");
        Close(one.Array(prefix + "y").ToFloats(), y, x, 1e-5, noise > 1e-6 ? 5e-7 : 1e-9, $"{backend.Name} {prefix}y");
        Close(one.Array(prefix + "dy").ToFloats(), dx, x, 1e-4, noise > 1e-6 ? 3e-6 : 1e-6, $"{backend.Name} {prefix}dy");
    }

    /// <summary>Each element by itself; what Keras loses in float32 is told by the case, and only what it loses near 0 is forgiven.</summary>
    private static void Close(float[] expected, NativeArray<float> actual, NativeArray<float> x, double tolerance, double near, string what)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var (e, a) = (expected[i], actual.Span[i]);
            if (e.Equals(a) || e == a || Math.Abs((double)e - a) <= tolerance * Math.Abs(e) + near) continue;
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{what} at {x.Span[i]:G9} is {a:G9}, expected {e:G9}"));
        }
    }

    private static IEnumerable<FixtureCase> All() =>
        FixtureCase.Discover(Path.Combine(FixturePaths.Fixtures, "activations")).Where(one => one.Name != "identifiers");

    /// <summary>The kernel of a function with its arguments; null for those that are made of several.</summary>
    private static (UnaryKind, float, float, float)? KernelOf(FixtureCase one)
    {
        var config = one["config"];
        var arguments = config.GetProperty("kwargs");
        float Argument(string name, float fallback) =>
            arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? (float)value.GetDouble() : fallback;
        return config.GetProperty("function").GetString() switch
        {
            "celu" => (UnaryKind.Celu, Argument("alpha", 1), 0, 0),
            "elu" => (UnaryKind.Elu, Argument("alpha", 1), 0, 0),
            "exponential" => (UnaryKind.Exp, 0, 0, 0),
            "gelu" => (arguments.TryGetProperty("approximate", out var yes) && yes.GetBoolean() ? UnaryKind.GeluTanh : UnaryKind.Gelu, 0, 0, 0),
            "hard_shrink" => (UnaryKind.HardShrink, Argument("threshold", 0.5f), 0, 0),
            "hard_sigmoid" => (UnaryKind.HardSigmoid, 0, 0, 0),
            "hard_silu" or "hard_swish" => (UnaryKind.HardSilu, 0, 0, 0),
            "hard_tanh" => (UnaryKind.HardTanh, 0, 0, 0),
            "leaky_relu" => (UnaryKind.ReluGeneral, Argument("negative_slope", 0.2f), float.PositiveInfinity, 0),
            "linear" => (UnaryKind.Affine, 1, 0, 0),
            "log_sigmoid" => (UnaryKind.LogSigmoid, 0, 0, 0),
            "mish" => (UnaryKind.Mish, 0, 0, 0),
            "relu" => (UnaryKind.ReluGeneral, Argument("negative_slope", 0), Argument("max_value", float.PositiveInfinity), Argument("threshold", 0)),
            "relu6" => (UnaryKind.ReluGeneral, 0, 6, 0),
            "selu" => (UnaryKind.Selu, 0, 0, 0),
            "sigmoid" => (UnaryKind.Sigmoid, 0, 0, 0),
            "silu" or "swish" => (UnaryKind.Silu, 0, 0, 0),
            "soft_shrink" => (UnaryKind.SoftShrink, Argument("threshold", 0.5f), 0, 0),
            "softplus" => (UnaryKind.Softplus, 0, 0, 0),
            "softsign" => (UnaryKind.Softsign, 0, 0, 0),
            "sparse_plus" => (UnaryKind.SparsePlus, 0, 0, 0),
            "sparse_sigmoid" => (UnaryKind.SparseSigmoid, 0, 0, 0),
            "squareplus" => (UnaryKind.Squareplus, Argument("b", 4), 0, 0),
            "tanh" => (UnaryKind.Tanh, 0, 0, 0),
            "tanh_shrink" => (UnaryKind.TanhShrink, 0, 0, 0),
            "threshold" => (UnaryKind.Threshold, Argument("threshold", 0), Argument("default_value", 0), 0),
            _ => null,
        };
    }
}
