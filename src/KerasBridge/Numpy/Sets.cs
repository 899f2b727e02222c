namespace KerasBridge.Numpy;

/// <summary>Arrays as sets of their elements.</summary>
internal static class Sets
{
    /// <summary>The different elements, or rows along an axis.</summary>
    public static NDArrayOrTuple Unique(NDArray ar, bool index, bool inverse, bool counts, Axis axis, bool equalNaN)
    {
        if (axis.IsNone && !ar.dtype.IsText) return UniqueNumbers(ar, index, inverse, counts, equalNaN);
        var at = axis.IsNone ? 0 : axis.Single(ar.ndim);
        var source = axis.IsNone ? ar.ravel() : ArrayShapes.MoveAxis(ar, at, 0);
        var n = source.Dims[0];
        object[][] rows = [.. Enumerable.Range(0, n).Select(i => Strings.Values(ArrayShapes.Stretch(source, 0, i, 1)).ToArray())];
        var order = Enumerable.Range(0, n).ToArray();
        var ranks = order.ToArray();
        Array.Sort(ranks, (i, j) => Compare(rows[i], rows[j]) is var c && c != 0 ? c : i.CompareTo(j));
        var firsts = new List<long>();
        var howOften = new List<long>();
        var which = new long[n];
        for (var k = 0; k < n; k++)
        {
            var isNew = k == 0 || Compare(rows[ranks[k - 1]], rows[ranks[k]]) != 0 || (!equalNaN && rows[ranks[k]] is [double.NaN]);
            if (isNew)
            {
                firsts.Add(ranks[k]);
                howOften.Add(0);
            }
            howOften[^1]++;
            which[ranks[k]] = firsts.Count - 1;
        }
        var values = Joining.Take(source, firsts.ToArray(), 0, "raise");
        if (!axis.IsNone) values = ArrayShapes.MoveAxis(values, 0, at).AsContiguous();
        var results = new List<NDArray> { values };
        if (index) results.Add(firsts.ToArray());
        if (inverse) results.Add(axis.IsNone ? ((NDArray)which).reshape(ar.shape) : which);
        if (counts) results.Add(howOften.ToArray());
        return new([.. results], results.Count > 1);
    }

    /// <summary>The different numbers of an array: sorted, equal ones are neighbours.</summary>
    private static NDArrayOrTuple UniqueNumbers(NDArray ar, bool index, bool inverse, bool counts, bool equalNaN)
    {
        var flat = ar.ravel();
        var order = Sorting.ArgSort(flat, 0);
        var sorted = Joining.Take(flat, order, 0, "raise");
        var n = flat.size;
        var positions = order.ToArray<long>();
        var isNew = new bool[n];
        if (n > 0)
        {
            isNew[0] = true;
            NDArray later = ArrayShapes.Stretch(sorted, 0, 1, n - 1), earlier = ArrayShapes.Stretch(sorted, 0, 0, n - 1);
            var differs = Elementwise.Binary(BinaryUFuncs.NotEqual, later, earlier);
            // NaN, of which the last ones are, differs from itself.
            if (equalNaN && sorted.dtype.IsFloat) differs = Elementwise.Binary(BinaryUFuncs.LogicalAnd, differs, Elementwise.Unary(UnaryUFuncs.LogicalNot, Elementwise.Unary(UnaryUFuncs.IsNaN, earlier)));
            differs.ToArray<bool>().CopyTo(isNew, 1);
        }
        long[] starts = [.. Enumerable.Range(0, n).Where(k => isNew[k]).Select(k => (long)k)];
        var results = new List<NDArray> { Joining.Take(sorted, starts, 0, "raise") };
        if (index) results.Add(Array.ConvertAll(starts, k => positions[k]));
        if (inverse)
        {
            var which = new long[n];
            for (int k = 0, group = -1; k < n; k++) which[positions[k]] = isNew[k] ? ++group : group;
            results.Add(((NDArray)which).reshape(ar.shape));
        }
        if (counts) results.Add(starts.Select((start, k) => (k + 1 < starts.Length ? starts[k + 1] : n) - start).ToArray());
        return new([.. results], results.Count > 1);
    }

    private static int Compare(object[] a, object[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var order = Compare(a[i], b[i]);
            if (order != 0) return order;
        }
        return 0;
    }

    /// <summary>The order of two elements; NaN comes last.</summary>
    private static int Compare(object x, object y) => (x, y) switch
    {
        (double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? double.IsNaN(a).CompareTo(double.IsNaN(b)) : a.CompareTo(b),
        (string a, string b) => string.CompareOrdinal(a, b),
        (long a, long b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (ulong a, ulong b) => a.CompareTo(b),
        _ => (x is ulong).CompareTo(y is ulong),
    };

    public static NDArray Plain(NDArray a) => Unique(a, false, false, false, default, true);

    private static NDArray Keep(NDArray sorted, Func<object, bool> keep)
    {
        long[] positions = [.. Strings.Values(sorted).Select((v, i) => (v, i)).Where(p => keep(p.v)).Select(p => (long)p.i)];
        return Joining.Take(sorted, positions, 0, "raise");
    }

    private static HashSet<object> Elements(NDArray a) => [.. Strings.Values(a)];

    private static (NDArray A, NDArray B) Alike(NDArray a, NDArray b)
    {
        var type = Promotion.ResultType([a, b]);
        return (a.astype(type), b.astype(type));
    }

    /// <summary>Whether each element is one of the others.</summary>
    public static NDArray IsIn(NDArray element, NDArray test, bool invert)
    {
        var (a, b) = Alike(element, test);
        var others = Elements(b);
        return NDArray.FromSpan<bool>(Strings.Values(a).Select(v => (others.Contains(v) && v is not double.NaN) != invert).ToArray(), element.shape).ScalarIfZeroD();
    }

    /// <summary>The elements of both.</summary>
    public static NDArray Intersect(NDArray x, NDArray y)
    {
        var (a, b) = Alike(x, y);
        return Keep(Plain(a), Elements(b).Contains);
    }

    /// <summary>The elements of either.</summary>
    public static NDArray Union(NDArray x, NDArray y) => Plain(Joining.Concatenate([x, y], NoneType.Value));

    /// <summary>The elements of the first only.</summary>
    public static NDArray Difference(NDArray x, NDArray y)
    {
        var others = Elements(y.astype(Promotion.ResultType([x, y])));
        return Keep(Plain(x), v => !others.Contains(v));
    }

    /// <summary>The elements of exactly one.</summary>
    public static NDArray SymmetricDifference(NDArray x, NDArray y)
    {
        var (a, b) = Alike(x, y);
        var both = Elements(Intersect(a, b));
        return Keep(Union(a, b), v => !both.Contains(v));
    }
}
