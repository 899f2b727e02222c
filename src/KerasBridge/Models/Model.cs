using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// A model: layers that can be trained together. Make one of symbolic tensors with <c>keras.Model(inputs, outputs)</c>, of a list of layers with
/// <c>keras.Sequential</c>, or subclass it and override <c>call</c>. See https://keras.io/api/models/model/.
/// </summary>
[OwnState]
public partial class Model : Layer, ICallbackModel
{
    /// <summary>A model for subclassing.</summary>
    /// <param name="name">Its name; made of the class's name if not given.</param>
    /// <param name="trainable">Whether its weights are trained.</param>
    protected Model(string? name = null, bool trainable = true) : base(name, trainable) { }

    /// <summary>The layers, in order.</summary>
    public virtual IReadOnlyList<Layer> layers => [.. SubLayers];

    /// <summary>The symbolic inputs; none for a subclassed model.</summary>
    public virtual List<Tensor> inputs => [];

    /// <summary>The symbolic outputs; none for a subclassed model.</summary>
    public virtual List<Tensor> outputs => [];

    /// <summary>The shape of the input, with the batch.</summary>
    /// <exception cref="InvalidOperationException">The model has no known inputs, or several.</exception>
    public Shape input_shape => Only(inputs, "input").shape;

    /// <summary>The shape of the output, with the batch.</summary>
    /// <exception cref="InvalidOperationException">The model has no known outputs, or several.</exception>
    public Shape output_shape => Only(outputs, "output").shape;

    /// <inheritdoc/>
    internal override string ConfigModule => "keras";

    /// <summary>The names of the inputs, for data given by name.</summary>
    internal virtual IReadOnlyList<string> InputNames => [];

    /// <summary>The names of the outputs, for targets, losses and metrics given by name.</summary>
    internal virtual IReadOnlyList<string> OutputNames => [];

    /// <summary>The dtypes that inputs are converted to; null: floats become float32, others stay.</summary>
    internal virtual IReadOnlyList<DType>? InputDTypes => null;

    /// <summary>Applies the model: Python's <c>model(x)</c>. To a symbolic tensor it gives a symbolic tensor, to values it gives values.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="training">Whether the layers train or infer; as the call around it if not given, else infers.</param>
    /// <param name="mask">Which steps count; bool, <c>(batch, steps)</c>.</param>
    /// <returns>The output or outputs.</returns>
    public new Tensors Apply(Tensor inputs, bool? training = null, Tensor? mask = null) => new(Invoke([inputs], training, mask));

    /// <summary>Applies the model to several inputs. To symbolic tensors it gives symbolic tensors, to values it gives values.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="training">Whether the layers train or infer; as the call around it if not given, else infers.</param>
    /// <param name="mask">Which steps count; bool, <c>(batch, steps)</c>.</param>
    /// <returns>The output or outputs.</returns>
    public new Tensors Apply(Tensors inputs, bool? training = null, Tensor? mask = null) => new(Invoke(inputs.Items, training, mask));

    /// <summary>A layer by its name or its place.</summary>
    /// <param name="name">The name.</param>
    /// <param name="index">The place, from 0; negative from the end.</param>
    /// <returns>The layer.</returns>
    /// <exception cref="ArgumentException">Both or neither are given, or there is no such layer.</exception>
    public Layer get_layer(string? name = null, int? index = null)
    {
        if (index is not null && name is not null) throw new ArgumentException($"Provide only a layer name or a layer index. Received: index={index}, name={name}.");
        var all = layers;
        if (index is { } i)
        {
            var place = i < 0 ? i + all.Count : i;
            return (uint)place < (uint)all.Count
                ? all[place]
                : throw new ArgumentException($"Was asked to retrieve layer at index {index} but model only has {all.Count} layers.");
        }
        if (name is null) throw new ArgumentException("Provide either a layer name or layer index at `get_layer`.");
        return all.FirstOrDefault(layer => layer.name == name)
            ?? throw new ArgumentException($"No such layer: {name}. Existing layers are: [{string.Join(", ", all.Select(layer => $"'{layer.name}'"))}].{Suggest.Sentence(name, all.Select(layer => layer.name))}");
    }

    internal override Tensor[] Convert(Tensor[] inputs)
    {
        var dtypes = InputDTypes;
        var converted = new Tensor[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = inputs[i];
            var dtype = dtypes is not null && i < dtypes.Count ? dtypes[i] : input.dtype.IsFloat ? DType.Float32 : input.dtype;
            converted[i] = input is KerasTensor || input.dtype == dtype ? input : Ops.Cast(input, dtype);
        }
        return converted;
    }

    private Tensor Only(IReadOnlyList<Tensor> tensors, string what) => tensors.Count == 1
        ? tensors[0]
        : throw new InvalidOperationException($"The model \"{name}\" has {tensors.Count} known {what}s. Expected exactly one to tell its shape.");
}
