using KerasBridge.Autograd;

namespace KerasBridge.Optimizers
{
    /// <summary>
    /// Multiplies the loss by a large number and divides the gradients by it again, so that small gradients do not vanish in half precision. The number finds
    /// itself. See https://keras.io/api/mixed_precision/loss_scale_optimizer/.
    /// </summary>
    /// <remarks>
    /// Where a gradient is not finite, the step is left out and the number is halved; after every <c>dynamic_growth_steps</c> steps without that it is doubled.
    /// </remarks>
    public sealed class LossScaleOptimizer : Optimizer
    {
        /// <inheritdoc cref="keras.optimizers.LossScaleOptimizer"/>
        public LossScaleOptimizer(Optimizer inner_optimizer, double initial_scale = 32768.0, int dynamic_growth_steps = 2000, string? name = null)
            : base(new OptimizerOptions(0.0, name: name))
        {
            if (inner_optimizer is not BuiltInOptimizer inner)
            {
                throw new ArgumentException(
                    $"A LossScaleOptimizer cannot wrap this optimizer. Expected one of Keras's own, which can leave out a step. Received: inner_optimizer={inner_optimizer.GetType().Name}");
            }
            Inner = inner;
            inner.SetLossScale(null);
            (this.initial_scale, this.dynamic_growth_steps) = (initial_scale, dynamic_growth_steps);
            Counter = new Variable(Tensor.FromScalar(0, DType.Int64), trainable: false, name: "step_counter") { path = $"{this.name}/step_counter" };
            Scale = new Variable(Tensor.FromScalar(initial_scale, DType.Float32), trainable: false, name: "dynamic_scale") { path = $"{this.name}/dynamic_scale" };
        }

        /// <summary>The optimizer that makes the steps.</summary>
        public Optimizer inner_optimizer => Inner;

        /// <summary>The number to begin with.</summary>
        public double initial_scale { get; }

        /// <summary>After how many steps with finite gradients the number is doubled.</summary>
        public int dynamic_growth_steps { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<Variable> variables => [.. base.variables, .. Inner.variables];

        /// <summary>The learning rate of the optimizer within.</summary>
        public override LearningRate learning_rate
        {
            get => Inner.learning_rate;
            set => Inner.learning_rate = value;
        }

        /// <summary>How many updates the optimizer within has made.</summary>
        public override Tensor iterations => Inner.iterations;

        internal BuiltInOptimizer Inner { get; }

        /// <summary>How many steps with finite gradients there were since the number last changed.</summary>
        internal Variable Counter { get; }

        /// <summary>The number.</summary>
        internal Variable Scale { get; }

        /// <inheritdoc/>
        public override void build(IReadOnlyList<Variable> variables)
        {
            if (built) return;
            Track(Counter);
            Track(Scale);
            Inner.Scope = name + "/";
            Inner.build(variables);
            Inner.Scope = "";
            base.build(variables);
        }

        /// <summary>The loss times the number.</summary>
        /// <param name="loss">The loss.</param>
        /// <returns>The scaled loss.</returns>
        public override Tensor scale_loss(Tensor loss) => Ops.Multiply(loss, Scale.value);

        /// <summary>Whether no gradient has an element that is infinite or NaN.</summary>
        /// <param name="grads">The gradients; null where a variable has none.</param>
        /// <returns>A boolean scalar.</returns>
        public Tensor check_finite(IReadOnlyList<Tensor?> grads) => grads.OfType<Tensor>()
            .Select(gradient => Ops.All(Ops.Less(Ops.Abs(gradient), Ops.Constant(double.PositiveInfinity, DType.Float32))))
            .Aggregate(Ops.LogicalAnd);

        /// <inheritdoc/>
        public override void finalize_variable_values(IReadOnlyList<Variable> var_list) => Inner.finalize_variable_values(var_list);

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["name"] = name,
            ["inner_optimizer"] = Inner.Serialize(),
            ["initial_scale"] = initial_scale,
            ["dynamic_growth_steps"] = dynamic_growth_steps,
        };

        private protected override void Step(Tensor[] gradients, Variable[] variables, int[] places) =>
            new LossScaleStepOp(this, new OptimizerStepOp(Inner, variables, places)).Apply(gradients);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class optimizers
        {
            /// <summary>Multiplies the loss by a large number that finds itself, and divides the gradients by it again, for half precision.</summary>
            /// <param name="inner_optimizer">The optimizer that makes the steps; its own <c>loss_scale_factor</c> is set to none.</param>
            /// <param name="initial_scale">The number to begin with; better too large than too small, since it falls faster than it rises.</param>
            /// <param name="dynamic_growth_steps">After how many steps with finite gradients the number is doubled.</param>
            /// <param name="name">The optimizer's name.</param>
            /// <returns>The optimizer.</returns>
            /// <exception cref="ArgumentException">The optimizer within has an <c>update_step</c> of its own.</exception>
            public static Optimizers.LossScaleOptimizer LossScaleOptimizer(Optimizer inner_optimizer, double initial_scale = 32768.0, int dynamic_growth_steps = 2000, string? name = null) =>
                new(inner_optimizer, initial_scale, dynamic_growth_steps, name);
        }
    }
}
