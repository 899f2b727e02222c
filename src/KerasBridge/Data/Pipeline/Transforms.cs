using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>How the elements of a transformed dataset come from those of its source.</summary>
internal static class Transforms
{
    public static IEnumerator<DatasetElement> Map(ElementIterator source, Func<DatasetElement, DatasetElement> function)
    {
        while (source.TryNext(out var element)) yield return function(element);
    }

    /// <summary>Results of several calls at once, in the order of the source.</summary>
    public static IEnumerator<DatasetElement> MapAhead(ElementIterator source, Func<DatasetElement, DatasetElement> function, int workers)
    {
        var ahead = new Prefetcher<DatasetElement>(() => source.TryNext(out var element) ? () => function(element) : null, workers, workers);
        try
        {
            while (ahead.TryNext(out var result)) yield return result;
        }
        finally
        {
            ahead.Close();
        }
    }

    public static IEnumerator<DatasetElement> Ahead(ElementIterator source, int count)
    {
        var ahead = new Prefetcher<DatasetElement>(() => source.TryNext(out var element) ? () => element : null, 1, count);
        try
        {
            while (ahead.TryNext(out var result)) yield return result;
        }
        finally
        {
            ahead.Close();
        }
    }

    public static IEnumerator<DatasetElement> Filter(ElementIterator source, Func<DatasetElement, bool> predicate)
    {
        while (source.TryNext(out var element))
        {
            if (predicate(element)) yield return element;
        }
    }

    public static IEnumerator<DatasetElement> Batch(ElementIterator source, int size, bool dropRemainder)
    {
        var rows = new List<DatasetElement>(Math.Min(size, 1024));
        while (source.TryNext(out var element))
        {
            rows.Add(element);
            if (rows.Count < size) continue;
            yield return ElementTree.Stack(rows);
            rows.Clear();
        }
        if (rows.Count > 0 && !dropRemainder) yield return ElementTree.Stack(rows);
    }

    public static IEnumerator<DatasetElement> Unbatch(ElementIterator source)
    {
        while (source.TryNext(out var element))
        {
            var first = ElementTree.Leaves(element).First();
            if (first.ndim == 0) throw new ShapeException("Cannot unbatch elements of no axes. Expected tensors of shape (batch, …). Received: a scalar");
            for (var i = 0; i < first.shape.Dims[0]; i++) yield return ElementTree.Row(element, i);
        }
    }

    public static IEnumerator<DatasetElement> Take(ElementIterator source, long count)
    {
        for (long i = 0; (count < 0 || i < count) && source.TryNext(out var element); i++) yield return element;
    }

    public static IEnumerator<DatasetElement> Skip(ElementIterator source, long count)
    {
        for (long i = 0; (count < 0 || i < count) && source.TryNext(out _); i++) { }
        while (count >= 0 && source.TryNext(out var element)) yield return element;
    }

    public static IEnumerator<DatasetElement> Shard(ElementIterator source, int count, int index)
    {
        for (var i = 0; source.TryNext(out var element); i = (i + 1) % count)
        {
            if (i == index) yield return element;
        }
    }

    public static IEnumerator<DatasetElement> Concatenate(ElementIterator[] sources)
    {
        foreach (var source in sources)
        {
            while (source.TryNext(out var element)) yield return element;
        }
    }

    public static IEnumerator<DatasetElement> Zip(ElementIterator[] sources)
    {
        while (true)
        {
            var parts = new DatasetElement[sources.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                if (!sources[i].TryNext(out parts[i])) yield break;
            }
            yield return new DatasetElement(parts);
        }
    }

    public static IEnumerator<DatasetElement> Enumerate(ElementIterator source, long start)
    {
        for (var i = start; source.TryNext(out var element); i++)
            yield return new DatasetElement(new DatasetElement[] { NDArray.Zero(i, DType.Int64), element });
    }

    /// <summary>Draws from a ring. The stream is drawn now, the words as elements are asked for.</summary>
    public static IEnumerator<DatasetElement> Shuffle(ElementIterator source, DatasetShuffle shuffle) => Shuffle(source, shuffle.Open<DatasetElement>());

    private static IEnumerator<DatasetElement> Shuffle(ElementIterator source, ShuffleRing<DatasetElement> ring)
    {
        var more = true;
        while (true)
        {
            while (more && !ring.IsFull)
            {
                more = source.TryNext(out var element);
                if (more) ring.Add(element);
            }
            if (ring.Count == 0) yield break;
            yield return ring.Draw();
        }
    }
}
