namespace KerasBridge.Numpy;

/// <summary>Applies functions to arrays: finds the types, broadcasts, converts, and runs the loops.</summary>
internal static unsafe class Elementwise
{
    /// <summary>A function of two arrays.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="dtype">In which type to work; null: as the operands ask for.</param>
    /// <exception cref="ShapeException">The shapes cannot be broadcast.</exception>
    /// <exception cref="DTypeException">The types are not supported.</exception>
    public static NDArray Binary(UFunc f, NDArray x, NDArray y, NDArray? @out = null, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (f.Rule == TypeRule.Compare && (x.dtype.IsText || y.dtype.IsText)) return Into(@out, TextCompare(f, x, y));
        if (f.Rule == TypeRule.Compare && CompareOutOfBounds(f, x, y) is { } known) return Into(@out, known);
        if (ReferenceEquals(f, BinaryUFuncs.Power)) CheckPower(x, y);
        var type = f.InputType([x, y]);
        if (dtype is { } asked) type = Ask(f, type, asked);
        var resultType = f.Rule == TypeRule.Compare ? DType.Bool : type;
        var shape = @out is null ? Broadcast.Shapes([x.shape, y.shape]) : Broadcast.ForOutput(@out, x, y);
        if (@out is not null)
        {
            @out.RequireWriteable();
            if (!Promotion.CanCast(resultType, @out.dtype, "same_kind"))
                throw new DTypeException($"Cannot cast ufunc '{f.Name}' output from dtype('{resultType}') to dtype('{@out.dtype}') with casting rule 'same_kind'");
        }
        var a = Convert(x, type, @out);
        var b = Convert(y, type, @out);
        // A converted operand of the right size becomes the result: no third array is needed.
        var target = @out is not null && @out.dtype == resultType ? @out
            : !ReferenceEquals(a, x) && a.dtype == resultType && a.shape == shape ? a
            : !ReferenceEquals(b, y) && b.dtype == resultType && b.shape == shape ? b
            : NDArray.Allocate(shape, resultType);
        Run(f.Loop(type.Code), a, b, target);
        if (!ReferenceEquals(a, x) && !ReferenceEquals(a, target)) a.FreeTemporary();
        if (!ReferenceEquals(b, y) && !ReferenceEquals(b, target)) b.FreeTemporary();
        if (@out is null) return target.ScalarIfZeroD();
        if (ReferenceEquals(target, @out)) return @out;
        target.CopyTo(@out);
        target.FreeTemporary();
        return @out;
    }

    /// <summary>A function of one array.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The operand.</param>
    /// <param name="out">Where the result goes; null: a new array.</param>
    /// <param name="dtype">In which type to work; null: as the operand asks for.</param>
    /// <exception cref="DTypeException">The type is not supported.</exception>
    public static NDArray Unary(UFunc f, NDArray x, NDArray? @out = null, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        var type = f.InputType([x]);
        if (dtype is { } asked) type = Ask(f, type, asked);
        var resultType = f.Rule == TypeRule.Compare ? DType.Bool : type;
        if (f.Loop(type.Code) == null) throw f.Unsupported();
        if (@out is not null)
        {
            Broadcast.ForOutput(@out, x);
            @out.RequireWriteable();
            if (!Promotion.CanCast(resultType, @out.dtype, "same_kind"))
                throw new DTypeException($"Cannot cast ufunc '{f.Name}' output from dtype('{resultType}') to dtype('{@out.dtype}') with casting rule 'same_kind'");
        }
        var a = Convert(x, type, @out);
        var target = @out is not null && @out.dtype == resultType ? @out
            : !ReferenceEquals(a, x) && a.dtype == resultType ? a : NDArray.Allocate(x.shape, resultType);
        var strides = stackalloc nint[2 * Math.Max(target.ndim, 1)];
        StridedLoop.BroadcastStrides(a, target.Dims, strides);
        StridedLoop.BroadcastStrides(target, target.Dims, strides + target.ndim);
        var pointers = stackalloc byte*[2] { (byte*)a.Pointer, (byte*)target.Pointer };
        StridedLoop.Run(target.Dims, pointers, strides, 2, f.Loop(type.Code));
        GC.KeepAlive(a);
        GC.KeepAlive(target);
        if (!ReferenceEquals(a, x) && !ReferenceEquals(a, target)) a.FreeTemporary();
        if (@out is null) return target.ScalarIfZeroD();
        if (!ReferenceEquals(target, @out)) target.CopyTo(@out);
        return @out;
    }

