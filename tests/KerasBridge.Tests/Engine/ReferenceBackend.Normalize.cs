using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

internal sealed unsafe partial class ReferenceBackend
{
    public void Moments(float* x, float* mean, float* variance, int rows, int channels)
    {
        for (var c = 0; c < channels; c++)
        {
            double sum = 0, squares = 0;
            for (long i = 0; i < rows; i++) sum += x[i * channels + c];
            var center = sum / rows;
            for (long i = 0; i < rows; i++) squares += (x[i * channels + c] - center) * (x[i * channels + c] - center);
            mean[c] = (float)center;
            variance[c] = (float)(squares / rows);
        }
    }

    public void Normalize(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int rows, int channels, float epsilon, EpilogueKind epilogue = EpilogueKind.None)
    {
        for (long i = 0; i < (long)rows * channels; i++)
        {
            var c = i % channels;
            var normal = (x[i] - (double)mean[c]) / Math.Sqrt((double)variance[c] + epsilon);
            y[i] = (float)(normal * (gamma != null ? gamma[c] : 1) + (beta != null ? beta[c] : 0));
            if (epilogue == EpilogueKind.Relu && y[i] < 0) y[i] = 0;
        }
    }

    public void NormalizePool(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int* argmax, in ConvGeometry pool, float epsilon, EpilogueKind epilogue)
    {
        var rows = pool.Batch * pool.Height * pool.Width;
        using var whole = new NativeArray<float>((long)rows * pool.Channels);
        Normalize(x, mean, variance, gamma, beta, whole, rows, pool.Channels, epsilon, epilogue);
        MaxPool(whole, y, argmax, pool);
    }

    public void NormalizePoolGradient(float* x, float* mean, float* variance, float* gamma, float* beta, float* dy, int* argmax, float* dx, float* dgamma, float* dbeta, in ConvGeometry pool, float epsilon,
        bool batchStatistics, EpilogueKind epilogue, float* coefficients = null)
    {
        var rows = pool.Batch * pool.Height * pool.Width;
        using var whole = new NativeArray<float>((long)rows * pool.Channels);
        MaxPoolGradient(dy, argmax, whole, pool);
        NormalizeGradient(x, mean, variance, gamma, beta, whole, dx, dgamma, dbeta, rows, pool.Channels, epsilon, batchStatistics, epilogue, coefficients);
    }

    public void ConvNormalizeGradient(float* x, float* w, float* y, float* mean, float* coefficients, float* dy, int* argmax, float* dx, float* dw, float* db, in ConvGeometry g, in ConvGeometry pool,
        EpilogueKind epilogue)
    {
        var channels = g.OutChannels;
        using var incoming = new NativeArray<float>((long)g.Batch * g.OutHeight * g.OutWidth * channels);
        if (argmax != null) MaxPoolGradient(dy, argmax, incoming, pool);
        else new ReadOnlySpan<float>(dy, (int)incoming.Count).CopyTo(incoming.Span);
        for (long i = 0; i < incoming.Count; i++)
        {
            var c = i % channels;
            var distance = (double)y[i] - mean[c];
            if (epilogue == EpilogueKind.Relu && distance * coefficients[c] + coefficients[channels + c] <= 0) incoming.Pointer[i] = 0;
            incoming.Pointer[i] = (float)(coefficients[2 * channels + c] * (incoming.Pointer[i] - coefficients[3 * channels + c] - distance * coefficients[4 * channels + c]));
        }
        ConvGradient(x, w, y, incoming, dx, dw, db, g, EpilogueKind.None);
    }

    public void NormalizeGradient(float* x, float* mean, float* variance, float* gamma, float* beta, float* dy, float* dx, float* dgamma, float* dbeta, int rows, int channels, float epsilon,
        bool batchStatistics, EpilogueKind epilogue = EpilogueKind.None, float* coefficients = null)
    {
        if (epilogue == EpilogueKind.Relu)
        {
            using var masked = new NativeArray<float>((long)rows * channels);
            Normalize(x, mean, variance, gamma, beta, masked, rows, channels, epsilon);
            for (long i = 0; i < masked.Count; i++) masked.Pointer[i] = masked.Pointer[i] > 0 ? dy[i] : 0;
            NormalizeGradient(x, mean, variance, gamma, beta, masked, dx, dgamma, dbeta, rows, channels, epsilon, batchStatistics, coefficients: coefficients);
            return;
        }
        for (var c = 0; c < channels; c++)
        {
            var scale = 1 / Math.Sqrt((double)variance[c] + epsilon);
            double Normal(long i) => (x[i * channels + c] - (double)mean[c]) * scale;
            double sum = 0, product = 0;
            for (long i = 0; i < rows; i++)
            {
                sum += dy[i * channels + c];
                product += dy[i * channels + c] * Normal(i);
            }
            if (dgamma != null) dgamma[c] = (float)product;
            if (dbeta != null) dbeta[c] = (float)sum;
            if (coefficients != null)
            {
                coefficients[c] = (float)(scale * (gamma != null ? gamma[c] : 1));
                coefficients[channels + c] = beta != null ? beta[c] : 0;
                coefficients[2 * channels + c] = coefficients[c];
                coefficients[3 * channels + c] = batchStatistics ? (float)(sum / rows) : 0;
                coefficients[4 * channels + c] = batchStatistics ? (float)(product * scale / rows) : 0;
            }
            if (dx == null) continue;
            for (long i = 0; i < rows; i++)
            {
                var slope = dy[i * channels + c] - (batchStatistics ? sum / rows + Normal(i) * product / rows : 0);
                dx[i * channels + c] = (float)(slope * scale * (gamma != null ? gamma[c] : 1));
            }
        }
    }
}
