using KerasBridge.Autograd;

namespace KerasBridge;

/// <summary>
/// The base of all metrics: numbers gathered over batches. Subclass it for your own: make state with <see cref="add_variable"/> in the constructor,
/// change it in <see cref="update_state"/>, and compute the value in <see cref="result"/>, with the functions of <c>keras.ops</c>.
/// See https://keras.io/api/metrics/base_metric/.
/// </summary>
public abstract class Metric
{
    private readonly List<Variable> _variables = [];

    /// <summary>A metric.</summary>
    /// <param name="dtype">The dtype of its state; float32.</param>
    /// <param name="name">Its name; made of the class's name if not given.</param>
    /// <exception cref="ArgumentException">The dtype is another.</exception>
    protected Metric(string? dtype = null, string? name = null)
    {
        this.name = name ?? Names.Unique(Names.SnakeCase(GetType().Name));
        if (dtype is not (null or "float32"))
            throw new ArgumentException($"The metric \"{this.name}\" cannot compute in this dtype. Expected dtype='float32'. Received: dtype='{dtype}'");
    }

    /// <summary>The metric's name.</summary>
    public string name { get; internal set; }

    /// <summary>The dtype of its state.</summary>
    public DType dtype => DType.Float32;

    /// <summary>The state.</summary>
    public virtual IReadOnlyList<Variable> variables => _variables;

    /// <summary>Makes a piece of state.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="initializer">Its first values.</param>
    /// <param name="dtype">Its dtype; float32 if not given.</param>
    /// <param name="aggregation">How copies on several devices become one, as in Keras; there is one device, so that all ways are the same.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The variable.</returns>
    /// <exception cref="ArgumentException">There is no such aggregation.</exception>
    public Variable add_variable(Shape shape, InitializerArg initializer, DType? dtype = null, string? aggregation = "sum", string? name = null)
    {
        Aggregation.Check(aggregation);
        var type = dtype ?? DType.Float32;
        var value = initializer.IsDefault ? Tensor.Allocate(shape, type, clear: true) : Trace.Suspend(() => initializer.Resolve("zeros").Apply(shape, type));
        var variable = new Variable(value, trainable: false, name: name);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>The same as <see cref="add_variable"/>.</summary>
    /// <param name="shape">Its shape; a scalar if not given.</param>
    /// <param name="initializer">Its first values; zeros if not given.</param>
    /// <param name="dtype">Its dtype; float32 if not given.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The variable.</returns>
    public Variable add_weight(Shape? shape = null, InitializerArg initializer = default, DType? dtype = null, string? name = null) =>
        add_variable(shape ?? Shape.Scalar, initializer, dtype, name: name);

    /// <summary>Takes in a batch.</summary>
    /// <param name="y_true">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
    public abstract void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);

    /// <summary>The value so far.</summary>
    /// <returns>A scalar, or one value for each class or output.</returns>
    public abstract Tensor result();

    /// <summary>Begins anew.</summary>
    public virtual void reset_state()
    {
        foreach (var variable in variables) variable.Clear();
    }

    /// <summary>What a batch makes of given state; the metric's own stays as it is.</summary>
    /// <param name="metric_variables">The state, as <see cref="variables"/> has it.</param>
    /// <param name="y_true">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
    /// <returns>The new state.</returns>
    /// <exception cref="ArgumentException">There is not one value for each variable.</exception>
    public IReadOnlyList<Tensor> stateless_update_state(IReadOnlyList<Tensor> metric_variables, Tensor y_true, Tensor y_pred, Tensor? sample_weight = null) =>
        Stateless.Run(GetType().Name, nameof(metric_variables), variables, metric_variables, () => { update_state(y_true, y_pred, sample_weight); return 0; }).Values;

    /// <summary>The value of given state.</summary>
    /// <param name="metric_variables">The state, as <see cref="variables"/> has it.</param>
    /// <returns>A scalar, or one value for each class or output.</returns>
    /// <exception cref="ArgumentException">There is not one value for each variable.</exception>
    public Tensor stateless_result(IReadOnlyList<Tensor> metric_variables) =>
        Stateless.Run(GetType().Name, nameof(metric_variables), variables, metric_variables, () => new Variable(result(), name: "copy").value).Result;

    /// <summary>The state to begin with.</summary>
    /// <returns>The state.</returns>
    public IReadOnlyList<Tensor> stateless_reset_state() => Stateless.Run(GetType().Name, "", variables, null, () => { reset_state(); return 0; }).Values;

    /// <summary>Takes in a batch and gives the value so far: Python's <c>metric(y_true, y_pred)</c>.</summary>
    /// <param name="y_true">The targets.</param>
    /// <param name="y_pred">The predictions.</param>
    /// <param name="sample_weight">A weight for each sample, or of a shape that broadcasts.</param>
    /// <returns>The value.</returns>
    public Tensor Apply(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
    {
        update_state(y_true, y_pred, sample_weight);
        return result();
    }

    /// <summary>The arguments that the metric was made with.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config() => new() { ["name"] = name, ["dtype"] = dtype.name };

    /// <summary>Which way is better: "max", "min", or null where nobody knows; what <c>mode="auto"</c> of callbacks asks for.</summary>
    internal virtual string? Direction => null;

    /// <summary>The class that configurations name.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>The configuration as a part of another's.</summary>
    internal Config Serialize() => Config.Of("keras.metrics", ClassName, get_config());

    /// <summary>Keras's description of the metric.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{GetType().Name} name={name}>";
}
