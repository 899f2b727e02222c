using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>
/// Products of few rows with a matrix that lies the wrong way round, as in the gradient of a dense layer by its input. Each chunk turns only what it needs, and of that the smaller: its part of B,
/// or its part of the result.
/// </summary>
internal sealed unsafe partial class CpuBackend
{
    /// <summary>Floats of B that a chunk turns at a time.</summary>
    private const int TurnedFloats = 64 * 1024;

    private static void MatMulTransposed(MatMulState* s)
    {
        var parts = Parts((long)s->M * s->N * s->K, 64);
        s->ChunkN = Math.Min(s->N, RoundUp(CeilDivide(s->N, parts), 2 * s->Set->Width));
        var chunks = CeilDivide(s->N, s->ChunkN);
        if (s->M > s->K || s->Bias != null || s->Relu || s->Accumulate)
        {
            s->ChunkN = Math.Min(s->ChunkN, Math.Max(32, TurnedFloats / s->K / 32 * 32));
            WorkerPool.Run(CeilDivide(s->N, s->ChunkN), &TurnedOperandChunk, s);
            return;
        }
        // cᵀ = b·aᵀ, where b's rows are read as they lie.
        s->Packed = s->A;
        s->Panel = s->M;
        if (!s->ColumnsA && s->M > 1)
        {
            s->Panel = RoundUp(s->M, 16);
            s->Packed = Scratch.Floats(2, (long)s->Panel * s->K);
            Transposer.Run(s->A, s->K, s->Packed, s->Panel, s->M, s->K);
        }
        WorkerPool.Run(chunks, &TurnedResultChunk, s);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TurnedOperandChunk(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var j = chunk * s->ChunkN;
        var n = Math.Min(s->ChunkN, s->N - j);
        var local = *s;
        local.StrideB = RoundUp(n, 16);
        var b = Scratch.Floats(0, local.StrideB * s->K);
        Transposer.Run(s->B + j * s->StrideB, s->StrideB, b, local.StrideB, n, s->K);
        DirectBlockOf(&local, s->A, b, s->C + j, s->Bias == null ? null : s->Bias + j, s->M, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TurnedResultChunk(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var j = chunk * s->ChunkN;
        var n = Math.Min(s->ChunkN, s->N - j);
        nint row = RoundUp(s->M, 16);
        var turned = Scratch.Floats(0, n * row);
        TileArguments p = default;
        p.Blocks = 1;
        p.Runs = 1;
        p.Length = s->K;
        p.BRow = s->Panel;
        TileSweep.Rows(s->Set, s->B + j * s->StrideB, s->StrideB, 0, s->Packed, turned, row, 0, 1, n, s->M, &p);
        Transposer.Run(turned, row, s->C + j, s->StrideC, n, s->M);
    }
}
