using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>The projective transforms (batch, 8) that undo others.</summary>
internal sealed class InverseTransformOp : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend)
    {
        for (var row = 0; row < node.Output.shape.Dims[0]; row++)
        {
            var t = node.Inputs[0].Floats + row * 8;
            var y = node.Output.Floats + row * 8;
            double a = t[0], b = t[1], c = t[2], d = t[3], e = t[4], f = t[5], g = t[6], h = t[7];
            // The adjugate, divided by its last entry, which is the inverse up to a factor.
            var last = a * e - b * d;
            y[0] = (float)((e - f * h) / last);
            y[1] = (float)((c * h - b) / last);
            y[2] = (float)((b * f - c * e) / last);
            y[3] = (float)((f * g - d) / last);
            y[4] = (float)((a - c * g) / last);
            y[5] = (float)((c * d - a * f) / last);
            y[6] = (float)((d * h - e * g) / last);
            y[7] = (float)((b * g - a * h) / last);
        }
    }
}
