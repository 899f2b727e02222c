using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>Matrix products whose B is copied into panels as wide as a tile, block by block, and whose A is copied row by row to a stride that does not collide in the caches.</summary>
internal sealed unsafe partial class CpuBackend
{
    private const int PackedBlockK = 384;
    private const int PackedBlockN = 4096;

    private static void MatMulPacked(MatMulState* s)
    {
        var set = s->Set;
        s->Panel = set->Width * (set->MaxRows[2] > 0 ? 2 : 4);
        if (set->MaxRows[3] > 0) s->Panel = 3 * set->Width;
        // Small chunks, since their number must divide among any number of threads; rows enough to use a panel several times.
        s->ChunkM = Math.Min(s->M, s->M >= 2048 ? 112 : 56);
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
                WorkerPool.Run((long)panels * s->BlockK * s->Panel < 1 << 15 ? 1 : panels, (long)panels * s->BlockK * s->Panel < 1 << 15 ? &PackAll : &PackPanel, s);
                var work = (long)s->M * s->BlockN * s->BlockK;
                if (work < 2 * ChunkWork) s->ChunkM = s->M;
                WorkerPool.Run(CeilDivide(s->M, s->ChunkM), &PackedChunk, s);
                k += s->BlockK;
            }
        }
    }

    private static void PackAll(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        for (var panel = 0; panel < CeilDivide(s->BlockN, s->Panel); panel++) PackPanel(state, panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPanel(void* state, int panel)
    {
        var s = (MatMulState*)state;
        var j = s->FirstN + panel * s->Panel;
        var width = Math.Min(s->Panel, s->N - j);
        var target = s->Packed + (nint)panel * s->Panel * s->BlockK;
        if (s->ColumnsB)
        {
            Transposer.Run(s->B + j * s->StrideB + s->FirstK, s->StrideB, target, s->Panel, width, s->BlockK);
            return;
        }
        var source = s->B + s->FirstK * s->StrideB + j;
        for (var k = 0; k < s->BlockK; k++)
        {
            new ReadOnlySpan<float>(source, width).CopyTo(new Span<float>(target, width));
            source += s->StrideB;
            target += s->Panel;
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
