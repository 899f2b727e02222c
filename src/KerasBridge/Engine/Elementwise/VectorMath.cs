using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>
/// Elementary functions of float32 vectors, within about 2 units in the last place, right at infinities, NaN, overflow and denormals. Polynomials are
/// minimax fits (Remez) of the function named beside them.
/// </summary>
internal static partial class VectorMath
{
    /// <summary>1.5·2²³: added to a small number it leaves the nearest integer in the lowest bits.</summary>
    private const float RoundingShift = 12582912f;

    private const double Log2E = 1.4426950408889634;

    /// <summary>ln 2 in two parts: products of the first with integers up to 2⁹ are exact.</summary>
    private const double Ln2High = 0.693145751953125, Ln2Low = 1.428606765330187e-06;

    /// <summary>e to the power of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        x = V.MaxNative(V.Create(-104), V.MinNative(V.Create(89), x));
        var shifted = V.Fma(x, V.Create(Log2E), V.Create(RoundingShift));
        var n = shifted - V.Create(RoundingShift);
        var r = V.Fma(n, V.Create(-Ln2High), x);
        r = V.Fma(n, V.Create(-Ln2Low), r);
        // (exp(r) − 1 − r) / r²
        var q = V.Fma(V.Create(1.381447073e-03), r, V.Create(8.368780836e-03));
        q = V.Fma(q, r, V.Create(4.166839272e-02));
        q = V.Fma(q, r, V.Create(1.666651964e-01));
        q = V.Fma(q, r, V.Create(4.999999404e-01));
        var p = V.Fma(q * r, r, r) + V.Create(1);
        // 2ⁿ in two factors, since n goes from −150 (denormals) to 128 (beyond the largest).
        var k = V.SubtractBits(shifted, V.Create(RoundingShift));
        var half = V.ShiftRight(k, 1);
        return p * PowerOfTwo(half) * PowerOfTwo(V.SubtractBits(k, half));
    }

    /// <summary>exp(x) − 1, exact near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var c = V.MaxNative(V.Create(-18), V.MinNative(V.Create(89), x));
        var shifted = V.Fma(c, V.Create(Log2E), V.Create(RoundingShift));
        var n = shifted - V.Create(RoundingShift);
        var r = V.Fma(n, V.Create(-Ln2High), c);
        r = V.Fma(n, V.Create(-Ln2Low), r);
        // (exp(r) − 1 − r) / r²
        var q = V.Fma(V.Create(1.991427125e-04), r, V.Create(1.394106308e-03));
        q = V.Fma(q, r, V.Create(8.333273232e-03));
        q = V.Fma(q, r, V.Create(4.166635498e-02));
        q = V.Fma(q, r, V.Create(1.666666716e-01));
        q = V.Fma(q, r, V.Create(0.5));
        var p = V.Fma(q * r, r, r);
        // 2ⁿ⁻¹ is always normal: ((p + 1)·2ⁿ⁻¹ − ½)·2.
        var s = PowerOfTwo(V.SubtractBits(V.SubtractBits(shifted, V.Create(RoundingShift)), V.CreateBits(1)));
        var y = V.Fma(s, p, s - V.Create(0.5));
        return V.CopySign(y + y, x);
    }

    /// <summary>The natural logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var small = x < V.Create(1.17549435e-38);
        var scaled = V.Select(small, x * V.Create(8388608), x);
        // m·2ᵉ with m from √½ to √2.
        var t = V.SubtractBits(scaled, V.CreateBits(0x3F3504F3));
        var e = V.FromBits(V.ShiftRight(t, 23)) - (small & V.Create(23));
        var m = V.AddBits(t & V.CreateBits(0x7FFFFF), V.CreateBits(0x3F3504F3));
        var y = LogOfMantissa(m - V.Create(1), e);
        var regular = (x > V.Create(0)) & (x < V.Create(double.PositiveInfinity));
        var special = V.Select(V.Equal(x, V.Create(0)), V.Create(double.NegativeInfinity),
            V.Select(x > V.Create(0), x, V.Create(double.NaN)));
        return V.Select(regular, y, special);
    }

    /// <summary>log(1 + x), exact near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1p<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var u = V.Create(1) + x;
        // What the rounding of 1 + x lost, as a part of it.
        var lost = (x - (u - V.Create(1))) / u;
        var regular = (u > V.Create(0)) & (x < V.Create(1e30));
        var y = Log(u) + (lost & regular);
        return V.CopySign(y, x);
    }

    /// <summary>log(1 + x) for x from 0 to 1: what is above √2 is halved, and nothing is lost by adding 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1pOfUnit<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var large = x > V.Create(0.41421356);
        return LogOfMantissa(V.Select(large, V.Fma(x, V.Create(0.5), V.Create(-0.5)), x), large & V.Create(1));
    }

    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var t = Expm1(V.MinNative(V.Create(20), V.Abs(x) * V.Create(2)));
        return V.CopySign(t / (t + V.Create(2)), x);
    }

    /// <summary>1 / (1 + exp(−x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x) where V : unmanaged, IVector<V>
    {
        var e = V.Exp(-V.Abs(x));
        return V.Select(x < V.Create(0), e, V.Create(1)) / (V.Create(1) + e);
    }

    /// <summary>log(1 + exp(x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus<V>(V x) where V : unmanaged, IVector<V> =>
        V.MaxNative(V.Create(0), x) + V.Log1pOfUnit(V.Exp(-V.Abs(x)));

    /// <summary>2 to the power of the integer in each lane, −126 … 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V PowerOfTwo<V>(V n) where V : unmanaged, IFloatVector<V> => V.ShiftLeft(V.AddBits(n, V.CreateBits(127)), 23);

    /// <summary>log(1 + f) + e·ln 2 for 1 + f from √½ to √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogOfMantissa<V>(V f, V e) where V : unmanaged, IFloatVector<V>
    {
        // (log(1 + f) − f + f²/2) / f³
        var q = V.Fma(V.Create(6.922300905e-02), f, V.Create(-1.178256124e-01));
        q = V.Fma(q, f, V.Create(1.186555773e-01));
        q = V.Fma(q, f, V.Create(-1.238528565e-01));
        q = V.Fma(q, f, V.Create(1.421993673e-01));
        q = V.Fma(q, f, V.Create(-1.666922867e-01));
        q = V.Fma(q, f, V.Create(2.000215054e-01));
        q = V.Fma(q, f, V.Create(-2.499998659e-01));
        q = V.Fma(q, f, V.Create(3.333331048e-01));
        var square = f * f;
        var y = V.Fma(e, V.Create(Ln2Low), q * f * square);
        y = V.Fma(square, V.Create(-0.5), y);
        return V.Fma(e, V.Create(Ln2High), f + y);
    }
}
