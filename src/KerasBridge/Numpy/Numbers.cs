namespace KerasBridge.Numpy;

/// <summary>Less common functions of numbers.</summary>
internal static class Numbers
{
    /// <summary>Rounded to decimals, halves to the even digit.</summary>
    public static NDArray Round(NDArray a, int decimals)
    {
        if (a.dtype.IsBool) a = a.astype("float16");
        if (a.dtype.IsInteger)
        {
            if (decimals >= 0) return Elementwise.Unary(UnaryUFuncs.Positive, a);
            var scale = Math.Pow(10, -decimals);
            return (Elementwise.Unary(UnaryUFuncs.Rint, a / scale) * scale).astype(a.dtype).ScalarIfZeroD();
        }
        if (decimals == 0) return Elementwise.Unary(UnaryUFuncs.Rint, a);
        NDArray power = Math.Pow(10, Math.Abs(decimals));
        return decimals > 0 ? Elementwise.Unary(UnaryUFuncs.Rint, a * power) / power : Elementwise.Unary(UnaryUFuncs.Rint, a / power) * power;
    }

    /// <summary>Fractions and whole parts, both with the number's sign.</summary>
    public static ArrayTuple Modf(NDArray x)
    {
        var floats = x.dtype.IsFloat ? x : x.astype(Promotion.FloatFor(x.dtype));
        var whole = Elementwise.Unary(UnaryUFuncs.Truncate, floats);
        var rest = Selecting.Where(Elementwise.Unary(UnaryUFuncs.IsInfinity, floats), 0.0, floats - whole);
        return (Elementwise.Binary(BinaryUFuncs.CopySign, rest, floats), whole);
    }

    /// <summary>Mantissas and exponents.</summary>
    public static ArrayTuple Frexp(NDArray x)
    {
        var floats = x.dtype.IsFloat ? x : x.astype(Promotion.FloatFor(x.dtype));
        var values = floats.ToArray<double>();
        var exponents = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0 || !double.IsFinite(values[i])) continue;
            exponents[i] = Math.ILogB(values[i]) + 1;
            values[i] = Math.ScaleB(values[i], -exponents[i]);
        }
        return (NDArray.FromSpan<double>(values, x.shape).astype(floats.dtype).ScalarIfZeroD(), NDArray.FromSpan<int>(exponents, x.shape).ScalarIfZeroD());
    }

    /// <summary>Numbers times powers of 2.</summary>
    public static NDArray Ldexp(NDArray x, NDArray exponents)
    {
        var type = x.IsWeak ? DType.Float64 : Promotion.FloatFor(x.dtype);
        return Elementwise.Binary(BinaryUFuncs.Multiply, x.astype("float64"), Elementwise.Unary(UnaryUFuncs.Exp2, exponents.astype("float64"))).astype(type).ScalarIfZeroD();
    }

    /// <summary>sin(pi x) / (pi x).</summary>
    public static NDArray Sinc(NDArray x)
    {
        var angle = Selecting.Where(x == 0, 1.0e-20, x) * Math.PI;
        return Elementwise.Unary(UnaryUFuncs.Sin, angle) / angle;
    }

    /// <summary>The modified Bessel function of the first kind, order 0, by its power series; for large numbers by its asymptotic one.</summary>
    public static NDArray Bessel0(NDArray x)
    {
        var values = x.ToArray<double>();
        for (var i = 0; i < values.Length; i++) values[i] = Bessel0(Math.Abs(values[i]));
        var result = NDArray.FromSpan<double>(values, x.shape);
        return (x.dtype.IsFloat ? result.astype(x.dtype) : result).ScalarIfZeroD();
    }

    private static double Bessel0(double x)
    {
        if (double.IsNaN(x)) return x;
        double term = 1, sum = 1;
        if (x < 30)
        {
            var quarter = x * x / 4;
            for (var k = 1; k < 500 && term > sum * 1e-17; k++) sum += term *= quarter / ((double)k * k);
            return sum;
        }
        for (var k = 1; k < 60; k++)
        {
            var next = term * (2 * k - 1) * (2 * k - 1) / (8 * k * x);
            if (Math.Abs(next) >= Math.Abs(term) || next < sum * 1e-17) break;
            sum += term = next;
        }
        return Math.Exp(x) / Math.Sqrt(2 * Math.PI * x) * sum;
    }

    /// <summary>Whether elements are equal within a tolerance.</summary>
    public static NDArray IsClose(NDArray a, NDArray b, double rtol, double atol, bool equalNaN)
    {
        var x = a.dtype.IsFloat ? a : a.astype("float64");
        var y = b.dtype.IsFloat ? b : b.astype("float64");
        var near = Elementwise.Unary(UnaryUFuncs.Absolute, x - y) <= Elementwise.Unary(UnaryUFuncs.Absolute, y) * rtol + atol;
        var result = (near & Elementwise.Unary(UnaryUFuncs.IsFinite, y)) | (x == y);
        return equalNaN ? result | (Elementwise.Unary(UnaryUFuncs.IsNaN, x) & Elementwise.Unary(UnaryUFuncs.IsNaN, y)) : result;
    }
}
