using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge;

public abstract partial class Layer
{
    private readonly List<Tensor> _losses = [];

    /// <summary>The penalties of the last call: those of <see cref="add_loss"/>, and the regularizers' of weights that are trained.</summary>
    public IReadOnlyList<Tensor> losses
    {
        get
        {
            var all = new List<Tensor>();
            foreach (var layer in Flatten()) all.AddRange(layer._losses);
            foreach (var variable in trainable_weights)
            {
                if (variable.Regularizer is { } regularizer) all.Add(regularizer(variable.value));
            }
            return all;
        }
    }

    /// <summary>A penalty on the layer's output, added to the loss.</summary>
    internal Regularizer? ActivityRegularizer { get; init; }

    /// <summary>Adds a penalty to the loss of the model, from within <c>call</c>.</summary>
    /// <param name="loss">A scalar.</param>
    public void add_loss(Tensor loss) => _losses.Add(Ops.Sum(Ops.ToFloat(loss)));

    /// <summary>Computes the layer's output: override it. Use the functions of <c>keras.ops</c>.</summary>
    /// <param name="inputs">The input.</param>
    /// <returns>The output.</returns>
    public virtual Tensor call(Tensor inputs) =>
        throw new InvalidOperationException($"The layer \"{name}\" ({GetType().Name}) does not say what it computes. Expected an override of `call`.");

    /// <summary>Computes the output of a layer that does something else in training: override it instead.</summary>
    /// <param name="inputs">The input.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <returns>The output.</returns>
    public virtual Tensor call(Tensor inputs, bool training) => call(inputs);

    /// <summary>Computes the output of a layer that takes a mask: override it instead.</summary>
    /// <param name="inputs">The input.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <param name="mask">Which steps count; bool, <c>(batch, steps)</c>; null if all do.</param>
    /// <returns>The output.</returns>
    public virtual Tensor call(Tensor inputs, bool training, Tensor? mask) => call(inputs, training);

    /// <summary>Computes the outputs of a layer with several inputs or outputs: override it instead.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="training">Whether the model is being trained.</param>
    /// <param name="mask">The mask of the first input, or null.</param>
    /// <returns>The outputs.</returns>
    public virtual Tensors call(Tensors inputs, bool training, Tensor? mask) => call(inputs.Single, training, mask);

    /// <summary>Applies the layer: Python's <c>layer(x)</c>. To a symbolic tensor it gives a symbolic tensor, to values it gives values.</summary>
    /// <param name="inputs">The input.</param>
    /// <param name="training">Whether the layer trains or infers; as the call around it if not given, else infers.</param>
    /// <param name="mask">Which steps count; bool, <c>(batch, steps)</c>; the input's own mask if not given.</param>
    /// <returns>The output.</returns>
    /// <exception cref="ShapeException">The input does not fit the layer.</exception>
    public Tensor Apply(Tensor inputs, bool? training = null, Tensor? mask = null) => new Tensors(Invoke([inputs], training, mask)).Single;

    /// <summary>Applies the layer to several inputs: Python's <c>layer([a, b])</c>.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="training">Whether the layer trains or infers; as the call around it if not given, else infers.</param>
    /// <param name="mask">The mask of the first input; its own if not given.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ShapeException">An input does not fit the layer.</exception>
    public Tensors Apply(Tensors inputs, bool? training = null, Tensor? mask = null) => new(Invoke(inputs.Items, training, mask));

    /// <summary>Which steps of the output count.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="previous_mask">The mask of the first input.</param>
    /// <returns>The mask, or null.</returns>
    public virtual Tensor? compute_mask(Tensors inputs, Tensor? previous_mask) => supports_masking ? previous_mask : null;

    /// <summary>The shape of the output.</summary>
    /// <param name="input_shape">The shape of the input; dimensions may be <c>None</c>.</param>
    /// <returns>The shape.</returns>
    public virtual Shape compute_output_shape(Shape input_shape) => compute_output_shape([input_shape]);

    /// <summary>The shape of the output of a layer with several inputs.</summary>
    /// <param name="input_shapes">The shapes of the inputs; dimensions may be <c>None</c>.</param>
    /// <returns>The shape.</returns>
    public virtual Shape compute_output_shape(IReadOnlyList<Shape> input_shapes)
    {
        var inputs = input_shapes.Select(shape => (Tensor)new KerasTensor(shape, DType.Float32, "input")).ToArray();
        EnsureBuilt(inputs);
        return ComputeOutputSpec(inputs, training: false)[0].Shape;
    }

