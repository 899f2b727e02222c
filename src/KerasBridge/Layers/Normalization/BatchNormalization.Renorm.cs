using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge.Layers;

// Batch renormalization: S. Ioffe, https://arxiv.org/abs/1702.03275.
public sealed partial class BatchNormalization
{
    private static readonly string[] Limits = ["rmax", "rmin", "dmax"];

    private Variable? _movingStddev;
    private Variable? _renormMean;
    private Variable? _renormStddev;

    private static IReadOnlyDictionary<string, double> CheckedClipping(IReadOnlyDictionary<string, double>? clipping)
    {
        clipping ??= new Dictionary<string, double>();
        foreach (var key in clipping.Keys)
        {
            if (!Limits.Contains(key))
                throw new ArgumentException($"Received invalid keys for `renorm_clipping` argument: {PythonText.Repr(clipping)}. Supported values: ['rmax', 'rmin', 'dmax'].{Suggest.Sentence(key, Limits)}");
        }
        if (clipping.TryGetValue("rmax", out var rmax) && clipping.TryGetValue("rmin", out var rmin) && rmax < rmin)
            throw new ArgumentException($"rmax should be greater than rmin in the `renorm_clipping` argument. Received: rmax={PythonFormat.Repr(rmax)}, rmin={PythonFormat.Repr(rmin)}.");
        if (clipping.TryGetValue("dmax", out var dmax) && dmax < 0)
            throw new ArgumentException($"dmax should be non-negative in the `renorm_clipping` argument. Received: dmax={PythonFormat.Repr(dmax)}.");
        return clipping;
    }

    private void BuildRenorm(Shape shape)
    {
        _movingStddev = Root("moving_stddev");
        _renormMean = AddWeight("renorm_mean", shape, _meanInitializer, trainable: false);
        _renormStddev = Root("renorm_stddev");

        Variable Root(string of)
        {
            var variable = AddWeight(of, shape, _varianceInitializer, trainable: false);
            Trace.Suspend(() => { variable.assign(Ops.Sqrt(variable)); return 0; });
            return variable;
        }
    }

    private Tensor NormalizeByRenorm(Tensor x, Tensor mean, Tensor variance)
    {
        var deviation = Ops.Sqrt(Ops.Affine(variance, 1, epsilon));
        // Kept from zero early in training.
        var towards = Ops.Maximum(_renormStddev!, Ops.Constant(Math.Sqrt(epsilon), DType.Float32));
        var factor = Ops.Divide(deviation, towards);
        var offset = Ops.Divide(Ops.Subtract(mean, _renormMean!), towards);
        if (_renormClipping!.TryGetValue("rmin", out var rmin)) factor = Ops.Maximum(factor, Ops.Constant(rmin, DType.Float32));
        if (_renormClipping.TryGetValue("rmax", out var rmax)) factor = Ops.Minimum(factor, Ops.Constant(rmax, DType.Float32));
        if (_renormClipping.TryGetValue("dmax", out var dmax)) offset = Ops.Clip(offset, -dmax, dmax);
        (factor, offset) = (Ops.StopGradient(factor), Ops.StopGradient(offset));
        if (_gamma is not null) (factor, offset) = (Ops.Multiply(factor, _gamma), Ops.Multiply(offset, _gamma));
        if (_beta is not null) offset = Ops.Add(offset, _beta);

        Blend(_renormMean!, mean, _renormMomentum);
        Blend(_renormStddev!, deviation, _renormMomentum);
        Blend(_movingMean!, mean, momentum);
        Blend(_movingStddev!, deviation, momentum);
        // Rounding must not make the variance negative.
        _movingVariance!.assign(Ops.Maximum(Ops.Affine(Ops.Square(_movingStddev!), 1, -epsilon), Ops.Constant(0, DType.Float32)));

        var normalized = Ops.Multiply(Ops.Subtract(x, mean), Ops.Rsqrt(Ops.Affine(variance, 1, epsilon)));
        return Ops.Add(Ops.Multiply(normalized, factor), offset);
    }

    private static void Blend(Variable average, Tensor value, double momentum) =>
        average.assign(Ops.Add(Ops.Affine(average, momentum, 0), Ops.Affine(value, 1 - momentum, 0)));
}
