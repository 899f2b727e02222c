using KerasBridge.Engine.Elementwise;

namespace KerasBridge.Engine;

internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.Moments"/>
    public void Moments(float* x, float* mean, float* variance, int rows, int channels)
    {
        var job = new NormalizeJob { X = x, Rows = rows, Channels = channels };
        NormalizeJob.Moments(&job, ForIsa(&NormalizeJob.ChunkMoments<F512>, &NormalizeJob.ChunkMoments<F256>, &NormalizeJob.ChunkMoments<F128>, &NormalizeJob.ChunkMoments<F1>), mean, variance, PartialSlot);
    }

    /// <inheritdoc cref="IBackend.Normalize"/>
    public void Normalize(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int rows, int channels, float epsilon, EpilogueKind epilogue = EpilogueKind.None)
    {
        var job = new NormalizeJob { X = x, Y = y, Rows = rows, Channels = channels, Mean = mean, Relu = epilogue == EpilogueKind.Relu };
        PrepareForward(&job, variance, gamma, beta, epsilon);
        NormalizeJob.Run(&job, ForIsa(&NormalizeJob.Forward<F512>, &NormalizeJob.Forward<F256>, &NormalizeJob.Forward<F128>, &NormalizeJob.Forward<F1>));
    }

    /// <inheritdoc cref="IBackend.NormalizePool"/>
    public void NormalizePool(float* x, float* mean, float* variance, float* gamma, float* beta, float* y, int* argmax, in ConvGeometry pool, float epsilon, EpilogueKind epilogue)
    {
        var job = new NormalizeJob { X = x, Y = y, Argmax = argmax, Pool = pool, Channels = pool.Channels, Mean = mean, Relu = epilogue == EpilogueKind.Relu };
        PrepareForward(&job, variance, gamma, beta, epsilon);
        NormalizeJob.RunPooledRows(&job, ForIsa(&NormalizeJob.ForwardPooled<F512>, &NormalizeJob.ForwardPooled<F256>, &NormalizeJob.ForwardPooled<F128>, &NormalizeJob.ForwardPooled<F1>));
    }

    /// <inheritdoc cref="IBackend.NormalizeGradient"/>
    public void NormalizeGradient(float* x, float* mean, float* variance, float* gamma, float* beta, float* dy, float* dx, float* dgamma, float* dbeta, int rows, int channels, float epsilon,
        bool batchStatistics, EpilogueKind epilogue = EpilogueKind.None, float* coefficients = null)
    {
        var job = new NormalizeJob { X = x, Dy = dy, Dx = dx, Rows = rows, Channels = channels, Mean = mean, Relu = epilogue == EpilogueKind.Relu };
        PrepareForward(&job, variance, gamma, beta, epsilon, coefficients);
        Gradient(&job, variance, gamma, dgamma, dbeta, epsilon, batchStatistics,
            ForIsa(&NormalizeJob.GradientSums<F512>, &NormalizeJob.GradientSums<F256>, &NormalizeJob.GradientSums<F128>, &NormalizeJob.GradientSums<F1>),
            ForIsa(&NormalizeJob.Backward<F512>, &NormalizeJob.Backward<F256>, &NormalizeJob.Backward<F128>, &NormalizeJob.Backward<F1>));
    }

    /// <inheritdoc cref="IBackend.NormalizePoolGradient"/>
    public void NormalizePoolGradient(float* x, float* mean, float* variance, float* gamma, float* beta, float* dy, int* argmax, float* dx, float* dgamma, float* dbeta, in ConvGeometry pool, float epsilon,
        bool batchStatistics, EpilogueKind epilogue, float* coefficients = null)
    {
        var job = new NormalizeJob
        {
            X = x, Dy = dy, Dx = dx, Argmax = argmax, Pool = pool, Rows = pool.Batch * pool.Height * pool.Width, Channels = pool.Channels, Mean = mean, Relu = epilogue == EpilogueKind.Relu,
        };
        PrepareForward(&job, variance, gamma, beta, epsilon, coefficients);
        Gradient(&job, variance, gamma, dgamma, dbeta, epsilon, batchStatistics,
            ForIsa(&NormalizeJob.GradientSumsPooled<F512>, &NormalizeJob.GradientSumsPooled<F256>, &NormalizeJob.GradientSumsPooled<F128>, &NormalizeJob.GradientSumsPooled<F1>),
            ForIsa(&NormalizeJob.BackwardPooled<F512>, &NormalizeJob.BackwardPooled<F256>, &NormalizeJob.BackwardPooled<F128>, &NormalizeJob.BackwardPooled<F1>));
    }

    /// <inheritdoc cref="IBackend.ConvNormalizeGradient"/>
    public void ConvNormalizeGradient(float* x, float* w, float* y, float* mean, float* coefficients, float* dy, int* argmax, float* dx, float* dw, float* db, in ConvGeometry g, in ConvGeometry pool,
        EpilogueKind epilogue)
    {
        var job = new NormalizeJob
        {
            X = y, Dy = dy, Argmax = argmax, Pool = pool, Rows = g.Batch * g.OutHeight * g.OutWidth, Channels = g.OutChannels, Mean = mean, Relu = epilogue == EpilogueKind.Relu,
        };
        job.SetCoefficients(coefficients);
        ConvState s = default;
        s.Normalize = &job;
        s.NormalizeBackward = argmax == null
            ? ForIsa(&NormalizeJob.BackwardRange<F512>, &NormalizeJob.BackwardRange<F256>, &NormalizeJob.BackwardRange<F128>, &NormalizeJob.BackwardRange<F1>)
            : ForIsa(&NormalizeJob.BackwardRangePooled<F512>, &NormalizeJob.BackwardRangePooled<F256>, &NormalizeJob.BackwardRangePooled<F128>, &NormalizeJob.BackwardRangePooled<F1>);
        Backward(&s, x, w, null, null, dx, dw, db, in g, EpilogueKind.None);
    }

    private delegate*<NormalizeJob*, int, int, float*, void> ForIsa(
        delegate*<NormalizeJob*, int, int, float*, void> avx512, delegate*<NormalizeJob*, int, int, float*, void> avx2,
        delegate*<NormalizeJob*, int, int, float*, void> vector128, delegate*<NormalizeJob*, int, int, float*, void> scalar) => Isa switch
        {
            Isa.Avx512 => avx512,
            Isa.Avx2 => avx2,
            Isa.Vector128 => vector128,
            _ => scalar,
        };

    /// <summary>What each channel is multiplied by and what is added; and room for what a gradient needs besides.</summary>
    private static void PrepareForward(NormalizeJob* job, float* variance, float* gamma, float* beta, float epsilon, float* coefficients = null)
    {
        var channels = job->Channels;
        job->SetCoefficients(coefficients == null ? Scratch.Floats(SecondStageSlot, IBackend.NormalizeCoefficients * (long)channels + 16) : coefficients);
        for (var c = 0; c < channels; c++)
        {
            job->Factor[c] = (gamma == null ? 1 : gamma[c]) / MathF.Sqrt(variance[c] + epsilon);
            job->Offset[c] = beta == null ? 0 : beta[c];
        }
    }

    /// <summary>Sums of dy and dy·(x − mean); then dx = inverse·(dy − shift − (x − mean)·slope), where the sums come in through shift and slope.</summary>
    private static void Gradient(NormalizeJob* job, float* variance, float* gamma, float* dgamma, float* dbeta, float epsilon, bool batchStatistics,
        delegate*<void*, int, void> sumsBody, delegate*<void*, int, void> backward)
    {
        var channels = job->Channels;
        var sums = Scratch.Floats(FirstStageSlot, 2L * channels);
        NormalizeJob.SumOfChunks(job, sumsBody, sums, PartialSlot);
        for (var c = 0; c < channels; c++)
        {
            var inverse = 1 / MathF.Sqrt(variance[c] + epsilon);
            var scaled = sums[channels + c] * inverse;
            job->Inverse[c] = gamma == null ? inverse : gamma[c] * inverse;
            job->Shift[c] = batchStatistics ? sums[c] / job->Rows : 0;
            job->Slope[c] = batchStatistics ? scaled * inverse / job->Rows : 0;
            if (dbeta != null) dbeta[c] = sums[c];
            if (dgamma != null) dgamma[c] = scaled;
        }
        if (job->Dx != null) NormalizeJob.Run(job, backward);
    }
}
