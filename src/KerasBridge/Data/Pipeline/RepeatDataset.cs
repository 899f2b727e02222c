namespace KerasBridge.Data;

/// <summary>Gives the elements of a dataset again and again; each round is a new pass, with a new order where there is a shuffle.</summary>
/// <param name="source">The dataset.</param>
/// <param name="count">The rounds; negative: no end.</param>
internal sealed class RepeatDataset(Dataset source, long count) : Dataset
{
    internal override long Cardinality => (count, source.Cardinality) switch
    {
        (0, _) or (_, 0) => 0,
        ( < 0, _) => INFINITE_CARDINALITY,
        (_, < 0) => source.Cardinality,
        _ => count * source.Cardinality,
    };

    internal override ElementIterator Open() => new(Rounds(count == 0 ? null : source.Open()));

    private IEnumerator<DatasetElement> Rounds(ElementIterator? first)
    {
        var pass = first;
        try
        {
            for (long round = 0; pass is not null; round++)
            {
                var isEmpty = true;
                while (pass.TryNext(out var element))
                {
                    isEmpty = false;
                    yield return element;
                }
                pass.Dispose();
                pass = null;
                if (isEmpty || (count >= 0 && round + 1 >= count)) yield break;
                pass = source.Open();
            }
        }
        finally
        {
            pass?.Dispose();
        }
    }
}
