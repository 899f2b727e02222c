namespace KerasBridge.Engine.Elementwise;

/// <summary>A function of one element and its gradient; p0 … p2 are its parameters, the same in each lane.</summary>
internal interface IUnaryKernel
{
    static abstract V Apply<V>(V x, V p0, V p1, V p2) where V : unmanaged, IVector<V>;

    /// <summary>dy·f'(x), where y = f(x) is at hand.</summary>
    static abstract V Gradient<V>(V x, V y, V dy, V p0, V p1, V p2) where V : unmanaged, IVector<V>;
}
