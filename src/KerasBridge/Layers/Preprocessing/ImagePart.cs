namespace KerasBridge;

/// <summary>What stands under one name in <see cref="ImageData"/>: a tensor, or bounding boxes. Converts from either, and back.</summary>
public readonly struct ImagePart
{
    private readonly object? _value;

    private ImagePart(object? value) => _value = value;

    /// <summary>The shape of the tensor.</summary>
    public Shape shape => Tensor.shape;

    /// <summary>The dtype of the tensor.</summary>
    public DType dtype => Tensor.dtype;

    /// <summary>The tensor.</summary>
    /// <exception cref="ArgumentException">These are boxes.</exception>
    internal Tensor Tensor => _value switch
    {
        Tensor tensor => tensor,
        null => throw new ArgumentException("There is nothing here. Expected a tensor. Received: None"),
        _ => throw new ArgumentException("Bounding boxes stand where one tensor is needed. Expected ['boxes'] or ['labels'] of them."),
    };

    /// <summary>The boxes.</summary>
    /// <exception cref="ArgumentException">This is a tensor.</exception>
    internal BoundingBoxes Boxes => _value as BoundingBoxes ?? throw new ArgumentException(
        $"Bounding boxes come with their labels. Expected `new BoundingBoxes(boxes, labels)`. Received: {(_value is Tensor tensor ? $"a tensor of shape {tensor.shape}" : "None")}");

    /// <summary>A part of bounding boxes by its name, as in Python.</summary>
    /// <param name="key"><c>boxes</c> or <c>labels</c>.</param>
    /// <exception cref="ArgumentException">There is no such part, or this is a tensor.</exception>
    public Tensor this[string key] => Boxes[key];

    /// <summary>The values of the tensor.</summary>
    /// <returns>A copy, as an array.</returns>
    public NDArray numpy() => Tensor.numpy();

    /// <summary>A tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    public static implicit operator ImagePart(Tensor tensor) => new(tensor);

    /// <summary>An array.</summary>
    /// <param name="array">The array.</param>
    public static implicit operator ImagePart(NDArray array) => new((Tensor)array);

    /// <summary>Bounding boxes.</summary>
    /// <param name="boxes">The boxes.</param>
    public static implicit operator ImagePart(BoundingBoxes boxes) => new(boxes);

    /// <summary>The tensor.</summary>
    /// <param name="part">A part that is a tensor.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static implicit operator Tensor(ImagePart part) => part.Tensor;

    /// <summary>The boxes.</summary>
    /// <param name="part">A part that is bounding boxes.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static implicit operator BoundingBoxes(ImagePart part) => part.Boxes;

    /// <summary>The tensor or the boxes.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value?.ToString() ?? "None";
}
