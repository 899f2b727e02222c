using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Gradients divided by a moving average of their size. Hinton, 2012. See https://keras.io/api/optimizers/rmsprop/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="rho">How slowly the average moves.</param>
    /// <param name="momentum">How much of the last step goes on; 0 for none.</param>
    /// <param name="epsilon">Keeps the divisor from 0.</param>
    /// <param name="centered">Whether the mean gradient is taken off its square.</param>
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
    public sealed class RMSprop(LearningRate? learning_rate = null, double rho = 0.9, double momentum = 0.0, double epsilon = 1e-7, bool centered = false,
            double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
            bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        /// <summary>How slowly the average moves.</summary>
        public double rho { get; } = rho;

        /// <summary>How much of the last step goes on; 0 for none.</summary>
        public double momentum { get; } = momentum;

        /// <summary>Keeps the divisor from 0.</summary>
        public double epsilon { get; } = epsilon;

        /// <summary>Whether the mean gradient is taken off its square.</summary>
        public bool centered { get; } = centered;

        internal override OptimizerRule Rule => (momentum > 0, centered) switch
        {
            (false, false) => OptimizerRule.RmsProp,
            (true, false) => OptimizerRule.RmsPropMomentum,
            (false, true) => OptimizerRule.RmsPropCentered,
            _ => OptimizerRule.RmsPropCenteredMomentum,
        };

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("rho", rho)
            .With("momentum", momentum)
            .With("epsilon", epsilon)
            .With("centered", centered);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate) => (scalars.Rho, scalars.Momentum, scalars.Epsilon) = (rho, momentum, epsilon);

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables)
        {
            var velocity = Each(variables, "velocity");
            var momentums = momentum > 0 ? Each(variables, "momentum") : null;
            var average = centered ? Each(variables, "average_gradient") : null;
            return [.. new[] { velocity, average, momentums }.OfType<Variable[]>()];
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Gradients divided by a moving average of their size. Hinton, 2012. See https://keras.io/api/optimizers/rmsprop/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="rho">How slowly the average moves.</param>
            /// <param name="momentum">How much of the last step goes on; 0 for none.</param>
            /// <param name="epsilon">Keeps the divisor from 0.</param>
            /// <param name="centered">Whether the mean gradient is taken off its square.</param>
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
            public static Optimizers.RMSprop RMSprop(LearningRate? learning_rate = null, double rho = 0.9, double momentum = 0.0, double epsilon = 1e-7, bool centered = false,
                    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
                    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, rho, momentum, epsilon, centered, weight_decay, clipnorm, clipvalue, global_clipnorm,
                    use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name);
        }
    }
}
