namespace KerasBridge.Constraints;

/// <summary>A constraint that calls a user's function.</summary>
internal sealed class FunctionConstraint(Func<Tensor, Tensor> function) : Constraint
{
    public override Tensor Apply(Tensor x) => function(x);
}
