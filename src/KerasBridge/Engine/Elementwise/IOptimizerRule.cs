namespace KerasBridge.Engine.Elementwise;

/// <summary>One of <see cref="OptimizerRule"/>.</summary>
internal interface IOptimizerRule
{
    /// <summary>How many slots it has.</summary>
    static abstract int Slots { get; }

    /// <summary>The new weight; the slots are changed.</summary>
    static abstract V Update<V>(V w, V g, ref V s0, ref V s1, ref V s2, in OptimizerVectors<V> s) where V : unmanaged, IVector<V>;
}
