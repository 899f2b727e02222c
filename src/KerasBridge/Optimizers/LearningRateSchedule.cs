namespace KerasBridge;

/// <summary>
/// A learning rate that depends on the step. Subclass it and override <see cref="Apply"/> for your own.
/// See https://keras.io/api/optimizers/learning_rate_schedules/.
/// </summary>
public abstract class LearningRateSchedule
{
    /// <summary>The learning rate of a step.</summary>
    /// <param name="step">The number of steps done before it.</param>
    /// <returns>The rate.</returns>
    public abstract double Apply(long step);

    /// <summary>The arguments that the schedule was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new();

    /// <summary>The class, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{GetType().Name}>";

    /// <summary>The configuration as a part of another's.</summary>
    internal Config Serialize() => Config.Of("keras.optimizers.schedules", GetType().Name, get_config());
}
