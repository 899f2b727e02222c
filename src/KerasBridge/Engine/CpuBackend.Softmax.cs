using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Softmax"/>
    public void Softmax(float* x, float* y, int rows, int length, bool log)
    {
        var job = new SoftmaxJob { X = x, Y = y, Rows = rows, Length = length, Log = log };
        switch (Isa)
        {
            case Isa.Avx512: SoftmaxJob.Run(&job, &SoftmaxJob.Forward<F512>); return;
            case Isa.Avx2: SoftmaxJob.Run(&job, &SoftmaxJob.Forward<F256>); return;
            case Isa.Vector128: SoftmaxJob.Run(&job, &SoftmaxJob.Forward<F128>); return;
            default: SoftmaxJob.Run(&job, &SoftmaxJob.Forward<F1>); return;
        }
    }

    /// <inheritdoc cref="IBackend.SoftmaxGradient"/>
    public void SoftmaxGradient(float* y, float* dy, float* dx, int rows, int length, bool log)
    {
        var job = new SoftmaxJob { Y = y, Dy = dy, Dx = dx, Rows = rows, Length = length, Log = log };
        switch (Isa)
        {
            case Isa.Avx512: SoftmaxJob.Run(&job, &SoftmaxJob.Gradient<F512>); return;
            case Isa.Avx2: SoftmaxJob.Run(&job, &SoftmaxJob.Gradient<F256>); return;
            case Isa.Vector128: SoftmaxJob.Run(&job, &SoftmaxJob.Gradient<F128>); return;
            default: SoftmaxJob.Run(&job, &SoftmaxJob.Gradient<F1>); return;
        }
    }

    /// <inheritdoc cref="IBackend.SparseSoftmaxCrossEntropy"/>
    public void SparseSoftmaxCrossEntropy(float* logits, int* labels, float* loss, float* probabilities, int rows, int length) =>
        CrossEntropy(logits, null, labels, loss, probabilities, rows, length);

    /// <inheritdoc cref="IBackend.SoftmaxCrossEntropy"/>
    public void SoftmaxCrossEntropy(float* logits, float* targets, float* loss, float* probabilities, int rows, int length) =>
        CrossEntropy(logits, targets, null, loss, probabilities, rows, length);

    /// <inheritdoc cref="IBackend.SoftmaxCrossEntropyGradient"/>
    public void SoftmaxCrossEntropyGradient(float* probabilities, float* targets, int* labels, float* scale, float* dx, int rows, int length)
    {
        var job = new SoftmaxJob { Y = probabilities, Targets = targets, Labels = labels, Scale = scale, Dx = dx, Rows = rows, Length = length };
        switch (Isa)
        {
            case Isa.Avx512: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropyGradient<F512>); return;
            case Isa.Avx2: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropyGradient<F256>); return;
            case Isa.Vector128: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropyGradient<F128>); return;
            default: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropyGradient<F1>); return;
        }
    }

    private void CrossEntropy(float* logits, float* targets, int* labels, float* loss, float* probabilities, int rows, int length)
    {
        var job = new SoftmaxJob { X = logits, Y = probabilities, Targets = targets, Labels = labels, Loss = loss, Rows = rows, Length = length };
        switch (Isa)
        {
            case Isa.Avx512: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropy<F512>); return;
            case Isa.Avx2: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropy<F256>); return;
            case Isa.Vector128: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropy<F128>); return;
            default: SoftmaxJob.Run(&job, &SoftmaxJob.CrossEntropy<F1>); return;
        }
    }
}
