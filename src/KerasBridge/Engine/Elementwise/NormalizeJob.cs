namespace KerasBridge.Engine.Elementwise;

/// <summary>Statistics of channels over rows, and normalization by them, in chunks of rows.</summary>
internal unsafe partial struct NormalizeJob
{
    /// <summary>Elements of a chunk.</summary>
    private const int ChunkElements = 16384;

    public float* X, Y, Dy, Dx;

    /// <summary>By channel: y = relu?((x − mean)·factor + offset), dx = inverse·(dy − shift − (x − mean)·slope).</summary>
    public float* Mean, Factor, Offset, Inverse, Shift, Slope;

    /// <summary>Which tap of its window each maximum is, as in <see cref="PoolJob"/>.</summary>
    public int* Argmax;

    public int Rows, Channels;
    public ConvGeometry Pool;
    public bool Relu;

    private int _group;
    private float* _partial;

    /// <summary>Says where factor, offset, inverse, shift and slope are, one behind the other.</summary>
    public void SetCoefficients(float* coefficients)
    {
        Factor = coefficients;
        Offset = Factor + Channels;
        Inverse = Offset + Channels;
        Shift = Inverse + Channels;
        Slope = Shift + Channels;
    }

    /// <summary>Runs a kernel over chunks of rows.</summary>
    public static void Run(NormalizeJob* job, delegate*<void*, int, void> body) => WorkerPool.Run(Chunks(job), body, job);

    /// <summary>Mean and biased variance: exact means and squared distances of each chunk, merged in double precision.</summary>
    public static void Moments(NormalizeJob* job, delegate*<void*, int, void> chunkMoments, float* mean, float* variance, int slot)
    {
        int chunks = Chunks(job), channels = job->Channels;
        job->_partial = Scratch.Floats(slot, 2L * chunks * channels);
        WorkerPool.Run(chunks, chunkMoments, job);
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

    /// <summary>sums = Σ dy of each channel, then Σ dy·(x − mean): those of the chunks that a kernel makes, in their order.</summary>
    public static void SumOfChunks(NormalizeJob* job, delegate*<void*, int, void> body, float* sums, int slot)
    {
        int chunks = Chunks(job), width = 2 * job->Channels;
        job->_partial = Scratch.Floats(slot, (long)chunks * width);
        WorkerPool.Run(chunks, body, job);
        for (var c = 0; c < width; c++)
        {
            double sum = 0;
            for (var i = 0; i < chunks; i++) sum += job->_partial[(long)i * width + c];
            sums[c] = (float)sum;
        }
    }

    /// <summary>Runs a kernel over chunks of rows of windows.</summary>
    public static void RunPooledRows(NormalizeJob* job, delegate*<void*, int, void> body)
    {
        ref readonly var g = ref job->Pool;
        var rows = g.Batch * g.OutHeight;
        job->_group = Math.Clamp(ChunkElements / Math.Max(1, g.KernelHeight * g.Width * g.Channels), 1, Math.Max(1, rows));
        WorkerPool.Run((rows + job->_group - 1) / job->_group, body, job);
    }

    private static int Chunks(NormalizeJob* job)
    {
        job->_group = Math.Max(16, ChunkElements / Math.Max(1, job->Channels));
        return (job->Rows + job->_group - 1) / job->_group;
    }

    private static int RowsOf(NormalizeJob* job, int chunk) => Math.Min(job->_group, job->Rows - chunk * job->_group);
}
