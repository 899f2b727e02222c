namespace KerasBridge.Fixtures;

/// <summary>Optimizers: five steps with given gradients, their weights and state.</summary>
internal sealed class OptimizersGroup : GroupReplayer
{
    public override string Group => "optimizers";

    public override Outcome Replay(FixtureCase one)
    {
        keras.backend.clear_session();
        if (one.Has("sequence")) Setter(one);
        else if (one.Has("get")) Identifiers.Check(one, name => keras.optimizers.get(name) is { } made ? ("instance", made.GetType().Name, made.name) : ("none", null, null));
        else if (one.HasArray("g0_step1")) Steps(one);
        else throw new NotBuiltException($"what the case '{one.Name}' asks");
        return Outcome.Hold;
    }

    private static void Steps(FixtureCase one)
    {
        var optimizer = FixtureObjects.Make<Optimizer>(one["config"]);
        CaseConfig.Check(optimizer.Serialize(), one["config"], "config");
        var names = new[] { "kernel", "bias", "other_kernel" };
        var variables = new List<Variable>();
        for (var i = 0; one.HasArray($"w{i}"); i++) variables.Add(new Variable(TensorValues.ToTensor(one.Array($"w{i}")), name: i < names.Length ? names[i] : $"w{i}"));
        if (one.Has("exclude_from_weight_decay"))
            optimizer.exclude_from_weight_decay(var_names: [.. one["exclude_from_weight_decay"].GetProperty("var_names").EnumerateArray().Select(name => name.GetString()!)]);
        // The noise that Keras itself has on the case.
        var noise = 4 * one.Scalar("f32_vs_f64_max_abs_diff");
        for (var step = 1; one.HasArray($"g0_step{step}"); step++)
        {
            optimizer.apply([.. variables.Select((_, i) => TensorValues.ToTensor(one.Array($"g{i}_step{step}")))], variables);
            for (var i = 0; i < variables.Count; i++) TensorValues.Check(variables[i], one.Array($"w{i}_step{step}"), Check.Forward, $"w{i} after step {step}", noise);
            Check.Equal(TensorValues.Floats(optimizer.iterations)[0], (float)one["iterations_after_each_step"][step - 1].GetDouble(), $"iterations after step {step}");
        }
        var state = one["optimizer_variables_after_last_step"].EnumerateArray().ToArray();
        Check.Equal(string.Join(", ", optimizer.variables.Select(variable => variable.path)), string.Join(", ", state.Select(entry => entry.GetProperty("path").GetString())), "the state");
        for (var k = 0; k < state.Length; k++)
        {
            if (one.HasArray($"opt_var{k}")) TensorValues.Check(optimizer.variables[k], one.Array($"opt_var{k}"), 1e-4, optimizer.variables[k].path, 1e-6);
        }
    }

    private static void Setter(FixtureCase one)
    {
        if (one["rule"].GetString() is not "w starts at ones, gradient [0.1,-0.2,0.3] each step") throw new NotBuiltException($"the rule '{one["rule"]}'");
        var optimizer = FixtureObjects.Make<Optimizer>(one["config"]);
        var variable = new Variable(new float[] { 1, 1, 1 }, name: "w");
        foreach (var step in one["sequence"].EnumerateArray())
        {
            optimizer.learning_rate = step.GetProperty("lr").GetDouble();
            optimizer.apply([new float[] { 0.1f, -0.2f, 0.3f }], [variable]);
            Check.Close(TensorValues.Floats(variable), [.. step.GetProperty("w").EnumerateArray().Select(value => (float)value.GetDouble())], Check.Forward, "w");
        }
    }
}
