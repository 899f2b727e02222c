namespace KerasBridge.Fixtures;

/// <summary>Penalties and their gradients.</summary>
internal sealed class RegularizersGroup : GroupReplayer
{
    public override string Group => "regularizers";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("get"))
        {
            Identifiers.Check(one, name => keras.regularizers.get(name) is { } made ? ("instance", made.ClassName, null) : ("none", null, null));
            return Outcome.Hold;
        }
        var regularizer = one.Has("constructor")
            ? (Regularizer)PythonCall.Construct(one["constructor"].GetString()!, typeof(keras.regularizers))
            : keras.regularizers.deserialize(CaseConfig.ReadObject(one["config"]));
        CaseConfig.Check(keras.regularizers.serialize(regularizer), one["config"], "config");
        CaseConfig.Check(keras.regularizers.serialize(keras.regularizers.deserialize(CaseConfig.ReadObject(one["config"]))), one["config"], "config read again");
        var x = TensorValues.ToTensor(one.Array("x"));
        Check.Close(TensorValues.Floats(regularizer.Apply(x))[0], one.Scalar("value"), Check.Forward, "value");
        TensorValues.Check(TensorValues.Gradient(regularizer.Apply, x), one.Array("grad"), Check.Gradient, "grad");
        return Outcome.Hold;
    }
}
