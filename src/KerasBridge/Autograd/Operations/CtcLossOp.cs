using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// The loss of connectionist temporal classification (Graves et al. 2006) of logits (batch, steps, classes) and int32 labels (batch, labels) that end at the first
/// zeros, 0 being the blank: minus the log of the probability of all paths that give the labels. The second result is the gradient by the logits.
/// </summary>
internal sealed class CtcLossOp : Op
{
    public override string Name => "ctc_loss";

    public override void Infer(Node node)
    {
        var (logits, labels) = (node.Inputs[0], node.Inputs[1]);
        if (labels.shape.Dims[0] != logits.shape.Dims[0])
            throw new ShapeException($"`ctc` was given batches of different sizes. Expected as many rows of labels as of logits. Received: labels of shape {labels.shape}, logits of shape {logits.shape}");
        node.SetOutputs(new Tensor(logits.shape[..1], DType.Float32), new Tensor(logits.shape, DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (logits, labels) = (node.Inputs[0], node.Inputs[1]);
        var (batch, steps, classes) = (logits.shape.Dims[0], logits.shape.Dims[1], logits.shape.Dims[2]);
        var width = labels.shape.Dims[1];
        for (var i = 0; i < batch; i++)
        {
            var target = new List<int>();
            foreach (var label in new ReadOnlySpan<int>(labels.Ints + i * width, width))
            {
                if (label != 0) target.Add(label);
            }
            var size = steps * classes;
            node.Outputs[0].Floats[i] = (float)One(new(logits.Floats + (long)i * size, size), [.. target], steps, classes, new(node.Outputs[1].Floats + (long)i * size, size));
        }
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
        [Ops.Multiply(node.Outputs[1], Ops.Reshape(gradients[0]!, Shape.FromInts([node.Outputs[0].shape.Dims[0], 1, 1]))), null];

    /// <summary>One sequence, by the forward and backward sums over the labels with blanks between.</summary>
    private static double One(ReadOnlySpan<float> logits, int[] target, int steps, int classes, Span<float> gradient)
    {
        var log = LogSoftmax(logits, steps, classes);
        var places = new int[2 * target.Length + 1];
        for (var i = 0; i < target.Length; i++)
        {
            if ((uint)target[i] >= (uint)classes)
                throw new ArgumentException($"`ctc` was given a label outside of the classes. Expected labels from 1 to {classes - 1}. Received: {target[i]}");
            places[2 * i + 1] = target[i];
        }
        var forward = Sums(log, places, steps, classes, reverse: false);
        var backward = Sums(log, places, steps, classes, reverse: true);
        var n = places.Length;
        var last = (steps - 1) * n;
        var total = LogAdd(forward[last + n - 1], n > 1 ? forward[last + n - 2] : double.NegativeInfinity);
        for (var t = 0; t < steps; t++)
        {
            for (var k = 0; k < classes; k++) gradient[t * classes + k] = (float)Math.Exp(log[t * classes + k]);
            // Both sums count the step's own probability.
            for (var s = 0; s < n; s++)
            {
                var at = t * classes + places[s];
                gradient[at] -= (float)Math.Exp(forward[t * n + s] + backward[t * n + s] - log[at] - total);
            }
        }
        return -total;
    }

    private static double[] Sums(double[] log, int[] places, int steps, int classes, bool reverse)
    {
        var n = places.Length;
        var sums = new double[steps * n];
        Array.Fill(sums, double.NegativeInfinity);
        for (var step = 0; step < steps; step++)
        {
            var t = reverse ? steps - 1 - step : step;
            for (var place = 0; place < n; place++)
            {
                var s = reverse ? n - 1 - place : place;
                var (one, two) = reverse ? (s + 1, s + 2) : (s - 1, s - 2);
                double before;
                if (step == 0)
                {
                    before = place <= 1 ? 0 : double.NegativeInfinity;
                }
                else
                {
                    var row = (reverse ? t + 1 : t - 1) * n;
                    before = sums[row + s];
                    if (place >= 1) before = LogAdd(before, sums[row + one]);
                    // A blank may be left out between different labels.
                    if (place >= 2 && places[s] != 0 && places[s] != places[two]) before = LogAdd(before, sums[row + two]);
                }
                sums[t * n + s] = before + log[t * classes + places[s]];
            }
        }
        return sums;
    }

    private static double[] LogSoftmax(ReadOnlySpan<float> logits, int steps, int classes)
    {
        var log = new double[steps * classes];
        for (var t = 0; t < steps; t++)
        {
            var row = logits.Slice(t * classes, classes);
            var (top, sum) = (double.NegativeInfinity, 0.0);
            foreach (var value in row) top = Math.Max(top, value);
            foreach (var value in row) sum += Math.Exp(value - top);
            for (var k = 0; k < classes; k++) log[t * classes + k] = row[k] - top - Math.Log(sum);
        }
        return log;
    }

    private static double LogAdd(double a, double b)
    {
        var top = Math.Max(a, b);
        return double.IsNegativeInfinity(top) ? top : top + Math.Log(Math.Exp(a - top) + Math.Exp(b - top));
    }
}
