using KerasBridge.Engine;

namespace KerasBridge.Optimizers;

/// <summary>
/// The base of Keras's own optimizers: a rule of the engine, and the slots and numbers that it needs. All variables are updated in one pass.
/// </summary>
public abstract class BuiltInOptimizer : Optimizer
{
    /// <summary>An optimizer.</summary>
    private protected BuiltInOptimizer(OptimizerOptions options) : base(options) { }

    /// <summary>How the engine moves a weight.</summary>
    internal abstract OptimizerRule Rule { get; }

    /// <summary>Moves the weights: by the rule alone, where each element moves by itself.</summary>
    /// <param name="backend">What computes.</param>
    /// <param name="segments">The weights, their gradients and slots.</param>
    /// <param name="places">Their places among the variables that the optimizer was built for.</param>
    /// <param name="scalars">The numbers of this step.</param>
    internal virtual unsafe void Move(IBackend backend, OptimizerSegment* segments, ReadOnlySpan<int> places, in OptimizerScalars scalars) =>
        backend.OptimizerStep(Rule, segments, places.Length, in scalars);

    /// <summary>The slots of the variables, in the rule's order; an array for each slot, with one variable for each that is trained.</summary>
    internal Variable[][] Slots { get; private set; } = [];

    /// <summary>The averages of the weights, where they are kept.</summary>
    internal Variable[] Averages { get; private set; } = [];

    /// <summary>The gradients gathered so far, where they are gathered.</summary>
    internal Variable[] Accumulators { get; private set; } = [];

    /// <inheritdoc/>
    public override void build(IReadOnlyList<Variable> variables)
    {
        if (built) return;
        base.build(variables);
        if (Options.use_ema) Averages = [.. variables.Select(variable => Slot(variable, "average"))];
        if (Options.gradient_accumulation_steps is not null) Accumulators = [.. variables.Select(variable => Slot(variable, "gradient_accumulator"))];
        Slots = MakeSlots(variables);
    }

    private protected sealed override void Step(Tensor[] gradients, Variable[] variables, int[] places) => new OptimizerStepOp(this, variables, places).Apply(gradients);

    /// <summary>The numbers that the rule needs in step <paramref name="t"/>, counted from 1.</summary>
    internal abstract void Fill(ref OptimizerScalars scalars, long t, float rate);

    /// <summary>What the optimizer does with state of its own after a step.</summary>
    internal virtual void AfterStep(long t) { }

    /// <summary>Makes the slots, in the order in which Keras keeps them.</summary>
    private protected abstract Variable[][] MakeSlots(IReadOnlyList<Variable> variables);

    /// <summary>
    /// A power of a beta, in float32 as Keras computes it. 0.999 rounds to a little more, so that the first steps are shorter by some millionths
    /// than the paper's: enough to be seen in the fourth decimal of a loss.
    /// </summary>
    private protected static float Power(double beta, long t) => (float)Math.Pow((float)beta, t);

    /// <summary>One slot for each variable, all of a kind together.</summary>
    private protected Variable[] Each(IReadOnlyList<Variable> variables, string name, double value = 0) => [.. variables.Select(variable => Slot(variable, name, value))];

    /// <summary>Two slots for each variable, side by side.</summary>
    private protected (Variable[] First, Variable[] Second) Pairs(IReadOnlyList<Variable> variables, string first, string second)
    {
        var pairs = variables.Select(variable => (Slot(variable, first), Slot(variable, second))).ToArray();
        return ([.. pairs.Select(pair => pair.Item1)], [.. pairs.Select(pair => pair.Item2)]);
    }

    /// <summary>Room for what a step computes on its way, as large as the variable; it is no state, and not saved.</summary>
    private protected static Variable Room(Variable variable) => new(Tensor.Allocate(variable.shape, variable.dtype, clear: true), trainable: false, name: "room");

    private protected Variable Slot(Variable variable, string name, double value = 0)
    {
        var slot = add_variable_from_reference(variable, name);
        if (value != 0) slot.assign(value);
        return slot;
    }
}
