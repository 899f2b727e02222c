namespace KerasBridge.Engine;

/// <summary>The instruction sets that kernels are made for, each a superset in speed, not in meaning, of those before.</summary>
internal enum Isa
{
    /// <summary>One element at a time.</summary>
    Scalar,

    /// <summary>128-bit vectors: NEON with fused multiply-add, or SSE with 16 registers and without.</summary>
    Vector128,

    /// <summary>256-bit vectors with fused multiply-add.</summary>
    Avx2,

    /// <summary>512-bit vectors.</summary>
    Avx512,
}
