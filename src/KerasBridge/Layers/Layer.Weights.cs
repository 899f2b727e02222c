using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge;

public abstract partial class Layer
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> FieldsOf = new();

    private readonly List<Variable> _variables = [];
    private readonly HashSet<Variable> _madeTrainable = new(ReferenceEqualityComparer.Instance);

    /// <summary>All weights: the layer's own, then those of the layers within.</summary>
    public virtual IReadOnlyList<Variable> weights => Distinct(Collect(layer => [.. layer.OwnVariables.Where(layer.WasTrainable), .. layer.OwnVariables.Where(v => !layer.WasTrainable(v))]));

    /// <summary>All weights and other state.</summary>
    public virtual IReadOnlyList<Variable> variables => weights;

    /// <summary>The weights that an optimizer changes.</summary>
    public virtual IReadOnlyList<Variable> trainable_weights => trainable ? [.. weights.Where(variable => variable.trainable)] : [];

    /// <summary>The weights that an optimizer leaves alone.</summary>
    public virtual IReadOnlyList<Variable> non_trainable_weights => trainable ? [.. weights.Where(variable => !variable.trainable)] : weights;

    /// <summary>The same as <see cref="trainable_weights"/>.</summary>
    public IReadOnlyList<Variable> trainable_variables => trainable_weights;

    /// <summary>The same as <see cref="non_trainable_weights"/>.</summary>
    public IReadOnlyList<Variable> non_trainable_variables => non_trainable_weights;

    /// <summary>The layers within this one. Fields that hold layers, or lists of them, are found by themselves.</summary>
    internal virtual IEnumerable<Layer> SubLayers
    {
        get
        {
            foreach (var value in FieldValues())
            {
                if (value is Layer layer) yield return layer;
                else if (value is IEnumerable many and not string and not NDArray and not IEnumerable<Variable>)
                {
                    foreach (var item in many)
                    {
                        if (item is Layer inner) yield return inner;
                    }
                }
            }
        }
    }

    /// <summary>The layer's own weights, in the order in which they were made.</summary>
    internal IEnumerable<Variable> OwnVariables => _variables.Concat(FieldValues().OfType<Variable>()).Distinct();

    /// <summary>Makes a weight.</summary>
    /// <param name="shape">Its shape; a scalar if not given.</param>
    /// <param name="initializer">What makes its first values; glorot_uniform if not given.</param>
    /// <param name="dtype">Its dtype; float32 if not given.</param>
    /// <param name="trainable">Whether an optimizer changes it.</param>
    /// <param name="regularizer">A penalty on it, added to the loss.</param>
    /// <param name="constraint">A projection of it after each update.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The weight.</returns>
    /// <exception cref="ShapeException">A dimension of the shape is <c>None</c>.</exception>
    public Variable add_weight(Shape? shape = null, InitializerArg initializer = default, DType? dtype = null, bool trainable = true,
        RegularizerArg regularizer = default, ConstraintArg constraint = default, string? name = null)
    {
        shape ??= Shape.Scalar;
        var make = initializer.Resolve("glorot_uniform");
        return AddWeight(name ?? Names.Unique("variable"), shape, make, trainable, regularizer.Resolve(), constraint.Resolve(), dtype);
    }

    /// <summary>Makes a weight of parts that are there already.</summary>
    internal Variable AddWeight(string name, Shape shape, Initializer initializer, bool trainable = true, Regularizer? regularizer = null, Constraint? constraint = null, DType? dtype = null)
    {
        if (!shape.IsKnown)
        {
            throw new ShapeException(
                $"Shapes used to initialize variables must be fully-defined (no `None` dimensions). Received: shape={shape} for variable path='{NameScope.PathOf(name)}'. " +
                $"Expected an input of layer \"{this.name}\" whose sizes are known there.");
        }
        var value = Trace.Suspend(() => initializer.Apply(shape, dtype ?? DType.Float32));
        if (value.shape != shape)
            throw new ShapeException($"The initializer of the weight \"{name}\" of layer \"{this.name}\" gave values of another shape. Expected {shape}. Received: {value.shape}");
        var variable = new Variable(value, trainable: trainable, name: name)
        {
            path = NameScope.PathOf(name),
            Regularizer = regularizer is null ? null : regularizer.Apply,
            Constraint = constraint is null ? null : constraint.Apply,
        };
        _variables.Add(variable);
        if (trainable) _madeTrainable.Add(variable);
        if (!_trainable) variable.trainable = false;
        return variable;
    }

    /// <summary>The number of weights' elements.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The weights have not been made.</exception>
    public virtual long count_params()
    {
        if (!built)
        {
            throw new InvalidOperationException(
                $"You tried to call `count_params` on layer '{name}', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.");
        }
        return weights.Sum(variable => variable.shape.Size);
    }

    /// <summary>Whether the weight was made to be trained, whatever has been frozen since.</summary>
    private bool WasTrainable(Variable variable) => _madeTrainable.Contains(variable) || (!_variables.Contains(variable) && variable.trainable);

    /// <summary>This layer and all within, each once, outermost first.</summary>
    internal IReadOnlyList<Layer> Flatten()
    {
        var seen = new HashSet<Layer>(ReferenceEqualityComparer.Instance);
        var all = new List<Layer>();
        void Visit(Layer layer)
        {
            if (!seen.Add(layer)) return;
            all.Add(layer);
            foreach (var inner in layer.SubLayers) Visit(inner);
        }
        Visit(this);
        return all;
    }

    private IEnumerable<Variable> Collect(Func<Layer, IEnumerable<Variable>> own) => Flatten().SelectMany(own);

    private static List<Variable> Distinct(IEnumerable<Variable> variables) => [.. variables.Distinct<Variable>(ReferenceEqualityComparer.Instance)];

    private protected IEnumerable<object> FieldValues()
    {
        var fields = FieldsOf.GetOrAdd(GetType(), static type =>
        {
            var chain = new Stack<Type>();
            for (var t = type; t is not null && t.BaseType != typeof(object) && !t.IsDefined(typeof(OwnStateAttribute), false); t = t.BaseType) chain.Push(t);
            return [.. chain.SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(field => !field.FieldType.IsValueType && field.FieldType != typeof(string))];
        });
        foreach (var field in fields)
        {
            if (field.GetValue(this) is { } value) yield return value;
        }
    }
}
