namespace KerasBridge.Data;

/// <summary>Works on the tensors of elements, whatever the form of the elements.</summary>
internal static class ElementTree
{
    /// <summary>The same form with other tensors.</summary>
    public static DatasetElement Map(DatasetElement element, Func<Tensor, Tensor> function) => element.Value switch
    {
        Tensor tensor => function(tensor),
        DatasetElement[] parts => new DatasetElement(Array.ConvertAll(parts, part => Map(part, function))),
        Dictionary<string, Tensor> named => new DatasetElement(named.ToDictionary(pair => pair.Key, pair => function(pair.Value))),
        ImageData data => data.Map(function),
        _ => throw new ArgumentException("A dataset was given an element without a value. Expected a tensor, a tuple or a dictionary of tensors."),
    };

    /// <summary>All tensors of an element, in order.</summary>
    public static IEnumerable<Tensor> Leaves(DatasetElement element) => element.Value switch
    {
        Tensor tensor => [tensor],
        DatasetElement[] parts => parts.SelectMany(Leaves),
        Dictionary<string, Tensor> named => named.Values,
        ImageData data => data.Leaves(),
        _ => [],
    };

    /// <summary>Elements of the same form, one after the other along a new first axis.</summary>
    public static DatasetElement Stack(IReadOnlyList<DatasetElement> elements)
    {
        var leaves = elements.Select(element => Leaves(element).ToArray()).ToArray();
        var next = 0;
        return Map(elements[0], _ =>
        {
            var at = next++;
            return StackRows([.. leaves.Select(tensors => at < tensors.Length ? tensors[at] : throw Different())]);
        });
    }

    /// <summary>Row <paramref name="index"/> of every tensor; a view.</summary>
    public static DatasetElement Row(DatasetElement element, int index) => Map(element, tensor => tensor.RowView(index));

    /// <summary>What a step is made with.</summary>
    public static Batch ToBatch(DatasetElement element) => element.Value switch
    {
        DatasetElement[] { Length: 1 } parts => new Batch(ToData(parts[0])),
        DatasetElement[] { Length: 2 } parts => new Batch(ToData(parts[0]), ToData(parts[1])),
        DatasetElement[] { Length: 3 } parts => new Batch(ToData(parts[0]), ToData(parts[1]), ToData(parts[2])),
        DatasetElement[] parts => throw new ArgumentException($"Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: a tuple of {parts.Length}"),
        _ => new Batch(ToData(element)),
    };

    private static DataArg ToData(DatasetElement element) => element.Value switch
    {
        Tensor tensor => tensor.ArrayView(),
        DatasetElement[] parts => Array.ConvertAll(parts, part => part.tensor.ArrayView()),
        Dictionary<string, Tensor> named => named.ToDictionary(pair => pair.Key, pair => pair.Value.ArrayView()),
        ImageData data => data.ToTensors().ToDictionary(pair => pair.Key, pair => pair.Value.ArrayView()),
        _ => default,
    };

    private static unsafe Tensor StackRows(Tensor[] rows)
    {
        var first = rows[0];
        var result = Tensor.Allocate(Shape.FromInts([rows.Length, .. first.shape.Dims]), first.dtype);
        var bytes = (long)first.ByteCount;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].shape != first.shape || rows[i].dtype != first.dtype)
            {
                throw new ShapeException(
                    $"Cannot batch tensors with different shapes. Expected all elements of a batch alike. First element had shape {first.shape} ({first.dtype}) and element {i} had shape {rows[i].shape} ({rows[i].dtype})");
            }
            Buffer.MemoryCopy(rows[i].Data, (byte*)result.Data + i * bytes, bytes, bytes);
        }
        GC.KeepAlive(rows);
        return result;
    }

    private static ArgumentException Different() => new("The elements of a batch have different forms. Expected each to have as many tensors as the first.");
}