    /// <summary>In-place operators: an array keeps its memory and type; a number becomes another.</summary>
    public static void InPlace(UFunc f, NDArray x, NDArray y)
    {
        if (x.Kind == ArrayKind.Array) Binary(f, x, y, @out: x);
        else x.Become(Binary(f, x, y));
    }

    /// <summary>Runs a loop over two operands that have its type already.</summary>
    public static void Run(delegate*<byte**, nint*, nint, void> loop, NDArray a, NDArray b, NDArray target)
    {
        var rank = target.ndim;
        var strides = stackalloc nint[3 * Math.Max(rank, 1)];
        StridedLoop.BroadcastStrides(a, target.Dims, strides);
        StridedLoop.BroadcastStrides(b, target.Dims, strides + rank);
        StridedLoop.BroadcastStrides(target, target.Dims, strides + 2 * rank);
        var pointers = stackalloc byte*[3] { (byte*)a.Pointer, (byte*)b.Pointer, (byte*)target.Pointer };
        StridedLoop.Run(target.Dims, pointers, strides, 3, loop);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        GC.KeepAlive(target);
    }

    private static NDArray Into(NDArray? @out, NDArray result)
    {
        if (@out is null) return result;
        Broadcast.ForOutput(@out, result);
        Assignment.Fill(@out, result);
        return @out;
    }

    /// <summary>The operand in the loop's type, and apart from the memory that is written.</summary>
    private static NDArray Convert(NDArray x, DType type, NDArray? @out)
    {
        if (x.dtype != type)
        {
            if (x.IsWeak && x.dtype.IsInteger && type.IsInteger) Assignment.CheckBounds((long)x, type);
            var result = NDArray.Allocate(x.shape, type);
            x.CopyTo(result);
            return result;
        }
        return @out is not null && !x.SameView(@out) && StridedLoop.MayOverlap(x, @out) ? x.copy() : x;
    }

    private static DType Ask(UFunc f, DType type, DType asked)
    {
        if (f.Rule == TypeRule.Compare) return type;
        if (!Promotion.CanCast(type, asked, "same_kind"))
            throw new DTypeException($"Cannot cast ufunc '{f.Name}' input 0 from dtype('{type}') to dtype('{asked}') with casting rule 'same_kind'");
        if (f.Loop(asked.Code) == null) throw new DTypeException($"No loop matching the specified signature and casting was found for ufunc {f.Name}");
        return asked;
    }

    /// <summary>Integers do not know negative exponents.</summary>
    private static void CheckPower(NDArray x, NDArray y)
    {
        if (x.dtype.IsFloat || y.dtype.IsFloat || y.dtype.IsBool || y.dtype.IsUnsigned || y.dtype.IsText) return;
        if (y.LongSize > 0 && (long)Reduction.Min(y, default, false) < 0) throw new ArgumentException("Integers to negative integer powers are not allowed.");
    }

    /// <summary>Comparing with a Python integer that the dtype cannot hold is allowed, and known without looking.</summary>
    private static NDArray? CompareOutOfBounds(UFunc f, NDArray x, NDArray y)
    {
        var (array, number, turned) = y.IsWeak ? (x, y, false) : (y, x, true);
        if (!number.IsWeak || array.IsWeak || !number.dtype.IsInteger || !array.dtype.IsInteger) return null;
        var value = (long)number;
        if (Assignment.InBounds(value, array.dtype)) return null;
        var arrayIsLess = value > 0;
        var answer = f.Name switch
        {
            "equal" => false,
            "not_equal" => true,
            "less" or "less_equal" => arrayIsLess != turned,
            "greater" or "greater_equal" => arrayIsLess == turned,
            _ => (bool?)null,
        };
        if (answer is not { } known) return null;
        var result = NDArray.Allocate(array.shape, DType.Bool);
        result.fill(known);
        return result.ScalarIfZeroD();
    }

    private static NDArray TextCompare(UFunc f, NDArray x, NDArray y)
    {
        if (x.dtype.IsText != y.dtype.IsText && f.Name is not ("equal" or "not_equal")) f.InputType([x, y]);
        var shape = Broadcast.Shapes([x.shape, y.shape]);
        var answers = Strings.Values(Broadcast.To(x, shape)).Zip(Strings.Values(Broadcast.To(y, shape)), (a, b) =>
        {
            if (a is not string s || b is not string t) return f.Name == "not_equal";
            var order = string.CompareOrdinal(s, t);
            return f.Name switch { "equal" => order == 0, "not_equal" => order != 0, "less" => order < 0, "less_equal" => order <= 0, "greater" => order > 0, "greater_equal" => order >= 0, _ => false };
        }).ToArray();
        return NDArray.FromSpan<bool>(answers, shape).ScalarIfZeroD();
    }
}
