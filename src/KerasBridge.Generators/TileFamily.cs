namespace KerasBridge.Generators;

/// <summary>One kind of vector, and the tiles that fit its registers.</summary>
internal sealed class TileFamily
{
    private TileFamily(string className, string? vector, int width, bool fused, params (int Vectors, int Rows)[] tiles)
    {
        ClassName = className;
        Vector = vector;
        Width = width;
        Fused = fused;
        Tiles = tiles;
    }

    /// <summary>
    /// Accumulators, a row of B and one broadcast element must fit the registers: 32 of them with AVX-512 and NEON, 16 with AVX2 and SSE
    /// (where a product without fused addition needs one more).
    /// </summary>
    public static TileFamily[] All { get; } =
    [
        new("TileKernels512", "Vector512", 16, true, (1, 14), (2, 14), (4, 6)),
        new("TileKernels256", "Vector256", 8, true, (1, 12), (2, 6)),
        new("TileKernels128Fused", "Vector128", 4, true, (1, 8), (2, 8), (3, 8)),
        new("TileKernels128", "Vector128", 4, false, (1, 8), (2, 5)),
        new("TileKernelsScalar", null, 1, false, (1, 6), (4, 2)),
    ];

    /// <summary>The class that holds the kernels.</summary>
    public string ClassName { get; }

    /// <summary>The vector's name; none for plain floats.</summary>
    public string? Vector { get; }

    /// <summary>Floats in a vector.</summary>
    public int Width { get; }

    /// <summary>Whether the hardware multiplies and adds at once. The software's way of doing that is some hundred times slower than two instructions.</summary>
    public bool Fused { get; }

    /// <summary>The widths of tiles in vectors, and the most rows of each.</summary>
    public (int Vectors, int Rows)[] Tiles { get; }
}
