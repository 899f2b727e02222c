using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

// Order, and what follows from it.
internal static partial class Ops
{
    /// <summary>The positions that put an axis in order; int32, the first of equals first, NaN last.</summary>
    public static Tensor ArgSort(Tensor x, int? axis, bool descending = false)
    {
        if (axis is null) (x, axis) = (Reshape(x, -1), 0);
        var at = Shapes.Axis(axis.Value, x.ndim, "argsort");
        return ByNumpy("argsort", x.shape, DType.Int32, v =>
        {
            if (!descending) return Sorting.ArgSort(v[0], at);
            // Equal elements keep their order if it is the reversed axis that is put in order, and that then reversed.
            var reversed = Sorting.ArgSort(ArrayShapes.Flip(v[0], at), at);
            return v[0].shape.Dims[at] - 1 - ArrayShapes.Flip(reversed, at);
        }, StopGradient(x));
    }

    public static Tensor Sort(Tensor x, int? axis)
    {
        if (axis is null) (x, axis) = (Reshape(x, -1), 0);
        return TakeAlongAxis(x, ArgSort(x, axis), axis);
    }

    /// <summary>For each place of the indices, the element of x that they name along an axis; negative ones count from the end. Other axes broadcast.</summary>
    public static Tensor TakeAlongAxis(Tensor x, Tensor indices, int? axis)
    {
        if (axis is null) (x, indices, axis) = (Reshape(x, -1), Reshape(indices, -1), 0);
        var at = Shapes.Axis(axis.Value, x.ndim, "take_along_axis");
        if (indices.ndim != x.ndim)
            throw new ShapeException($"`take_along_axis` needs as many axes in `indices` as in `x`. Expected {x.ndim}. Received: shapes {x.shape} and {indices.shape}");
        var (dx, di) = (x.shape.ToInts(), indices.shape.ToInts());
        var (length, count) = (dx[at], di[at]);
        dx[at] = di[at] = 1;
        var outer = Shapes.Broadcast(Shape.FromInts(dx), Shape.FromInts(di), "take_along_axis").ToInts();
        outer[at] = length;
        x = BroadcastTo(x, Shape.FromInts(outer));
        outer[at] = count;
        indices = BroadcastTo(indices, Shape.FromInts(outer));
        var flat = ByNumpy("take_along_axis", indices.shape, DType.Int32, v =>
        {
            var places = v[0].astype(DType.Int64);
            places = Selecting.Where(places < 0, places + length, places);
            var strides = Walk.Strides(x.shape);
            var sum = places * strides[at];
            for (var i = 0; i < outer.Length; i++)
            {
                if (i == at) continue;
                var along = new int[outer.Length];
                Array.Fill(along, 1);
                along[i] = outer[i];
                sum += Creation.Arange(0, outer[i], 1, DType.Int64).reshape(Shape.FromInts(along)) * strides[i];
            }
            return sum;
        }, indices);
        return Reshape(Gather(Reshape(x, -1), Reshape(flat, -1)), indices.shape);
    }

    /// <summary>The largest elements along the last axis, and where they are.</summary>
    public static Tensor[] TopK(Tensor x, int k)
    {
        if (x.ndim == 0 || k < 0 || k > x.shape.Dims[^1])
            throw new ArgumentException($"`top_k` needs k from 0 to the size of the last axis. Expected at most {(x.ndim == 0 ? 0 : x.shape.Dims[^1])}. Received: k={k}, a tensor of shape {x.shape}");
        var index = SliceAxis(ArgSort(x, -1, descending: true), -1, 0, k);
        return [TakeAlongAxis(x, index, -1), index];
    }

