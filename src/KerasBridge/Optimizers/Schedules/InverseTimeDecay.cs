namespace KerasBridge.Optimizers
{
    /// <summary>A rate that decays with the inverse of time: initial / (1 + decay_rate · step / decay_steps). See https://keras.io/api/optimizers/learning_rate_schedules/.</summary>
    public sealed class InverseTimeDecay : LearningRateSchedule
    {
        internal InverseTimeDecay(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase = false, string? name = "InverseTimeDecay")
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
        public override double Apply(long step) => (float)initial_learning_rate / (1 + (float)decay_rate * Decay.Times(step, decay_steps, staircase));

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["initial_learning_rate"] = initial_learning_rate,
            ["decay_steps"] = decay_steps,
            ["decay_rate"] = decay_rate,
            ["staircase"] = staircase,
            ["name"] = name,
        };
    }
}

namespace KerasBridge
{
    using KerasBridge.Optimizers;

    public partial class keras
    {
        public static partial class optimizers
        {
            public static partial class schedules
            {
                /// <summary>A rate that decays with the inverse of time: initial / (1 + decay_rate · step / decay_steps).</summary>
                /// <param name="initial_learning_rate">The rate of the first step.</param>
                /// <param name="decay_steps">Over how many steps it decays.</param>
                /// <param name="decay_rate">How strongly it decays.</param>
                /// <param name="staircase">Whether it decays in whole steps of <paramref name="decay_steps"/>.</param>
                /// <param name="name">The name.</param>
                /// <returns>The schedule.</returns>
                /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
                public static InverseTimeDecay InverseTimeDecay(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase = false, string? name = "InverseTimeDecay") =>
                    new(initial_learning_rate, decay_steps, decay_rate, staircase, name);
            }
        }
    }
}
