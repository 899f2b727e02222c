using System.Runtime.InteropServices;

namespace KerasBridge.Engine;

/// <summary>The micro-kernels of one instruction set, by rows and vectors of the tile; in native memory, so that a look-up is one load.</summary>
internal unsafe struct TileKernelSet
{
    /// <summary>No tile is wider, in vectors.</summary>
    public const int MostVectors = 4;

    /// <summary>No tile has more rows.</summary>
    public const int MostRows = 15;

    /// <summary>Floats in a vector.</summary>
    public int Width;

    /// <summary>The most rows of a tile by its vectors; 0 where there is no such tile.</summary>
    public fixed int MaxRows[MostVectors + 1];

    /// <summary>The most pooling windows of a tile by its vectors; 0 where there is no such tile.</summary>
    public fixed int MaxWindows[MostVectors + 1];

    private fixed long _pooled[(MostVectors + 1) * (MostRows + 1)];
    private fixed long _rows[(MostVectors + 1) * (MostRows + 1)];
    private fixed long _columns[(MostVectors + 1) * (MostRows + 1)];

    /// <inheritdoc cref="VectorKernelsScalar.PoolRow"/>
    public delegate*<float*, nint, int, int, int, int, float*, byte*, void> PoolRow;

    /// <inheritdoc cref="VectorKernelsScalar.UnpoolRow"/>
    public delegate*<float*, float*, byte*, int, int, int, int, float*, nint, float*, void> UnpoolRow;

    /// <inheritdoc cref="VectorKernelsScalar.MaskRelu"/>
    public delegate*<float*, float*, float*, nint, void> MaskRelu;

    /// <inheritdoc cref="VectorKernelsScalar.AddRows"/>
    public delegate*<float*, nint, nint, int, float*, bool, void> AddRows;

    /// <inheritdoc cref="DotKernel.EightLanes"/>
    public delegate*<float*, float*, nint, float> Dot;

    private static readonly nint[] Made = new nint[8];

    /// <summary>The kernels of an instruction set; they live as long as the process.</summary>
    /// <param name="isa">The instruction set.</param>
    /// <param name="fused">Whether 128-bit tiles multiply and add at once, and fill 32 registers.</param>
    public static TileKernelSet* Get(Isa isa, bool fused)
    {
        var place = 2 * (int)isa + (fused ? 1 : 0);
        lock (Made)
        {
            if (Made[place] == 0) Made[place] = (nint)Create(isa, fused);
            return (TileKernelSet*)Made[place];
        }
    }

    private static TileKernelSet* Create(Isa isa, bool fused)
    {
        var set = (TileKernelSet*)NativeMemory.AlignedAlloc((nuint)sizeof(TileKernelSet), 64);
        *set = default;
        switch (isa)
        {
            case Isa.Avx512:
                TileKernels512.Fill(set);
                set->PoolRow = &VectorKernels512.PoolRow;
                set->UnpoolRow = &VectorKernels512.UnpoolRow;
                set->MaskRelu = &VectorKernels512.MaskRelu;
                set->AddRows = &VectorKernels512.AddRows;
                set->Dot = &DotKernel.EightLanes;
                break;
            case Isa.Avx2:
                TileKernels256.Fill(set);
                set->PoolRow = &VectorKernels256.PoolRow;
                set->UnpoolRow = &VectorKernels256.UnpoolRow;
                set->MaskRelu = &VectorKernels256.MaskRelu;
                set->AddRows = &VectorKernels256.AddRows;
                set->Dot = &DotKernel.EightLanes;
                break;
            case Isa.Vector128:
                if (fused) TileKernels128Fused.Fill(set);
                else TileKernels128.Fill(set);
                set->PoolRow = &VectorKernels128.PoolRow;
                set->UnpoolRow = &VectorKernels128.UnpoolRow;
                set->MaskRelu = &VectorKernels128.MaskRelu;
                set->AddRows = &VectorKernels128.AddRows;
                set->Dot = &DotKernel.EightLanes;
                break;
            default:
                TileKernelsScalar.Fill(set);
                set->PoolRow = &VectorKernelsScalar.PoolRow;
                set->UnpoolRow = &VectorKernelsScalar.UnpoolRow;
                set->MaskRelu = &VectorKernelsScalar.MaskRelu;
                set->AddRows = &VectorKernelsScalar.AddRows;
                set->Dot = &DotKernel.Scalar;
                break;
        }
        return set;
    }

    /// <summary>Enters the kernels of one tile.</summary>
    public void Set(int rows, int vectors, delegate*<float*, float*, float*, TileArguments*, void> byRows, delegate*<float*, float*, float*, TileArguments*, void> byColumns)
    {
        _rows[vectors * (MostRows + 1) + rows] = (long)byRows;
        _columns[vectors * (MostRows + 1) + rows] = (long)byColumns;
    }

    /// <summary>Enters the kernel that pools so many windows.</summary>
    public void SetPooled(int windows, int vectors, delegate*<float*, float*, float*, TileArguments*, void> kernel)
    {
        MaxWindows[vectors] = windows;
        _pooled[vectors * (MostRows + 1) + windows] = (long)kernel;
    }

    /// <summary>The kernel that pools so many windows of 2 × 2 pixels.</summary>
    public readonly delegate*<float*, float*, float*, TileArguments*, void> Pooled(int windows, int vectors)
        => (delegate*<float*, float*, float*, TileArguments*, void>)_pooled[vectors * (MostRows + 1) + windows];

    /// <summary>The kernel that reads A by rows.</summary>
    public readonly delegate*<float*, float*, float*, TileArguments*, void> Rows(int rows, int vectors)
        => (delegate*<float*, float*, float*, TileArguments*, void>)_rows[vectors * (MostRows + 1) + rows];

    /// <summary>The kernel that reads A by columns.</summary>
    public readonly delegate*<float*, float*, float*, TileArguments*, void> Columns(int rows, int vectors)
        => (delegate*<float*, float*, float*, TileArguments*, void>)_columns[vectors * (MostRows + 1) + rows];
}
