using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Adam for large batches: each weight's step is as long as the learning rate times the weight's norm. You et al., 2019, <see href="https://arxiv.org/abs/1904.00962"/>. See https://keras.io/api/optimizers/lamb/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="beta_1">How slowly the mean of the gradients moves.</param>
    /// <param name="beta_2">How slowly the mean of their squares moves.</param>
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
    public sealed class Lamb(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7, double? weight_decay = null, double? clipnorm = null,
            double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null,
            double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        /// <summary>How slowly the mean of the gradients moves.</summary>
        public double beta_1 { get; } = beta_1;

        /// <summary>How slowly the mean of their squares moves.</summary>
        public double beta_2 { get; } = beta_2;

        /// <summary>Keeps the divisor from 0.</summary>
        public double epsilon { get; } = epsilon;

        internal override OptimizerRule Rule => OptimizerRule.Lamb;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("beta_1", beta_1)
            .With("beta_2", beta_2)
            .With("epsilon", epsilon);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate)
        {
            (scalars.Beta1, scalars.Beta2, scalars.Epsilon) = (beta_1, beta_2, epsilon);
            (scalars.MeanFactor, scalars.VarianceFactor) = (1 / (1 - Power(beta_1, t)), 1 / (1 - Power(beta_2, t)));
        }

        internal override unsafe void Move(IBackend backend, OptimizerSegment* segments, ReadOnlySpan<int> places, in OptimizerScalars scalars)
        {
            base.Move(backend, segments, places, in scalars);
            var plain = new OptimizerScalars { LearningRate = scalars.LearningRate };
            for (var i = 0; i < places.Length; i++)
            {
                var segment = segments[i];
                double weight = Math.Sqrt(backend.SumOfSquares(segment.Weights, segment.Length)), step = Math.Sqrt(backend.SumOfSquares(segment.Slot2, segment.Length));
                var along = new OptimizerSegment
                {
                    Weights = segment.Weights,
                    Gradients = segment.Slot2,
                    Length = segment.Length,
                    GradientScale = weight > 0 && step > 0 ? (float)(weight / step) : 1,
                };
                backend.OptimizerStep(OptimizerRule.Sgd, &along, 1, in plain);
            }
        }

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables)
        {
            var (momentum, velocity) = Pairs(variables, "momentum", "velocity");
            return [momentum, velocity, [.. variables.Select(Room)]];
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Adam for large batches: each weight's step is as long as the learning rate times the weight's norm. You et al., 2019, <see href="https://arxiv.org/abs/1904.00962"/>. See https://keras.io/api/optimizers/lamb/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="beta_1">How slowly the mean of the gradients moves.</param>
            /// <param name="beta_2">How slowly the mean of their squares moves.</param>
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
            public static Optimizers.Lamb Lamb(LearningRate? learning_rate = null, double beta_1 = 0.9, double beta_2 = 0.999, double epsilon = 1e-7, double? weight_decay = null,
                    double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false, double ema_momentum = 0.99,
                    int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, beta_1, beta_2, epsilon, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                    loss_scale_factor, gradient_accumulation_steps, name);
        }
    }
}
