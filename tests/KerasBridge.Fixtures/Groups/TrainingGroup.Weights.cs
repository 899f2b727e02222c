using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>Weights at the start, as arrays or by rule, and at the end, as arrays or as sums and samples.</summary>
internal sealed partial class TrainingGroup
{
    private static void SetInitialWeights(FixtureCase one, Model model)
    {
        var weights = model.get_weights().ToArray();
        if (one.Has("initial_weights"))
        {
            foreach (var rule in one["initial_weights"].EnumerateArray()) weights[rule.GetProperty("weight").GetInt32()] = RuleData.Weight(rule);
        }
        else
        {
            // A weight that is not given starts as its initializer has it (a bias of zeros).
            for (var i = 0; i < weights.Length; i++) if (one.HasArray($"w{i}_initial")) weights[i] = FixtureObjects.Array(one.Array($"w{i}_initial"));
        }
        Unsaid.Adapt(model);
        model.set_weights(weights);
    }

    private static void CheckMeta(FixtureCase one, Model model)
    {
        var given = one["weights_meta"].EnumerateArray().ToArray();
        Check.Equal(model.weights.Count, given.Length, "the number of weights");
        for (var i = 0; i < given.Length; i++)
        {
            var (weight, meta) = (model.weights[i], given[i]);
            Check.Text(weight.name, meta.GetProperty("name").GetString()!, $"the name of weight {i}");
            Check.Shape(weight.shape.Dims, [.. meta.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())], $"weight {i}");
            Check.Text(weight.dtype.ToString(), meta.GetProperty("dtype").GetString()!, $"the dtype of weight {i}");
            Check.Equal(weight.trainable, meta.GetProperty("trainable").GetBoolean(), $"trainable of weight {i} ({weight.path})");
        }
    }

    private static void CheckFinalWeights(FixtureCase one, Model model)
    {
        var noise = Several * one.Scalar("f32_vs_f64_max_abs_diff_weights");
        var weights = model.get_weights();
        for (var i = 0; i < weights.Count; i++)
        {
            var (name, values) = ($"w{i}_final", FixtureObjects.Floats(weights[i]));
            if (one.HasArray(name)) Check.Close(values, weights[i].shape.Dims, one.Array(name), Check.Forward, name, noise);
            else CheckSummary(values, one["scalars"].GetProperty(name), noise, name);
        }
    }

    /// <summary>Values against their sums, extremes and samples. A sum is off by what its terms are off by, which do not all lean to one side.</summary>
    internal static void CheckSummary(float[] values, JsonElement expected, double noise, string what)
    {
        Check.Equal(values.Length, expected.GetProperty("shape").EnumerateArray().Aggregate(1, (size, next) => size * next.GetInt32()), $"the size of {what}");
        var largest = Math.Max(Math.Abs(Of("min")), Math.Abs(Of("max")));
        var (each, all) = (Check.Forward * largest + noise, Check.Forward * Of("abs_sum") + noise * Math.Sqrt(values.Length));
        Check.Close(values.Min(), Of("min"), 0, $"the smallest of {what}", each);
        Check.Close(values.Max(), Of("max"), 0, $"the largest of {what}", each);
        Check.Close(values.Sum(value => (double)value), Of("sum"), 0, $"the sum of {what}", all);
        Check.Close(values.Sum(value => Math.Abs((double)value)), Of("abs_sum"), 0, $"the sum of magnitudes of {what}", all);
        Check.Close(values.Sum(value => (double)value * value), Of("sq_sum"), 0, $"the sum of squares of {what}", 2 * largest * all);
        var indices = expected.GetProperty("sample_index").EnumerateArray().Select(index => index.GetInt32()).ToArray();
        float[] samples = [.. expected.GetProperty("sample_value").EnumerateArray().Select(value => (float)FixtureCase.Number(value))];
        Check.Close([.. indices.Select(index => values[index])], samples, 0, $"the samples of {what}", each);

        double Of(string field) => FixtureCase.Number(expected.GetProperty(field));
    }
}
