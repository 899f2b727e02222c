namespace KerasBridge.Numpy;

/// <summary>Errors of indexing that several places report.</summary>
internal static class IndexErrors
{
    /// <summary>The item is nothing that an index can be.</summary>
    public static ArgumentOutOfRangeException NotAnIndex() => new(null,
        "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices");
}
