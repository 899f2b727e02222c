using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Adam that remembers a matrix by the means of its rows and columns, and sets the size of steps by that of the weights. Shazeer and Stern, 2018, <see href="https://arxiv.org/abs/1804.04235"/>. See https://keras.io/api/optimizers/adafactor/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="beta_2_decay">How the memory of squares becomes longer with the steps.</param>
    /// <param name="epsilon_1">Keeps the squares from 0.</param>
    /// <param name="epsilon_2">Keeps steps from becoming too small, as weights do.</param>
    /// <param name="clip_threshold">The largest root mean square of a step, in units of its size.</param>
    /// <param name="relative_step">Whether the learning rate, unless a schedule, is at most one over the root of the step's number.</param>
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
    public sealed class Adafactor(LearningRate? learning_rate = null, double beta_2_decay = -0.8, double epsilon_1 = 1e-30, double epsilon_2 = 1e-3, double clip_threshold = 1.0,
            bool relative_step = true, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
            bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
            int? gradient_accumulation_steps = null, string? name = null)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        private AdafactorFactors?[] _factors = [];
        private Variable[] _velocities = [];

        /// <summary>How the memory of squares becomes longer with the steps.</summary>
        public double beta_2_decay { get; } = beta_2_decay;

        /// <summary>Keeps the squares from 0.</summary>
        public double epsilon_1 { get; } = epsilon_1;

        /// <summary>Keeps steps from becoming too small, as weights do.</summary>
        public double epsilon_2 { get; } = epsilon_2;

        /// <summary>The largest root mean square of a step, in units of its size.</summary>
        public double clip_threshold { get; } = clip_threshold;

        /// <summary>Whether the learning rate, unless a schedule, is at most one over the root of the step's number.</summary>
        public bool relative_step { get; } = relative_step;

        internal override OptimizerRule Rule => OptimizerRule.Prepare;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("beta_2_decay", beta_2_decay)
            .With("epsilon_1", epsilon_1)
            .With("epsilon_2", epsilon_2)
            .With("clip_threshold", clip_threshold)
            .With("relative_step", relative_step);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate)
        {
            var shortest = 1 / MathF.Sqrt(t);
            if (Schedule is null && relative_step) rate = Math.Min(rate, shortest);
            scalars.Step = Math.Min(rate, shortest);
            scalars.Rho = 1 - Math.Pow(t, beta_2_decay);
        }

        internal override unsafe void Move(IBackend backend, OptimizerSegment* segments, ReadOnlySpan<int> places, in OptimizerScalars scalars)
        {
            base.Move(backend, segments, places, in scalars);
            for (var i = 0; i < places.Length; i++)
            {
                var size = Math.Max(epsilon_2, Math.Sqrt(backend.SumOfSquares(segments[i].Weights, segments[i].Length) / segments[i].Length));
                var velocity = _velocities[places[i]];
                if (_factors[places[i]] is { } factors) factors.Update(segments[i].Slot0, velocity, (float)scalars.Rho, (float)epsilon_1);
                else Squares(segments[i].Slot0, velocity, (float)scalars.Rho);
                var gradient = new Span<float>(segments[i].Slot0, checked((int)segments[i].Length));
                var step = new ReadOnlySpan<float>(velocity.value.Floats, gradient.Length);
                for (var k = 0; k < gradient.Length; k++) gradient[k] /= MathF.Sqrt(step[k]);
                var rms = Math.Sqrt(backend.SumOfSquares(segments[i].Slot0, segments[i].Length) / segments[i].Length);
                var along = new OptimizerSegment
                {
                    Weights = segments[i].Weights,
                    Gradients = segments[i].Slot0,
                    Length = segments[i].Length,
                    GradientScale = (float)(size / Math.Max(1, rms / clip_threshold)),
                };
                backend.OptimizerStep(OptimizerRule.Sgd, &along, 1, new OptimizerScalars { LearningRate = scalars.Step });
            }
        }

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables)
        {
            (_factors, _velocities) = (new AdafactorFactors?[variables.Count], new Variable[variables.Count]);
            for (var i = 0; i < variables.Count; i++)
            {
                var variable = variables[i];
                var sizes = variable.shape.Dims;
                if (sizes.Length > 1)
                {
                    var rows = add_variable(Shape.FromInts(sizes[..^1].ToArray()), dtype: variable.dtype, name: variable.name);
                    _factors[i] = new(rows, add_variable(Shape.FromInts([.. sizes[..^2], sizes[^1]]), dtype: variable.dtype, name: variable.name));
                }
                _velocities[i] = Slot(variable, "velocity");
            }
            return [[.. variables.Select(Room)]];
        }

        private unsafe void Squares(float* gradient, Variable velocity, float memory)
        {
            var v = velocity.value.Floats;
            for (long k = 0; k < velocity.value.Count; k++) v[k] = memory * v[k] + (1 - memory) * (gradient[k] * gradient[k] + (float)epsilon_1);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Adam that remembers a matrix by the means of its rows and columns, and sets the size of steps by that of the weights. Shazeer and Stern, 2018, <see href="https://arxiv.org/abs/1804.04235"/>. See https://keras.io/api/optimizers/adafactor/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="beta_2_decay">How the memory of squares becomes longer with the steps.</param>
            /// <param name="epsilon_1">Keeps the squares from 0.</param>
            /// <param name="epsilon_2">Keeps steps from becoming too small, as weights do.</param>
            /// <param name="clip_threshold">The largest root mean square of a step, in units of its size.</param>
            /// <param name="relative_step">Whether the learning rate, unless a schedule, is at most one over the root of the step's number.</param>
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
            public static Optimizers.Adafactor Adafactor(LearningRate? learning_rate = null, double beta_2_decay = -0.8, double epsilon_1 = 1e-30, double epsilon_2 = 1e-3, double clip_threshold = 1.0,
                    bool relative_step = true, double? weight_decay = null, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null,
                    bool use_ema = false, double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null,
                    int? gradient_accumulation_steps = null, string? name = null) =>
                new(learning_rate, beta_2_decay, epsilon_1, epsilon_2, clip_threshold, relative_step, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema,
                    ema_momentum, ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name);
        }
    }
}
