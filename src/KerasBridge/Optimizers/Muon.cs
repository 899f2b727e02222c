using KerasBridge.Engine;

namespace KerasBridge.Optimizers
{
    /// <summary>Momentum whose step is made orthogonal, for matrices; the other variables, and embeddings, step as with AdamW. Jordan et al., 2024, <see href="https://github.com/KellerJordan/Muon"/>; Liu et al., 2025, <see href="https://arxiv.org/abs/2502.16982"/>. See https://keras.io/api/optimizers/muon/.</summary>
    /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
    /// <param name="adam_beta_1">How slowly the mean of the gradients moves, with Adam.</param>
    /// <param name="adam_beta_2">How slowly the mean of their squares moves, with Adam.</param>
    /// <param name="adam_weight_decay">Decoupled weight decay of what steps by Adam, if any.</param>
    /// <param name="epsilon">Keeps Adam's divisor from 0.</param>
    /// <param name="weight_decay">Decoupled weight decay of what steps by Muon, if any.</param>
    /// <param name="clipnorm">The largest norm of each variable's gradient, if any.</param>
    /// <param name="clipvalue">The largest value in a gradient, if any.</param>
    /// <param name="global_clipnorm">The largest norm of all gradients together, if any.</param>
    /// <param name="use_ema">Whether a moving average of the weights is kept, which replaces them at the end of training.</param>
    /// <param name="ema_momentum">How slowly the average moves.</param>
    /// <param name="ema_overwrite_frequency">Every so many steps the average replaces the weights, if given.</param>
    /// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any.</param>
    /// <param name="gradient_accumulation_steps">Over how many steps gradients are gathered before an update, if more than one.</param>
    /// <param name="name">The optimizer's name.</param>
    /// <param name="exclude_layers">Regular expressions; a variable whose path holds one steps by Adam. Name the output layer here.</param>
    /// <param name="exclude_embeddings">Whether embeddings step by Adam.</param>
    /// <param name="muon_a">The first number of the iteration; best left as it is.</param>
    /// <param name="muon_b">The second number of the iteration; best left as it is.</param>
    /// <param name="muon_c">The third number of the iteration; best left as it is.</param>
    /// <param name="adam_lr_ratio">Adam's learning rate as a multiple of the other.</param>
    /// <param name="momentum">How much of the step before is kept.</param>
    /// <param name="ns_steps">How many iterations make a step orthogonal.</param>
    /// <param name="nesterov">Whether momentum is Nesterov's.</param>
    /// <param name="rms_rate">The size of a step's elements in units of the learning rate, so that it fits Adam's; null leaves the step orthogonal.</param>
    public sealed partial class Muon(LearningRate? learning_rate = null, double adam_beta_1 = 0.9, double adam_beta_2 = 0.999, double? adam_weight_decay = 0.004, double epsilon = 1e-7,
            double? weight_decay = 0.004, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false,
            double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null,
            string? name = null, IReadOnlyList<string>? exclude_layers = null, bool exclude_embeddings = true, double muon_a = 3.4445, double muon_b = -4.775,
            double muon_c = 2.0315, double adam_lr_ratio = 1, double momentum = 0.95, int ns_steps = 5, bool nesterov = true, double? rms_rate = 0.2)
        : BuiltInOptimizer(new OptimizerOptions(learning_rate ?? 0.001, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
            loss_scale_factor, gradient_accumulation_steps, name))
    {
        private NewtonSchulz? _newtonSchulz;

        /// <summary>How slowly the mean of the gradients moves, with Adam.</summary>
        public double adam_beta_1 { get; } = adam_beta_1;

        /// <summary>How slowly the mean of their squares moves, with Adam.</summary>
        public double adam_beta_2 { get; } = adam_beta_2;

        /// <summary>Decoupled weight decay of what steps by Adam, if any.</summary>
        public double? adam_weight_decay { get; } = adam_weight_decay;

        /// <summary>Keeps Adam's divisor from 0.</summary>
        public double epsilon { get; } = epsilon;

        /// <summary>Regular expressions.</summary>
        public IReadOnlyList<string> exclude_layers { get; } = exclude_layers ?? [];

        /// <summary>Whether embeddings step by Adam.</summary>
        public bool exclude_embeddings { get; } = exclude_embeddings;

        /// <summary>The first number of the iteration.</summary>
        public double muon_a { get; } = muon_a;

        /// <summary>The second number of the iteration.</summary>
        public double muon_b { get; } = muon_b;

        /// <summary>The third number of the iteration.</summary>
        public double muon_c { get; } = muon_c;

        /// <summary>Adam's learning rate as a multiple of the other.</summary>
        public double adam_lr_ratio { get; } = adam_lr_ratio;

        /// <summary>How much of the step before is kept.</summary>
        public double momentum { get; } = momentum;

        /// <summary>How many iterations make a step orthogonal.</summary>
        public int ns_steps { get; } = ns_steps;

        /// <summary>Whether momentum is Nesterov's.</summary>
        public bool nesterov { get; } = nesterov;

        /// <summary>The size of a step's elements in units of the learning rate, so that it fits Adam's.</summary>
        public double? rms_rate { get; } = rms_rate;

        internal override OptimizerRule Rule => nesterov ? OptimizerRule.MuonNesterov : OptimizerRule.Muon;

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("adam_beta_1", adam_beta_1)
            .With("adam_beta_2", adam_beta_2)
            .With("epsilon", epsilon)
            .With("exclude_layers", exclude_layers)
            .With("muon_a", muon_a)
            .With("muon_b", muon_b)
            .With("muon_c", muon_c)
            .With("adam_lr_ratio", adam_lr_ratio)
            .With("momentum", momentum)
            .With("ns_steps", ns_steps)
            .With("nesterov", nesterov)
            .With("exclude_embeddings", exclude_embeddings)
            .With("adam_weight_decay", adam_weight_decay)
            .With("rms_rate", rms_rate);

        internal override bool Decays(Variable variable) => (UsesAdam(variable) ? adam_weight_decay : Options.weight_decay) is not null && MayDecay(variable);

        internal override void Fill(ref OptimizerScalars scalars, long t, float rate)
        {
            (scalars.Beta1, scalars.Beta2, scalars.Epsilon, scalars.Momentum) = (adam_beta_1, adam_beta_2, epsilon, momentum);
            scalars.Step = rate * (float)adam_lr_ratio * MathF.Sqrt(1 - Power(adam_beta_2, t)) / (1 - Power(adam_beta_1, t));
        }

        internal override unsafe void Move(IBackend backend, OptimizerSegment* segments, ReadOnlySpan<int> places, in OptimizerScalars scalars)
        {
            for (var i = 0; i < places.Length; i++)
            {
                var variable = BuiltFor[places[i]];
                var own = scalars;
                if (UsesAdam(variable))
                {
                    own.WeightDecay = (float)(adam_weight_decay ?? 0);
                    backend.OptimizerStep(OptimizerRule.Adam, segments + i, 1, in own);
                    continue;
                }
                backend.OptimizerStep(Rule, segments + i, 1, in own);
                var (rows, columns) = (variable.shape.Dims[0], variable.shape.Dims[1]);
                var direction = _newtonSchulz!.Orthogonal(backend, segments[i].Slot1, rows, columns, muon_a, muon_b, muon_c, ns_steps);
                var along = new OptimizerSegment
                {
                    Weights = segments[i].Weights,
                    Gradients = direction,
                    Length = segments[i].Length,
                    GradientScale = rms_rate is { } size ? MathF.Sqrt(Math.Max(rows, columns)) * (float)size : 1,
                };
                backend.OptimizerStep(OptimizerRule.Sgd, &along, 1, new OptimizerScalars { LearningRate = scalars.LearningRate });
            }
        }

        private protected override Variable[][] MakeSlots(IReadOnlyList<Variable> variables)
        {
            Variable[] first = new Variable[variables.Count], second = new Variable[variables.Count];
            for (var i = 0; i < variables.Count; i++)
            {
                first[i] = Slot(variables[i], "momentum");
                second[i] = UsesAdam(variables[i]) ? Slot(variables[i], "velocity") : Room(variables[i]);
            }
            _newtonSchulz = new NewtonSchulz(variables.Where(variable => !UsesAdam(variable)).Select(variable => (variable.shape.Dims[0], variable.shape.Dims[1])));
            return [first, second];
        }

        private bool UsesAdam(Variable variable) => variable.ndim != 2
            || exclude_embeddings && variable.path.Contains("embedding", StringComparison.OrdinalIgnoreCase)
            || exclude_layers.Any(word => System.Text.RegularExpressions.Regex.IsMatch(variable.path, word));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Momentum whose step is made orthogonal, for matrices; the other variables, and embeddings, step as with AdamW. Jordan et al., 2024, <see href="https://github.com/KellerJordan/Muon"/>; Liu et al., 2025, <see href="https://arxiv.org/abs/2502.16982"/>. See https://keras.io/api/optimizers/muon/.</summary>
            /// <param name="learning_rate">The learning rate, a number or a schedule; 0.001 if not given.</param>
            /// <param name="adam_beta_1">How slowly the mean of the gradients moves, with Adam.</param>
            /// <param name="adam_beta_2">How slowly the mean of their squares moves, with Adam.</param>
            /// <param name="adam_weight_decay">Decoupled weight decay of what steps by Adam, if any.</param>
            /// <param name="epsilon">Keeps Adam's divisor from 0.</param>
            /// <param name="weight_decay">Decoupled weight decay of what steps by Muon, if any.</param>
            /// <param name="clipnorm">The largest norm of each variable's gradient, if any.</param>
            /// <param name="clipvalue">The largest value in a gradient, if any.</param>
            /// <param name="global_clipnorm">The largest norm of all gradients together, if any.</param>
            /// <param name="use_ema">Whether a moving average of the weights is kept, which replaces them at the end of training.</param>
            /// <param name="ema_momentum">How slowly the average moves.</param>
            /// <param name="ema_overwrite_frequency">Every so many steps the average replaces the weights, if given.</param>
            /// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any.</param>
            /// <param name="gradient_accumulation_steps">Over how many steps gradients are gathered before an update, if more than one.</param>
            /// <param name="name">The optimizer's name.</param>
            /// <param name="exclude_layers">Regular expressions; a variable whose path holds one steps by Adam. Name the output layer here.</param>
            /// <param name="exclude_embeddings">Whether embeddings step by Adam.</param>
            /// <param name="muon_a">The first number of the iteration; best left as it is.</param>
            /// <param name="muon_b">The second number of the iteration; best left as it is.</param>
            /// <param name="muon_c">The third number of the iteration; best left as it is.</param>
            /// <param name="adam_lr_ratio">Adam's learning rate as a multiple of the other.</param>
            /// <param name="momentum">How much of the step before is kept.</param>
            /// <param name="ns_steps">How many iterations make a step orthogonal.</param>
            /// <param name="nesterov">Whether momentum is Nesterov's.</param>
            /// <param name="rms_rate">The size of a step's elements in units of the learning rate, so that it fits Adam's; null leaves the step orthogonal.</param>
            /// <returns>The optimizer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Optimizers.Muon Muon(LearningRate? learning_rate = null, double adam_beta_1 = 0.9, double adam_beta_2 = 0.999, double? adam_weight_decay = 0.004, double epsilon = 1e-7,
                    double? weight_decay = 0.004, double? clipnorm = null, double? clipvalue = null, double? global_clipnorm = null, bool use_ema = false,
                    double ema_momentum = 0.99, int? ema_overwrite_frequency = null, double? loss_scale_factor = null, int? gradient_accumulation_steps = null,
                    string? name = null, IReadOnlyList<string>? exclude_layers = null, bool exclude_embeddings = true, double muon_a = 3.4445, double muon_b = -4.775,
                    double muon_c = 2.0315, double adam_lr_ratio = 1, double momentum = 0.95, int ns_steps = 5, bool nesterov = true, double? rms_rate = 0.2) =>
                new(learning_rate, adam_beta_1, adam_beta_2, adam_weight_decay, epsilon, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
                    ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name, exclude_layers, exclude_embeddings, muon_a, muon_b, muon_c,
                    adam_lr_ratio, momentum, ns_steps, nesterov, rms_rate);
        }
    }
}
