using System.Numerics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>A question about two numbers.</summary>
internal interface ICompareKernel
{
    static abstract bool Apply<T>(T a, T b) where T : unmanaged, INumber<T>;
}
