using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.MaxPool"/>
    public void MaxPool(float* x, float* y, int* argmax, in ConvGeometry g)
    {
        var job = new PoolJob(x, y, argmax, g);
        switch (Isa)
        {
            case Isa.Avx512: PoolJob.RunRows(&job, &PoolKernels.Max<F512>); return;
            case Isa.Avx2: PoolJob.RunRows(&job, &PoolKernels.Max<F256>); return;
            case Isa.Vector128: PoolJob.RunRows(&job, &PoolKernels.Max<F128>); return;
            default: PoolJob.RunRows(&job, &PoolKernels.Max<F1>); return;
        }
    }

    /// <inheritdoc cref="IBackend.MaxPoolGradient"/>
    public void MaxPoolGradient(float* dy, int* argmax, float* dx, in ConvGeometry g)
    {
        var job = new PoolJob(dx, dy, argmax, g);
        switch (Isa)
        {
            case Isa.Avx512: PoolJob.RunGradient(&job, &PoolKernels.MaxGradient<F512>); return;
            case Isa.Avx2: PoolJob.RunGradient(&job, &PoolKernels.MaxGradient<F256>); return;
            case Isa.Vector128: PoolJob.RunGradient(&job, &PoolKernels.MaxGradient<F128>); return;
            default: PoolJob.RunGradient(&job, &PoolKernels.MaxGradient<F1>); return;
        }
    }

    /// <inheritdoc cref="IBackend.AveragePool"/>
    public void AveragePool(float* x, float* y, in ConvGeometry g)
    {
        var job = new PoolJob(x, y, null, g);
        switch (Isa)
        {
            case Isa.Avx512: PoolJob.RunRows(&job, &PoolKernels.Average<F512>); return;
            case Isa.Avx2: PoolJob.RunRows(&job, &PoolKernels.Average<F256>); return;
            case Isa.Vector128: PoolJob.RunRows(&job, &PoolKernels.Average<F128>); return;
            default: PoolJob.RunRows(&job, &PoolKernels.Average<F1>); return;
        }
    }

    /// <inheritdoc cref="IBackend.AveragePoolGradient"/>
    public void AveragePoolGradient(float* dy, float* dx, in ConvGeometry g)
    {
        var job = new PoolJob(dx, dy, null, g);
        switch (Isa)
        {
            case Isa.Avx512: PoolJob.RunGradient(&job, &PoolKernels.AverageGradient<F512>); return;
            case Isa.Avx2: PoolJob.RunGradient(&job, &PoolKernels.AverageGradient<F256>); return;
            case Isa.Vector128: PoolJob.RunGradient(&job, &PoolKernels.AverageGradient<F128>); return;
            default: PoolJob.RunGradient(&job, &PoolKernels.AverageGradient<F1>); return;
        }
    }
}
