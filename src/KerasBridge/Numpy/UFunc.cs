namespace KerasBridge.Numpy;

/// <summary>A function of one or two arrays, element by element: how it is called, which types it takes, and its loops.</summary>
internal sealed unsafe class UFunc
{
    private readonly delegate*<DTypeCode, delegate*<byte**, nint*, nint, void>> _select;

    public UFunc(string name, TypeRule rule, delegate*<DTypeCode, delegate*<byte**, nint*, nint, void>> select)
    {
        Name = name;
        Rule = rule;
        _select = select;
    }

    /// <summary>NumPy's name, which messages use.</summary>
    public string Name { get; }

    /// <summary>How the types are found.</summary>
    public TypeRule Rule { get; }

    /// <summary>The loop for a type; null where there is none.</summary>
    public delegate*<byte**, nint*, nint, void> Loop(DTypeCode code) => _select(code);

    /// <summary>The type in which the function works on these operands.</summary>
    /// <exception cref="DTypeException">It does not work on their types.</exception>
    public DType InputType(ReadOnlySpan<NDArray> operands)
    {
        foreach (var operand in operands)
        {
            if (operand.dtype.IsText)
            {
                var types = string.Join(", ", operands.ToArray().Select(o => $"dtype('{o.dtype}')"));
                throw new DTypeException($"ufunc '{Name}' did not contain a loop with signature matching types ({types}) -> None");
            }
        }
        var common = Promotion.ResultType(operands);
        switch (Rule)
        {
            case TypeRule.CommonNotBool or TypeRule.Shift when common.IsBool:
                common = new DType(DTypeCode.Int8);
                break;
            case TypeRule.Divide when !common.IsFloat:
                common = DType.Float64;
                break;
            case TypeRule.Float:
                common = FloatType(operands, common);
                break;
            case TypeRule.Float64:
                common = DType.Float64;
                break;
        }
        if (Rule is TypeRule.Bitwise or TypeRule.Shift && common.IsFloat) throw Unsupported();
        if (common.IsBool && Loop(DTypeCode.Bool) == null) throw Name switch
        {
            "subtract" => new DTypeException("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."),
            "negative" => new DTypeException("The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."),
            _ => new DTypeException($"ufunc '{Name}' did not contain a loop with signature matching types ({string.Join(", ", operands.ToArray().Select(o => $"<class 'numpy.dtypes.BoolDType'>"))}) -> None"),
        };
        return common;
    }

    /// <summary>The error that the input types are not supported at all.</summary>
    public DTypeException Unsupported() => new(
        $"ufunc '{Name}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''");

    private static DType FloatType(ReadOnlySpan<NDArray> operands, DType common)
    {
        DType? result = null;
        var weakFloat = false;
        var weakInt = false;
        var strongFloat = false;
        var onlyBool = true;
        foreach (var operand in operands)
        {
            if (operand.IsWeak)
            {
                weakFloat |= operand.dtype.IsFloat;
                weakInt |= !operand.dtype.IsFloat;
                continue;
            }
            strongFloat |= operand.dtype.IsFloat;
            onlyBool &= operand.dtype.IsBool;
            var type = Promotion.FloatFor(operand.dtype);
            result = result is { } so && so.itemsize >= type.itemsize ? so : type;
        }
        // Python numbers give way, but a float does not give way to integers, nor an integer to bool.
        if ((weakFloat && !strongFloat) || (weakInt && onlyBool)) return DType.Float64;
        return result ?? common;
    }
}
