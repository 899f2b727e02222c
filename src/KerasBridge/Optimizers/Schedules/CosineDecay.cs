namespace KerasBridge.Optimizers
{
    /// <summary>A rate that decays along half a cosine, after a linear rise where one is asked for. Loshchilov and Hutter, "SGDR", 2016. See https://keras.io/api/optimizers/learning_rate_schedules/.</summary>
    public sealed class CosineDecay : LearningRateSchedule
    {
        internal CosineDecay(double initial_learning_rate, int decay_steps, double alpha = 0.0, string? name = "CosineDecay", double? warmup_target = null, int warmup_steps = 0)
        {
            this.initial_learning_rate = initial_learning_rate;
            this.decay_steps = Decay.Steps(decay_steps);
            this.alpha = alpha;
            this.name = name;
            this.warmup_target = warmup_target;
            this.warmup_steps = warmup_steps;
        }

        /// <summary>The rate of the first step.</summary>
        public double initial_learning_rate { get; }

        /// <summary>Over how many steps it decays.</summary>
        public int decay_steps { get; }

        /// <summary>The least rate, as a share of the first.</summary>
        public double alpha { get; }

        /// <summary>The name.</summary>
        public string? name { get; }

        /// <summary>The rate to which it rises linearly before it decays; none if not given.</summary>
        public double? warmup_target { get; }

        /// <summary>Over how many steps it rises.</summary>
        public int warmup_steps { get; }

        /// <inheritdoc/>
        public override double Apply(long step)
        {
            var (at, first) = ((float)step, (float)initial_learning_rate);
            if (warmup_target is { } target)
            {
                if (step < warmup_steps) return at / warmup_steps * ((float)target - first) + first;
                (at, first) = (at - warmup_steps, (float)target);
            }
            var done = MathF.Min(at, decay_steps) / decay_steps;
            var decayed = 0.5f * (1 + MathF.Cos(MathF.PI * done));
            return Decay.Between(first, alpha, decayed);
        }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["initial_learning_rate"] = initial_learning_rate,
            ["decay_steps"] = decay_steps,
            ["alpha"] = alpha,
            ["name"] = name,
            ["warmup_target"] = warmup_target,
            ["warmup_steps"] = warmup_steps,
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
                /// <summary>A rate that decays along half a cosine, after a linear rise where one is asked for. Loshchilov and Hutter, "SGDR", 2016.</summary>
                /// <param name="initial_learning_rate">The rate of the first step.</param>
                /// <param name="decay_steps">Over how many steps it decays.</param>
                /// <param name="alpha">The least rate, as a share of the first.</param>
                /// <param name="name">The name.</param>
                /// <param name="warmup_target">The rate to which it rises linearly before it decays; none if not given.</param>
                /// <param name="warmup_steps">Over how many steps it rises.</param>
                /// <returns>The schedule.</returns>
                /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
                public static CosineDecay CosineDecay(double initial_learning_rate, int decay_steps, double alpha = 0.0, string? name = "CosineDecay", double? warmup_target = null, int warmup_steps = 0) =>
                    new(initial_learning_rate, decay_steps, alpha, name, warmup_target, warmup_steps);
            }
        }
    }
}
