using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Fixtures;

/// <summary>Losses: their values for each reduction and kind of weights, those of the samples, and gradients by the predictions.</summary>
internal sealed class LossesGroup : GroupReplayer
{
    public override string Group => "losses";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("get"))
        {
            Identifiers.Check(one, name => keras.losses.get(name) switch
            {
                null => ("none", null, null),
                FunctionLoss function => ("function", function.name, null),
                var made => ("instance", made.ClassName, made.name),
            });
        }
        else if (one.Name == "saturated_outputs") Saturated(one);
        else if (one.Has("values")) Values(one);
        else Function(one);
        return Outcome.Hold;
    }

    private static void Values(FixtureCase one)
    {
        var noise = 4 * one.Scalar("f32_vs_f64_abs_diff");
        var y_true = TensorValues.ToTensor(one.Array("y_true"));
        var y_pred = TensorValues.ToTensor(one.Array("y_pred"));
        if (one.HasArray("mask")) y_pred.Mask = TensorValues.ToTensor(one.Array("mask"), asBool: true);
        var loss = Make(one, "sum_over_batch_size");
        if (one.Has("strings") && one["strings"].TryGetProperty("name", out var name)) Check.Equal(loss.name, name.GetString(), "name");
        CaseConfig.Check(keras.losses.serialize(loss), one["config"], "config");
        CaseConfig.Check(keras.losses.serialize(keras.losses.deserialize(CaseConfig.ReadObject(one["config"]))), one["config"], "config read again");
        if (one.HasArray("per_sample")) TensorValues.Check(loss.call(y_true, y_pred), one.Array("per_sample"), Check.Forward, "per_sample", noise);
        foreach (var entry in one["values"].EnumerateObject())
        {
            var parts = entry.Name.Split('|');
            var value = Make(one, parts[0] == "None" ? null : parts[0]).Apply(y_true, y_pred, Weight(one, parts[1]));
            var expected = Numbers(entry.Value);
            Check.Close(TensorValues.Floats(value), expected, Check.Forward, entry.Name, noise * (parts[0] == "sum" ? 4 : 1));
        }
        foreach (var (array, weight) in new[] { ("grad", "nosw"), ("grad_sw", "sw"), ("grad_sw_full", "sw_full") })
        {
            if (one.HasArray(array))
                TensorValues.Check(TensorValues.Gradient(p => loss.Apply(y_true, p, Weight(one, weight)), y_pred), one.Array(array), Check.Gradient, array);
        }
    }

    private static Loss Make(FixtureCase one, string? reduction)
    {
        if (one.Has("constructor")) return (Loss)PythonCall.Construct(one["constructor"].GetString()!, typeof(keras.losses), change: named => named["reduction"] = reduction);
        var config = CaseConfig.ReadObject(one["config"]);
        ((Config)config["config"]!)["reduction"] = reduction;
        return keras.losses.deserialize(config);
    }

    /// <summary>The weights of a kind; where the case says so, with as many axes as the losses of the samples.</summary>
    private static Tensor? Weight(FixtureCase one, string kind)
    {
        if (kind == "nosw") return null;
        var weight = TensorValues.ToTensor(one.Array(kind == "sw" ? "sample_weight" : "sample_weight_full"));
        if (kind == "sw" && one.Has("sample_weight_rule"))
        {
            var shape = new int[one.Array("per_sample").Shape.Length];
            Array.Fill(shape, 1);
            shape[0] = weight.shape.Dims[0];
            weight = Ops.Reshape(weight, shape);
        }
        return weight;
    }

    private static void Function(FixtureCase one)
    {
        var config = one["config"];
        var result = (Tensor)PythonCall.Function(typeof(keras.losses), config.GetProperty("function").GetString()!,
            [TensorValues.ToTensor(one.Array("y_true")), TensorValues.ToTensor(one.Array("y_pred"))], new(CaseConfig.ReadObject(config.GetProperty("kwargs"))))!;
        TensorValues.Check(result, one.Array("y"), Check.Forward, "y", 4 * one.Scalar("f32_vs_f64_abs_diff"));
    }

    /// <summary>Saturated softmax and sigmoid outputs: computed through the activation, and from the probabilities alone.</summary>
    private static void Saturated(FixtureCase one)
    {
        var logits = TensorValues.ToTensor(one.Array("logits"));
        var binary = TensorValues.ToTensor(one.Array("logits_binary"));
        var labels = TensorValues.ToTensor(one.Array("labels"));
        Compare("scce", keras.losses.SparseCategoricalCrossentropy(), labels, x => keras.activations.softmax(x), logits);
        Compare("cce", keras.losses.CategoricalCrossentropy(), Ops.OneHot(labels, logits.shape.Dims[1]), x => keras.activations.softmax(x), logits);
        Compare("bce", keras.losses.BinaryCrossentropy(), TensorValues.ToTensor(one.Array("labels_binary")), x => keras.activations.sigmoid(x), binary);

        void Compare(string name, Loss loss, Tensor y_true, Func<Tensor, Tensor> activation, Tensor x)
        {
            Check.Close(TensorValues.Floats(loss.Apply(y_true, activation(x)))[0], Number($"{name}_through_activation"), Check.Forward, $"{name}_through_activation");
            var probabilities = activation(x);
            probabilities.Logits = null;
            Check.Close(TensorValues.Floats(loss.Apply(y_true, probabilities))[0], Number($"{name}_probabilities"), Check.Forward, $"{name}_probabilities");
            var gradient = TensorValues.Gradient(v => loss.Apply(y_true, activation(v)), x);
            TensorValues.Check(gradient, one.Array($"grad_{name}_through_activation"), Check.Gradient, $"grad_{name}");
        }

        double Number(string field) => FixtureCase.Number(one["values"].GetProperty(field));
    }

    private static float[] Numbers(System.Text.Json.JsonElement value)
    {
        if (value.ValueKind != System.Text.Json.JsonValueKind.Array) return [(float)FixtureCase.Number(value)];
        return [.. value.EnumerateArray().SelectMany(Numbers)];
    }
}
