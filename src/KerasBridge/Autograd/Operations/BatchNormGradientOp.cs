using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// The gradients of <see cref="BatchNormOp"/> by x, gamma and beta, as far as wanted, of x, mean, variance, dy, then gamma, beta and argmax as far as there are any. The fusion pass may leave the
/// gradient by x to <see cref="ConvNormalizeGradientOp"/>: in its stead come the coefficients then.
/// </summary>
internal sealed class BatchNormGradientOp(
    bool batchStatistics, bool scale, bool center, float epsilon, bool wantX, bool wantGamma, bool wantBeta, EpilogueKind epilogue, ConvGeometry? pool, bool coefficients = false) : Op
{
    private readonly ConvGeometry _pool = pool.GetValueOrDefault();

    /// <summary>Whether the first result is the gradient by x.</summary>
    public bool GivesX => wantX && !coefficients;

    public EpilogueKind Epilogue => epilogue;

    public ConvGeometry? Pool => pool;

    /// <summary>The same with coefficients in place of the gradient by x.</summary>
    public BatchNormGradientOp WithCoefficients() => new(batchStatistics, scale, center, epsilon, wantX, wantGamma, wantBeta, epilogue, pool, coefficients: true);

    public override void Infer(Node node)
    {
        var (x, mean) = (node.Inputs[0], node.Inputs[1]);
        var outputs = new List<Tensor>();
        if (wantX) outputs.Add(new Tensor(coefficients ? Shape.FromInts([IBackend.NormalizeCoefficients, x.shape.Dims[1]]) : x.shape, DType.Float32));
        if (wantGamma) outputs.Add(new Tensor(mean.shape, DType.Float32));
        if (wantBeta) outputs.Add(new Tensor(mean.shape, DType.Float32));
        node.SetOutputs([.. outputs]);
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        float* x = node.Inputs[0].Floats, mean = node.Inputs[1].Floats, variance = node.Inputs[2].Floats, dy = node.Inputs[3].Floats;
        var given = 4;
        var gamma = scale ? node.Inputs[given++].Floats : null;
        var beta = center ? node.Inputs[given++].Floats : null;
        var next = 0;
        var first = wantX ? node.Outputs[next++].Floats : null;
        float* dx = coefficients ? null : first, factors = coefficients ? first : null;
        var dgamma = wantGamma ? node.Outputs[next++].Floats : null;
        var dbeta = wantBeta ? node.Outputs[next].Floats : null;
        var shape = node.Inputs[0].shape.Dims;
        if (pool is null) backend.NormalizeGradient(x, mean, variance, gamma, beta, dy, dx, dgamma, dbeta, shape[0], shape[1], epsilon, batchStatistics, epilogue, factors);
        else backend.NormalizePoolGradient(x, mean, variance, gamma, beta, dy, node.Inputs[given].Ints, dx, dgamma, dbeta, in _pool, epsilon, batchStatistics, epilogue, factors);
    }
}
