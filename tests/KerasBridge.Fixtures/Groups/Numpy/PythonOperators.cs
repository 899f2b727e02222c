namespace KerasBridge.Fixtures.Numpy;

/// <summary>Python's operators: the library's where an array takes part, else plain numbers.</summary>
internal static class PythonOperators
{
    /// <summary>Two operands.</summary>
    public static object? Binary(string op, object? left, object? right)
    {
        (left, right) = (Unpack(left), Unpack(right));
        if (op == "is") return ReferenceEquals(left, right);
        if (op == "is not") return !ReferenceEquals(left, right);
        if (op == "in") return (right as IEnumerable<NDArray>)?.Any(r => (bool)(r == Array(left))) ?? TreeConvert.Items(right)!.Any(i => Equals(i, left));
        if (left is DType || right is DType)
        {
            TreeConvert.TryTo(left, typeof(DType), out var a);
            TreeConvert.TryTo(right, typeof(DType), out var b);
            return op == "==" == Equals(a, b);
        }
        if (left is Tensor || right is Tensor) return TensorConvert.Operator(op, left, right);
        if (left is NDArray || right is NDArray) return Arrays(op, Array(left), Array(right));
        if (left is string s && right is string t && op == "+") return s + t;
        if (left is string or PyTuple or List<object?> && op is "==" or "!=") return Equals(left, right) == (op == "==");
        return Numbers(op, left!, right!);
    }

    /// <summary>One operand.</summary>
    public static object? Unary(string op, object? value) => Unpack(value) switch
    {
        Tensor tensor => TensorConvert.Operator(op, tensor),
        NDArray array => op switch { "-" => (object)(-array), "+" => +array, "~" => ~array, _ => !array },
        bool flag => op == "not" ? !flag : op == "-" ? (flag ? -1L : 0L) : ~(flag ? 1L : 0L),
        long number => op switch { "-" => -number, "~" => ~number, "not" => number == 0, _ => number },
        double number => op switch { "-" => -number, "not" => number == 0, _ => number },
        _ => throw new PythonErrorException("TypeError", $"bad operand type for unary {op}"),
    };

    /// <summary>An in-place operator, on a variable or on what an index selects.</summary>
    public static object? InPlace(string op, object? left, object? right)
    {
        if (left is not NDArray x) return Binary(op[..^1], left, right);
        var y = Array(Unpack(right));
        switch (op)
        {
            case "+=": x += y; break;
            case "-=": x -= y; break;
            case "*=": x *= y; break;
            case "/=": x /= y; break;
            case "%=": x %= y; break;
            case "&=": x &= y; break;
            case "|=": x |= y; break;
            case "^=": x ^= y; break;
            case "<<=": x <<= y; break;
            case ">>=": x >>= y; break;
            // C# has no such operators; these are their counterparts.
            case "**=": np.power(x, y, @out: x); break;
            case "//=": np.floor_divide(x, y, @out: x); break;
            default: np.matmul(x, y, @out: x); break;
        }
        return x;
    }

    private static object? Unpack(object? value) => value switch
    {
        NDArrayOrTuple one => one.IsTuple ? (object)(ArrayTuple)one : (NDArray)one,
        Scalar scalar => (NDArray)scalar,
        _ => value,
    };

    private static NDArray Array(object? value) => TreeConvert.TryTo(value, typeof(NDArray), out var array) && array is not null ? (NDArray)array
        : throw new DoesNotCompileException($"an operator of {value?.GetType().Name ?? "None"}");

    private static NDArray Arrays(string op, NDArray x, NDArray y) => op switch
    {
        "+" => x + y,
        "-" => x - y,
        "*" => x * y,
        "/" => x / y,
        "%" => x % y,
        "&" => x & y,
        "|" => x | y,
        "^" => x ^ y,
        "<" => x < y,
        "<=" => x <= y,
        ">" => x > y,
        ">=" => x >= y,
        "==" => x == y,
        "!=" => x != y,
        "<<" => x << y,
        ">>" => x >> y,
        "**" => x.pow(y),
        "//" => x.floor_divide(y),
        "@" => x.matmul(y),
        _ => throw new NotBuiltException($"the operator {op}"),
    };

    /// <summary>Python's own numbers.</summary>
    private static object Numbers(string op, object left, object right)
    {
        if (left is bool b && right is bool c && op is "&" or "|" or "^")
            return op switch { "&" => (bool)left & (bool)right, "|" => (bool)left | (bool)right, _ => (bool)left ^ (bool)right };
        if (left is not (bool or long or double) || right is not (bool or long or double)) throw new PythonErrorException("TypeError", $"unsupported operand type(s) for {op}");
        if (left is double || right is double)
        {
            double x = Convert.ToDouble(left), y = Convert.ToDouble(right);
            return op switch
            {
                "+" => x + y,
                "-" => x - y,
                "*" => x * y,
                "/" => x / y,
                "**" => Math.Pow(x, y),
                "//" => Math.Floor(x / y),
                "%" => x - y * Math.Floor(x / y),
                "<" => x < y,
                "<=" => x <= y,
                ">" => x > y,
                ">=" => x >= y,
                "==" => x == y,
                "!=" => x != y,
                _ => throw new PythonErrorException("TypeError", $"unsupported operand type(s) for {op}"),
            };
        }
        long i = Convert.ToInt64(left), j = Convert.ToInt64(right);
        return op switch
        {
            "+" => i + j,
            "-" => i - j,
            "*" => i * j,
            "/" => (double)i / j,
            "**" => j >= 0 ? (object)(long)Math.Pow(i, j) : Math.Pow(i, j),
            "//" => (long)Math.Floor((double)i / j),
            "%" => ((i % j) + j) % j,
            "&" => i & j,
            "|" => i | j,
            "^" => i ^ j,
            "<<" => i << (int)j,
            ">>" => i >> (int)j,
            "<" => i < j,
            "<=" => i <= j,
            ">" => i > j,
            ">=" => i >= j,
            "==" => i == j,
            "!=" => i != j,
            "@" => throw new PythonErrorException("TypeError", "unsupported operand type(s) for @"),
            _ => throw new NotBuiltException($"the operator {op}"),
        };
    }
}
