namespace KerasBridge.Optimizers
{
    /// <summary>A rate that decays along half a cosine again and again. Loshchilov and Hutter, "SGDR", 2016. See https://keras.io/api/optimizers/learning_rate_schedules/.</summary>
    public sealed class CosineDecayRestarts : LearningRateSchedule
    {
        internal CosineDecayRestarts(double initial_learning_rate, int first_decay_steps, double t_mul = 2.0, double m_mul = 1.0, double alpha = 0.0, string? name = "SGDRDecay")
        {
            this.initial_learning_rate = initial_learning_rate;
            this.first_decay_steps = Decay.Steps(first_decay_steps);
            this.t_mul = t_mul;
            this.m_mul = m_mul;
            this.alpha = alpha;
            this.name = name;
        }

        /// <summary>The rate of the first step.</summary>
        public double initial_learning_rate { get; }

        /// <summary>Over how many steps it decays the first time.</summary>
        public int first_decay_steps { get; }

        /// <summary>By how much each period is longer than the one before.</summary>
        public double t_mul { get; }

        /// <summary>By how much each period starts with another rate than the one before.</summary>
        public double m_mul { get; }

        /// <summary>The least rate, as a share of the first.</summary>
        public double alpha { get; }

        /// <summary>The name.</summary>
        public string? name { get; }

        /// <inheritdoc/>
        public override double Apply(long step)
        {
            var done = (float)step / first_decay_steps;
            var (period, share) = (0f, done);
            if ((float)t_mul == 1) (period, share) = (MathF.Floor(done), done - MathF.Floor(done));
            else
            {
                period = MathF.Floor(MathF.Log(1 - done * (1 - (float)t_mul)) / MathF.Log((float)t_mul));
                var before = (1 - MathF.Pow((float)t_mul, period)) / (1 - (float)t_mul);
                share = (done - before) / MathF.Pow((float)t_mul, period);
            }
            var decayed = 0.5f * MathF.Pow((float)m_mul, period) * (1 + MathF.Cos(MathF.PI * share));
            return Decay.Between((float)initial_learning_rate, alpha, decayed);
        }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["initial_learning_rate"] = initial_learning_rate,
            ["first_decay_steps"] = first_decay_steps,
            ["t_mul"] = t_mul,
            ["m_mul"] = m_mul,
            ["alpha"] = alpha,
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
                /// <summary>A rate that decays along half a cosine again and again. Loshchilov and Hutter, "SGDR", 2016.</summary>
                /// <param name="initial_learning_rate">The rate of the first step.</param>
                /// <param name="first_decay_steps">Over how many steps it decays the first time.</param>
                /// <param name="t_mul">By how much each period is longer than the one before.</param>
                /// <param name="m_mul">By how much each period starts with another rate than the one before.</param>
                /// <param name="alpha">The least rate, as a share of the first.</param>
                /// <param name="name">The name.</param>
                /// <returns>The schedule.</returns>
                /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
                public static CosineDecayRestarts CosineDecayRestarts(double initial_learning_rate, int first_decay_steps, double t_mul = 2.0, double m_mul = 1.0, double alpha = 0.0, string? name = "SGDRDecay") =>
                    new(initial_learning_rate, first_decay_steps, t_mul, m_mul, alpha, name);
            }
        }
    }
}
