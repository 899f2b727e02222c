using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Losses;

/// <summary>What the functions of losses share.</summary>
internal static class LossCall
{
    /// <summary>Keras's epsilon.</summary>
    public static double Epsilon => Numpy.KerasConfig.Epsilon;

    /// <summary>Applies a function to float targets and predictions, and checks that they fit element by element.</summary>
    public static Tensor Of(string name, Tensor y_true, Tensor y_pred, Func<Tensor, Tensor, Tensor> function, bool fit = true) => Symbolic.Call(name, v =>
    {
        var (t, p) = (Ops.Cast(v[0], DType.Float32), Ops.Cast(v[1], DType.Float32));
        if (fit)
        {
            (t, p) = Ranks.Fit(t, p);
            ShapeCheck.Broadcasts(name, t.shape, p.shape);
        }
        return function(t, p);
    }, y_true, y_pred);

    /// <summary>Applies a function to labels as they come and float predictions.</summary>
    public static Tensor OfLabels(string name, Tensor y_true, Tensor y_pred, Func<Tensor, Tensor, Tensor> function) =>
        Symbolic.Call(name, v => function(v[0], Ops.Cast(v[1], DType.Float32)), y_true, y_pred);

    /// <summary>max(x, epsilon).</summary>
    public static Tensor AtLeastEpsilon(Tensor x) => Ops.Binary(BinaryKind.Maximum, x, Epsilon);

    /// <summary>max(1 − t·p, 0); where all targets are 0 or 1, 0 is taken for −1.</summary>
    public static Tensor HingeOf(Tensor t, Tensor p)
    {
        var binary = Ops.All(Ops.LogicalOr(Ops.Binary(BinaryKind.Equal, t, 0), Ops.Binary(BinaryKind.Equal, t, 1)));
        t = Ops.Select(binary, Ops.Affine(t, 2, -1), t);
        return Ops.Binary(BinaryKind.Maximum, Ops.Affine(Ops.Multiply(t, p), -1, 1), 0);
    }
}
