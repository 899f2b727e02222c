using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Gradient descent, with momentum if wanted. Sutskever et al., 2013 (momentum). See https://keras.io/api/optimizers/sgd/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.01 if not given.</param>
    /// <param name="momentum">How much of the last step goes on; 0 for none.</param>
    /// <param name="nesterov">Whether Nesterov's form of momentum is used.</param>
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
    public sealed class SGD(LearningRate? learning_rate = null, double momentum = 0.0, bool nesterov = false,
            double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
            bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.01, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        /// <summary>How much of the last step goes on; 0 for none.</summary>
        public double momentum { get; } = momentum is >= 0 and <= 1
            ? momentum
            : throw new ArgumentException($"`momentum` must be a float between [0, 1]. Received: momentum={new Scalar(momentum)}");

        /// <summary>Whether Nesterov's form of momentum is used.</summary>
        public bool nesterov { get; } = nesterov;

        internal override OptimizerRule Rule => momentum == 0 ? OptimizerRule.Sgd : nesterov ? OptimizerRule.SgdNesterov : OptimizerRule.SgdMomentum;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("momentum", momentum)
            .With("nesterov", nesterov);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate) => scalars.Momentum = momentum;

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables) => momentum == 0 ? [] : [Each(variables, "momentum")];
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Gradient descent, with momentum if wanted. Sutskever et al., 2013 (momentum). See https://keras.io/api/optimizers/sgd/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.01 if not given.</param>
            /// <param name="momentum">How much of the last step goes on; 0 for none.</param>
            /// <param name="nesterov">Whether Nesterov's form of momentum is used.</param>
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
            public static Optimizers.SGD SGD(LearningRate? learning_rate = null, double momentum = 0.0, bool nesterov = false,
                    double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
                    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, momentum, nesterov, weight_decay, clipnorm, clipvalue, global_clipnorm,
                    use_ema, ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name);
        }
    }
}
