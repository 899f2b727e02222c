namespace KerasBridge.Autograd;

/// <summary>Loops and maps by functions of tensors. What runs a known number of times becomes as many operations.</summary>
internal static class ControlFlow
{
    /// <summary>Repeats a step as long as a condition on its results holds; the condition's values must be there.</summary>
    public static Tensor[] While(Func<Tensors, Tensor> condition, Func<Tensors, Tensors> body, Tensor[] variables, int? maximum)
    {
        for (var i = 0; i != maximum; i++)
        {
            var goesOn = condition(variables);
            goesOn.RequireValue("The condition of `while_loop`");
            if (goesOn.Count != 1) throw new ShapeException($"The condition of `while_loop` must be a single bool. Received: a tensor of shape {goesOn.shape}");
            if (!(bool)NumpyOp.ToArray(Ops.Cast(goesOn, DType.Bool)).reshape(Shape.Scalar)) break;
            var next = body(variables).Items;
            Require(next.Length == variables.Length, "while_loop", variables.Length, next.Length);
            variables = next;
        }
        return variables;
    }

    /// <summary>Applies a function to each row, and stacks what it gives.</summary>
    public static Tensor[] Map(string name, Func<Tensors, Tensors> function, Tensor[] xs)
    {
        var count = Rows(name, xs);
        var results = new Tensor[count][];
        for (var i = 0; i < count; i++)
        {
            results[i] = function(Row(xs, i)).Items;
            Require(results[i].Length == results[0].Length, name, results[0].Length, results[i].Length);
        }
        return Stack(results);
    }

    /// <summary>Carries a state along rows; what else the function gives is stacked.</summary>
    public static Tensor[] Scan(Func<Tensors, Tensors, (Tensors Carry, Tensors Output)> function, Tensor[] state, Tensor[] xs, int? length, bool reverse)
    {
        if (xs.Length == 0 && length is null) throw new ArgumentException("`scan` needs `xs` or `length`. Expected one of them. Received: neither");
        var count = xs.Length == 0 ? length!.Value : Rows("scan", xs);
        if (length is { } asked && asked != count) throw new ArgumentException($"`length` disagrees with the first axis of `xs`. Expected {count}. Received: length={asked}");
        var results = new Tensor[count][];
        for (var k = 0; k < count; k++)
        {
            var i = reverse ? count - 1 - k : k;
            var (carry, output) = function(state, xs.Length == 0 ? default : (Tensors)Row(xs, i));
            Require(carry.Count == state.Length, "scan", state.Length, carry.Count);
            (state, results[i]) = (carry.Items, output.Items);
        }
        return [.. state, .. Stack(results)];
    }

    /// <summary>Running results of an associative function of two.</summary>
    public static Tensor[] Accumulate(Func<Tensors, Tensors, Tensors> function, Tensor[] xs, bool reverse, int axis)
    {
        var moved = Array.ConvertAll(xs, x => Ops.MoveAxis(x, axis, 0));
        var count = Rows("associative_scan", moved);
        if (count == 0) return xs;
        var results = new Tensor[count][];
        for (var k = 0; k < count; k++)
        {
            var i = reverse ? count - 1 - k : k;
            results[i] = k == 0 ? Row(moved, i) : function(results[reverse ? i + 1 : i - 1], Row(moved, i)).Items;
        }
        return Array.ConvertAll(Stack(results), y => Ops.MoveAxis(y, 0, axis));
    }

    private static int Rows(string name, Tensor[] xs)
    {
        if (xs.Length == 0 || xs.Any(x => x.ndim == 0 || x.shape.Dims[0] != xs[0].shape.Dims[0]))
            throw new ShapeException($"`{name}` needs tensors with as many rows each. Received: shapes {string.Join(", ", xs.Select(x => x.shape))}");
        return xs[0].shape.Dims[0];
    }

    private static Tensor[] Row(Tensor[] xs, int i) => Array.ConvertAll(xs, x => Ops.Squeeze(Ops.SliceAxis(x, 0, i, 1), 0));

    private static Tensor[] Stack(Tensor[][] rows) => rows.Length == 0 ? [] : [.. Enumerable.Range(0, rows[0].Length).Select(k => Ops.Stack([.. rows.Select(row => Ops.Plain(row[k]))], 0))];

    private static void Require(bool holds, string name, int expected, int received)
    {
        if (!holds) throw new ArgumentException($"A function given to `{name}` must give as many tensors each time. Expected {expected}. Received: {received}");
    }
}
