using KerasBridge.Layers;

namespace KerasBridge;

/// <summary>
/// A model in which each layer takes what the one before gives.
/// <code>
/// var model = keras.Sequential([
///     keras.Input((28, 28, 1)),
///     layers.Flatten(),
///     layers.Dense(10, activation: "softmax"),
/// ]);
/// </code>
/// See https://keras.io/api/models/sequential/.
/// </summary>
[OwnState]
public sealed class Sequential : Model
{
    private readonly List<Layer> _layers = [];
    private InputLayer? _input;
    private Tensor? _end;
    private int _applied;
    private Models.Functional? _functional;

    /// <summary>A model.</summary>
    /// <param name="layers">Its layers.</param>
    /// <param name="trainable">Whether its weights are trained.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">Two layers have the same name, or a layer does not fit the one before.</exception>
    public Sequential(LayersArg layers = default, bool trainable = true, string? name = null) : base(name, true)
    {
        foreach (var layer in layers) Append(layer);
        Rebuild();
        if (!trainable) this.trainable = false;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> layers => _layers;

    /// <inheritdoc/>
    public override List<Tensor> inputs => Graph?.inputs ?? [];

    /// <inheritdoc/>
    public override List<Tensor> outputs => Graph?.outputs ?? [];

    internal override IEnumerable<Layer> SubLayers => _layers;

    internal override IReadOnlyList<string> InputNames => Graph?.InputNames ?? [];

    internal override IReadOnlyList<string> OutputNames => Graph?.OutputNames ?? [];

    internal override IReadOnlyList<DType>? InputDTypes => Graph?.InputDTypes;

    /// <summary>The input, once it is known, and not counted among the layers.</summary>
    internal InputLayer? InputLayer => _input;

    private Models.Functional? Graph => _end is null || _input is null || _layers.Count == 0 ? null : _functional ??= new Models.Functional(_input.output, _end, name);

    /// <summary>Adds a layer at the end.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="rebuild">Whether the layer is built at once, if the shape of its input is known.</param>
    /// <exception cref="ArgumentException">The name is taken, or the layer does not fit.</exception>
    public void add(LayerArg layer, bool rebuild = true)
    {
        Append(layer);
        if (rebuild) Rebuild();
    }

    /// <summary>Takes the last layer away.</summary>
    /// <param name="rebuild">Whether the model is built again at once.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="InvalidOperationException">There is no layer.</exception>
    public Layer pop(bool rebuild = true)
    {
        if (_layers.Count == 0) throw new InvalidOperationException($"There is no layer to take away from the model \"{name}\". Expected at least one layer.");
        var layer = _layers[^1];
        _layers.RemoveAt(_layers.Count - 1);
        Forget();
        _end = null;
        built = false;
        if (rebuild) Rebuild();
        return layer;
    }

    /// <inheritdoc/>
    public override void build(Shape input_shape)
    {
        if (_layers.Count == 0)
            throw new InvalidOperationException($"Sequential model {name} cannot be built because it has no layers. Call `model.add(layer)`.");
        if (_input is null) _input = new InputLayer(batch_shape: input_shape);
        Rebuild();
    }

    /// <inheritdoc/>
    public override Tensors call(Tensors inputs, bool training, Tensor? mask)
    {
        if (Graph is { } graph) return graph.Run(inputs, Said(training), mask);
        var x = inputs;
        foreach (var layer in _layers) x = layer.Apply(x, Said(training));
        return x;
    }

    /// <summary>Predicts for many inputs, batch by batch.</summary>
    /// <inheritdoc cref="Model.predict"/>
    public new NDArray predict(DataArg x, int? batch_size = null, VerboseArg verbose = default, int? steps = null, IEnumerable<Callback>? callbacks = null) =>
        base.predict(x, batch_size, verbose, steps, callbacks);

    /// <summary>Predicts for one batch.</summary>
    /// <inheritdoc cref="Model.predict_on_batch"/>
    public new NDArray predict_on_batch(DataArg x) => base.predict_on_batch(x);

    /// <summary>Applies the model.</summary>
    /// <inheritdoc cref="Model.Apply(Tensor, bool?, Tensor?)"/>
    public new Tensor Apply(Tensor inputs, bool? training = null, Tensor? mask = null) => base.Apply(inputs, training, mask);

    internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
        Graph is { } graph ? graph.ComputeOutputSpec(inputs, training) : base.ComputeOutputSpec(inputs, training);

    private void Append(LayerArg argument)
    {
        var layer = argument.Layer ?? throw new ArgumentException("Only instances of `keras.Layer` can be added to a Sequential model. Received: None");
        if (layer is InputLayer input)
        {
            if (_layers.Count > 0 || _input is not null)
            {
                throw new ArgumentException(
                    $"Sequential model '{name}' has already been configured to use input shape {_input?.batch_shape ?? (object)"of its first layer"}. You cannot add a different Input layer to it.");
            }
            _input = input;
            _end = input.output;
            return;
        }
        if (layer.Flatten().Contains(this))
            throw new ArgumentException($"A model cannot be a layer of itself, which would be a cycle. Expected a layer that does not hold the model \"{name}\". Received: {layer}");
        if (_layers.Any(other => other.name == layer.name))
        {
            throw new ArgumentException(
                $"All layers added to a Sequential model should have unique names. Name \"{layer.name}\" is already the name of a layer in this model. " +
                "Update the `name` argument to pass a unique name.");
        }
        if (_layers.Count == 0 && _input is null)
        {
            if (layer.InputShape is { } shape) _input = new InputLayer(shape);
            else if (layer is Model { inputs: [KerasTensor only] } model) _input = new InputLayer(batch_shape: only.shape, dtype: only.dtype, name: null);
            if (_input is not null) _end = _input.output;
        }
        _layers.Add(layer);
        Forget();
    }

    /// <summary>Applies the layers that have not been applied, if the input is known.</summary>
    private void Rebuild()
    {
        if (_input is null || _layers.Count == 0) return;
        using var scope = NameScope.EnterOnce(name);
        if (_end is null)
        {
            _end = _input.output;
            _applied = 0;
        }
        for (var i = _applied; i < _layers.Count; i++)
        {
            try
            {
                _end = _layers[i].Apply(_end);
            }
            catch
            {
                // A layer that does not fit is not kept, so that the model stays as it was.
                _layers.RemoveRange(i, _layers.Count - i);
                _applied = i;
                throw;
            }
        }
        _applied = _layers.Count;
        BuildShapes = [_input.batch_shape];
        built = true;
    }

    private void Forget()
    {
        _functional = null;
        ForgetSteps();
    }
}

public partial class keras
{
    public static partial class models
    {
        /// <inheritdoc cref="KerasBridge.Sequential(LayersArg, bool, string?)"/>
        /// <returns>The model.</returns>
        public static Sequential Sequential(LayersArg layers = default, bool trainable = true, string? name = null) => new(layers, trainable, name);

        /// <summary>A model of symbolic tensors: all that is computed between inputs and outputs.</summary>
        /// <param name="inputs">What goes in: one result of <c>keras.Input</c>, or a list of them.</param>
        /// <param name="outputs">What comes out: one symbolic tensor, or a list.</param>
        /// <param name="name">The model's name.</param>
        /// <returns>The model.</returns>
        /// <exception cref="ArgumentException">An output does not depend on the inputs alone.</exception>
        public static Models.Functional Model(Tensors inputs, Tensors outputs, string? name = null) => new(inputs, outputs, name);
    }
}

public partial class KerasTop
{
    /// <inheritdoc cref="KerasBridge.Sequential(LayersArg, bool, string?)"/>
    /// <returns>The model.</returns>
    public static Sequential Sequential(LayersArg layers = default, bool trainable = true, string? name = null) => new(layers, trainable, name);

    /// <inheritdoc cref="keras.models.Model(Tensors, Tensors, string?)"/>
    /// <returns>The model.</returns>
    public static Models.Functional Model(Tensors inputs, Tensors outputs, string? name = null) => new(inputs, outputs, name);
}
