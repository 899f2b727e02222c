namespace KerasBridge.Fixtures;

/// <summary>Learning-rate schedules: their values at steps.</summary>
internal sealed class SchedulesGroup : GroupReplayer
{
    public override string Group => "schedules";

    public override Outcome Replay(FixtureCase one)
    {
        var schedule = FixtureObjects.Make<LearningRateSchedule>(one["config"]);
        CaseConfig.Check(schedule.get_config(), one["config"].GetProperty("config"), "config");
        var steps = one["steps"].EnumerateArray().Select(step => step.GetInt64()).ToArray();
        var values = one["values"].EnumerateArray().Select(FixtureCase.Number).ToArray();
        for (var i = 0; i < steps.Length; i++) Check.Close(schedule.Apply(steps[i]), values[i], Check.Forward, $"the rate of step {steps[i]}", 1e-8);
        return Outcome.Hold;
    }
}