    /// <summary>Whether the target class is among the k with the greatest predictions; ties count for it, NaN and what is outside do not.</summary>
    public static Tensor InTopK(Tensor targets, Tensor predictions, int k)
    {
        if (predictions.ndim != 2 || targets.ndim != 1 || targets.shape.Dims[0] != predictions.shape.Dims[0])
            throw new ShapeException($"`in_top_k` needs targets (batch,) and predictions (batch, classes). Received: shapes {targets.shape} and {predictions.shape}");
        return ByNumpy("in_top_k", targets.shape, DType.Bool, v =>
        {
            var (wanted, scores) = (v[0].astype(DType.Int64), v[1].astype(DType.Float64));
            var result = NDArray.Allocate(targets.shape, DType.Bool);
            var from = wanted.Span<long>();
            var values = scores.Span<double>();
            var to = result.Span<byte>();
            var classes = predictions.shape.Dims[1];
            for (var i = 0; i < to.Length; i++)
            {
                var row = values.Slice(i * classes, classes);
                var inside = (ulong)from[i] < (ulong)classes && double.IsFinite(row[(int)from[i]]);
                var above = 0;
                if (inside) foreach (var value in row) if (value > row[(int)from[i]]) above++;
                to[i] = inside && above < k ? (byte)1 : (byte)0;
            }
            return result;
        }, targets, predictions);
    }

    /// <summary>
    /// Quantiles along axes by the methods of NumPy that Keras knows. Where NaN is left out each row has its own number of elements; else a row with NaN gives NaN.
    /// </summary>
    public static Tensor Quantile(Tensor x, Tensor q, int[]? axes, string method, bool keepdims, bool leaveNaNOut)
    {
        string[] methods = ["linear", "lower", "higher", "midpoint", "nearest"];
        if (Array.IndexOf(methods, method) < 0)
            throw new ArgumentException($"Invalid method: {method}. Expected one of: {string.Join(", ", methods)}. Received: method='{method}'.{Suggest.Sentence(method, methods)}");
        if (q.ndim > 1) throw new ArgumentException($"`quantile` needs a number or a list of them for `q`. Expected at most one axis. Received: a tensor of shape {q.shape}");
        x = ToFloat(x);
        var kept = Shapes.Reduced(x.shape, axes, keepdims);
        int[] reduced = axes is null ? [.. Enumerable.Range(0, x.ndim)] : Array.ConvertAll(axes, axis => Shapes.Axis(axis, x.ndim, "quantile"));
        int[] order = [.. Enumerable.Range(0, x.ndim).Where(i => !reduced.Contains(i)), .. reduced];
        var length = Shapes.Product(Array.ConvertAll(reduced, i => x.shape.Dims[i]));
        var rows = Reshape(Transpose(x, order), Shape.FromInts([-1, length]));
        var sorted = Sort(rows, -1);
        var count = Sum(Cast(LogicalNot(IsNaN(sorted)), DType.Float64), [1], keepdims: true);
        var size = leaveNaNOut ? count : Full(count.shape, DType.Float64, length);
        // (rows, quantiles)
        var position = Multiply(Reshape(Cast(Plain(q), DType.Float64), Shape.FromInts([1, (int)q.Count])), Maximum(Affine(size, 1, -1), Constant(0, DType.Float64)));
        var (low, high) = (Unary(Engine.UnaryKind.Floor, position), Unary(Engine.UnaryKind.Ceil, position));
        (Tensor From, Tensor To, Tensor Weight) parts = method switch
        {
            "lower" => (low, low, ZerosLike(low)),
            "higher" => (high, high, ZerosLike(low)),
            "nearest" => (Unary(Engine.UnaryKind.Round, position), Unary(Engine.UnaryKind.Round, position), ZerosLike(low)),
            "midpoint" => (low, high, Full(low.shape, DType.Float64, 0.5)),
            _ => (low, high, Subtract(position, low)),
        };
        Tensor At(Tensor place) => TakeAlongAxis(sorted, Cast(place, DType.Int32), -1);
        var weight = Cast(parts.Weight, x.dtype);
        var result = Add(Multiply(At(parts.From), Subtract(Constant(1, x.dtype), weight)), Multiply(At(parts.To), weight));
        var isBad = leaveNaNOut ? Equal(count, Constant(0, DType.Float64)) : Less(count, Full(count.shape, DType.Float64, length));
        result = Select(isBad, Constant(double.NaN, x.dtype), result);
        // The quantiles' own axis goes in front.
        return q.ndim == 0 ? Reshape(result, kept) : Reshape(Transpose(result), Shape.FromInts([q.shape.Dims[0], .. kept.Dims]));
    }
}
