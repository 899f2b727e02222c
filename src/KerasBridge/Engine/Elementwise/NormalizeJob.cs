namespace KerasBridge.Engine.Elementwise;

/// <summary>Statistics of channels over rows, and normalization by them, in chunks of rows.</summary>
internal unsafe partial struct NormalizeJob
{
    /// <summary>Elements of a chunk.</summary>
    private const int ChunkElements = 16384;

    public float* X, Dy, Dx, Mean, Factor, Shift, Slope;
    public int Rows, Channels;

    private int _group;
    private float* _partial;

    /// <summary>Runs a kernel over chunks of rows.</summary>
    public static void Run(NormalizeJob* job, delegate*<void*, int, void> body) => WorkerPool.Run(Chunks(job), body, job);

    /// <summary>Mean and biased variance: exact means and squared distances of each chunk, merged in double precision.</summary>
    public static void Moments<V>(NormalizeJob* job, float* mean, float* variance, int slot) where V : unmanaged, IVector<V>
    {
        int chunks = Chunks(job), channels = job->Channels;
        job->_partial = Scratch.Floats(slot, 2L * chunks * channels);
        WorkerPool.Run(chunks, &ChunkMoments<V>, job);
        for (var c = 0; c < channels; c++)
        {
            double sum = 0, squares = 0;
            for (var i = 0; i < chunks; i++) sum += (double)job->_partial[2L * i * channels + c] * RowsOf(job, i);
            var center = sum / job->Rows;
            for (var i = 0; i < chunks; i++)
            {
                var distance = job->_partial[2L * i * channels + c] - center;
                squares += job->_partial[(2L * i + 1) * channels + c] + distance * distance * RowsOf(job, i);
            }
            mean[c] = (float)center;
            variance[c] = (float)(squares / job->Rows);
        }
    }

    /// <summary>sums = Σ dy of each channel, then Σ dy·(x − mean).</summary>
    public static void GradientSums<V>(NormalizeJob* job, float* sums, int slot) where V : unmanaged, IVector<V>
    {
        int chunks = Chunks(job), width = 2 * job->Channels;
        job->_partial = Scratch.Floats(slot, (long)chunks * width);
        WorkerPool.Run(chunks, &ChunkGradientSums<V>, job);
        for (var c = 0; c < width; c++)
        {
            double sum = 0;
            for (var i = 0; i < chunks; i++) sum += job->_partial[(long)i * width + c];
            sums[c] = (float)sum;
        }
    }

    private static int Chunks(NormalizeJob* job)
    {
        job->_group = Math.Max(16, ChunkElements / Math.Max(1, job->Channels));
        return (job->Rows + job->_group - 1) / job->_group;
    }

    private static int RowsOf(NormalizeJob* job, int chunk) => Math.Min(job->_group, job->Rows - chunk * job->_group);
}
