using System.Text.Json;
using KerasBridge.Engine;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Engine;

/// <summary>The optimizer kernel over the five steps that Keras took with three weights, on every instruction set.</summary>
public sealed unsafe class OptimizerKernelTests
{
    private const string Absent = "(fixtures absent)";

    public static TheoryData<string> Cases()
    {
        var names = All().Where(IsPlain).Select(one => one.Name).ToArray();
        return [.. names.Length == 0 ? [Absent] : names];
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void FiveSteps(string name)
    {
        Skip.If(name == Absent, "The fixtures are absent (KERASBRIDGE_FIXTURES, else ../shared/fixtures).");
        var one = All().Single(other => other.Name == name);
        foreach (var isa in CpuBackend.Supported()) Take(one, new CpuBackend(isa));
    }

    [Fact]
    public void MomentsThatCannotBeNormalNumbersBecomeZero()
    {
        using var w = new NativeArray<float>([1f]);
        using var g = new NativeArray<float>([0f]);
        using var m = new NativeArray<float>([2e-38f]);
        using var v = new NativeArray<float>([1e-38f]);
        var segment = new OptimizerSegment { Weights = w, Gradients = g, Slot0 = m, Slot1 = v, Length = 1, GradientScale = 1 };
        var s = new OptimizerScalars { Beta1 = 0.5, Beta2 = 0.999, Step = 0.001f, Epsilon = 1e-7 };
        new CpuBackend().OptimizerStep(OptimizerRule.Adam, &segment, 1, s);
        Assert.Equal(0, m.Span[0]);
        Assert.Equal(0, v.Span[0]);
        Assert.Equal(1, w.Span[0]);
    }

    private static void Take(FixtureCase one, CpuBackend backend)
    {
        var config = one["config"].GetProperty("config");
        var className = one["config"].GetProperty("class_name").GetString()!;
        var weights = Enumerable.Range(0, 3).Select(i => new NativeArray<float>(one.Array($"w{i}").ToFloats())).ToArray();
        var start = className == "Adagrad" ? (float)Number(config, "initial_accumulator_value") : 0;
        var slots = Enumerable.Range(0, 9).Select(i => new NativeArray<float>(Enumerable.Repeat(start, (int)weights[i / 3].Count).ToArray())).ToArray();
        var segments = stackalloc OptimizerSegment[3];
        double product = 1;
        for (var step = 1; step <= 5; step++)
        {
            var gradients = Enumerable.Range(0, 3).Select(i => new NativeArray<float>(one.Array($"g{i}_step{step}").ToFloats())).ToArray();
            var scalars = Scalars(config, className, step, ref product);
            var all = Math.Sqrt(gradients.Sum(g => g.ToArray().Sum(x => (double)x * x)));
            for (var i = 0; i < 3; i++)
            {
                var norm = Math.Sqrt(gradients[i].ToArray().Sum(x => (double)x * x));
                double own = Number(config, "clipnorm"), global = Number(config, "global_clipnorm");
                segments[i] = new OptimizerSegment
                {
                    Weights = weights[i],
                    Gradients = gradients[i],
                    Slot0 = slots[3 * i],
                    Slot1 = slots[3 * i + 1],
                    Slot2 = slots[3 * i + 2],
                    Length = weights[i].Count,
                    GradientScale = own > 0 && norm > own ? (float)(own / norm) : global > 0 && all > global ? (float)(global / all) : 1,
                    Decay = true,
                };
            }
            backend.OptimizerStep(RuleOf(config, className), segments, 3, scalars);
            for (var i = 0; i < 3; i++) Check.Close(weights[i].Span, one.Array($"w{i}_step{step}").ToFloats(), 1e-5, $"{backend.Name} w{i}_step{step}");
        }
    }

    private static OptimizerScalars Scalars(JsonElement config, string className, int step, ref double product)
    {
        var rate = config.GetProperty("learning_rate").GetDouble();
        double beta1 = Number(config, "beta_1"), beta2 = Number(config, "beta_2");
        var s = new OptimizerScalars
        {
            LearningRate = (float)rate,
            Momentum = Number(config, "momentum"),
            Rho = Number(config, "rho"),
            Beta1 = beta1,
            Beta2 = beta2,
            Epsilon = Number(config, "epsilon"),
            WeightDecay = (float)Number(config, "weight_decay"),
            ClipValue = (float)Number(config, "clipvalue"),
            Step = (float)(className == "Adamax" ? rate / (1 - Math.Pow(beta1, step)) : rate * Math.Sqrt(1 - Math.Pow(beta2, step)) / (1 - Math.Pow(beta1, step))),
        };
        if (className != "Nadam") return s;
        double now = beta1 * (1 - 0.5 * Math.Pow(0.96, step)), next = beta1 * (1 - 0.5 * Math.Pow(0.96, step + 1));
        product *= now;
        s.MeanFactor = (float)(next / (1 - product * next));
        s.GradientFactor = (float)((1 - now) / (1 - product));
        s.VarianceFactor = (float)(1 / (1 - Math.Pow(beta2, step)));
        return s;
    }

    private static OptimizerRule RuleOf(JsonElement config, string className) => className switch
    {
        "SGD" when Number(config, "momentum") == 0 => OptimizerRule.Sgd,
        "SGD" => config.GetProperty("nesterov").GetBoolean() ? OptimizerRule.SgdNesterov : OptimizerRule.SgdMomentum,
        "RMSprop" => (config.GetProperty("centered").GetBoolean(), Number(config, "momentum") > 0) switch
        {
            (false, false) => OptimizerRule.RmsProp,
            (false, true) => OptimizerRule.RmsPropMomentum,
            (true, false) => OptimizerRule.RmsPropCentered,
            (true, true) => OptimizerRule.RmsPropCenteredMomentum,
        },
        "Adam" or "AdamW" => config.GetProperty("amsgrad").GetBoolean() ? OptimizerRule.AdamAmsgrad : OptimizerRule.Adam,
        _ => Enum.Parse<OptimizerRule>(className),
    };

    private static IEnumerable<FixtureCase> All() => FixtureCase.Discover(Path.Combine(FixturePaths.Fixtures, "optimizers"));

    /// <summary>Those whose whole step is the kernel: no averages, accumulation, schedules, nor weights that are left out.</summary>
    private static bool IsPlain(FixtureCase one)
    {
        if (!one.Has("config") || !one["config"].TryGetProperty("class_name", out var name)) return false;
        if (name.GetString() is not ("SGD" or "RMSprop" or "Adam" or "AdamW" or "Adagrad" or "Adadelta" or "Adamax" or "Nadam")) return false;
        var config = one["config"].GetProperty("config");
        return config.GetProperty("learning_rate").ValueKind == JsonValueKind.Number && !config.GetProperty("use_ema").GetBoolean()
            && Number(config, "gradient_accumulation_steps") == 0 && !one.Name.Contains("exclude") && !one.Name.Contains("setter");
    }

    private static double Number(JsonElement config, string name) =>
        config.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : 0;
}
