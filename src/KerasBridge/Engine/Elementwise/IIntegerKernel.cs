using System.Numerics;

namespace KerasBridge.Engine.Elementwise;

/// <summary>A function of two integers; overflow wraps around.</summary>
internal interface IIntegerKernel
{
    static abstract T Apply<T>(T a, T b) where T : unmanaged, IBinaryInteger<T>;
}
