using KerasBridge.Autograd;
using KerasBridge.Optimizers;

namespace KerasBridge;

public abstract partial class Optimizer
{
    private readonly HashSet<Variable> _withoutDecay = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _namesWithoutDecay = [];

    /// <summary>Takes variables out of the weight decay, instead of those that were taken out before.</summary>
    /// <param name="var_list">The variables.</param>
    /// <param name="var_names">Words; regular expressions; a variable whose name holds one is taken out.</param>
    /// <exception cref="InvalidOperationException">The slots have been made already.</exception>
    public void exclude_from_weight_decay(IReadOnlyList<Variable>? var_list = null, IReadOnlyList<string>? var_names = null)
    {
        if (built) throw new InvalidOperationException("`exclude_from_weight_decay()` can only be configured before the optimizer is built.");
        _withoutDecay.Clear();
        _namesWithoutDecay.Clear();
        foreach (var variable in var_list ?? []) _withoutDecay.Add(variable);
        _namesWithoutDecay.AddRange(var_names ?? []);
    }

    /// <summary>Whether weight decay applies to the variable.</summary>
    internal virtual bool Decays(Variable variable) => Options.weight_decay is not null && MayDecay(variable);

    /// <summary>Whether the variable was not taken out of the weight decay.</summary>
    private protected bool MayDecay(Variable variable) =>
        !_withoutDecay.Contains(variable) && !_namesWithoutDecay.Any(word => System.Text.RegularExpressions.Regex.IsMatch(variable.name, word));

    internal virtual void ApplyStep(IReadOnlyList<Tensor?> gradients, IReadOnlyList<Variable>? variables)
    {
        variables ??= BuiltFor;
        if (gradients.Count != variables.Count)
            throw new ArgumentException($"The gradients do not fit the variables. Expected one gradient for each of {variables.Count} variables. Received: {gradients.Count} gradients");
        if (!built) Trace.Suspend(() => { build(variables); return 0; });

        var with = Enumerable.Range(0, variables.Count).Where(i => gradients[i] is not null).ToArray();
        if (with.Length == 0) throw new ArgumentException("No gradients provided for any variable.");
        if (with.Length < variables.Count)
        {
            var without = Enumerable.Range(0, variables.Count).Except(with).Select(i => $"'{variables[i].path}'");
            Engine.KerasConsole.Warn(
                $"Gradients do not exist for variables [{string.Join(", ", without)}] when minimizing the loss. If using `model.compile()`, did you forget to provide a `loss` argument?");
        }
        var used = Array.ConvertAll(with, i => variables[i]);
        var places = Array.ConvertAll(used, PlaceOf);
        var given = Array.ConvertAll(with, i => gradients[i]!);
        Step(given, used, places);
        foreach (var variable in used)
        {
            if (variable.Constraint is { } constraint) variable.assign(constraint(variable.value));
        }
    }

    /// <summary>Moves the variables that have gradients: by <see cref="update_step"/>, unless the optimizer is one of Keras's own.</summary>
    private protected virtual void Step(Tensor[] gradients, Variable[] variables, int[] places)
    {
        if (Options.gradient_accumulation_steps is not null || Options.use_ema)
            throw new ArgumentException($"The optimizer {GetType().Name} has an `update_step` of its own. Expected no `gradient_accumulation_steps` and no `use_ema` with it.");
        var rate = new LearningRateOp(this).Call();
        if (Options.loss_scale_factor is { } factor) gradients = Array.ConvertAll(gradients, gradient => Ops.Affine(gradient, 1 / factor, 0));
        if (Options.clipvalue is { } value) gradients = Array.ConvertAll(gradients, gradient => Ops.Clip(gradient, -value, value));
        if (Options.clipnorm is { } each) gradients = Array.ConvertAll(gradients, gradient => Ops.Multiply(gradient, Limit(Ops.Sum(Ops.Square(gradient)), each)));
        if (Options.global_clipnorm is { } all)
        {
            var limit = Limit(gradients.Select(gradient => Ops.Sum(Ops.Square(gradient))).Aggregate(Ops.Add), all);
            gradients = Array.ConvertAll(gradients, gradient => Ops.Multiply(gradient, limit));
        }
        for (var i = 0; i < variables.Length; i++)
        {
            if (Decays(variables[i]))
                variables[i].assign_sub(Ops.Multiply(variables[i].value, Ops.Affine(rate, Options.weight_decay!.Value, 0)));
            update_step(gradients[i], variables[i], rate);
        }
        IterationVariable.assign(Ops.Add(IterationVariable.value, Ops.Constant(1, DType.Int64)));
    }

    /// <summary>limit / max(norm, limit).</summary>
    private static Tensor Limit(Tensor squares, double limit) =>
        Ops.Divide(Ops.Constant(limit, DType.Float32), Ops.Maximum(Ops.Sqrt(squares), Ops.Constant(limit, DType.Float32)));

    private protected int PlaceOf(Variable variable)
    {
        for (var i = 0; i < BuiltFor.Count; i++)
        {
            if (ReferenceEquals(BuiltFor[i], variable)) return i;
        }
        throw new ArgumentException(
            $"Unknown variable: {variable}. This optimizer can only be called for the variables it was originally built with. When working with a new set of variables, you should recreate a new optimizer instance.");
    }
}
