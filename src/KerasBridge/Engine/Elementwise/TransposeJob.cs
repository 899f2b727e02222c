using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>
/// Copies whose source runs along one axis and whose target runs along another: matrices are transposed in tiles, so that neither side jumps at every element.
/// </summary>
internal unsafe struct TransposeJob
{
    private const int Tile = 32;
    private const long ChunkElements = 32768;

    private byte* _x, _y;
    private Strided* _outer;
    private long _rows, _columns, _strideX, _strideY, _tileRows, _tilesPerChunk, _tiles;

    /// <summary>Does the copy if it is of this kind.</summary>
    public static bool TryRun(int elementSize, void* x, void* y, Strided* walk)
    {
        var last = walk->Rank - 1;
        if (last < 1 || walk->A[last] == 1 == (walk->B[last] == 1)) return false;
        // The innermost axis is contiguous on one side; look for the one that is so on the other.
        var targetRuns = walk->B[last] == 1;
        var other = last - 1;
        while (other >= 0 && (targetRuns ? walk->A[other] : walk->B[other]) != 1) other--;
        if (other < 0 || walk->Sizes[other] < 4 || walk->Sizes[last] < 4) return false;
        int rowAxis = targetRuns ? other : last, columnAxis = targetRuns ? last : other;
        var outer = default(Strided);
        for (var i = 0; i < last; i++)
        {
            if (i != other) outer.Add(walk->Sizes[i], walk->A[i], walk->B[i]);
        }
        // Rows: source elements side by side, target rows apart. Columns: the other way round.
        var job = new TransposeJob
        {
            _x = (byte*)x,
            _y = (byte*)y,
            _outer = &outer,
            _rows = walk->Sizes[rowAxis],
            _columns = walk->Sizes[columnAxis],
            _strideX = walk->A[columnAxis],
            _strideY = walk->B[rowAxis],
        };
        job._tileRows = (job._rows + Tile - 1) / Tile;
        job._tiles = outer.Count * job._tileRows;
        job._tilesPerChunk = Math.Max(1, ChunkElements / (Math.Min(job._rows, Tile) * job._columns));
        var chunks = (int)((job._tiles + job._tilesPerChunk - 1) / job._tilesPerChunk);
        switch (elementSize)
        {
            case 1: WorkerPool.Run(chunks, &Body<byte>, &job); return true;
            case 4: WorkerPool.Run(chunks, &Body<uint>, &job); return true;
            case 8: WorkerPool.Run(chunks, &Body<ulong>, &job); return true;
            default: return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Body<T>(void* state, int chunk) where T : unmanaged
    {
        var job = (TransposeJob*)state;
        var end = Math.Min(job->_tiles, (chunk + 1) * job->_tilesPerChunk);
        for (var tile = chunk * job->_tilesPerChunk; tile < end; tile++)
        {
            long a = 0, b = 0;
            var rest = tile / job->_tileRows;
            for (var axis = job->_outer->Rank - 1; axis >= 0; axis--)
            {
                var index = rest % job->_outer->Sizes[axis];
                rest /= job->_outer->Sizes[axis];
                a += index * job->_outer->A[axis];
                b += index * job->_outer->B[axis];
            }
            var row = tile % job->_tileRows * Tile;
            var rows = Math.Min(Tile, job->_rows - row);
            for (long column = 0; column < job->_columns; column += Tile)
            {
                var from = (T*)job->_x + a + row + column * job->_strideX;
                var to = (T*)job->_y + b + row * job->_strideY + column;
                Transpose(from, job->_strideX, to, job->_strideY, rows, Math.Min(Tile, job->_columns - column));
            }
        }
    }

    /// <summary>to[r, c] = from[c, r].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose<T>(T* from, long strideFrom, T* to, long strideTo, long rows, long columns) where T : unmanaged
    {
        long r = 0;
        if (sizeof(T) == sizeof(float))
        {
            var whole = columns & ~3L;
            for (; r <= rows - 4; r += 4)
            {
                for (long c = 0; c < whole; c += 4) Transposer.Four((float*)from + r + c * strideFrom, (nint)strideFrom, (float*)to + r * strideTo + c, (nint)strideTo);
            }
            Rest(from, strideFrom, to, strideTo, 0, r, whole, columns);
        }
        Rest(from, strideFrom, to, strideTo, r, rows, 0, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rest<T>(T* from, long strideFrom, T* to, long strideTo, long firstRow, long endRow, long firstColumn, long endColumn) where T : unmanaged
    {
        for (var r = firstRow; r < endRow; r++)
        {
            for (var c = firstColumn; c < endColumn; c++) to[r * strideTo + c] = from[r + c * strideFrom];
        }
    }
}
