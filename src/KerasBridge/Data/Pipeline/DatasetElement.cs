namespace KerasBridge;

/// <summary>
/// What a <see cref="Dataset"/> gives at a time: a tensor, some of them, or tensors by names. Converts from these, and comes apart again:
/// <c>foreach (var (images, labels) in dataset)</c>.
/// </summary>
public readonly partial struct DatasetElement
{
    internal DatasetElement(object value) => Value = value;

    /// <summary>A <see cref="Tensor"/>, an array of elements, a dictionary of tensors, or <see cref="ImageData"/>.</summary>
    internal object? Value { get; }

    /// <summary>The number of parts; 1 for a tensor.</summary>
    public int Count => Value is DatasetElement[] parts ? parts.Length : 1;

    /// <summary>A part by its place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public DatasetElement this[int index] => Value switch
    {
        DatasetElement[] parts when index >= 0 && index < parts.Length => parts[index],
        DatasetElement[] parts => throw new ArgumentException($"The element has no part {index}. Expected 0 to {parts.Length - 1}. Received: {index}"),
        Tensor tensor => tensor[index],
        _ => throw new ArgumentException($"The parts of the element have names. Expected one of [{Quoted}]. Received: {index}"),
    };

    /// <summary>A part by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public Tensor this[string name] => Value is ImageData data ? data[name] : Named.TryGetValue(name, out var tensor) ? tensor
        : throw new ArgumentException($"The element has no part '{name}'. Expected one of [{Quoted}].{Numpy.Suggest.Sentence(name, Named.Keys)} Received: '{name}'");

    /// <summary>The tensor of an element that is one.</summary>
    public Tensor tensor => Value switch
    {
        Tensor value => value,
        DatasetElement[] { Length: 1 } parts => parts[0].tensor,
        DatasetElement[] parts => throw new ArgumentException($"The element has {parts.Length} parts where one tensor is needed. Expected to take it apart: `var (x, y) = element`, or `element[0]`."),
        null => throw new ArgumentException("The element is empty. Expected one that a dataset gave."),
        _ => throw new ArgumentException($"The parts of the element have names, where one tensor is needed. Expected `element[name]` with one of [{Quoted}]."),
    };

    private string Quoted => string.Join(", ", (Value is ImageData data ? data.Keys : Named.Keys).Select(key => $"'{key}'"));

    private Dictionary<string, Tensor> Named => Value as Dictionary<string, Tensor> ?? throw new ArgumentException("The parts of the element have no names. Expected an element that is a dictionary.");

    /// <summary>The shape of an element that is one tensor.</summary>
    /// <exception cref="ArgumentException">It is not one tensor.</exception>
    public Shape shape => tensor.shape;

    /// <summary>The dtype of an element that is one tensor.</summary>
    /// <exception cref="ArgumentException">It is not one tensor.</exception>
    public DType dtype => tensor.dtype;

    /// <summary>The names of the parts, where they have names.</summary>
    /// <returns>The names.</returns>
    /// <exception cref="ArgumentException">The parts have no names.</exception>
    public IReadOnlyList<string> keys() => Value is ImageData data ? [.. data.Keys] : [.. Named.Keys];

    /// <summary>An element that is one tensor, as an array.</summary>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">It is not one tensor.</exception>
    public NDArray numpy() => tensor.numpy();

    /// <summary>Takes two parts apart.</summary>
    /// <param name="first">The first part, mostly the inputs.</param>
    /// <param name="second">The second part, mostly the targets.</param>
    /// <exception cref="ArgumentException">The element does not have two parts.</exception>
    public void Deconstruct(out Tensor first, out Tensor second)
    {
        Require(2);
        (first, second) = (this[0].tensor, this[1].tensor);
    }

    /// <summary>Takes three parts apart.</summary>
    /// <param name="first">The first part, mostly the inputs.</param>
    /// <param name="second">The second part, mostly the targets.</param>
    /// <param name="third">The third part, mostly the sample weights.</param>
    /// <exception cref="ArgumentException">The element does not have three parts.</exception>
    public void Deconstruct(out Tensor first, out Tensor second, out Tensor third)
    {
        Require(3);
        (first, second, third) = (this[0].tensor, this[1].tensor, this[2].tensor);
    }

    /// <summary>The text of the tensors.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value switch
    {
        DatasetElement[] parts => $"({string.Join(", ", parts)})",
        Dictionary<string, Tensor> named => $"{{{string.Join(", ", named.Select(pair => $"'{pair.Key}': {pair.Value}"))}}}",
        _ => Value?.ToString() ?? "",
    };

    private void Require(int count)
    {
        if (Value is not DatasetElement[] parts || parts.Length != count)
            throw new ArgumentException($"The element cannot be taken apart into {count}. Expected an element of {count} parts. Received: {(Value is DatasetElement[] given ? $"one of {given.Length} parts" : "one tensor, or tensors by names")}");
    }
}
