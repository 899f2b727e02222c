using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>Covers a product of any size with tiles. What is not a whole number of vectors wide goes through a tile on the stack, so that nothing is written out of bounds.</summary>
internal static unsafe class TileSweep
{
    /// <summary>
    /// C = A·B, where the rows of A and C are a grid of <paramref name="rows"/> × <paramref name="pixels"/> with strides of its own (a matrix is one row of pixels), and a row of A is what
    /// the arguments' blocks, runs and length describe. The arguments' bias belongs to column 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows(TileKernelSet* set, float* a, nint aPixel, nint aRow, float* b, float* c, nint cPixel, nint cRow, int rows, int pixels, int n, TileArguments* p)
    {
        if (pixels == 1 || (rows > 1 && aRow == pixels * aPixel && cRow == pixels * cPixel))
        {
            if (pixels == 1) (aPixel, cPixel) = (aRow, cRow);
            pixels *= rows;
            rows = 1;
        }
        var bias = p->Bias;
        for (var j = 0; j < n;)
        {
            var vectors = Vectors(set, n - j, pixels);
            var width = Math.Min(vectors * set->Width, n - j);
            var most = set->MaxRows[vectors];
            if (bias != null) p->Bias = bias + j;
            if (rows > 1 && pixels == 3 && most >= 3)
            {
                // A row of three pixels is a group of the tile, so that a tile takes several rows of a small image.
                p->ARow = aPixel;
                p->AGroup = aRow;
                p->CRow = cPixel;
                p->CGroup = cRow;
                var tiles = (rows + most / 3 - 1) / (most / 3);
                for (int i = 0, r = 0; i < tiles; i++)
                {
                    var height = (rows - r) / (tiles - i);
                    Tile(set->Rows(3 * height, vectors), a + r * aRow, b + j, c + r * cRow + j, p, 3 * height, width, vectors * set->Width);
                    r += height;
                }
            }
            else
            {
                p->ARow = aPixel;
                p->AGroup = 3 * aPixel;
                p->CRow = cPixel;
                p->CGroup = 3 * cPixel;
                var tiles = (pixels + most - 1) / most;
                for (var r = 0; r < rows; r++)
                {
                    for (int i = 0, q = 0; i < tiles; i++)
                    {
                        var m = (pixels - q) / (tiles - i);
                        Tile(set->Rows(m, vectors), a + r * aRow + q * aPixel, b + j, c + r * cRow + q * cPixel + j, p, m, width, vectors * set->Width);
                        q += m;
                    }
                }
            }
            j += width;
        }
        p->Bias = bias;
    }

    /// <summary>
    /// As <see cref="Rows"/>, of which windows of 2 × 2 pixels become one each. rows and windows count those; n is a multiple of the vector's width.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pooled(TileKernelSet* set, float* a, nint aPixel, nint aRow, float* b, float* c, byte* argmax, nint cPixel, int rows, int windows, int n, TileArguments* p)
    {
        var bias = p->Bias;
        p->ARow = aPixel;
        p->AGroup = aRow;
        p->CRow = cPixel;
        for (var j = 0; j < n;)
        {
            var vectors = n - j >= 2 * set->Width ? 2 : 1;
            var tiles = (windows + set->MaxWindows[vectors] - 1) / set->MaxWindows[vectors];
            if (bias != null) p->Bias = bias + j;
            for (var r = 0; r < rows; r++)
            {
                for (int i = 0, q = 0; i < tiles; i++)
                {
                    var count = (windows - q) / (tiles - i);
                    var target = (r * windows + q) * cPixel + j;
                    p->Argmax = argmax == null ? null : argmax + target;
                    set->Pooled(count, vectors)(a + 2 * (r * aRow + q * aPixel), b + j, c + target, p);
                    q += count;
                }
            }
            j += vectors * set->Width;
        }
        p->Bias = bias;
    }

    /// <summary>C = Aᵀ·B with <paramref name="m"/> rows of C, where a step of the sum has the elements of all rows side by side in A.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Columns(TileKernelSet* set, float* a, float* b, float* c, nint cRow, int m, int n, TileArguments* p)
    {
        var bias = p->Bias;
        p->CRow = cRow;
        p->CGroup = 3 * cRow;
        for (var j = 0; j < n;)
        {
            var vectors = Vectors(set, n - j, m);
            var width = Math.Min(vectors * set->Width, n - j);
            var most = set->MaxRows[vectors];
            if (bias != null) p->Bias = bias + j;
            var tiles = (m + most - 1) / most;
            for (int i = 0, q = 0; i < tiles; i++)
            {
                var height = (m - q) / (tiles - i);
                Tile(set->Columns(height, vectors), a + q, b + j, c + q * cRow + j, p, height, width, vectors * set->Width);
                q += height;
            }
            j += width;
        }
        p->Bias = bias;
    }

    /// <summary>How wide the next tile should be, in vectors, with so many columns and rows left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Vectors(TileKernelSet* set, int columns, int rows)
    {
        var left = (columns + set->Width - 1) / set->Width;
        if (left >= 4 && rows <= set->MaxRows[4]) return 4;
        if (left >= 3 && left != 4 && set->MaxRows[3] > 0) return 3;
        return left >= 2 && set->MaxRows[2] > 0 ? 2 : 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile(delegate*<float*, float*, float*, TileArguments*, void> kernel, float* a, float* b, float* c, TileArguments* p, int m, int width, int fullWidth)
    {
        if (width == fullWidth) kernel(a, b, c, p);
        else Edge(kernel, a, b, c, p, m, width, fullWidth);
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Edge(delegate*<float*, float*, float*, TileArguments*, void> kernel, float* a, float* b, float* c, TileArguments* p, int m, int width, int fullWidth)
    {
        var tile = stackalloc float[TileKernelSet.MostRows * 64];
        nint row = p->CRow, group = p->CGroup;
        if (p->Accumulate)
        {
            for (var i = 0; i < m; i++) CopyFew(c + i / 3 * group + i % 3 * row, tile + i * fullWidth, width);
        }
        p->CRow = fullWidth;
        p->CGroup = 3 * fullWidth;
        kernel(a, b, tile, p);
        p->CRow = row;
        p->CGroup = group;
        for (var i = 0; i < m; i++) CopyFew(tile + i * fullWidth, c + i / 3 * group + i % 3 * row, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyFew(float* source, float* target, int count)
    {
        for (; count >= 4; count -= 4, source += 4, target += 4) System.Runtime.Intrinsics.Vector128.Store(System.Runtime.Intrinsics.Vector128.Load(source), target);
        for (; count > 0; count--) *target++ = *source++;
    }
}
