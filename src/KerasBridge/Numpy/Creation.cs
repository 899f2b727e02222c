namespace KerasBridge.Numpy;

/// <summary>New arrays.</summary>
internal static class Creation
{
    /// <summary>What <c>np.array</c> gives.</summary>
    /// <exception cref="OverflowException">A whole number does not fit the dtype.</exception>
    public static NDArray Array(NDArray a, DType? dtype, bool? copy, string order, int ndmin)
    {
        _ = MemoryOrder.IsFortran(order, null);
        if (dtype is { } type && type != a.dtype)
        {
            if (copy == false) throw new ArgumentException("Unable to avoid copy while creating an array as requested.");
            if (a.IsLiteral || a.Kind == ArrayKind.Python) CheckLiterals(a, type);
            a = a.astype(type).As(ArrayKind.Array);
        }
        else if (copy == true)
        {
            a = a.copy("K").As(ArrayKind.Array);
        }
        a = a.As(ArrayKind.Array);
        if (order == "F" && !a.IsFortranContiguous) a = a.copy("F");
        if (order == "C") a = a.AsContiguous();
        return a.ndim < ndmin ? a.reshape(Shape.FromInts([.. Enumerable.Repeat(1, ndmin - a.ndim), .. a.Dims])) : a;
    }

    private static void CheckLiterals(NDArray a, DType type)
    {
        if (!type.IsInteger || !a.dtype.IsInteger) return;
        foreach (var value in Strings.Values(a))
        {
            if (value is long number) Assignment.CheckBounds(number, type);
        }
    }

    /// <summary>An array of one value; null: zeros.</summary>
    public static NDArray Full(Shape shape, NDArray? value, DType dtype, string order)
    {
        if (dtype.IsText && value is not null) dtype = value.dtype;
        var result = MemoryOrder.IsFortranNew(order) ? MemoryOrder.AllocateFortran(shape, dtype, clear: value is null) : NDArray.Allocate(shape, dtype, clear: value is null);
        if (value is not null) Assignment.Fill(result, value);
        return result;
    }

    /// <summary>Ones on a diagonal.</summary>
    public static NDArray Eye(int rows, int columns, int k, DType dtype)
    {
        var result = Full(Shape.FromInts([rows, columns]), null, dtype, "C");
        var diagonal = ArrayShapes.Diagonal(result, k, 0, 1);
        ((NDArray)1).CopyTo(diagonal);
        return result;
    }

    /// <summary>Numbers in steps.</summary>
    public static NDArray Arange(NDArray start, NDArray stop, NDArray step, DType? dtype)
    {
        if (start.ndim + stop.ndim + step.ndim > 0) throw new DTypeException("only 0-dimensional arrays can be converted to Python scalars");
        var type = dtype ?? Promotion.ResultType([start, stop, step]);
        if (dtype is null && type.IsBool) type = DType.Int64;
        double first = ElementAccess.Double(start), end = ElementAccess.Double(stop), by = ElementAccess.Double(step);
        if (by == 0) throw new DivideByZeroException("Maximum allowed size exceeded");
        // Python's integers are exact where a double is not.
        var length = start.dtype.IsInteger && stop.dtype.IsInteger && step.dtype.IsInteger
            ? Math.Ceiling((double)(Whole(stop) - Whole(start)) / by) : Math.Ceiling((end - first) / by);
        if (double.IsNaN(length)) throw new ArgumentException("arange: cannot compute length");
        if (length > int.MaxValue) throw new ArgumentException("Maximum allowed size exceeded");
        var count = (int)Math.Max(length, 0);
        // NumPy computes the second number, and goes on by the difference of the first two, in the array's own type.
        if (type.IsInteger)
        {
            var whole = new long[count];
            long from = start.dtype.IsFloat ? (long)first : unchecked((long)Whole(start)), delta = start.dtype.IsFloat || step.dtype.IsFloat ? (long)(first + by) - (long)first : (long)by;
            for (var i = 0; i < count; i++) whole[i] = unchecked(from + i * delta);
            NDArray integers = whole;
            return type == DType.Int64 ? integers : integers.astype(type);
        }
        var values = new double[count];
        double origin = Round(first, type), distance = Round(Round(first + by, type) - origin, type);
        for (var i = 0; i < count; i++) values[i] = i == 1 ? Round(first + by, type) : origin + i * distance;
        NDArray result = values;
        return type == DType.Float64 ? result : result.astype(type);
    }

    private static Int128 Whole(NDArray number) => ElementAccess.Get(number, 0) switch { ulong u => u, long l => l, var flag => flag is true ? 1 : 0 };

    private static double Round(double value, DType type) => type.Code switch
    {
        DTypeCode.Float32 => (float)value,
        DTypeCode.Float16 => (double)(Half)value,
        _ => value,
    };

