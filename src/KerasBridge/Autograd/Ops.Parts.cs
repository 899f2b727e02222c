using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Parts of tensors, taken and put.
internal static partial class Ops
{
    /// <summary>A part by its start and sizes; −1 is to the end.</summary>
    public static Tensor SlicePart(Tensor x, int[] start, int[] size)
    {
        if (start.Length != x.ndim || size.Length != x.ndim)
            throw new ArgumentException($"`slice` needs a start and a size for each axis. Expected {x.ndim} of each. Received: start_indices=({string.Join(", ", start)}), shape=({string.Join(", ", size)})");
        var sizes = new int[size.Length];
        var steps = new int[size.Length];
        for (var i = 0; i < sizes.Length; i++)
        {
            (sizes[i], steps[i]) = (size[i] < 0 ? x.shape.Dims[i] - start[i] : size[i], 1);
            if (start[i] < 0 || sizes[i] < 0 || start[i] + sizes[i] > x.shape.Dims[i])
                throw new ArgumentException($"The part is not within the tensor. Expected a start from 0 and an end up to {x.shape.Dims[i]} on axis {i}. Received: start {start[i]}, size {size[i]}, a tensor of shape {x.shape}");
        }
        return Slice(x, start, sizes, steps);
    }

    /// <summary>A tensor with a part replaced; as in TensorFlow's kernel for it, the part is moved inside where it would stand out.</summary>
    public static Tensor SliceUpdate(Tensor x, int[] start, Tensor updates)
    {
        if (start.Length != x.ndim || updates.ndim != x.ndim || Enumerable.Range(0, x.ndim).Any(i => updates.shape.Dims[i] > x.shape.Dims[i]))
            throw new ArgumentException($"`slice_update` needs a start for each axis, and a part no larger than the tensor. Received: start_indices=({string.Join(", ", start)}), updates of shape {updates.shape}, inputs of shape {x.shape}");
        var steps = new int[start.Length];
        var places = new int[start.Length];
        for (var i = 0; i < steps.Length; i++) (steps[i], places[i]) = (1, Math.Clamp(start[i], 0, x.shape.Dims[i] - updates.shape.Dims[i]));
        updates = Cast(updates, x.dtype);
        var inside = new UnsliceOp(x.shape, places, steps).Call(Full(updates.shape, DType.Bool, 1));
        return Select(inside, new UnsliceOp(x.shape, places, steps).Call(updates), x);
    }

    private static (Tensor Rows, int Count, int[] Inner) RowsOf(Tensor indices, Shape shape, string what)
    {
        if (indices.ndim < 1 || indices.shape.Dims[^1] > shape.Rank)
            throw new ShapeException($"`{what}` needs indices (…, axes) with no more axes than the tensor. Received: indices of shape {indices.shape}, a tensor of shape {shape}");
        var depth = indices.shape.Dims[^1];
        var outer = shape.ToInts()[..depth];
        var strides = Tensor.FromArray(Array.ConvertAll(Walk.Strides(Shape.FromInts(outer)), stride => (int)stride));
        var rows = Sum(Multiply(Reshape(Cast(indices, DType.Int32), Shape.FromInts([-1, depth])), strides), [1]);
        return (rows, Shapes.Product(outer), shape.ToInts()[depth..]);
    }

    /// <summary>Zeros with values added at places.</summary>
    public static Tensor Scatter(Tensor indices, Tensor values, Shape shape)
    {
        var (rows, count, inner) = RowsOf(indices, shape, "scatter");
        if (values.dtype != DType.Float32 && values.dtype != DType.Float64) return Cast(Scatter(indices, Cast(values, DType.Float64), shape), values.dtype);
        var added = new ScatterAddOp(Shape.FromInts([count, .. inner])).Call(Reshape(values, Shape.FromInts([(int)rows.Count, .. inner])), rows);
        return Reshape(added, shape);
    }

