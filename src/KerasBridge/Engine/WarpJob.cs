namespace KerasBridge.Engine;

/// <summary>
/// Images of (height, width, channels), each moved by a projective transform of its own: the eight numbers a0 … c1 say that the pixel (x, y) of the result comes from
/// ((a0·x + a1·y + a2) / k, (b0·x + b1·y + b2) / k) of the source, where k = c0·x + c1·y + 1.
/// </summary>
internal unsafe struct WarpJob
{
    /// <summary>At least so many numbers belong to a chunk, so that handing it out pays.</summary>
    private const int ChunkLength = 1 << 14;

    /// <summary>The source.</summary>
    public float* X;

    /// <summary>The result, of the same shape.</summary>
    public float* Y;

    /// <summary>The transforms.</summary>
    public float* Transforms;

    /// <summary>From one image's transform to the next's: 8, or 0 where all share one.</summary>
    public int TransformStride;

    /// <summary>The number of images.</summary>
    public int Batch;

    /// <summary>Rows of an image.</summary>
    public int Height;

    /// <summary>Columns of an image.</summary>
    public int Width;

    /// <summary>Numbers of a pixel.</summary>
    public int Channels;

    /// <summary>Whether the nearest pixel is taken, instead of a mean of the four around.</summary>
    public bool Nearest;

    /// <summary>What stands outside.</summary>
    public WarpFill Fill;

    /// <summary>The value outside, with <see cref="WarpFill.Constant"/>.</summary>
    public float Value;

    private int _rows;
    private int _chunks;

    /// <summary>Does the job, on all threads.</summary>
    public void Run()
    {
        if (Height < 1 || Width < 1 || Channels < 1) return;
        _rows = Math.Clamp(ChunkLength / (Width * Channels), 1, Height);
        _chunks = (Height + _rows - 1) / _rows;
        fixed (WarpJob* self = &this) WorkerPool.Run(checked(Batch * _chunks), &Chunk, self);
    }

    private static void Chunk(void* context, int chunk)
    {
        var job = (WarpJob*)context;
        var (image, part) = Math.DivRem(chunk, job->_chunks);
        var end = Math.Min(job->Height, (part + 1) * job->_rows);
        var size = (long)job->Height * job->Width * job->Channels;
        for (var row = part * job->_rows; row < end; row++)
            WarpRows.Row(in *job, job->X + image * size, job->Y + image * size + (long)row * job->Width * job->Channels, job->Transforms + image * job->TransformStride, row);
    }
}