    /// <summary>Numbers at equal distances, and the distance.</summary>
    /// <exception cref="ArgumentException">Their number is negative.</exception>
    public static (NDArray Samples, NDArray Step) Linspace(NDArray start, NDArray stop, int num, bool endpoint, DType? dtype, int axis)
    {
        if (num < 0) throw new ArgumentException($"Number of samples, {num}, must be non-negative.");
        var div = endpoint ? num - 1 : num;
        var work = Promotion.ResultType([start, stop, 1.0]);
        var type = dtype ?? work;
        NDArray first = start.astype(work), last = stop.astype(work);
        var delta = Elementwise.Binary(BinaryUFuncs.Subtract, last, first);
        var positions = Arange(0, num, 1, DType.Int64).astype(work).reshape(Shape.FromInts([num, .. Enumerable.Repeat(1, delta.ndim)]));
        NDArray samples, step;
        if (div > 0)
        {
            step = Elementwise.Binary(BinaryUFuncs.Divide, delta, div);
            samples = Reduction.Any(step == 0, default, false).Truth()
                ? Elementwise.Binary(BinaryUFuncs.Multiply, Elementwise.Binary(BinaryUFuncs.Divide, positions, div), delta)
                : Elementwise.Binary(BinaryUFuncs.Multiply, positions, step);
        }
        else
        {
            step = double.NaN;
            samples = Elementwise.Binary(BinaryUFuncs.Multiply, positions, delta);
        }
        samples = Elementwise.Binary(BinaryUFuncs.Add, samples, first);
        if (endpoint && num > 1) samples[-1] = last;
        if (axis != 0) samples = ArrayShapes.MoveAxis(samples, 0, axis);
        if (type.IsInteger) samples = Elementwise.Unary(UnaryUFuncs.Floor, samples);
        return (samples.dtype == type ? samples.AsContiguous() : samples.astype(type), step.As(ArrayKind.Scalar));
    }

    /// <summary>Numbers at equal ratios.</summary>
    /// <exception cref="ArgumentException">An end is zero.</exception>
    public static NDArray Geomspace(NDArray start, NDArray stop, int num, bool endpoint, DType? dtype, int axis)
    {
        if (Reduction.Any(start == 0, default, false).Truth() || Reduction.Any(stop == 0, default, false).Truth())
            throw new ArgumentException("Geometric sequence cannot include zero");
        var work = Promotion.ResultType([start, stop, 1.0]);
        var sign = Elementwise.Unary(UnaryUFuncs.Sign, start.astype(work));
        var low = Elementwise.Unary(UnaryUFuncs.Log10, Elementwise.Binary(BinaryUFuncs.Divide, start, sign));
        var high = Elementwise.Unary(UnaryUFuncs.Log10, Elementwise.Binary(BinaryUFuncs.Divide, stop, sign));
        var result = Elementwise.Binary(BinaryUFuncs.Power, 10.0, Linspace(low, high, num, endpoint, null, 0).Samples);
        // The ends are exact, whatever the logarithms lost.
        if (num > 0) result[0] = Elementwise.Binary(BinaryUFuncs.Divide, start, sign);
        if (num > 1 && endpoint) result[-1] = Elementwise.Binary(BinaryUFuncs.Divide, stop, sign);
        result = Elementwise.Binary(BinaryUFuncs.Multiply, result, sign);
        if (axis != 0) result = ArrayShapes.MoveAxis(result, 0, axis).AsContiguous();
        return result.astype(dtype ?? work);
    }

    /// <summary>An array over the bytes of a buffer; a copy.</summary>
    /// <exception cref="ArgumentException">The bytes are no whole number of elements.</exception>
    public static unsafe NDArray FromBytes(byte[] buffer, DType dtype, int count, int offset)
    {
        if (offset < 0 || offset > buffer.Length) throw new ArgumentException($"offset must be non-negative and no greater than buffer length ({buffer.Length})");
        var rest = buffer.Length - offset;
        if (count < 0)
        {
            if (rest % dtype.itemsize != 0) throw new ArgumentException("buffer size must be a multiple of element size");
            count = rest / dtype.itemsize;
        }
        if ((long)count * dtype.itemsize > rest) throw new ArgumentException("buffer is smaller than requested size");
        var result = NDArray.Allocate(Shape.FromInts([count]), dtype);
        buffer.AsSpan(offset, count * dtype.itemsize).CopyTo(new Span<byte>(result.Pointer, count * dtype.itemsize));
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>Coordinates of a grid.</summary>
    public static ArrayTuple Meshgrid(NDArray[] axes)
    {
        var swap = axes.Length > 1;
        int[] dims = [.. axes.Select(a => a.size)];
        if (swap) (dims[0], dims[1]) = (dims[1], dims[0]);
        return ArrayTuple.Create([.. axes.Select((a, i) =>
        {
            int[] one = [.. Enumerable.Repeat(1, axes.Length)];
            one[swap && i < 2 ? 1 - i : i] = a.size;
            return Broadcast.To(a.reshape(Shape.FromInts(one)), Shape.FromInts(dims)).copy();
        })]);
    }

    /// <summary>A matrix with a diagonal, or the diagonal of a matrix.</summary>
    /// <exception cref="ShapeException">The array has neither one nor two axes.</exception>
    public static NDArray Diag(NDArray v, int k)
    {
        if (v.ndim == 2) return ArrayShapes.Diagonal(v, k, 0, 1);
        if (v.ndim != 1) throw new ShapeException($"Input must be 1- or 2-d. Received: shape={v.shape}");
        var size = v.size + Math.Abs(k);
        var result = NDArray.Allocate(Shape.FromInts([size, size]), v.dtype, clear: true);
        v.CopyTo(ArrayShapes.Diagonal(result, k, 0, 1));
        return result;
    }

    /// <summary>A triangle of matrices.</summary>
    public static NDArray Triangle(NDArray m, int k, bool lower)
    {
        var rows = Arange(0, m.Dims[^2], 1, DType.Int64).reshape(-1, 1);
        var columns = Arange(0, m.Dims[^1], 1, DType.Int64);
        var difference = columns - rows;
        return Selecting.Where(lower ? difference <= k : difference >= k, m, NDArray.Allocate(Shape.Scalar, m.dtype, clear: true));
    }
}
