using System.Runtime.CompilerServices;

namespace KerasBridge.Engine.Elementwise;

/// <summary>A pooling, or its gradient: X is the large side, Y the pooled one.</summary>
internal unsafe struct PoolJob(float* x, float* y, int* argmax, in ConvGeometry g)
{
    /// <summary>Elements of the large side of a chunk, roughly.</summary>
    private const long ChunkElements = 32768;

    public readonly float* X = x, Y = y;
    public readonly int* Argmax = argmax;
    public readonly ConvGeometry G = g;

    /// <summary>Whether windows overlap, so that gradients add up.</summary>
    public bool Overlap;

    /// <summary>From a tap to the one beside it, and to the one below it, on the large side.</summary>
    public readonly long StepX = (long)g.DilationX * g.Channels, StepY = (long)g.DilationY * g.Width * g.Channels;

    private int _group;
    private bool _images;

    /// <summary>The rows of windows of a chunk, counted through all images.</summary>
    public readonly int FirstRow(int chunk) => chunk * _group * (_images ? G.OutHeight : 1);

    /// <summary>The end of the rows of a chunk.</summary>
    public readonly int EndRow(int chunk) => (int)Math.Min((long)G.Batch * G.OutHeight, (chunk + 1L) * _group * (_images ? G.OutHeight : 1));

    /// <summary>Writes a part of the gradient to channels from <paramref name="c"/> on of a tap: adds it where windows overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Spread<V>(V part, float* tap, int c) where V : unmanaged, IFloatVector<V> =>
        V.StoreFirst(Overlap ? V.Load(tap, c) + part : part, tap, c, Math.Min(V.Count, G.Channels - c));

    /// <summary>Runs a kernel over chunks of rows of windows.</summary>
    public static void RunRows(PoolJob* job, delegate*<void*, int, void> body)
    {
        var rowElements = (long)job->G.StrideY * job->G.Width * job->G.Channels;
        job->_images = false;
        job->_group = (int)Math.Clamp(ChunkElements / Math.Max(1, rowElements), 1, Math.Max(1, (long)job->G.Batch * job->G.OutHeight));
        WorkerPool.Run((int)(((long)job->G.Batch * job->G.OutHeight + job->_group - 1) / job->_group), body, job);
    }

    /// <summary>Clears the large side where not every element is written, and runs a gradient: by rows, or by whole images where windows of several rows meet.</summary>
    public static void RunGradient(PoolJob* job, delegate*<void*, int, void> body)
    {
        ref readonly var g = ref job->G;
        int reachY = (g.KernelHeight - 1) * g.DilationY + 1, reachX = (g.KernelWidth - 1) * g.DilationX + 1;
        job->Overlap = reachY > g.StrideY || reachX > g.StrideX;
        var covered = !job->Overlap && g is { PadTop: 0, PadLeft: 0, DilationY: 1, DilationX: 1 }
            && g.KernelHeight == g.StrideY && g.KernelWidth == g.StrideX && g.OutHeight * g.StrideY >= g.Height && g.OutWidth * g.StrideX >= g.Width;
        if (!covered)
        {
            var fill = new FillJob { Y = job->X, Count = (long)g.Batch * g.Height * g.Width * g.Channels };
            FillJob.Execute(&fill, 0f);
        }
        if (reachY <= g.StrideY)
        {
            RunRows(job, body);
            return;
        }
        job->_images = true;
        job->_group = (int)Math.Clamp(ChunkElements / Math.Max(1, (long)g.Height * g.Width * g.Channels), 1, Math.Max(1, g.Batch));
        WorkerPool.Run((g.Batch + job->_group - 1) / job->_group, body, job);
    }
}
