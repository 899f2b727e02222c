namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void Softmax(float* x, float* y, int rows, int length, bool log)
    {
        for (long row = 0; row < rows; row++)
        {
            var logSum = LogSumExp(x + row * length, length);
            for (var i = 0; i < length; i++)
            {
                var value = x[row * length + i] - logSum;
                y[row * length + i] = (float)(log ? value : Math.Exp(value));
            }
        }
    }

    public void SoftmaxGradient(float* y, float* dy, float* dx, int rows, int length, bool log)
    {
        for (long row = 0; row < rows; row++)
        {
            double sum = 0;
            for (var i = row * length; i < (row + 1) * length; i++) sum += log ? dy[i] : (double)dy[i] * y[i];
            for (var i = row * length; i < (row + 1) * length; i++) dx[i] = (float)(log ? dy[i] - Math.Exp(y[i]) * sum : (dy[i] - sum) * y[i]);
        }
    }

    public void SparseSoftmaxCrossEntropy(float* logits, int* labels, float* loss, float* probabilities, int rows, int length)
    {
        Softmax(logits, probabilities, rows, length, false);
        for (long row = 0; row < rows; row++)
        {
            var known = labels[row] >= 0 && labels[row] < length;
            loss[row] = known ? (float)(LogSumExp(logits + row * length, length) - logits[row * length + labels[row]]) : float.NaN;
        }
    }

    public void SoftmaxCrossEntropy(float* logits, float* targets, float* loss, float* probabilities, int rows, int length)
    {
        Softmax(logits, probabilities, rows, length, false);
        for (long row = 0; row < rows; row++)
        {
            var logSum = LogSumExp(logits + row * length, length);
            double sum = 0;
            for (var i = row * length; i < (row + 1) * length; i++) sum -= targets[i] * (logits[i] - logSum);
            loss[row] = (float)sum;
        }
    }

    public void SoftmaxCrossEntropyGradient(float* probabilities, float* targets, int* labels, float* scale, float* dx, int rows, int length)
    {
        for (long row = 0; row < rows; row++)
        {
            double Target(long i) => labels != null ? (labels[row] == i ? 1 : 0) : targets[row * length + i];
            double sum = 0;
            for (var i = 0; i < length; i++) sum += Target(i);
            for (var i = 0; i < length; i++) dx[row * length + i] = (float)(scale[row] * (probabilities[row * length + i] * sum - Target(i)));
        }
    }

    private static double LogSumExp(float* x, int length)
    {
        double max = double.NegativeInfinity, sum = 0;
        for (var i = 0; i < length; i++) max = Math.Max(max, x[i]);
        for (var i = 0; i < length; i++) sum += Math.Exp(x[i] - max);
        return max + Math.Log(sum);
    }
}
