namespace KerasBridge.Fixtures;

/// <summary>Functions of <c>keras.activations</c> on grids and rows, with their gradients.</summary>
internal sealed class ActivationsGroup : GroupReplayer
{
    public override string Group => "activations";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("get"))
        {
            Identifiers.Check(one, name => ("function", ((ActivationArg)name).Resolve().Name, null));
            return Outcome.Hold;
        }
        var config = one["config"];
        var kwargs = CaseConfig.ReadObject(config.GetProperty("kwargs"));
        Tensor Apply(Tensor x) => (Tensor)PythonCall.Function(typeof(keras.activations), config.GetProperty("function").GetString()!, [x], new(kwargs))!;

        var noise = one.Scalar("f32_vs_f64_max_rel_diff");
        One(one, Apply, "", noise);
        if (one.HasArray("special_x")) One(one, Apply, "special_", noise);
        return Outcome.Hold;
    }

    private static void One(FixtureCase one, Func<Tensor, Tensor> apply, string prefix, double noise)
    {
        var x = TensorValues.ToTensor(one.Array(prefix + "x"));
        TensorValues.Check(apply(x), one.Array(prefix + "y"), Check.Forward + 4 * noise, prefix + "y");
        if (one.HasArray(prefix + "dy")) TensorValues.Check(TensorValues.Gradient(apply, x), one.Array(prefix + "dy"), Check.Gradient, prefix + "dy");
        if (one.HasArray(prefix + "ct"))
            TensorValues.Check(TensorValues.Gradient(apply, x, TensorValues.ToTensor(one.Array(prefix + "ct"))), one.Array(prefix + "gx"), Check.Gradient, prefix + "gx");
    }
}
