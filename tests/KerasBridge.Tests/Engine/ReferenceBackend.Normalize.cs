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

    public void Normalize(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int rows, int channels, float epsilon)
    {
        for (long i = 0; i < (long)rows * channels; i++)
        {
            var c = i % channels;
            var normal = (x[i] - (double)mean[c]) / Math.Sqrt((double)variance[c] + epsilon);
            y[i] = (float)(normal * (gamma != null ? gamma[c] : 1) + (beta != null ? beta[c] : 0));
        }
    }

    public void NormalizeGradient(float* x, float* mean, float* variance, float* gamma, float* dy, float* dx, float* dgamma, float* dbeta, int rows, int channels, float epsilon, bool batchStatistics)
    {
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
            if (dx == null) continue;
            for (long i = 0; i < rows; i++)
            {
                var slope = dy[i * channels + c] - (batchStatistics ? sum / rows + Normal(i) * product / rows : 0);
                dx[i * channels + c] = (float)(slope * scale * (gamma != null ? gamma[c] : 1));
            }
        }
    }
}
