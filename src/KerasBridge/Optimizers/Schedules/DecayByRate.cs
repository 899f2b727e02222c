namespace KerasBridge.Optimizers;

/// <summary>What <see cref="ExponentialDecay"/> and <see cref="InverseTimeDecay"/> have in common: a rate by which they decay over a number of steps.</summary>
public abstract class DecayByRate : LearningRateSchedule
{
    private protected DecayByRate(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase, string? name)
    {
        this.initial_learning_rate = initial_learning_rate;
        this.decay_steps = Decay.Steps(decay_steps);
        this.decay_rate = decay_rate;
        this.staircase = staircase;
        this.name = name;
    }

    /// <summary>The rate of the first step.</summary>
    public double initial_learning_rate { get; }

    /// <summary>Over how many steps it decays.</summary>
    public int decay_steps { get; }

    /// <summary>How strongly it decays.</summary>
    public double decay_rate { get; }

    /// <summary>Whether it decays in whole steps of <see cref="decay_steps"/>.</summary>
    public bool staircase { get; }

    /// <summary>The name.</summary>
    public string? name { get; }

    /// <inheritdoc/>
    public override double Apply(long step) => After(Decay.Times(step, decay_steps, staircase));

    /// <inheritdoc/>
    public override Config get_config() => new()
    {
        ["initial_learning_rate"] = initial_learning_rate,
        ["decay_steps"] = decay_steps,
        ["decay_rate"] = decay_rate,
        ["staircase"] = staircase,
        ["name"] = name,
    };

    /// <summary>The rate after so many times <see cref="decay_steps"/>.</summary>
    private protected abstract double After(float times);
}
