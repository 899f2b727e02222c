using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The Dice loss of masks, <c>1 − 2·|A∩B| / (|A| + |B|)</c>.</summary>
    /// <remarks>See https://keras.io/api/losses/.</remarks>
    public sealed class Dice : LossFunctionWrapper
    {
        internal static readonly DiceFunction Function = (y_true, y_pred, axis) =>
            LossCall.Of("dice", y_true, y_pred, (t, p) =>
            {
                int[]? axes = axis is null ? null : [.. axis];
                var both = Ops.Affine(Ops.Sum(Ops.Multiply(t, p), axes), 2, 0);
                var each = Ops.Affine(Ops.Add(Ops.Sum(t, axes), Ops.Sum(p, axes)), 1, LossCall.Epsilon);
                return Ops.Affine(Ops.Divide(both, each), -1, 1);
            }, fit: false);

        /// <inheritdoc cref="keras.losses.Dice"/>
        internal Dice(string? reduction, string? name, IReadOnlyList<int>? axis, string? dtype)
            : base(name, reduction, dtype) =>
            this.axis = axis;

        /// <summary>The axes that are summed over; all of them if not given, which gives one number for the batch.</summary>
        public IReadOnlyList<int>? axis { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, axis: axis);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("axis", axis);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The Dice loss of masks, <c>1 − 2·|A∩B| / (|A| + |B|)</c>. The losses of the samples, not reduced.</summary>
            public static readonly DiceFunction dice = Losses.Dice.Function;

            /// <summary>The Dice loss of masks, <c>1 − 2·|A∩B| / (|A| + |B|)</c>.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="axis">The axes that are summed over; all of them if not given, which gives one number for the batch.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Dice Dice(string? reduction = "sum_over_batch_size", string? name = "dice", IReadOnlyList<int>? axis = null, string? dtype = null) =>
                new(reduction, name, axis, dtype);
        }
    }
}
