using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Steps by the sign of a mean of gradients: every weight moves by the learning rate. Chen et al., 2023, <see href="https://arxiv.org/abs/2302.06675"/>. See https://keras.io/api/optimizers/lion/.</summary>
    /// <remarks>Its steps are larger than Adam's: the paper takes a learning rate 3 to 10 times smaller, and a weight decay as many times larger.</remarks>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="beta_1">How much of the mean there is in a step's direction, from above 0 to 1.</param>
    /// <param name="beta_2">How slowly the mean of the gradients moves.</param>
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
    public sealed class Lion(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.99, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null,
            double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
            int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        /// <summary>How much of the mean there is in a step's direction, from above 0 to 1.</summary>
        public double beta_1 { get; } = CheckedBeta1(beta_1);

        /// <summary>How slowly the mean of the gradients moves.</summary>
        public double beta_2 { get; } = beta_2;

        internal override OptimizerRule Rule => OptimizerRule.Lion;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("beta_1", beta_1)
            .With("beta_2", beta_2);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate) => (scalars.Beta1, scalars.Beta2) = (beta_1, beta_2);

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables) => [Each(variables, "momentum")];

        private static double CheckedBeta1(double beta_1) => beta_1 is <= 0 or > 1
            ? throw new ArgumentException($"Argument `beta_1` must be in the [0, 1] range. Otherwise, the optimizer degenerates to SignSGD. Received: beta_1={new Scalar(beta_1)}.")
            : beta_1;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Steps by the sign of a mean of gradients: every weight moves by the learning rate. Chen et al., 2023, <see href="https://arxiv.org/abs/2302.06675"/>. See https://keras.io/api/optimizers/lion/.</summary>
            /// <remarks>Its steps are larger than Adam's: the paper takes a learning rate 3 to 10 times smaller, and a weight decay as many times larger.</remarks>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="beta_1">How much of the mean there is in a step's direction, from above 0 to 1.</param>
            /// <param name="beta_2">How slowly the mean of the gradients moves.</param>
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
            public static Optimizers.Lion Lion(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.99, double? weight_decay = null, double? clipnorm = null,
                    double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
                    double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, beta_1, beta_2, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor,
                    gradient_accumulation_steps, name);
        }
    }
}
