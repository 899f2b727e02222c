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
        switch (Isa)
        {
            case Isa.Avx512: DropoutJob.Run(&job, &DropoutJob.Forward<F512>); return;
            case Isa.Avx2: DropoutJob.Run(&job, &DropoutJob.Forward<F256>); return;
            case Isa.Vector128: DropoutJob.Run(&job, &DropoutJob.Forward<F128>); return;
            default: DropoutJob.Run(&job, &DropoutJob.Forward<F1>); return;
        }
    }

    /// <inheritdoc cref="IBackend.DropoutGradient"/>
    public void DropoutGradient(byte* mask, float* dy, float* dx, long count, float scale)
    {
        var job = new DropoutJob { X = dy, Y = dx, Mask = mask, Count = count, Scale = scale };
        switch (Isa)
        {
            case Isa.Avx512: DropoutJob.Run(&job, &DropoutJob.Gradient<F512>); return;
            case Isa.Avx2: DropoutJob.Run(&job, &DropoutJob.Gradient<F256>); return;
            case Isa.Vector128: DropoutJob.Run(&job, &DropoutJob.Gradient<F128>); return;
            default: DropoutJob.Run(&job, &DropoutJob.Gradient<F1>); return;
        }
    }
}
