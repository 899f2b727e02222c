using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.MaxPool"/>
    public void MaxPool(float* x, float* y, int* argmax, in ConvGeometry g)
    {
        var job = new PoolJob(x, y, argmax, g);
        PoolJob.RunRows(&job, PoolBody<PoolKernels.Max>());
    }

    /// <inheritdoc cref="IBackend.MaxPoolGradient"/>
    public void MaxPoolGradient(float* dy, int* argmax, float* dx, in ConvGeometry g)
    {
        var job = new PoolJob(dx, dy, argmax, g);
        PoolJob.RunGradient(&job, PoolBody<PoolKernels.MaxGradient>());
    }

    /// <inheritdoc cref="IBackend.AveragePool"/>
    public void AveragePool(float* x, float* y, in ConvGeometry g)
    {
        var job = new PoolJob(x, y, null, g);
        PoolJob.RunRows(&job, PoolBody<PoolKernels.Average>());
    }

    /// <inheritdoc cref="IBackend.AveragePoolGradient"/>
    public void AveragePoolGradient(float* dy, float* dx, in ConvGeometry g)
    {
        var job = new PoolJob(dx, dy, null, g);
        PoolJob.RunGradient(&job, PoolBody<PoolKernels.AverageGradient>());
    }

    private delegate*<void*, int, void> PoolBody<TKernel>() where TKernel : struct, IPoolKernel =>
        ForIsa(&PoolKernels.Rows<TKernel, F512>, &PoolKernels.Rows<TKernel, F256>, &PoolKernels.Rows<TKernel, F128>, &PoolKernels.Rows<TKernel, F1>);
}
