using KerasBridge.Autograd;

namespace KerasBridge.Optimizers
{
    /// <summary>
    /// Gives each variable to an optimizer of its own: <c>MultiOptimizer(OptimizerMap(SGD(0.1), new Dictionary&lt;string, Optimizer&gt; { ["encoder/.*"] = Adam() }))</c>.
    /// See https://keras.io/api/optimizers/.
    /// </summary>
    /// <remarks>It has no learning rate of its own: ask, and set, those of its <see cref="optimizers"/>.</remarks>
    public sealed class MultiOptimizer : Optimizer
    {
        private readonly Func<Variable, Optimizer> _choose;
        private readonly OptimizerMap? _map;
        private readonly List<Optimizer> _optimizers = [];
        private readonly double? _lossScale;
        private int[] _choice = [];

        /// <inheritdoc cref="keras.optimizers.MultiOptimizer(Optimizers.OptimizerMap, double?, string?)"/>
        public MultiOptimizer(OptimizerMap optimizer_map, double? loss_scale_factor = null, string? name = null) : this(optimizer_map.Apply, loss_scale_factor, name)
        {
            _map = optimizer_map;
            foreach (var (_, optimizer) in optimizer_map) Join(optimizer);
            Join(optimizer_map.default_optimizer);
        }

        /// <inheritdoc cref="keras.optimizers.MultiOptimizer(Func{Variable, Optimizer}, double?, string?)"/>
        public MultiOptimizer(Func<Variable, Optimizer> optimizer_map, double? loss_scale_factor = null, string? name = null)
            : base(new OptimizerOptions(0.0, loss_scale_factor: loss_scale_factor, name: name)) => (_choose, _lossScale) = (optimizer_map, loss_scale_factor);

        /// <summary>The optimizers.</summary>
        public IReadOnlyList<Optimizer> optimizers => _optimizers;

        /// <inheritdoc/>
        public override IReadOnlyList<Variable> variables => [.. base.variables, .. _optimizers.SelectMany(optimizer => optimizer.variables)];

        /// <summary>There is none.</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public override LearningRate learning_rate
        {
            get => throw new InvalidOperationException("Learning rate cannot be accessed on a MultiOptimizer. Access the learning rate on the individual sub-optimizers instead.");
            set => throw new InvalidOperationException("Learning rate cannot be set on a MultiOptimizer. Set the learning rate on the individual sub-optimizers instead.");
        }

        /// <inheritdoc/>
        public override void build(IReadOnlyList<Variable> variables)
        {
            if (built) return;
            _choice = [.. variables.Select(variable => Join(_choose(variable)))];
            for (var k = 0; k < _optimizers.Count; k++)
            {
                if (Of(k, variables) is { Count: > 0 } own) _optimizers[k].build(own);
            }
            base.build(variables);
        }

        /// <inheritdoc/>
        public override void finalize_variable_values(IReadOnlyList<Variable> var_list)
        {
            var choices = var_list.Select(variable => _choice[PlaceOf(variable)]).ToArray();
            for (var k = 0; k < _optimizers.Count; k++)
            {
                if (var_list.Where((_, i) => choices[i] == k).ToArray() is { Length: > 0 } own) _optimizers[k].finalize_variable_values(own);
            }
        }

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">The optimizers are chosen by a function, which cannot be written down.</exception>
        public override Config get_config() => new()
        {
            ["optimizer_map"] = _map?.Serialize()
                ?? throw new InvalidOperationException("The configuration of this MultiOptimizer cannot be written down. Expected one made of an OptimizerMap. Received: one made of a function"),
            ["loss_scale_factor"] = _lossScale,
            ["name"] = name,
        };

        internal override void ApplyStep(IReadOnlyList<Tensor?> gradients, IReadOnlyList<Variable>? variables)
        {
            variables ??= BuiltFor;
            if (!built) Trace.Suspend(() => { build(variables); return 0; });
            if (gradients.Count != variables.Count || gradients.Count != BuiltFor.Count)
                throw new ArgumentException($"Gradients must match trainable variables one-to-one. Received {gradients.Count} gradients and {BuiltFor.Count} variables.");
            var choices = variables.Select(variable => _choice[PlaceOf(variable)]).ToArray();
            for (var k = 0; k < _optimizers.Count; k++)
            {
                int[] own = [.. Enumerable.Range(0, choices.Length).Where(i => choices[i] == k)];
                if (own.Length > 0) _optimizers[k].ApplyStep(Array.ConvertAll(own, i => gradients[i]), Array.ConvertAll(own, i => variables[i]));
            }
            IterationVariable.assign(Ops.Add(IterationVariable.value, Ops.Constant(1, DType.Int64)));
        }

        private List<Variable> Of(int optimizer, IReadOnlyList<Variable> variables) => [.. variables.Where((_, i) => _choice[i] == optimizer)];

        private int Join(Optimizer optimizer)
        {
            if (optimizer is LossScaleOptimizer or MultiOptimizer)
                throw new ArgumentException($"{optimizer.GetType().Name} cannot be used inside an MultiOptimizer. Expected an optimizer that moves the variables itself. Received: {optimizer.name}");
            var place = _optimizers.IndexOf(optimizer);
            if (place >= 0) return place;
            optimizer.SetLossScale(_lossScale);
            _optimizers.Add(optimizer);
            return _optimizers.Count - 1;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Gives each variable to an optimizer of its own.</summary>
            /// <param name="optimizer_map">Says which optimizer moves which variable.</param>
            /// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any; the optimizers get it in place of their own.</param>
            /// <param name="name">The optimizer's name.</param>
            /// <returns>The optimizer.</returns>
            public static Optimizers.MultiOptimizer MultiOptimizer(Optimizers.OptimizerMap optimizer_map, double? loss_scale_factor = null, string? name = null) =>
                new(optimizer_map, loss_scale_factor, name);

            /// <summary>Gives each variable to an optimizer of its own.</summary>
            /// <param name="optimizer_map">The optimizer of a variable; asked once for each.</param>
            /// <param name="loss_scale_factor">The factor by which the loss is multiplied, and the gradients divided, if any; the optimizers get it in place of their own.</param>
            /// <param name="name">The optimizer's name.</param>
            /// <returns>The optimizer.</returns>
            public static Optimizers.MultiOptimizer MultiOptimizer(Func<Variable, Optimizer> optimizer_map, double? loss_scale_factor = null, string? name = null) =>
                new(optimizer_map, loss_scale_factor, name);
        }
    }
}
