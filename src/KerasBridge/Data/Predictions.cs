namespace KerasBridge;

/// <summary>
/// What a model predicts: an array, and used like one; or, for a model with several outputs, a list of them: <c>var (a, b) = model.predict(x);</c>.
/// </summary>
public readonly partial struct Predictions
{
    private readonly NDArray[]? _items;

    internal Predictions(NDArray[] items) => _items = items;

    internal NDArray[] Items => _items ?? [];

    /// <summary>The number of outputs.</summary>
    public int Count => Items.Length;

    /// <summary>The shape of the only output.</summary>
    public Shape shape => Single.shape;

    /// <summary>The dtype of the only output.</summary>
    public DType dtype => Single.dtype;

    private NDArray Single => Items.Length == 1
        ? Items[0]
        : throw new ArgumentException($"The model has {Items.Length} outputs where one is needed. Expected a model with one output; take one by its index.");

    /// <summary>With one output: an element or view of its array, as of any array. With several: the output of that index.</summary>
    /// <param name="index">The index.</param>
    public NDArray this[int index] => Items.Length == 1 ? Items[0][index] : Items[index < 0 ? index + Items.Length : index];

    /// <summary>The only output.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <exception cref="ArgumentException">There are several.</exception>
    public static implicit operator NDArray(Predictions predictions) => predictions.Single;

    /// <summary>Takes two outputs apart.</summary>
    /// <param name="first">The first output.</param>
    /// <param name="second">The second output.</param>
    public void Deconstruct(out NDArray first, out NDArray second)
    {
        if (Items.Length != 2) throw new ArgumentException($"Cannot take the predictions apart. Expected a model with 2 outputs. Received: {Items.Length}");
        (first, second) = (Items[0], Items[1]);
    }

    /// <summary>Takes three outputs apart.</summary>
    /// <param name="first">The first output.</param>
    /// <param name="second">The second output.</param>
    /// <param name="third">The third output.</param>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third)
    {
        if (Items.Length != 3) throw new ArgumentException($"Cannot take the predictions apart. Expected a model with 3 outputs. Received: {Items.Length}");
        (first, second, third) = (Items[0], Items[1], Items[2]);
    }

    /// <summary>The text of the array, or of the list of arrays.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Items.Length == 1 ? Items[0].ToString() : Numpy.PythonText.Repr(Items);
}
