using KerasBridge.Autograd;
using KerasBridge.Optimizers;

namespace KerasBridge;

/// <summary>
/// The base of all optimizers. Subclass it and override <see cref="update_step"/> (and <see cref="build"/> for slots) for your own.
/// See https://keras.io/api/optimizers/.
/// </summary>
public abstract partial class Optimizer
{
    private readonly List<Variable> _variables = [];
    private LearningRateSchedule? _schedule;

    /// <summary>An optimizer.</summary>
    /// <param name="options">What all optimizers have in common.</param>
    protected Optimizer(OptimizerOptions options)
    {
        options.Check();
        Options = options;
        name = options.name ?? Names.Unique(Names.SnakeCase(GetType().Name));
        IterationVariable = new Variable(Tensor.FromScalar(0, DType.Int64), name: "iteration", trainable: false) { path = $"{name}/iteration" };
        _variables.Add(IterationVariable);
        _schedule = options.learning_rate.Schedule;
        LearningRateVariable = new Variable(Tensor.FromScalar(_schedule is null ? options.learning_rate.Value : 0, DType.Float32), name: "learning_rate", trainable: false) { path = $"{name}/learning_rate" };
        if (_schedule is null) _variables.Add(LearningRateVariable);
    }

    /// <summary>The optimizer's name.</summary>
    public string name { get; }

    /// <summary>How many updates have been made; an int64 scalar. Where gradients are gathered over several batches, these count as one.</summary>
    public virtual Tensor iterations => Options.gradient_accumulation_steps is { } every
        ? Ops.FloorDivide(IterationVariable.value, Ops.Constant(every, DType.Int64))
        : IterationVariable.value;

    /// <summary>How many times a step was made, where gradients are gathered also those that only gather.</summary>
    internal Variable IterationVariable { get; }

    /// <summary>Whether the slots have been made.</summary>
    public bool built { get; private set; }

    /// <summary>The learning rate now. It may be set at any time, also between epochs.</summary>
    /// <exception cref="InvalidOperationException">It is set to a number, but the optimizer was made with a schedule.</exception>
    public virtual LearningRate learning_rate
    {
        get => CurrentLearningRate;
        set
        {
            if (value.Schedule is { } schedule)
            {
                _schedule = schedule;
                _variables.Remove(LearningRateVariable);
                return;
            }
            if (_schedule is not null)
            {
                throw new InvalidOperationException(
                    "This optimizer was created with a `LearningRateSchedule` object as its `learning_rate` constructor argument, hence its learning rate is not settable. " +
                    "If you need the learning rate to be settable, you should instantiate the optimizer with a float `learning_rate` argument.");
            }
            LearningRateVariable.assign(value.Value);
        }
    }

    /// <summary>The optimizer's state: the iteration, the learning rate (unless it is a schedule), then the slots.</summary>
    public virtual IReadOnlyList<Variable> variables => _variables;

    /// <summary>The name of the optimizer around this one, with a slash, while that builds it.</summary>
    internal string Scope { get; set; } = "";

    /// <summary>Makes another optimizer responsible for scaling the loss.</summary>
    internal void SetLossScale(double? factor) => Options = Options with { loss_scale_factor = factor };

    /// <summary>What all optimizers have in common.</summary>
    internal OptimizerOptions Options { get; private set; }

    /// <summary>Where the learning rate is kept, if it is no schedule.</summary>
    internal Variable LearningRateVariable { get; }

    /// <summary>The schedule, if there is one.</summary>
    internal LearningRateSchedule? Schedule => _schedule;

    /// <summary>The learning rate of the next step, as float32.</summary>
    internal unsafe float CurrentLearningRate => _schedule is null ? *LearningRateVariable.value.Floats : (float)_schedule.Apply(*(long*)IterationVariable.value.Data / (Options.gradient_accumulation_steps ?? 1));

    /// <summary>Makes a slot: state beside a variable, such as its momentum.</summary>
    /// <param name="reference_variable">The variable.</param>
    /// <param name="name">The slot's name; <c>var</c> if not given.</param>
    /// <param name="initializer">Its first values; zeros if not given.</param>
    /// <returns>The slot, of the variable's shape.</returns>
    public Variable add_variable_from_reference(Variable reference_variable, string? name = null, InitializerArg initializer = default) =>
        add_variable(reference_variable.shape, initializer, reference_variable.dtype, name: $"{reference_variable.path.Replace('/', '_')}_{name ?? "var"}");

