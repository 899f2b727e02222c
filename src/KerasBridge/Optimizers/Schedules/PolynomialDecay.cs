namespace KerasBridge.Optimizers
{
    /// <summary>A rate that decays to the last one with a power of the steps that are left. See https://keras.io/api/optimizers/learning_rate_schedules/.</summary>
    public sealed class PolynomialDecay : LearningRateSchedule
    {
        internal PolynomialDecay(double initial_learning_rate, int decay_steps, double end_learning_rate = 0.0001, double power = 1.0, bool cycle = false, string? name = "PolynomialDecay")
        {
            this.initial_learning_rate = initial_learning_rate;
            this.decay_steps = Decay.Steps(decay_steps);
            this.end_learning_rate = end_learning_rate;
            this.power = power;
            this.cycle = cycle;
            this.name = name;
        }

        /// <summary>The rate of the first step.</summary>
        public double initial_learning_rate { get; }

        /// <summary>Over how many steps it decays.</summary>
        public int decay_steps { get; }

        /// <summary>The last rate.</summary>
        public double end_learning_rate { get; }

        /// <summary>The power of the polynomial.</summary>
        public double power { get; }

        /// <summary>Whether it starts again, over more steps, when it has decayed.</summary>
        public bool cycle { get; }

        /// <summary>The name.</summary>
        public string? name { get; }

        /// <inheritdoc/>
        public override double Apply(long step)
        {
            var (at, steps) = ((float)step, (float)decay_steps);
            if (cycle) steps *= step == 0 ? 1 : MathF.Ceiling(at / steps);
            else at = MathF.Min(at, steps);
            return ((float)initial_learning_rate - (float)end_learning_rate) * MathF.Pow(1 - at / steps, (float)power) + (float)end_learning_rate;
        }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["initial_learning_rate"] = initial_learning_rate,
            ["decay_steps"] = decay_steps,
            ["end_learning_rate"] = end_learning_rate,
            ["power"] = power,
            ["cycle"] = cycle,
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
                /// <summary>A rate that decays to the last one with a power of the steps that are left.</summary>
                /// <param name="initial_learning_rate">The rate of the first step.</param>
                /// <param name="decay_steps">Over how many steps it decays.</param>
                /// <param name="end_learning_rate">The last rate.</param>
                /// <param name="power">The power of the polynomial.</param>
                /// <param name="cycle">Whether it starts again, over more steps, when it has decayed.</param>
                /// <param name="name">The name.</param>
                /// <returns>The schedule.</returns>
                /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
                public static PolynomialDecay PolynomialDecay(double initial_learning_rate, int decay_steps, double end_learning_rate = 0.0001, double power = 1.0, bool cycle = false, string? name = "PolynomialDecay") =>
                    new(initial_learning_rate, decay_steps, end_learning_rate, power, cycle, name);
            }
        }
    }
}
