using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Softmax cross entropy of logits (…, classes): with one-hot targets of that shape, or int32 labels (…). Gives the losses (…) and the probabilities.
/// </summary>
internal sealed class CrossEntropyOp(bool sparse) : Op
{
    public override void Infer(Node node)
    {
        var logits = node.Inputs[0];
        node.SetOutputs(new Tensor(logits.shape[..^1], logits.dtype), new Tensor(logits.shape, logits.dtype));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var logits = node.Inputs[0];
        var length = logits.shape.Dims[^1];
        var rows = (int)node.Outputs[0].Count;
        if (sparse) CheckLabels(node.Inputs[1].Ints, rows, length);
        if (sparse) backend.SparseSoftmaxCrossEntropy(logits.Floats, node.Inputs[1].Ints, node.Outputs[0].Floats, node.Outputs[1].Floats, rows, length);
        else backend.SoftmaxCrossEntropy(logits.Floats, node.Inputs[1].Floats, node.Outputs[0].Floats, node.Outputs[1].Floats, rows, length);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
    [
        needed[0] ? new CrossEntropyGradientOp(sparse).Call(node.Outputs[1], node.Inputs[1], gradients[0]!) : null,
        !sparse && needed[1]
            ? Ops.Negative(Ops.Multiply(Ops.ExpandDims(gradients[0]!, -1), Ops.Softmax(node.Inputs[0], log: true)))
            : null,
    ];

    private static unsafe void CheckLabels(int* labels, int rows, int classes)
    {
        var valid = true;
        for (var i = 0; i < rows; i++) valid &= (uint)labels[i] < (uint)classes;
        if (valid) return;
        var all = new ReadOnlySpan<int>(labels, rows);
        var (least, greatest) = (System.Numerics.Tensors.TensorPrimitives.Min(all), System.Numerics.Tensors.TensorPrimitives.Max(all));
        var shown = string.Join(' ', all[..Math.Min(rows, 64)].ToArray());
        throw new ArgumentException(
            $"Received a label value of {(least < 0 ? least : greatest)} which is outside the valid range of [0, {classes}).  Label values: {shown}{(rows > 64 ? " ..." : "")}. " +
            $"Expected labels from 0 to {classes - 1}, one for each of the {classes} outputs of the last layer.");
    }
}
