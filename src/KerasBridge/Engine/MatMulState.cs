namespace KerasBridge.Engine;

/// <summary>What the chunks of one matrix product share. A is (M, K) with rows of stride <see cref="StrideA"/>, or (K, M) where <see cref="ColumnsA"/>; B is (K, N).</summary>
internal unsafe struct MatMulState
{
    public TileKernelSet* Set;
    public float* A;
    public float* B;
    public float* C;
    public float* Bias;
    public int M;
    public int N;
    public int K;
    public nint StrideA;
    public nint StrideB;
    public nint StrideC;
    public bool ColumnsA;
    public bool ColumnsB;
    public bool Accumulate;
    public bool Relu;

    /// <summary>Rows of C that a chunk computes, and columns.</summary>
    public int ChunkM;

    /// <summary>Columns of C that a chunk computes.</summary>
    public int ChunkN;

    /// <summary>The block of K under way, when B is packed.</summary>
    public int BlockK;

    /// <summary>Its first step.</summary>
    public int FirstK;

    /// <summary>B's packed panels.</summary>
    public float* Packed;

    /// <summary>Floats in a row of a panel.</summary>
    public int Panel;

    /// <summary>Panels that a chunk packs.</summary>
    public int ChunkPanels;

    /// <summary>The first column that is packed.</summary>
    public int FirstN;

    /// <summary>How many columns are packed.</summary>
    public int BlockN;

    /// <summary>From one product of a batch to the next, in A.</summary>
    public long BatchA;

    /// <summary>From one product of a batch to the next, in B.</summary>
    public long BatchB;

    /// <summary>Products that a chunk computes.</summary>
    public int ChunkBatch;

    /// <summary>Products in all.</summary>
    public int Batch;
}
