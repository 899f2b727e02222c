using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Softmax"/>
    public void Softmax(float* x, float* y, int rows, int length, bool log)
    {
        var job = new SoftmaxJob { X = x, Y = y, Rows = rows, Length = length, Log = log };
        SoftmaxJob.Run(&job, ForLanes(&SoftmaxJob.Forward<F256>, &SoftmaxJob.Forward<F1>));
    }

    /// <inheritdoc cref="IBackend.SoftmaxGradient"/>
    public void SoftmaxGradient(float* y, float* dy, float* dx, int rows, int length, bool log)
    {
        var job = new SoftmaxJob { Y = y, Dy = dy, Dx = dx, Rows = rows, Length = length, Log = log };
        SoftmaxJob.Run(&job, ForLanes(&SoftmaxJob.Gradient<F256>, &SoftmaxJob.Gradient<F1>));
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
        SoftmaxJob.Run(&job, ForLanes(&SoftmaxJob.CrossEntropyGradient<F256>, &SoftmaxJob.CrossEntropyGradient<F1>));
    }

    private void CrossEntropy(float* logits, float* targets, int* labels, float* loss, float* probabilities, int rows, int length)
    {
        var job = new SoftmaxJob { X = logits, Y = probabilities, Targets = targets, Labels = labels, Loss = loss, Rows = rows, Length = length };
        SoftmaxJob.Run(&job, ForLanes(&SoftmaxJob.CrossEntropy<F256>, &SoftmaxJob.CrossEntropy<F1>));
    }
}
