namespace KerasBridge.Fixtures;

/// <summary>Projected weights.</summary>
internal sealed class ConstraintsGroup : GroupReplayer
{
    public override string Group => "constraints";

    public override Outcome Replay(FixtureCase one)
    {
        if (one.Has("get"))
        {
            Identifiers.Check(one, name => keras.constraints.get(name) is { } made ? ("instance", made.ClassName, null) : ("none", null, null));
            return Outcome.Hold;
        }
        var constraint = one.Has("constructor")
            ? (Constraint)PythonCall.Construct(one["constructor"].GetString()!, typeof(keras.constraints))
            : keras.constraints.deserialize(CaseConfig.ReadObject(one["config"]));
        CaseConfig.Check(keras.constraints.serialize(constraint), one["config"], "config");
        CaseConfig.Check(keras.constraints.serialize(keras.constraints.deserialize(CaseConfig.ReadObject(one["config"]))), one["config"], "config read again");
        TensorValues.Check(constraint.Apply(TensorValues.ToTensor(one.Array("x"))), one.Array("y"), Check.Forward, "y");
        return Outcome.Hold;
    }
}
