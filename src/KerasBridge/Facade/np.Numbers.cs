using KerasBridge.Numpy;

namespace KerasBridge;

// Further functions of numbers.
public partial class np
{
    /// <summary>Rounded to decimals, halves to the even digit.</summary>
    public static NDArray round(NDArray a, int decimals = 0, NDArray? @out = null) => Output.To(@out, Numbers.Round(a, decimals));

    /// <summary>Rounded to decimals, halves to the even digit.</summary>
    public static NDArray around(NDArray a, int decimals = 0, NDArray? @out = null) => Output.To(@out, Numbers.Round(a, decimals));

    /// <summary>Quotients rounded down, and remainders.</summary>
    public static ArrayTuple divmod(NDArray x1, NDArray x2) => (Elementwise.Binary(BinaryUFuncs.FloorDivide, x1, x2), Elementwise.Binary(BinaryUFuncs.Remainder, x1, x2));

    /// <summary>Fractions and whole parts.</summary>
    public static ArrayTuple modf(NDArray x) => Numbers.Modf(x);

    /// <summary>Mantissas (0.5 to 1) and exponents of 2.</summary>
    public static ArrayTuple frexp(NDArray x) => Numbers.Frexp(x);

    /// <summary>Numbers times powers of 2.</summary>
    public static NDArray ldexp(NDArray x1, NDArray x2) => Numbers.Ldexp(x1, x2);

    /// <summary>The elements without their signs, as floats.</summary>
    public static NDArray fabs(NDArray x) => Elementwise.Unary(UnaryUFuncs.Absolute, x.dtype.IsFloat ? x : x.astype(Promotion.FloatFor(x.dtype)));

    /// <summary>sin(pi x) / (pi x); 1 at 0.</summary>
    public static NDArray sinc(NDArray x) => Numbers.Sinc(x);

    /// <summary>The modified Bessel function of the first kind, order 0.</summary>
    public static NDArray i0(NDArray x) => Numbers.Bessel0(x);

    /// <summary>The bits of integers turned; for bool: not.</summary>
    public static NDArray invert(NDArray x) => Bits.Invert(x);

    /// <summary>The bits of integers turned; for bool: not.</summary>
    public static NDArray bitwise_not(NDArray x) => Bits.Invert(x);

    /// <summary>Differences of neighbours along an axis, taken <c>n</c> times.</summary>
    public static NDArray diff(NDArray a, int n = 1, int axis = -1) => Signals.Diff(a, n, axis);

    /// <summary>Values between given points, on straight lines.</summary>
    public static NDArray interp(NDArray x, NDArray xp, NDArray fp, NDArray? left = null, NDArray? right = null) => Signals.Interpolate(x, xp, fp, left, right);

    /// <summary>Differences to neighbours, halved, along an axis.</summary>
    public static NDArray gradient(NDArray f, int axis = -1) => Signals.Gradient(f, axis);

    /// <summary>The matrix of correlations of variables (rows).</summary>
    public static NDArray corrcoef(NDArray x, NDArray? y = null, bool rowvar = true) => Signals.Correlations(x, y, rowvar);

    /// <summary>The matrix of covariances of variables (rows).</summary>
    public static NDArray cov(NDArray m, NDArray? y = null, bool rowvar = true, bool bias = false, int? ddof = null) => Signals.Covariances(m, y, rowvar, ddof ?? (bias ? 0 : 1));

    /// <summary>Whether elements are equal within a tolerance: |a - b| &lt;= atol + rtol |b|.</summary>
    public static NDArray isclose(NDArray a, NDArray b, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Numbers.IsClose(a, b, rtol, atol, equal_nan);

    /// <summary>Whether all elements are equal within a tolerance.</summary>
    public static bool allclose(NDArray a, NDArray b, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Numbers.IsClose(a, b, rtol, atol, equal_nan).all().Truth();

    /// <summary>Whether shapes and all elements are equal.</summary>
    public static bool array_equal(NDArray a1, NDArray a2, bool equal_nan = false) => a1.shape == a2.shape && (equal_nan ? Numbers.IsClose(a1, a2, 0, 0, true) : a1 == a2).all().Truth();

    /// <summary>The values of a polynomial, its highest coefficient first.</summary>
    public static NDArray polyval(NDArray p, NDArray x) => Signals.Polynomial(p, x);

    /// <summary>The integral by trapezoids.</summary>
    public static NDArray trapezoid(NDArray y, NDArray? x = null, double dx = 1.0, int axis = -1) => Signals.Trapezoid(y, x, dx, axis);
}
