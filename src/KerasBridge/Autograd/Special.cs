using KerasBridge.Engine.Elementwise;
using KerasBridge.Numpy;

namespace KerasBridge.Autograd;

/// <summary>Special functions of numbers that neither the kernels nor the arrays have.</summary>
internal static class Special
{
    /// <summary>A function of each element, worked out in float64.</summary>
    public static NDArray Map(NDArray x, Func<double, double> function)
    {
        var values = x.astype(DType.Float64).copy();
        foreach (ref var value in values.Span<double>()) value = function(value);
        GC.KeepAlive(values);
        return values;
    }

    /// <summary>Integers that an integer type cannot hold become its least or greatest.</summary>
    public static NDArray Clamp(NDArray x, DType dtype)
    {
        var info = new IntegerInfo(dtype);
        var (low, high) = ((decimal)(double)info.min, (decimal)(double)info.max);
        if (dtype.itemsize == 8) high = dtype.IsUnsigned ? ulong.MaxValue : long.MaxValue;
        if (dtype is { itemsize: 8, IsUnsigned: false }) low = long.MinValue;
        var values = x.astype(x.dtype.Code == DTypeCode.UInt64 ? x.dtype : DType.Int64).copy();
        var result = NDArray.Allocate(x.shape, dtype);
        for (var i = 0; i < values.size; i++)
        {
            var value = ElementAccess.Get(values, i * 8) is ulong large ? large : (decimal)(long)ElementAccess.Get(values, i * 8);
            var clamped = Math.Clamp(value, low, high);
            ElementAccess.Set(result, i * dtype.itemsize, clamped > long.MaxValue ? (ulong)clamped : (long)clamped);
        }
        return result;
    }

    /// <summary>The inverse of erf: a start, then Newton's steps.</summary>
    public static double ErfInv(double y)
    {
        if (double.IsNaN(y) || Math.Abs(y) > 1) return double.NaN;
        if (Math.Abs(y) == 1) return y * double.PositiveInfinity;
        // Winitzki's approximation, good for two digits.
        const double a = 0.147;
        var log = Math.Log(1 - y * y);
        var t = 2 / (Math.PI * a) + log / 2;
        var x = Math.CopySign(Math.Sqrt(Math.Sqrt(t * t - log / a) - t), y);
        for (var i = 0; i < 4; i++) x -= (DoubleMath.Erf(x) - y) / (2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x));
        return x;
    }

    /// <summary>The modified Bessel function of the first kind, by its series: all terms are positive, so none is lost.</summary>
    public static double Bessel(double x, int order)
    {
        if (double.IsNaN(x)) return x;
        // As TensorFlow has it, which multiplies by e^x what is already 0.
        if (double.IsInfinity(x)) return double.NaN;
        var half = x / 2;
        double term = order == 0 ? 1 : half, sum = term;
        for (var k = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17 && k < 2000; k++)
        {
            term *= half / k * (half / (k + order));
            sum += term;
        }
        return sum;
    }
}
