using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Follows the regularized leader: weights that minimize the sum of all gradients so far, with penalties that keep many of them at 0. McMahan et al., 2013, <see href="https://research.google.com/pubs/archive/41159.pdf"/>. See https://keras.io/api/optimizers/ftrl/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="learning_rate_power">How steps become smaller as gradients add up; 0 keeps their size.</param>
    /// <param name="initial_accumulator_value">The sum of squares to begin with.</param>
    /// <param name="l1_regularization_strength">The penalty on magnitudes, which keeps weights at 0.</param>
    /// <param name="l2_regularization_strength">The penalty on squares, which keeps steps stable.</param>
    /// <param name="l2_shrinkage_regularization_strength">The penalty on the squares of the weights themselves.</param>
    /// <param name="beta">The paper's beta, which adds to the penalty on squares.</param>
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
    public sealed class Ftrl(LearningRate? learning_rate = null, double learning_rate_power = -0.5, double initial_accumulator_value = 0.1, double l1_regularization_strength = 0.0,
            double l2_regularization_strength = 0.0, double l2_shrinkage_regularization_strength = 0.0, double beta = 0.0, double? weight_decay = null,
            double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
            int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        /// <summary>How steps become smaller as gradients add up.</summary>
        public double learning_rate_power { get; } = CheckedLearningRatePower(learning_rate_power);

        /// <summary>The sum of squares to begin with.</summary>
        public double initial_accumulator_value { get; } = CheckedInitialAccumulatorValue(initial_accumulator_value);

        /// <summary>The penalty on magnitudes, which keeps weights at 0.</summary>
        public double l1_regularization_strength { get; } = CheckedL1RegularizationStrength(l1_regularization_strength);

        /// <summary>The penalty on squares, which keeps steps stable.</summary>
        public double l2_regularization_strength { get; } = CheckedL2RegularizationStrength(l2_regularization_strength);

        /// <summary>The penalty on the squares of the weights themselves.</summary>
        public double l2_shrinkage_regularization_strength { get; } = CheckedL2ShrinkageRegularizationStrength(l2_shrinkage_regularization_strength);

        /// <summary>The paper's beta, which adds to the penalty on squares.</summary>
        public double beta { get; } = beta;

        internal override OptimizerRule Rule => learning_rate_power == -0.5 ? OptimizerRule.Ftrl : OptimizerRule.FtrlPower;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("learning_rate_power", learning_rate_power)
            .With("initial_accumulator_value", initial_accumulator_value)
            .With("l1_regularization_strength", l1_regularization_strength)
            .With("l2_regularization_strength", l2_regularization_strength)
            .With("l2_shrinkage_regularization_strength", l2_shrinkage_regularization_strength)
            .With("beta", beta);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate)
        {
            scalars.L1 = (float)l1_regularization_strength;
            scalars.L2 = (float)(l2_regularization_strength + beta / (2.0 * rate));
            scalars.Shrinkage = (float)(2 * l2_shrinkage_regularization_strength);
            scalars.Power = (float)-learning_rate_power;
        }

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables)
        {
            var (accumulator, linear) = Pairs(variables, "accumulator", "linear");
            foreach (var slot in accumulator) slot.assign(initial_accumulator_value);
            return [accumulator, linear];
        }

        private static double CheckedLearningRatePower(double learning_rate_power) => learning_rate_power > 0
            ? throw new ArgumentException($"`learning_rate_power` needs to be negative or zero. Received: learning_rate_power={new Scalar(learning_rate_power)}.")
            : learning_rate_power;

        private static double CheckedInitialAccumulatorValue(double initial_accumulator_value) => initial_accumulator_value < 0
            ? throw new ArgumentException($"`initial_accumulator_value` needs to be positive or zero. Received: initial_accumulator_value={new Scalar(initial_accumulator_value)}.")
            : initial_accumulator_value;

        private static double CheckedL1RegularizationStrength(double l1_regularization_strength) => l1_regularization_strength < 0
            ? throw new ArgumentException($"`l1_regularization_strength` needs to be positive or zero. Received: l1_regularization_strength={new Scalar(l1_regularization_strength)}.")
            : l1_regularization_strength;

        private static double CheckedL2RegularizationStrength(double l2_regularization_strength) => l2_regularization_strength < 0
            ? throw new ArgumentException($"`l2_regularization_strength` needs to be positive or zero. Received: l2_regularization_strength={new Scalar(l2_regularization_strength)}.")
            : l2_regularization_strength;

        private static double CheckedL2ShrinkageRegularizationStrength(double l2_shrinkage_regularization_strength) => l2_shrinkage_regularization_strength < 0
            ? throw new ArgumentException($"`l2_shrinkage_regularization_strength` needs to be positive or zero. Received: l2_shrinkage_regularization_strength={new Scalar(l2_shrinkage_regularization_strength)}.")
            : l2_shrinkage_regularization_strength;
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Follows the regularized leader: weights that minimize the sum of all gradients so far, with penalties that keep many of them at 0. McMahan et al., 2013, <see href="https://research.google.com/pubs/archive/41159.pdf"/>. See https://keras.io/api/optimizers/ftrl/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="learning_rate_power">How steps become smaller as gradients add up; 0 keeps their size.</param>
            /// <param name="initial_accumulator_value">The sum of squares to begin with.</param>
            /// <param name="l1_regularization_strength">The penalty on magnitudes, which keeps weights at 0.</param>
            /// <param name="l2_regularization_strength">The penalty on squares, which keeps steps stable.</param>
            /// <param name="l2_shrinkage_regularization_strength">The penalty on the squares of the weights themselves.</param>
            /// <param name="beta">The paper's beta, which adds to the penalty on squares.</param>
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
            public static Optimizers.Ftrl Ftrl(LearningRate? learning_rate = null, double learning_rate_power = -0.5, double initial_accumulator_value = 0.1,
                    double l1_regularization_strength = 0.0, double l2_regularization_strength = 0.0, double l2_shrinkage_regularization_strength = 0.0,
                    double beta = 0.0, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
                    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
                    int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, learning_rate_power, initial_accumulator_value, l1_regularization_strength, l2_regularization_strength,
                    l2_shrinkage_regularization_strength, beta, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                    loss_scale_factor, gradient_accumulation_steps, name);
        }
    }
}
