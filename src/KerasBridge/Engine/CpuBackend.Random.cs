using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.RandomUniform"/>
    public void RandomUniform(float* y, long count, ulong key, UInt128 counter)
    {
        var job = new DropoutJob { Y = y, Count = count, Key = key, Counter = counter };
        DropoutJob.Run(&job, &DropoutJob.Uniform);
    }

    /// <inheritdoc cref="IBackend.Dropout"/>
    public void Dropout(float* x, float* y, byte* mask, long count, ulong key, UInt128 counter, float rate, float scale)
    {
        var job = new DropoutJob { X = x, Y = y, Mask = mask, Count = count, Key = key, Counter = counter, Rate = rate, Scale = scale };
        DropoutJob.Run(&job, ForIsa(&DropoutJob.Forward<F512>, &DropoutJob.Forward<F256>, &DropoutJob.Forward<F128>, &DropoutJob.Forward<F1>));
    }

    /// <inheritdoc cref="IBackend.DropoutGradient"/>
    public void DropoutGradient(byte* mask, float* dy, float* dx, long count, float scale)
    {
        var job = new DropoutJob { X = dy, Y = dx, Mask = mask, Count = count, Scale = scale };
        DropoutJob.Run(&job, ForIsa(&DropoutJob.Gradient<F512>, &DropoutJob.Gradient<F256>, &DropoutJob.Gradient<F128>, &DropoutJob.Gradient<F1>));
    }
}
