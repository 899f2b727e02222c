using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Copy"/>
    public void Copy(int elementSize, void* x, void* y, in Strided walk)
    {
        var own = walk;
        if (elementSize != 2 && TransposeJob.TryRun(elementSize, x, y, &own)) return;
        var job = new StridedJob { A = (byte*)x, B = (byte*)y, SizeA = elementSize, SizeB = elementSize, Walk = &own };
        job.Run = elementSize switch
        {
            1 => &CopyRuns.Run<byte>,
            2 => &CopyRuns.Run<ushort>,
            4 => &CopyRuns.Run<uint>,
            8 => &CopyRuns.Run<ulong>,
            _ => throw new ArgumentException($"Elements of this size cannot be copied. Expected 1, 2, 4 or 8 bytes. Received: {elementSize}"),
        };
        StridedJob.Execute(&job);
    }

    /// <inheritdoc cref="IBackend.AddInto"/>
    public void AddInto(float* x, float* y, in Strided walk)
    {
        var own = walk;
        var job = new StridedJob { A = (byte*)x, B = (byte*)y, SizeA = sizeof(float), SizeB = sizeof(float), Walk = &own };
        job.Run = Isa switch
        {
            Isa.Avx512 => &CopyRuns.Add<F512>,
            Isa.Avx2 => &CopyRuns.Add<F256>,
            Isa.Vector128 => &CopyRuns.Add<F128>,
            _ => &CopyRuns.Add<F1>,
        };
        // Where targets may coincide, one thread adds in the order of the walk.
        if (StridedJob.TargetsAreDistinct(&own)) StridedJob.Execute(&job);
        else StridedJob.Execute(&job, long.MaxValue / 4);
    }

    /// <inheritdoc cref="IBackend.Fill"/>
    public void Fill(void* y, void* value, int elementSize, long count)
    {
        var job = new FillJob { Y = y, Count = count };
        switch (elementSize)
        {
            case 1: FillJob.Execute(&job, *(byte*)value); return;
            case 2: FillJob.Execute(&job, *(ushort*)value); return;
            case 4: FillJob.Execute(&job, *(uint*)value); return;
            case 8: FillJob.Execute(&job, *(ulong*)value); return;
            default: throw new ArgumentException($"Elements of this size cannot be filled. Expected 1, 2, 4 or 8 bytes. Received: {elementSize}");
        }
    }
}