    /// <summary>Makes a piece of state.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="initializer">Its first values; zeros if not given.</param>
    /// <param name="dtype">Its dtype; float32 if not given.</param>
    /// <param name="aggregation">How copies on several devices become one, as in Keras; there is one device, so that all ways are the same.</param>
    /// <param name="layout">How it lies on several devices; there is one, so only null.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The variable.</returns>
    /// <exception cref="ArgumentException">There is no such aggregation, or a layout is given.</exception>
    public Variable add_variable(Shape shape, InitializerArg initializer = default, DType? dtype = null, string? aggregation = "none", object? layout = null, string? name = null)
    {
        Aggregation.Check(aggregation);
        if (layout is not null) throw new ArgumentException($"A variable cannot be laid out over devices. Expected layout=None, since there is one device. Received: layout={layout}");
        var type = dtype ?? DType.Float32;
        var value = initializer.IsDefault ? Tensor.Allocate(shape, type, clear: true) : Trace.Suspend(() => initializer.Resolve("zeros").Apply(shape, type));
        var variable = new Variable(value, trainable: false, name: name) { path = $"{Scope}{this.name}/{name ?? "variable"}" };
        _variables.Add(variable);
        return variable;
    }

    /// <summary>Counts a variable as state.</summary>
    private protected void Track(Variable variable) => _variables.Add(variable);

    /// <summary>Makes the slots for variables. Called once, before the first step; a subclass with slots overrides it and calls the base first.</summary>
    /// <param name="variables">The variables that will be trained.</param>
    public virtual void build(IReadOnlyList<Variable> variables)
    {
        BuiltFor = variables;
        built = true;
    }

    /// <summary>The variables that the slots were made for.</summary>
    internal IReadOnlyList<Variable> BuiltFor { get; private set; } = [];

    /// <summary>Updates one variable: override it for an optimizer of your own.</summary>
    /// <param name="gradient">The gradient, clipped already.</param>
    /// <param name="variable">The variable; change it with <c>assign</c>.</param>
    /// <param name="learning_rate">The learning rate, a scalar.</param>
    public virtual void update_step(Tensor gradient, Variable variable, Tensor learning_rate) =>
        throw new InvalidOperationException($"The optimizer {GetType().Name} does not say how it updates a variable. Expected an override of `update_step`.");

    /// <summary>The loss times <c>loss_scale_factor</c>, where one is set; the gradients are divided by it again.</summary>
    /// <param name="loss">The loss.</param>
    /// <returns>The scaled loss.</returns>
    public virtual Tensor scale_loss(Tensor loss) => Options.loss_scale_factor is { } factor ? Ops.Affine(loss, factor, 0) : loss;

    /// <summary>Called when training ends: where a moving average of the weights is kept, it replaces them.</summary>
    /// <param name="var_list">The variables.</param>
    public virtual void finalize_variable_values(IReadOnlyList<Variable> var_list)
    {
        if (!Options.use_ema || this is not BuiltInOptimizer { Averages: { Length: > 0 } averages }) return;
        foreach (var variable in var_list) variable.assign(averages[PlaceOf(variable)].value);
    }

    /// <summary>The arguments that the optimizer was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new()
    {
        ["name"] = name,
        ["learning_rate"] = _schedule is null
            ? (double)CurrentLearningRate
            : _schedule.Serialize(),
        ["weight_decay"] = Options.weight_decay,
        ["clipnorm"] = Options.clipnorm,
        ["global_clipnorm"] = Options.global_clipnorm,
        ["clipvalue"] = Options.clipvalue,
        ["use_ema"] = Options.use_ema,
        ["ema_momentum"] = Options.ema_momentum,
        ["ema_overwrite_frequency"] = Options.ema_overwrite_frequency,
        ["loss_scale_factor"] = Options.loss_scale_factor,
        ["gradient_accumulation_steps"] = Options.gradient_accumulation_steps,
    };

    /// <summary>The configuration as a part of another's.</summary>
    internal Config Serialize() => Config.Of("keras.optimizers", GetType().Name, get_config());

    /// <summary>Makes a step.</summary>
    /// <param name="grads">A gradient for each variable; null where it has none.</param>
    /// <param name="trainable_variables">The variables; those of the first step if not given.</param>
    /// <exception cref="ArgumentException">The lists do not fit each other, or the variables are not those that the optimizer was built for.</exception>
    public void apply(IReadOnlyList<Tensor?> grads, IReadOnlyList<Variable>? trainable_variables = null) => ApplyStep(grads, trainable_variables);

    /// <summary>Makes a step: <c>optimizer.apply_gradients(zip(gradients, variables))</c>.</summary>
    /// <param name="grads_and_vars">Pairs of a gradient and its variable.</param>
    public void apply_gradients(IEnumerable<(Tensor? Gradient, Variable Variable)> grads_and_vars)
    {
        var pairs = grads_and_vars.ToArray();
        ApplyStep([.. pairs.Select(pair => pair.Gradient)], [.. pairs.Select(pair => pair.Variable)]);
    }

    /// <summary>The class and the name, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{GetType().Name} name={name}>";
}
