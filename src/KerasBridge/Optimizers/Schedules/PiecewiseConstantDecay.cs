namespace KerasBridge.Optimizers
{
    /// <summary>A rate that stays the same between boundaries; at a boundary itself it is still the earlier one. See https://keras.io/api/optimizers/learning_rate_schedules/.</summary>
    public sealed class PiecewiseConstantDecay : LearningRateSchedule
    {
        internal PiecewiseConstantDecay(double[] boundaries, double[] values, string? name = "PiecewiseConstant")
        {
            if (boundaries.Length != values.Length - 1)
                throw new ArgumentException($"The length of boundaries should be 1 less than the length of values. Received: boundaries={Numpy.PythonText.Repr(boundaries.Select(step => double.IsInteger(step) ? (object?)(long)step : step).ToList())} of length {boundaries.Length}, and values={Numpy.PythonText.Repr(values)} of length {values.Length}.");
            this.boundaries = boundaries;
            this.values = values;
            this.name = name;
        }

        /// <summary>The steps after which the rate changes, rising.</summary>
        public double[] boundaries { get; }

        /// <summary>The rates between them: one more than boundaries.</summary>
        public double[] values { get; }

        /// <summary>The name.</summary>
        public string? name { get; }

        /// <inheritdoc/>
        public override double Apply(long step)
        {
            var i = 0;
            while (i < boundaries.Length && step > boundaries[i]) i++;
            return (float)values[i];
        }

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["boundaries"] = boundaries,
            ["values"] = values,
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
                /// <summary>A rate that stays the same between boundaries; at a boundary itself it is still the earlier one.</summary>
                /// <param name="boundaries">The steps after which the rate changes, rising.</param>
                /// <param name="values">The rates between them: one more than boundaries.</param>
                /// <param name="name">The name.</param>
                /// <returns>The schedule.</returns>
                /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
                public static PiecewiseConstantDecay PiecewiseConstantDecay(double[] boundaries, double[] values, string? name = "PiecewiseConstant") =>
                    new(boundaries, values, name);
            }
        }
    }
}
