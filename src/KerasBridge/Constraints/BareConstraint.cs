namespace KerasBridge.Constraints;

/// <summary>What Keras makes of the name of the base class itself: no change.</summary>
internal sealed class BareConstraint : Constraint
{
    internal override string ClassName => nameof(Constraint);

    public override Tensor Apply(Tensor x) => x;
}
