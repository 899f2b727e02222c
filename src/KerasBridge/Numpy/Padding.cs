namespace KerasBridge.Numpy;

/// <summary>Arrays padded at their ends.</summary>
internal static class Padding
{
    private static readonly string[] Modes = ["constant", "edge", "reflect", "symmetric", "wrap", "maximum", "minimum", "mean"];

    /// <summary>Pads axis by axis.</summary>
    /// <exception cref="ArgumentException">The mode is not known, or widths are negative.</exception>
    /// <exception cref="ShapeException">The widths do not fit.</exception>
    public static NDArray Pad(NDArray a, NDArray width, string mode, NDArray constants)
    {
        if (!Modes.Contains(mode)) throw new ArgumentException($"mode '{mode}' is not supported. Expected one of: {string.Join(", ", Modes)}.{Suggest.Sentence(mode, Modes)}");
        if (!width.dtype.IsInteger) throw new DTypeException("`pad_width` must be of integral type.");
        var pairs = Pairs(width, a.ndim);
        var fill = Pairs(constants, a.ndim);
        if (Reduction.Any(pairs < 0, default, false).Truth()) throw new ArgumentException("index can't contain negative values");
        for (var axis = 0; axis < a.ndim; axis++)
        {
            int before = (int)pairs[axis, 0], after = (int)pairs[axis, 1], size = a.Dims[axis];
            var dims = a.Dims.ToArray();
            dims[axis] = size + before + after;
            var result = NDArray.Allocate(Shape.FromInts(dims), a.dtype);
            a.CopyTo(ArrayShapes.Stretch(result, axis, before, size));
            for (var side = 0; side < 2; side++)
            {
                var count = side == 0 ? before : after;
                if (count == 0) continue;
                var start = side == 0 ? 0 : before + size;
                if (mode is "constant" or "maximum" or "minimum" or "mean")
                {
                    var value = mode switch
                    {
                        "constant" => fill[axis, side],
                        "maximum" => Reduction.Max(a, axis, true),
                        "minimum" => Reduction.Min(a, axis, true),
                        _ => Statistics.Mean(a, axis, null, true) is var mean && a.dtype.IsInteger ? Elementwise.Unary(UnaryUFuncs.Rint, mean) : mean,
                    };
                    value.CopyTo(ArrayShapes.Stretch(result, axis, start, count));
                    continue;
                }
                if (size == 0) throw new ArgumentException($"can't extend empty axis {axis} using modes other than 'constant' or 'empty'");
                for (var i = 0; i < count; i++)
                {
                    var source = Source(mode, side == 0 ? i - before : size + i, size);
                    ArrayShapes.Stretch(a, axis, source, 1).CopyTo(ArrayShapes.Stretch(result, axis, start + i, 1));
                }
            }
            a = result;
        }
        return a;
    }

    /// <summary>Which element stands at a place outside.</summary>
    private static int Source(string mode, int place, int size)
    {
        int Modulo(int value, int by) => ((value % by) + by) % by;
        switch (mode)
        {
            case "edge": return Math.Clamp(place, 0, size - 1);
            case "wrap": return Modulo(place, size);
            case "symmetric":
                var twice = Modulo(place, 2 * size);
                return twice < size ? twice : 2 * size - 1 - twice;
            default:
                if (size == 1) return 0;
                var period = Modulo(place, 2 * size - 2);
                return period < size ? period : 2 * size - 2 - period;
        }
    }

    private static NDArray Pairs(NDArray width, int rank)
    {
        try
        {
            return Broadcast.To(width, Shape.FromInts([rank, 2])).copy();
        }
        catch (ShapeException)
        {
            throw new ShapeException($"operands could not be broadcast together with remapped shapes [original->remapped]: {ShapeText.Bare(width.shape)}  and requested shape ({rank},2)");
        }
    }
}
