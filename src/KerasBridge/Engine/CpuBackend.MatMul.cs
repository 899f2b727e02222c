using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>Matrix products.</summary>
internal sealed unsafe partial class CpuBackend
{
    /// <summary>Multiply-adds below which a chunk is not worth handing to another thread: some microseconds.</summary>
    private const long ChunkWork = 1 << 17;

    /// <summary>Steps of the sum that a tile makes at a time, so that its part of B stays in the nearest caches.</summary>
    private const int DirectBlock = 512;

    private readonly TileKernelSet* _set;

    /// <inheritdoc cref="IBackend.MatMul"/>
    public void MatMul(float* a, float* b, float* c, int m, int n, int k, bool transposeA = false, bool transposeB = false,
        float* bias = null, EpilogueKind epilogue = EpilogueKind.None, bool accumulate = false)
    {
        if (m == 0 || n == 0) return;
        MatMulState s = default;
        s.Set = _set;
        s.A = a;
        s.B = b;
        s.C = c;
        s.Bias = accumulate ? null : bias;
        s.M = m;
        s.N = n;
        s.K = k;
        // A single row or column lies the same way either way round.
        s.ColumnsA = transposeA && m > 1 && k > 1;
        s.ColumnsB = transposeB && n > 1 && k > 1;
        s.StrideA = s.ColumnsA ? m : k;
        if (m == 1 || k == 1) s.StrideA = k;
        s.StrideB = s.ColumnsB ? k : n;
        s.StrideC = n;
        s.Accumulate = accumulate;
        s.Relu = epilogue == EpilogueKind.Relu;
        if (n == 1) MatMulVector(&s);
        else if (s.ColumnsB && m <= 256) MatMulTransposed(&s);
        else if (NeedsPacking(&s)) MatMulPacked(&s);
        else MatMulDirect(&s);
    }

    /// <inheritdoc cref="IBackend.BatchMatMul"/>
    public void BatchMatMul(float* a, float* b, float* c, int batch, long strideA, long strideB, int m, int n, int k, bool transposeA, bool transposeB)
    {
        var work = (long)m * n * k;
        if (work >= 4 * ChunkWork)
        {
            for (var i = 0; i < batch; i++) MatMul(a + i * strideA, b + i * strideB, c + (long)i * m * n, m, n, k, transposeA, transposeB);
            return;
        }
        if (m == 0 || n == 0 || batch == 0) return;
        MatMulState s = default;
        s.Set = _set;
        s.A = a;
        s.B = b;
        s.C = c;
        s.M = m;
        s.N = n;
        s.K = k;
        s.ColumnsA = transposeA && m > 1 && k > 1;
        s.ColumnsB = transposeB && n > 1 && k > 1;
        s.StrideA = s.ColumnsA ? m : k;
        s.StrideB = s.ColumnsB ? k : n;
        s.StrideC = n;
        s.BatchA = strideA;
        s.BatchB = strideB;
        s.Batch = batch;
        s.ChunkBatch = (int)Math.Max(ChunkWork / Math.Max(work, 1), (batch + 63) / 64);
        WorkerPool.Run((batch + s.ChunkBatch - 1) / s.ChunkBatch, &BatchChunk, &s);
    }

    /// <summary>Whether B must be copied into panels first: because it lies the wrong way round, or is too large for the caches.</summary>
    private static bool NeedsPacking(MatMulState* s)
        => s->ColumnsB || (s->M >= 96 && (long)s->N * s->K >= 192 * 1024 && s->N >= 64 && s->K >= 64);

    /// <summary>How many equal parts an extent should be cut into, so that a part is worth a chunk. Depends on the shape only.</summary>
    private static int Parts(long work, int most) => (int)Math.Clamp(work / ChunkWork, 1, Math.Max(1, most));

    private static int CeilDivide(int x, int y) => (x + y - 1) / y;

    private static int RoundUp(int x, int multiple) => (x + multiple - 1) / multiple * multiple;

