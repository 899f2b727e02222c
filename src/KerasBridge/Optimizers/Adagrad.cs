using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Gradients divided by the root of the sum of all their squares so far. Duchi et al., 2011. See https://keras.io/api/optimizers/adagrad/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="initial_accumulator_value">Where the sums of squares begin.</param>
    /// <param name="epsilon">Keeps the divisor from 0.</param>
    /// <param name="weight_decay">Decoupled weight decay, if any.</param>
    /// <param name="clipnorm">The largest norm of each variable's gradient, if any.</param>
    /// <param name="clipvalue">The largest value in a gradient, if any.</param>
    /// <param name="global_clipnorm">The largest norm of all gradients together, if any.</param>
    /// <param name="use_ema">Whether a moving average of the weights is kept, which replaces them at the end of training.</param>
    /// <param name="ema_momentum">How slowly the average moves.</param>
    /// <param name="ema_overwrite_frequency">Every so many steps the average replaces the weights, if given.</param>
    /// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any.</param>
    /// <param name="gradient_accumulation_steps">Over how many steps gradients are gathered before an update, if more than one.</param>
    /// <param name="name">The optimizer's name.</param>
    public sealed class Adagrad(LearningRate? learning_rate = null, double initial_accumulator_value = 0.1, double epsilon = 1e-7,
            double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
            bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        /// <summary>Where the sums of squares begin.</summary>
        public double initial_accumulator_value { get; } = initial_accumulator_value;

        /// <summary>Keeps the divisor from 0.</summary>
        public double epsilon { get; } = epsilon;

        internal override OptimizerRule Rule => OptimizerRule.Adagrad;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("initial_accumulator_value", initial_accumulator_value)
            .With("epsilon", epsilon);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate) => scalars.Epsilon = epsilon;

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables) => [Each(variables, "accumulator", initial_accumulator_value)];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Gradients divided by the root of the sum of all their squares so far. Duchi et al., 2011. See https://keras.io/api/optimizers/adagrad/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="initial_accumulator_value">Where the sums of squares begin.</param>
            /// <param name="epsilon">Keeps the divisor from 0.</param>
            /// <param name="weight_decay">Decoupled weight decay, if any.</param>
            /// <param name="clipnorm">The largest norm of each variable's gradient, if any.</param>
            /// <param name="clipvalue">The largest value in a gradient, if any.</param>
            /// <param name="global_clipnorm">The largest norm of all gradients together, if any.</param>
            /// <param name="use_ema">Whether a moving average of the weights is kept, which replaces them at the end of training.</param>
            /// <param name="ema_momentum">How slowly the average moves.</param>
            /// <param name="ema_overwrite_frequency">Every so many steps the average replaces the weights, if given.</param>
            /// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any.</param>
            /// <param name="gradient_accumulation_steps">Over how many steps gradients are gathered before an update, if more than one.</param>
            /// <param name="name">The optimizer's name.</param>
            /// <returns>The optimizer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Optimizers.Adagrad Adagrad(LearningRate? learning_rate = null, double initial_accumulator_value = 0.1, double epsilon = 1e-7,
                    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
                    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, initial_accumulator_value, epsilon, weight_decay, clipnorm, clipvalue, global_clipnorm,
                    use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name);
        }
    }
}
