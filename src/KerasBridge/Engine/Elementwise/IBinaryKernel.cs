namespace KerasBridge.Engine.Elementwise;

/// <summary>A function of two elements.</summary>
internal interface IBinaryKernel
{
    static abstract V Apply<V>(V a, V b) where V : unmanaged, IVector<V>;
}
