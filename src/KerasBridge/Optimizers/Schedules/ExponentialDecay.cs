namespace KerasBridge.Optimizers
{
    /// <summary>A rate that decays exponentially: initial · decay_rate^(step / decay_steps). See https://keras.io/api/optimizers/learning_rate_schedules/.</summary>
    public sealed class ExponentialDecay : DecayByRate
    {
        internal ExponentialDecay(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase, string? name)
            : base(initial_learning_rate, decay_steps, decay_rate, staircase, name) { }

        private protected override double After(float times) => (float)initial_learning_rate * MathF.Pow((float)decay_rate, times);
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
                /// <summary>A rate that decays exponentially: initial · decay_rate^(step / decay_steps).</summary>
                /// <param name="initial_learning_rate">The rate of the first step.</param>
                /// <param name="decay_steps">Over how many steps it decays.</param>
                /// <param name="decay_rate">How strongly it decays.</param>
                /// <param name="staircase">Whether it decays in whole steps of <paramref name="decay_steps"/>.</param>
                /// <param name="name">The name.</param>
                /// <returns>The schedule.</returns>
                /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
                public static ExponentialDecay ExponentialDecay(double initial_learning_rate, int decay_steps, double decay_rate, bool staircase = false, string? name = "ExponentialDecay") =>
                    new(initial_learning_rate, decay_steps, decay_rate, staircase, name);
            }
        }
    }
}
