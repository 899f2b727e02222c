using System.Text.Json;

namespace KerasBridge.Fixtures.Groups;

/// <summary>Layers: outputs, gradients, masks and changed weights, in inference and training.</summary>
internal sealed class LayersGroup : GroupReplayer
{
    public override string Group => "layers";

    public override Outcome Replay(FixtureCase one)
    {
        if (!one.Has("config")) throw new NotBuiltException(one["constructor"].GetString()!);
        var layer = FixtureObjects.Make<Layer>(one["config"]);
        if (layer is not Model) Config(layer, one["config"]);
        if (one.Has("input")) LayerNoise.Check(one, layer);
        else if (one.Has("call_style")) new LayerCase(one, layer).Run();
        else if (one.HasArray("x1")) Steps(one, layer);
        else Once(one, layer);
        return Outcome.Hold;
    }

    // The layer's own configuration is Keras's, down to the order of its keys.
    private static void Config(Layer layer, JsonElement expected)
    {
        var config = (Config)Saving.ConfigJson.Read(expected.GetProperty("config"))!;
        Fixtures.Check.Text(ConfigText.Of(layer.get_config()), ConfigText.Of(config), "get_config()");
    }

    // Several calls in training, one after the other: weights change at each.
    private static void Steps(FixtureCase one, Layer layer)
    {
        if (one["rule"].GetString()?.Contains("training=True") != true) throw new NotBuiltException($"the rule '{one["rule"]}'");
        LayerCase.Prepare(one, layer);
        for (var i = 0; one.HasArray($"x{i}"); i++)
        {
            var y = layer.Apply(FixtureObjects.Array(one.Array($"x{i}")), training: true);
            if (one.HasArray($"y{i}")) FixtureObjects.Check(y, one.Array($"y{i}"), Fixtures.Check.Forward, $"y{i}", 1e-6);
            for (var k = 0; k < layer.weights.Count; k++)
            {
                foreach (var name in (string[])[$"wa{k}_step{i}", $"wa{k}_{i}", $"step{i}_wa{k}", $"w{k}_after{i}"])
                {
                    if (one.HasArray(name)) FixtureObjects.Check(layer.weights[k], one.Array(name), Fixtures.Check.Forward, name, 1e-7);
                }
            }
        }
        LayerCase.CheckWeights(one, layer, "wa", 1e-6);
    }

    private static void Once(FixtureCase one, Layer layer)
    {
        LayerCase.Prepare(one, layer);
        // A rule that names the mode says training=True; cases without a rule are plain calls.
        var y = layer.Apply(FixtureObjects.Array(one.Array("x0")), training: one.Has("rule") && one["rule"].GetString()!.Contains("training=True"));
        FixtureObjects.Check(y, one.Array("y0"), Fixtures.Check.Forward, "y0", 1e-6);
        LayerCase.CheckWeights(one, layer, "wa", 1e-7);
    }
}
