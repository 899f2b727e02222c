namespace KerasBridge.Engine;

/// <summary>
/// What a micro-kernel is told besides its three pointers. It computes <c>c = (accumulate ? c : 0) + bias + Σ a·b</c> for a tile of rows and columns; all strides are in floats.
/// The sum runs over <see cref="Blocks"/> × <see cref="Runs"/> × <see cref="Length"/> steps, each of which reads one row of B.
/// </summary>
internal unsafe struct TileArguments
{
    /// <summary>Kernels that read A by rows: from a row of the tile to the next within a group of three.</summary>
    public nint ARow;

    /// <summary>Kernels that read A by rows: from a group of three rows to the next.</summary>
    public nint AGroup;

    /// <summary>Kernels that read A by columns: from a step of the sum to the next.</summary>
    public nint AStep;

    /// <summary>From the start of a run to that of the next, in A.</summary>
    public nint ARun;

    /// <summary>From the start of a block of runs to that of the next, in A.</summary>
    public nint ABlock;

    /// <summary>From a step to the next, in B.</summary>
    public nint BRow;

    /// <summary>What B skips after each run.</summary>
    public nint BRun;

    /// <summary>What B skips after each block.</summary>
    public nint BBlock;

    /// <summary>From a row of the tile to the next within a group of three, in C.</summary>
    public nint CRow;

    /// <summary>From a group of three rows to the next, in C.</summary>
    public nint CGroup;

    /// <summary>Where the accumulators start from, one value a column; null: zero.</summary>
    public float* Bias;

    /// <summary>Kernels that pool: where the index of each maximum goes, or null.</summary>
    public byte* Argmax;

    /// <summary>How many blocks.</summary>
    public int Blocks;

    /// <summary>Runs in a block.</summary>
    public int Runs;

    /// <summary>Steps in a run.</summary>
    public int Length;

    /// <summary>Whether the sum is added to what C holds.</summary>
    public bool Accumulate;

    /// <summary>Whether what is stored is the larger of the result and zero.</summary>
    public bool Relu;
}
