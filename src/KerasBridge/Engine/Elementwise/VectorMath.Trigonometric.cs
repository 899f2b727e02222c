using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

internal static partial class VectorMath
{
    /// <summary>π/2 in three parts.</summary>
    private const double HalfPi1 = 1.5707963705062866, HalfPi2 = -4.371138828673793e-08, HalfPi3 = -1.7151245100058819e-15;

    /// <summary>Beyond this the reduction by π/2 in float32 loses too much; such lanes are rare and go through double.</summary>
    private const double LargestReduced = 2048;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sin<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var y = SineOfQuadrant(x, 0);
        var regular = V.Abs(x) <= V.Create(LargestReduced);
        return V.Any(V.Not(regular)) ? V.Select(regular, y, V.Map<ScalarFunctions.Sin>(x)) : y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cos<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var y = SineOfQuadrant(x, 1);
        var regular = V.Abs(x) <= V.Create(LargestReduced);
        return V.Any(V.Not(regular)) ? V.Select(regular, y, V.Map<ScalarFunctions.Cos>(x)) : y;
    }

    /// <summary>The error function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf<V>(V x) where V : unmanaged, IFloatVector<V>
    {
        var t = V.Abs(x);
        var z = x * x;
        // erf(x) / x, in x², up to 0.9
        var q = V.Fma(V.Create(8.414844342e-05), z, V.Create(-8.153771050e-04));
        q = V.Fma(q, z, V.Create(5.202058703e-03));
        q = V.Fma(q, z, V.Create(-2.685983665e-02));
        q = V.Fma(q, z, V.Create(1.128370389e-01));
        q = V.Fma(q, z, V.Create(-3.761263490e-01));
        q = V.Fma(q, z, V.Create(1.128379226));
        // log erfc(t), from 0.9 to 4
        var c = V.MinNative(V.Create(4), t);
        var g = V.Fma(V.Create(-2.118952580e-05), c, V.Create(4.354021803e-04));
        g = V.Fma(g, c, V.Create(-4.174881149e-03));
        g = V.Fma(g, c, V.Create(2.512757294e-02));
        g = V.Fma(g, c, V.Create(-1.082897931e-01));
        g = V.Fma(g, c, V.Create(-6.333406568e-01));
        g = V.Fma(g, c, V.Create(-1.129516840));
        g = V.Fma(g, c, V.Create(1.748254435e-04));
        var far = V.CopySign(V.Create(1) - Exp(g), x);
        return V.Select(t < V.Create(0.9), q * x, far);
    }

    /// <summary>sin(x + quadrant·π/2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SineOfQuadrant<V>(V x, int quadrant) where V : unmanaged, IFloatVector<V>
    {
        var shifted = V.Fma(x, V.Create(0.6366197723675814), V.Create(RoundingShift));
        var n = shifted - V.Create(RoundingShift);
        var r = V.Fma(n, V.Create(-HalfPi1), x);
        r = V.Fma(n, V.Create(-HalfPi2), r);
        r = V.Fma(n, V.Create(-HalfPi3), r);
        var z = r * r;
        // (sin r − r) / r³ and (cos r − 1 + r²/2) / r⁴, in r²
        var s = V.Fma(V.Create(2.717603365e-06), z, V.Create(-1.983926195e-04));
        s = V.Fma(s, z, V.Create(8.333329111e-03));
        s = V.Fma(s, z, V.Create(-1.666666716e-01));
        s = V.Fma(s * z, r, r);
        var c = V.Fma(V.Create(2.443130506e-05), z, V.Create(-1.388730714e-03));
        c = V.Fma(c, z, V.Create(4.166664556e-02));
        c = V.Fma(c, z, V.Create(-0.5));
        c = V.Fma(c, z, V.Create(1));
        var k = V.AddBits(shifted, V.CreateBits(quadrant));
        var odd = V.ShiftRight(V.ShiftLeft(k, 31), 31);
        var sign = V.ShiftLeft(V.ShiftRight(V.ShiftLeft(k, 30), 31), 31);
        return V.Select(odd, c, s) ^ sign;
    }
}
