namespace KerasBridge;

/// <summary>
/// What a function gives that returns one array, or several when asked (<c>np.unique(x, return_counts: true)</c>,
/// <c>np.linspace(0, 1, 5, retstep: true)</c>): converts to <see cref="NDArray"/>, and can be taken apart.
/// </summary>
public readonly struct NDArrayOrTuple
{
    private readonly NDArray[] _items;

    internal NDArrayOrTuple(NDArray[] items, bool isTuple)
    {
        _items = items;
        IsTuple = isTuple;
    }

    /// <summary>Whether several were asked for.</summary>
    internal bool IsTuple { get; }

    internal IReadOnlyList<NDArray> Items => _items;

    /// <summary>One of the arrays, or a part of the only one.</summary>
    /// <param name="index">Which.</param>
    public NDArray this[NDIndex index] => IsTuple && index.Kind == Numpy.IndexKind.Number ? ((ArrayTuple)_items)[(int)index.Number] : ((NDArray)this)[index];

    /// <summary>The only array.</summary>
    /// <param name="value">The result.</param>
    /// <exception cref="InvalidOperationException">Several arrays were asked for.</exception>
    public static implicit operator NDArray(NDArrayOrTuple value) => !value.IsTuple ? value._items[0]
        : throw new InvalidOperationException($"There are {value._items.Length} results. Expected them to be taken apart: var (first, second) = …");

    /// <summary>The arrays.</summary>
    /// <param name="value">The result.</param>
    public static implicit operator ArrayTuple(NDArrayOrTuple value) => value._items;

    /// <summary>The shape of the only array.</summary>
    public Shape shape => ((NDArray)this).shape;

    /// <summary>The dtype of the only array.</summary>
    public DType dtype => ((NDArray)this).dtype;

    /// <summary>The number of elements of the only array.</summary>
    public int size => ((NDArray)this).size;

    /// <summary>The only array in another shape.</summary>
    /// <param name="shape">The new shape.</param>
    /// <returns>The array.</returns>
    public NDArray reshape(Shape shape) => ((NDArray)this).reshape(shape);

    /// <summary>The only array as another type.</summary>
    /// <param name="dtype">The type.</param>
    /// <returns>The array.</returns>
    public NDArray astype(DType dtype) => ((NDArray)this).astype(dtype);

    /// <summary>The two arrays.</summary>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    public void Deconstruct(out NDArray item1, out NDArray item2) => ((ArrayTuple)this).Deconstruct(out item1, out item2);

    /// <summary>The three arrays.</summary>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <param name="item3">The third.</param>
    public void Deconstruct(out NDArray item1, out NDArray item2, out NDArray item3) => ((ArrayTuple)this).Deconstruct(out item1, out item2, out item3);

    /// <summary>The four arrays.</summary>
    /// <param name="item1">The first.</param>
    /// <param name="item2">The second.</param>
    /// <param name="item3">The third.</param>
    /// <param name="item4">The fourth.</param>
    public void Deconstruct(out NDArray item1, out NDArray item2, out NDArray item3, out NDArray item4) => ((ArrayTuple)this).Deconstruct(out item1, out item2, out item3, out item4);

    /// <summary>The text of the array, or of the tuple.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsTuple ? ((ArrayTuple)this).ToString() : _items[0].ToString();
}
