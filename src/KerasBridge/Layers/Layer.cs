using KerasBridge.Autograd;
using KerasBridge.Engine;
using Suggest = KerasBridge.Numpy.Suggest;

namespace KerasBridge;

/// <summary>
/// The base of all layers: a function of tensors with weights. Subclass it, make weights in <see cref="build(Shape)"/> with <see cref="add_weight"/>,
/// and compute in <c>call</c> with the functions of <c>keras.ops</c>:
/// <code>
/// class Linear(int units) : Layer
/// {
///     Variable w = null!;
///     public override void build(Shape input_shape) => w = add_weight(shape: (input_shape[-1], units));
///     public override Tensor call(Tensor inputs) => keras.ops.matmul(inputs, w);
/// }
/// </code>
/// See https://keras.io/api/layers/base_layer/.
/// </summary>
[Numpy.TypeFormatterSource(typeof(Numpy.TextFormatters), PreferredMimeTypes = [Numpy.TextFormatters.TextType])]
public abstract partial class Layer
{
    private static readonly string[] Policies = ["float32", "float16", "bfloat16", "float64", "mixed_float16", "mixed_bfloat16", "bool", "uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64"];

    private bool _trainable;
    private string _name;

    /// <summary>A layer.</summary>
    /// <param name="name">Its name; made of the class's name and a number if not given.</param>
    /// <param name="trainable">Whether an optimizer changes its weights.</param>
    /// <param name="dtype">The dtype of its weights and computations; float32 if not given.</param>
    /// <exception cref="ArgumentException">The name holds a slash, or the dtype is not one that layers compute in.</exception>
    protected Layer(string? name = null, bool trainable = true, string? dtype = null)
    {
        if (name is not null && (name.Length == 0 || name.Contains('/')))
            throw new ArgumentException($"Argument `name` must be a string and cannot contain character `/`. Received: name={name}");
        _name = name ?? Names.Unique(Names.SnakeCase(GetType().Name));
        _trainable = trainable;
        if (dtype is not (null or "float32"))
        {
            if (!Policies.Contains(dtype))
            {
                throw new ArgumentException(
                    $"Cannot convert '{dtype}' to a mixed precision DTypePolicy. Valid policies include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'.{Suggest.Sentence(dtype, Policies)} " +
                    $"Expected: dtype='float32'. Received: dtype='{dtype}' for the layer \"{_name}\"");
            }
            throw new ArgumentException(
                $"The layer \"{_name}\" cannot compute in this dtype. Expected dtype='float32', in which the engine multiplies and convolves. Received: dtype='{dtype}'");
        }
    }

    /// <summary>The layer's name.</summary>
    public string name
    {
        get => _name;
        internal set => _name = value;
    }

    /// <summary>The dtype of the weights.</summary>
    public string dtype => "float32";

    /// <summary>Whether the weights have been made.</summary>
    public bool built
    {
        get => field || IsBuiltByHand;
        protected internal set;
    }

    /// <summary>Whether <c>layer.build(shape)</c> was called from outside, which nothing here sees: layers of this library make weights nowhere else.</summary>
    private bool IsBuiltByHand => !_isBuilding && _variables.Count > 0 && GetType().Assembly == typeof(Layer).Assembly;

    /// <summary>Whether the layer passes masks on.</summary>
    public bool supports_masking { get; protected set; }

    /// <summary>What the layer asks of its inputs: one for each; null for anything.</summary>
    public IReadOnlyList<InputSpec>? input_spec { get; protected set; }

    /// <summary>The shape of the input without the batch, where the layer was told: a first layer in a <c>Sequential</c> model makes the model's input of it.</summary>
    internal Shape? InputShape
    {
        get;
        init
        {
            field = value;
            if (value is null) return;
            KerasConsole.Warn(
                "Do not pass an `input_shape`/`input_dim` argument to a layer. When using Sequential models, prefer using an `Input(shape)` object as the first layer in the model instead.");
        }
    }

    /// <summary>The shape or shapes that the layer was built for.</summary>
    internal IReadOnlyList<Shape>? BuildShapes { get; set; }

    /// <summary>The applications of this layer in functional models.</summary>
    internal List<SymbolicNode> InboundNodes { get; } = [];

    /// <summary>Whether an optimizer changes the layer's weights. Setting it sets it for the layers within, too. A frozen layer costs no gradient; compile again after a change.</summary>
    public virtual bool trainable
    {
        get => _trainable;
        set
        {
            _trainable = value;
            foreach (var variable in OwnVariables.Where(variable => WasTrainable(variable))) variable.trainable = value;
            foreach (var layer in SubLayers) layer.trainable = value;
        }
    }

    /// <summary>The input of the layer, in the graph of a functional model, where it was applied once.</summary>
    /// <exception cref="InvalidOperationException">The layer was applied to no symbolic tensor.</exception>
    public virtual Tensor input => FirstNode("input").Inputs[0];

    /// <summary>The output of the layer, in the graph of a functional model, where it was applied once.</summary>
    /// <exception cref="InvalidOperationException">The layer was applied to no symbolic tensor.</exception>
    public virtual Tensor output => FirstNode("output").Outputs[0];

    private SymbolicNode FirstNode(string what) => InboundNodes.Count > 0
        ? InboundNodes[0]
        : throw new InvalidOperationException($"The layer {name} has never been called and thus has no defined {what}. Expected a layer of a functional model, or one applied to a `keras.Input`.");

    /// <summary>Makes the layer's weights, with <see cref="add_weight"/>. Called once, before the first call.</summary>
    /// <param name="input_shape">The shape of the input; the batch is usually <c>None</c>.</param>
    public virtual void build(Shape input_shape) { }

    /// <summary>Makes the weights of a layer with several inputs.</summary>
    /// <param name="input_shapes">The shapes of the inputs.</param>
    public virtual void build(IReadOnlyList<Shape> input_shapes) => build(input_shapes[0]);

    /// <summary>Keras's description of the layer.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{GetType().Name} name={name}, built={(built ? "True" : "False")}>";
}
