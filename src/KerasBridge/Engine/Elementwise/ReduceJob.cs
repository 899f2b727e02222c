using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>A float32 reduction of the middle axis of (outer, length, inner), and how it is cut into chunks.</summary>
internal unsafe struct ReduceJob
{
    /// <summary>Elements of a chunk.</summary>
    private const long ChunkElements = 32768;

    /// <summary>Columns of a chunk.</summary>
    private const long ChunkColumns = 2048;

    public float* X, Y;
    public long Outer, Length, Inner;

    /// <summary>What results are divided by; 1 unless it is a mean.</summary>
    public double Divisor;

    private float* _partial;
    private long _group, _rows, _columnChunks;

    /// <summary>Reduces.</summary>
    /// <param name="job">What to reduce.</param>
    /// <param name="slot">A slot of the calling thread's <see cref="Scratch"/> that may be used.</param>
    public static void Execute<TOp, V>(ReduceJob* job, int slot) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        if (job->Inner == 1 && job->Outer > 1 || job->Inner == 1 && job->Length <= 2 * ChunkElements)
        {
            job->_group = Math.Max(1, ChunkElements / Math.Max(1, job->Length));
            WorkerPool.Run((int)((job->Outer + job->_group - 1) / job->_group), &Rows<TOp, V>, job);
        }
        else if (job->Inner == 1)
        {
            // One long row: partial results, combined in order.
            var chunks = (int)((job->Length + ChunkElements - 1) / ChunkElements);
            job->_partial = Scratch.Floats(slot, 2L * chunks);
            WorkerPool.Run(chunks, &Parts<TOp, V>, job);
            var total = TOp.Identity;
            for (var i = 0; i < chunks; i++) total = TOp.Combine(total, ((double*)job->_partial)[i]);
            *job->Y = (float)(total / job->Divisor);
        }
        else if (job->Outer < 8 && job->Length * job->Inner > 2 * ChunkElements && job->Length > 256)
        {
            job->_rows = Math.Max(64, ChunkElements / job->Inner);
            var chunks = (job->Length + job->_rows - 1) / job->_rows;
            job->_partial = Scratch.Floats(slot, chunks * job->Inner);
            for (long o = 0; o < job->Outer; o++)
            {
                var one = *job;
                one.X = job->X + o * job->Length * job->Inner;
                WorkerPool.Run((int)chunks, &RowChunks<TOp, V>, &one);
                Columns<TOp, V>(job->_partial, job->Y + o * job->Inner, chunks, job->Inner);
                Divide<V>(job->Y + o * job->Inner, job->Inner, job->Divisor);
            }
        }
        else
        {
            job->_columnChunks = (job->Inner + ChunkColumns - 1) / ChunkColumns;
            job->_group = Math.Max(1, ChunkElements / Math.Max(1, job->Length * Math.Min(job->Inner, ChunkColumns)));
            WorkerPool.Run((int)((job->Outer * job->_columnChunks + job->_group - 1) / job->_group), &ColumnChunks<TOp, V>, job);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows<TOp, V>(void* state, int chunk) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        var job = (ReduceJob*)state;
        var end = Math.Min(job->Outer, (chunk + 1) * job->_group);
        for (var row = chunk * job->_group; row < end; row++)
        {
            job->Y[row] = (float)(ReduceLoops.Row<TOp, V>(job->X + row * job->Length, job->Length) / job->Divisor);
        }
    }

    private static void Parts<TOp, V>(void* state, int chunk) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        var job = (ReduceJob*)state;
        var first = chunk * ChunkElements;
        ((double*)job->_partial)[chunk] = ReduceLoops.Row<TOp, V>(job->X + first, Math.Min(ChunkElements, job->Length - first));
    }

    private static void RowChunks<TOp, V>(void* state, int chunk) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        var job = (ReduceJob*)state;
        var first = chunk * job->_rows;
        Columns<TOp, V>(job->X + first * job->Inner, job->_partial + chunk * job->Inner, Math.Min(job->_rows, job->Length - first), job->Inner);
    }

    private static void ColumnChunks<TOp, V>(void* state, int chunk) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        var job = (ReduceJob*)state;
        var end = Math.Min(job->Outer * job->_columnChunks, (chunk + 1) * job->_group);
        for (var unit = chunk * job->_group; unit < end; unit++)
        {
            var o = unit / job->_columnChunks;
            var first = unit % job->_columnChunks * ChunkColumns;
            var columns = Math.Min(ChunkColumns, job->Inner - first);
            var x = job->X + o * job->Length * job->Inner + first;
            var y = job->Y + o * job->Inner + first;
            if (columns == job->Inner) Columns<TOp, V>(x, y, job->Length, columns);
            else ReduceLoops.Columns<TOp, V>(x, y, job->Length, columns, job->Inner);
            Divide<V>(y, columns, job->Divisor);
        }
    }

    private static void Columns<TOp, V>(float* x, float* y, long rows, long columns) where TOp : struct, IReduceKernel where V : unmanaged, IVector<V>
    {
        if (columns <= 32) ReduceLoops.NarrowColumns<TOp, V>(x, y, rows, (int)columns);
        else ReduceLoops.Columns<TOp, V>(x, y, rows, columns, columns);
    }

    private static void Divide<V>(float* y, long n, double divisor) where V : unmanaged, IVector<V>
    {
        if (divisor == 1) return;
        var d = V.Create(divisor);
        for (long i = 0; i < n; i += V.Count) V.StoreFirst(V.Load(y, i) / d, y, i, (int)Math.Min(V.Count, n - i));
    }
}
