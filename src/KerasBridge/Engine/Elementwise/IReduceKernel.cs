namespace KerasBridge.Engine.Elementwise;

/// <summary>An associative function that a reduction applies again and again.</summary>
internal interface IReduceKernel
{
    /// <summary>What changes nothing when combined.</summary>
    static abstract double Identity { get; }

    static abstract V Combine<V>(V a, V b) where V : unmanaged, IVector<V>;

    static abstract double Combine(double a, double b);

    static abstract double Lanes<V>(V a) where V : unmanaged, IVector<V>;
}