    /// <summary>The shapes and dtypes of the outputs for symbolic inputs.</summary>
    internal virtual (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
        Symbolic.Infer(values => RunCall(values, training, null), inputs);

    /// <summary>Whether the layer trains where neither its call nor one around it says so.</summary>
    internal virtual bool TrainsByDefault => false;

    /// <summary>In a `call`, what a model tells the layers within: the mode that it was given, and nothing where nobody gave one.</summary>
    private protected bool? Said(bool training) => CallContext.Current is { } context && ReferenceEquals(context.Owner, this) ? context.Said : training;

    /// <summary>Applies the layer to tensors.</summary>
    internal Tensor[] Invoke(Tensor[] inputs, bool? training, Tensor? mask)
    {
        if (inputs.Length == 0) throw new ArgumentException($"The layer \"{name}\" was applied to nothing. Expected at least one tensor. Received: []");
        if (inputs.Contains(null)) throw new ArgumentException($"The layer \"{name}\" was applied to None. Expected a tensor or an array for each input. Received: None");
        // The layers within that make their weights only now have this one in their weights' paths.
        using var scope = NameScope.Enter(name);
        inputs = Convert(inputs);
        CheckInputs(inputs);
        EnsureBuilt(inputs);
        return inputs.Any(input => input is KerasTensor) ? InvokeSymbolic(inputs, training, mask) : InvokeValues(inputs, training, mask ?? inputs[0].Mask);
    }

    /// <summary>Floats of another size become the layer's dtype; a model converts to its inputs' dtypes instead.</summary>
    internal virtual Tensor[] Convert(Tensor[] inputs) => Array.ConvertAll(inputs, input => input is not KerasTensor && input.dtype.IsFloat && input.dtype != DType.Float32 ? Ops.Cast(input, DType.Float32) : input);

    /// <summary>Makes the weights if they are not there.</summary>
    internal void EnsureBuilt(Tensor[] inputs)
    {
        if (built) return;
        var shapes = Array.ConvertAll(inputs, input => input.shape);
        BuildFor(shapes);
    }

    /// <summary>Makes the weights for inputs of given shapes.</summary>
    internal void BuildFor(IReadOnlyList<Shape> shapes)
    {
        var before = _variables.Count;
        _isBuilding = true;
        try
        {
            using var scope = NameScope.EnterOnce(name);
            if (shapes.Count == 1) build(shapes[0]);
            else build(shapes);
            KeepWeightsMadeByHand(before);
        }
        catch
        {
            // So that a second try does not make the first weights twice.
            _variables.RemoveRange(before, _variables.Count - before);
            throw;
        }
        finally
        {
            _isBuilding = false;
        }
        BuildShapes = shapes;
        built = true;
    }

    private bool _isBuilding;

    /// <summary>A layer of the user's own whose <c>build</c> was called from outside has now made its weights, of the same names and shapes, once more: the first ones' values count.</summary>
    private void KeepWeightsMadeByHand(int before)
    {
        if (before == 0 || _variables.Count != 2 * before) return;
        for (var i = 0; i < before; i++)
        {
            if (_variables[i].name != _variables[before + i].name || _variables[i].shape != _variables[before + i].shape) return;
        }
        for (var i = 0; i < before; i++) _variables[before + i].assign(_variables[i].numpy());
        _variables.RemoveRange(0, before);
    }

    private void CheckInputs(Tensor[] inputs)
    {
        if (input_spec is not { } specs) return;
        if (inputs.Length != specs.Count)
        {
            var names = specs.Select(spec => spec.Name).OfType<string>().ToArray();
            if (names.Length == specs.Count)
            {
                throw new ShapeException(
                    $"Layer \"{name}\" expects {specs.Count} named input(s) with keys [{string.Join(", ", names.Select(key => $"'{key}'"))}], but it received {inputs.Length} input tensors. " +
                    $"Pass one for each, in this order. Inputs received: [{string.Join(", ", inputs.Select(input => input.shape))}]");
            }
            throw new ShapeException(
                $"Layer \"{name}\" expects {specs.Count} input(s), but it received {inputs.Length} input tensors. Inputs received: [{string.Join(", ", inputs.Select(input => input.ToString()))}]");
        }
        for (var i = 0; i < specs.Count; i++) specs[i].Check(i, CallContext.Shown(inputs[i].shape), name);
    }

    private Tensor[] InvokeSymbolic(Tensor[] inputs, bool? training, Tensor? mask)
    {
        (Shape Shape, DType DType)[] specs;
        var outer = CallContext.IsAnyBatch;
        CallContext.IsAnyBatch |= inputs[0].shape is { Rank: > 0 } first && first[0].IsNone;
        try
        {
            specs = ComputeOutputSpec(inputs, training ?? false);
        }
        finally
        {
            CallContext.IsAnyBatch = outer;
        }
        var node = new SymbolicNode(this, name, inputs, (values, mode) => Invoke(values, training ?? mode, mask)) { Index = InboundNodes.Count, Training = training };
        InboundNodes.Add(node);
        return Symbolic.Connect(node, specs);
    }

    private Tensor[] InvokeValues(Tensor[] inputs, bool? training, Tensor? mask)
    {
        var outer = CallContext.Current;
        if (outer is null)
        {
            foreach (var layer in Flatten()) layer._losses.Clear();
        }
        var said = training ?? outer?.Said ?? (TrainsByDefault ? true : null);
        var context = new CallContext { Owner = this, Said = said, Training = said ?? false };
        CallContext.Current = context;
        try
        {
            var outputs = RunCall(inputs, context.Training, mask);
            if (ActivityRegularizer is { } regularizer)
            {
                // Divided by the batch, so that the penalty does not depend on its size.
                foreach (var output in outputs) add_loss(Ops.Affine(regularizer.Apply(output), 1.0 / Math.Max(1, output.shape.Dims[0]), 0));
            }
            if (mask is not null || supports_masking)
            {
                var outputMask = compute_mask(new Tensors(inputs), mask);
                if (outputMask is not null) outputs[0].Mask = outputMask;
            }
            return outputs;
        }
        finally
        {
            CallContext.Current = outer;
        }
    }

    private Tensor[] RunCall(Tensor[] inputs, bool training, Tensor? mask)
    {
        var outputs = call(new Tensors(inputs), training, mask).Items;
        return outputs is null || outputs.Contains(null)
            ? throw new InvalidOperationException($"The `call` of the layer \"{name}\" ({GetType().Name}) gave nothing. Expected a tensor, or several. Received: None")
            : outputs;
    }
}
