using KerasBridge.Autograd;

namespace KerasBridge.Metrics;

/// <summary>Right and wrong predictions of 1 and 0, for each threshold.</summary>
internal sealed record Confusion(Tensor TruePositives, Tensor FalsePositives, Tensor TrueNegatives, Tensor FalseNegatives)
{
    public Tensor Recall => Ops.DivideNoNan(TruePositives, Ops.Add(TruePositives, FalseNegatives));

    public Tensor Precision => Ops.DivideNoNan(TruePositives, Ops.Add(TruePositives, FalsePositives));

    public Tensor Specificity => Ops.DivideNoNan(TrueNegatives, Ops.Add(TrueNegatives, FalsePositives));
}
