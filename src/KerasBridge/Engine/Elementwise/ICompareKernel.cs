using System.Numerics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>A question about two numbers.</summary>
internal interface ICompareKernel
{
    /// <summary>The answers as a mask.</summary>
    static abstract V Mask<V>(V a, V b) where V : unmanaged, IVector<V>;

    static abstract bool Apply<T>(T a, T b) where T : unmanaged, INumber<T>;
}