    /// <summary>The product with A and B read where they are.</summary>
    private static void MatMulDirect(MatMulState* s)
    {
        var set = s->Set;
        var parts = Parts((long)s->M * s->N * s->K, 32);
        s->ChunkM = s->M;
        s->ChunkN = s->N;
        if (parts > 1)
        {
            var panel = 2 * set->Width;
            // Rows are cut first, as long as chunks keep enough of them for full tiles; else columns.
            if (s->M >= 16 * 4 || s->N < 2 * panel) s->ChunkM = Math.Max(Math.Min(s->M, 14), CeilDivide(s->M, parts));
            else s->ChunkN = RoundUp(CeilDivide(s->N, parts), panel);
        }
        var chunks = CeilDivide(s->M, s->ChunkM) * CeilDivide(s->N, s->ChunkN);
        WorkerPool.Run(chunks, &DirectChunk, s);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DirectChunk(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var across = CeilDivide(s->N, s->ChunkN);
        int i = chunk / across * s->ChunkM, j = chunk % across * s->ChunkN;
        DirectBlockOf(s, s->A + (s->ColumnsA ? i : i * s->StrideA), s->B + j, s->C + i * s->StrideC + j, s->Bias == null ? null : s->Bias + j,
            Math.Min(s->ChunkM, s->M - i), Math.Min(s->ChunkN, s->N - j));
    }

    /// <summary>A block of C on the calling thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DirectBlockOf(MatMulState* s, float* a, float* b, float* c, float* bias, int m, int n)
    {
        TileArguments p = default;
        p.Blocks = 1;
        p.Runs = 1;
        p.BRow = s->StrideB;
        var blocks = Math.Max(1, CeilDivide(s->K, DirectBlock));
        for (int block = 0, k = 0; block < blocks; block++)
        {
            p.Length = (s->K - k) / (blocks - block);
            p.Bias = block == 0 ? bias : null;
            p.Accumulate = s->Accumulate || block > 0;
            p.Relu = s->Relu && block == blocks - 1;
            if (s->ColumnsA)
            {
                p.AStep = s->StrideA;
                TileSweep.Columns(s->Set, a + k * s->StrideA, b + k * s->StrideB, c, s->StrideC, m, n, &p);
            }
            else
            {
                TileSweep.Rows(s->Set, a + k, s->StrideA, 0, b + k * s->StrideB, c, s->StrideC, 0, 1, m, n, &p);
            }
            k += p.Length;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BatchChunk(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var end = Math.Min(s->Batch, (chunk + 1) * s->ChunkBatch);
        var local = *s;
        var last = (float*)null;
        for (var i = chunk * s->ChunkBatch; i < end; i++)
        {
            var b = s->B + i * s->BatchB;
            if (s->ColumnsB)
            {
                local.StrideB = RoundUp(s->N, 16);
                local.B = Scratch.Floats(0, local.StrideB * s->K);
                if (b != last) Transposer.Run(b, s->K, local.B, local.StrideB, s->N, s->K);
                last = b;
                b = local.B;
            }
            DirectBlockOf(&local, s->A + i * s->BatchA, b, s->C + (long)i * s->M * s->N, null, s->M, s->N);
        }
    }

    /// <summary>C has a single column.</summary>
    private void MatMulVector(MatMulState* s)
    {
        if (s->ColumnsA)
        {
            // The column lies in memory as a row does: cᵀ = bᵀ·A. What belongs to the column as a whole is added afterwards.
            float* bias = s->Bias, c = s->C;
            var m = s->M;
            var relu = s->Relu;
            MatMul(s->B, s->A, c, 1, m, s->K, accumulate: s->Accumulate);
            if (bias == null && !relu) return;
            var start = bias == null ? 0 : *bias;
            for (var i = 0; i < m; i++)
            {
                var value = c[i] + start;
                c[i] = relu && value < 0 ? 0 : value;
            }
            return;
        }
        s->ChunkM = CeilDivide(s->M, Parts((long)s->M * s->K * 4, 32));
        WorkerPool.Run(CeilDivide(s->M, s->ChunkM), &VectorChunk, s);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void VectorChunk(void* state, int chunk)
    {
        var s = (MatMulState*)state;
        var end = Math.Min(s->M, (chunk + 1) * s->ChunkM);
        var start = s->Bias == null ? 0 : *s->Bias;
        var dot = s->Set->Dot;
        for (var i = chunk * s->ChunkM; i < end; i++)
        {
            var value = dot(s->A + i * s->StrideA, s->B, s->K) + (s->Accumulate ? s->C[i] : start);
            s->C[i] = s->Relu && value < 0 ? 0 : value;
        }
    }
}
