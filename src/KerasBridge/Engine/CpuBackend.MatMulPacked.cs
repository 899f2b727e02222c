using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KerasBridge.Engine;

/// <summary>Matrix products whose B is copied into panels as wide as a tile, block by block, and whose A is copied row by row to a stride that does not collide in the caches.</summary>
internal sealed unsafe partial class CpuBackend
{
    private const int PackedBlockK = 384;
    private const int PackedBlockN = 4096;

    /// <summary>Panels that are copied side by side, so that rows of B are read in longer pieces.</summary>
    private const int PanelsTogether = 4;

    private static void MatMulPacked(MatMulState* s)
    {
        var set = s->Set;
        s->Panel = set->Width * (set->MaxRows[2] > 0 ? 2 : 4);
        if (set->MaxRows[3] > 0) s->Panel = 3 * set->Width;
        // Rows enough to use a panel many times while it is near; an even number of equal chunks, so that threads end together.
        s->ChunkM = CeilDivide(s->M, Math.Min(RoundUp(CeilDivide(s->M, 160), 8), CeilDivide(s->M, 14)));
        var blocksN = CeilDivide(s->N, PackedBlockN);
        var blocksK = Math.Max(1, CeilDivide(s->K, PackedBlockK));
        for (int bn = 0; bn < blocksN; bn++)
        {
            s->FirstN = bn * PackedBlockN;
            s->BlockN = Math.Min(PackedBlockN, s->N - s->FirstN);
            var panels = CeilDivide(s->BlockN, s->Panel);
            for (int bk = 0, k = 0; bk < blocksK; bk++)
            {
                s->FirstK = k;
                s->BlockK = (s->K - k) / (blocksK - bk);
                s->Packed = Scratch.Floats(2, (long)panels * s->Panel * Math.Max(s->BlockK, 1));
                s->ChunkPanels = (long)panels * s->BlockK * s->Panel < 1 << 15 ? panels : PanelsTogether;
                WorkerPool.Run(CeilDivide(panels, s->ChunkPanels), &PackPanels, s);
                var work = (long)s->M * s->BlockN * s->BlockK;
                if (work < 2 * ChunkWork) s->ChunkM = s->M;
                WorkerPool.Run(CeilDivide(s->M, s->ChunkM), &PackedChunk, s);
                k += s->BlockK;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPanels(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var panel = s->Panel;
        var size = (nint)panel * s->BlockK;
        var first = chunk * s->ChunkPanels * panel;
        var last = Math.Min(s->BlockN, first + s->ChunkPanels * panel);
        var target = s->Packed + (nint)chunk * s->ChunkPanels * size;
        if (s->ColumnsB)
        {
            for (var j = first; j < last; j += panel, target += size)
            {
                Transposer.Run(s->B + (s->FirstN + j) * s->StrideB + s->FirstK, s->StrideB, target, panel, Math.Min(panel, last - j), s->BlockK);
            }
            return;
        }
        var source = s->B + s->FirstK * s->StrideB + s->FirstN;
        for (var k = 0; k < s->BlockK; k++)
        {
            var t = target;
            var j = first;
            for (; j <= last - panel; j += panel, t += size)
            {
                for (var q = 0; q < panel; q += 4) Vector128.Store(Vector128.Load(source + j + q), t + q);
            }
            for (var q = 0; q < last - j; q++) t[q] = source[j + q];
            source += s->StrideB;
            target += panel;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackedChunk(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var i = chunk * s->ChunkM;
        var m = Math.Min(s->ChunkM, s->M - i);
        var k = s->BlockK;
        TileArguments p = default;
        p.Blocks = 1;
        p.Runs = 1;
        p.Length = k;
        p.BRow = s->Panel;
        p.Accumulate = s->Accumulate || s->FirstK > 0;
        p.Relu = s->Relu && s->FirstK + k == s->K;
        float* a;
        nint strideA;
        if (s->ColumnsA)
        {
            strideA = RoundUp(m, 16) + 16;
            a = Scratch.Floats(0, strideA * k);
            for (var q = 0; q < k; q++) new ReadOnlySpan<float>(s->A + (s->FirstK + q) * s->StrideA + i, m).CopyTo(new Span<float>(a + q * strideA, m));
        }
        else
        {
            strideA = RoundUp(k, 16) + 16;
            a = Scratch.Floats(0, strideA * m);
            for (var q = 0; q < m; q++) new ReadOnlySpan<float>(s->A + (i + q) * s->StrideA + s->FirstK, k).CopyTo(new Span<float>(a + q * strideA, k));
        }
        p.AStep = strideA;
        for (var j = 0; j < s->BlockN; j += s->Panel)
        {
            var width = Math.Min(s->Panel, s->BlockN - j);
            var column = s->FirstN + j;
            p.Bias = s->Bias == null || s->FirstK > 0 ? null : s->Bias + column;
            var b = s->Packed + (nint)j * k;
            var c = s->C + i * s->StrideC + column;
            if (s->ColumnsA) TileSweep.Columns(s->Set, a, b, c, s->StrideC, m, width, &p);
            else TileSweep.Rows(s->Set, a, strideA, 0, b, c, s->StrideC, 0, 1, m, width, &p);
        }
    }
}
