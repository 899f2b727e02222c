namespace KerasBridge;

// What elements are made of, and may be taken as.
public readonly partial struct DatasetElement
{
    /// <summary>A tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator DatasetElement(Tensor tensor) => new((object)tensor);

    /// <summary>An array.</summary>
    /// <param name="array">The array.</param>
    public static implicit operator DatasetElement(NDArray array) => new((object)(Tensor)array);

    /// <summary>Two parts, mostly inputs and targets.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement((Tensor, Tensor) parts) => new(new DatasetElement[] { parts.Item1, parts.Item2 });

    /// <summary>Three parts, mostly inputs, targets and sample weights.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement((Tensor, Tensor, Tensor) parts) => new(new DatasetElement[] { parts.Item1, parts.Item2, parts.Item3 });

    /// <summary>Several inputs, and targets.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement(((Tensor, Tensor) x, Tensor y) parts) => new(new DatasetElement[] { parts.x, parts.y });

    /// <summary>Inputs by names, and targets.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement((Dictionary<string, Tensor> x, Tensor y) parts) => new(new DatasetElement[] { parts.x, parts.y });

    /// <summary>Inputs and targets by names.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement((Dictionary<string, Tensor> x, Dictionary<string, Tensor> y) parts) => new(new DatasetElement[] { parts.x, parts.y });

    /// <summary>Tensors by names.</summary>
    /// <param name="parts">The tensors.</param>
    public static implicit operator DatasetElement(Dictionary<string, Tensor> parts) => new(parts);

    /// <summary>Images and what belongs to them.</summary>
    /// <param name="data">The images.</param>
    public static implicit operator DatasetElement(ImageData data) => new(data);

    /// <summary>Images and what belongs to them.</summary>
    /// <param name="element">An element that is such, or a dictionary of these tensors.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static implicit operator ImageData(DatasetElement element) => element.Value switch
    {
        ImageData data => data,
        Dictionary<string, Tensor> named => ImageData.Of(named),
        _ => throw new ArgumentException($"The element is no images with what belongs to them. Expected ImageData, or a dictionary with 'images'. Received: {(element.Value is DatasetElement[] parts ? $"a tuple of {parts.Length}" : "a tensor")}"),
    };

    /// <summary>The tensor of an element that is one.</summary>
    /// <param name="element">The element.</param>
    /// <exception cref="ArgumentException">It is not one tensor.</exception>
    public static implicit operator Tensor(DatasetElement element) => element.tensor;

    /// <summary>Arrays by names.</summary>
    /// <param name="parts">The arrays.</param>
    public static implicit operator DatasetElement(Dictionary<string, NDArray> parts) => new(parts.ToDictionary(pair => pair.Key, pair => (Tensor)pair.Value));

    /// <summary>Inputs by names, and targets.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement((Dictionary<string, NDArray> x, NDArray y) parts) => new(new DatasetElement[] { parts.x, parts.y });

    /// <summary>Inputs and targets by names.</summary>
    /// <param name="parts">The parts.</param>
    public static implicit operator DatasetElement((Dictionary<string, NDArray> x, Dictionary<string, NDArray> y) parts) => new(new DatasetElement[] { parts.x, parts.y });
}
