using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Moments"/>
    public void Moments(float* x, float* mean, float* variance, int rows, int channels)
    {
        var job = new NormalizeJob { X = x, Rows = rows, Channels = channels };
        switch (Isa)
        {
            case Isa.Avx512: NormalizeJob.Moments<F512>(&job, mean, variance, PartialSlot); return;
            case Isa.Avx2: NormalizeJob.Moments<F256>(&job, mean, variance, PartialSlot); return;
            case Isa.Vector128: NormalizeJob.Moments<F128>(&job, mean, variance, PartialSlot); return;
            default: NormalizeJob.Moments<F1>(&job, mean, variance, PartialSlot); return;
        }
    }

    /// <inheritdoc cref="IBackend.Normalize"/>
    public void Normalize(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int rows, int channels, float epsilon)
    {
        var factors = Scratch.Floats(SecondStageSlot, 2L * channels + 16);
        var shift = factors + channels;
        for (var c = 0; c < channels; c++)
        {
            factors[c] = (gamma == null ? 1 : gamma[c]) / MathF.Sqrt(variance[c] + epsilon);
            shift[c] = beta == null ? 0 : beta[c];
        }
        var job = new NormalizeJob { X = x, Dx = y, Rows = rows, Channels = channels, Mean = mean, Factor = factors, Shift = shift };
        NormalizeJob.Run(&job, ForIsa(&NormalizeJob.Forward<F512>, &NormalizeJob.Forward<F256>, &NormalizeJob.Forward<F128>, &NormalizeJob.Forward<F1>));
    }

    /// <inheritdoc cref="IBackend.NormalizeGradient"/>
    public void NormalizeGradient(float* x, float* mean, float* variance, float* gamma, float* dy, float* dx, float* dgamma, float* dbeta, int rows, int channels, float epsilon, bool batchStatistics)
    {
        // Sums of dy and dy·(x − mean); then dx = factor·(dy − shift − (x − mean)·slope), where the sums come in through shift and slope.
        var buffers = Scratch.Floats(SecondStageSlot, 5L * channels + 16);
        float* factor = buffers, shift = buffers + channels, slope = buffers + 2 * channels, sums = buffers + 3 * channels;
        var job = new NormalizeJob { X = x, Dy = dy, Dx = dx, Rows = rows, Channels = channels, Mean = mean, Factor = factor, Shift = shift, Slope = slope };
        switch (Isa)
        {
            case Isa.Avx512: NormalizeJob.GradientSums<F512>(&job, sums, PartialSlot); break;
            case Isa.Avx2: NormalizeJob.GradientSums<F256>(&job, sums, PartialSlot); break;
            case Isa.Vector128: NormalizeJob.GradientSums<F128>(&job, sums, PartialSlot); break;
            default: NormalizeJob.GradientSums<F1>(&job, sums, PartialSlot); break;
        }
        for (var c = 0; c < channels; c++)
        {
            var inverse = 1 / MathF.Sqrt(variance[c] + epsilon);
            var scaled = sums[channels + c] * inverse;
            factor[c] = gamma == null ? inverse : gamma[c] * inverse;
            shift[c] = batchStatistics ? sums[c] / rows : 0;
            slope[c] = batchStatistics ? scaled * inverse / rows : 0;
            if (dbeta != null) dbeta[c] = sums[c];
            if (dgamma != null) dgamma[c] = scaled;
        }
        if (dx == null) return;
        NormalizeJob.Run(&job, ForIsa(&NormalizeJob.Backward<F512>, &NormalizeJob.Backward<F256>, &NormalizeJob.Backward<F128>, &NormalizeJob.Backward<F1>));
    }
}