    /// <summary>A tensor with values replaced at places; the last of several for one place stays.</summary>
    public static Tensor ScatterUpdate(Tensor x, Tensor indices, Tensor updates)
    {
        var (rows, count, inner) = RowsOf(indices, x.shape, "scatter_update");
        var own = Reshape(x, Shape.FromInts([count, .. inner]));
        var other = Reshape(Cast(updates, x.dtype), Shape.FromInts([(int)rows.Count, .. inner]));
        var source = ByNumpy("scatter_update", count, DType.Int32, v =>
        {
            var from = Creation.Arange(0, count, 1, DType.Int64);
            var places = v[0].ToArray<int>();
            for (var i = 0; i < places.Length; i++) from[places[i] < 0 ? places[i] + count : places[i]] = count + i;
            return from;
        }, rows);
        return Reshape(Gather(Concatenate([own, other], 0), source), x.shape);
    }

    /// <summary>Which classes are among indices.</summary>
    public static Tensor MultiHot(Tensor indices, int classes, int axis, DType dtype, bool sparse)
    {
        RequireDense("multi_hot", sparse, null);
        return Max(OneHot(indices, classes, axis, dtype), [indices.ndim > 1 ? 1 : 0]);
    }

    /// <summary>Axes split, joined and put in another order by einops's notation.</summary>
    public static Tensor Rearrange(Tensor x, string pattern, (string Name, int Size)[] given)
    {
        ArgumentException Wrong(string why) => new($"`rearrange` cannot follow the pattern '{pattern}': {why}. Received: a tensor of shape {x.shape}");
        if (pattern.Split("->") is not [var left, var right]) throw Wrong("one arrow is expected");
        string[][] from = [.. Groups(left)], to = [.. Groups(right)];
        if (from.Length != x.ndim) throw Wrong($"it names {from.Length} axes before the arrow, the tensor has {x.ndim}");
        var sizes = given.ToDictionary(pair => pair.Name, pair => pair.Size);
        for (var i = 0; i < from.Length; i++)
        {
            string[] open = [.. from[i].Where(name => !sizes.ContainsKey(name))];
            var known = from[i].Except(open).Aggregate(1, (product, name) => product * sizes[name]);
            if (open.Length > 1) throw Wrong($"the sizes of {string.Join(", ", open)} are not known");
            if (known == 0 || x.shape.Dims[i] % known != 0 || (open.Length == 0 && known != x.shape.Dims[i])) throw Wrong($"axis {i} of size {x.shape.Dims[i]} is not divided by ({string.Join(" ", from[i])})");
            if (open.Length == 1) sizes[open[0]] = x.shape.Dims[i] / known;
        }
        string[] names = [.. from.SelectMany(group => group)], order = [.. to.SelectMany(group => group)];
        if (names.Distinct().Count() != names.Length || !names.Order().SequenceEqual(order.Order())) throw Wrong("both sides must name the same axes, each once");
        var split = Reshape(x, Shape.FromInts(Array.ConvertAll(names, name => sizes[name])));
        var turned = Transposed(split, Array.ConvertAll(order, name => Array.IndexOf(names, name)));
        return Reshape(turned, Shape.FromInts(Array.ConvertAll(to, group => group.Aggregate(1, (product, name) => product * sizes[name]))));

        IEnumerable<string[]> Groups(string side)
        {
            for (var rest = side.Trim(); rest.Length > 0; rest = rest.Trim())
            {
                var end = rest[0] == '(' ? rest.IndexOf(')') : rest.IndexOfAny([' ', '(']);
                if (rest[0] == '(' && end < 0) throw Wrong("a parenthesis is not closed");
                var part = end < 0 ? rest : rest[0] == '(' ? rest[1..end] : rest[..end];
                yield return part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                rest = end < 0 ? "" : rest[(rest[0] == '(' ? end + 1 : end)..];
            }
        }
    }
}
