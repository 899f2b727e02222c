using KerasBridge.Autograd;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>Minus the cosine of the angle between targets and predictions: −1 for the same direction.</summary>
    /// <remarks>A zero vector gives 0. See https://keras.io/api/losses/.</remarks>
    public sealed class CosineSimilarity : LossFunctionWrapper
    {
        internal static readonly CosineFunction Function = (y_true, y_pred, axis) =>
            LossCall.Of("cosine_similarity", y_true, y_pred, (t, p) =>
                Ops.Negative(Ops.Sum(Ops.Multiply(Ops.UnitLength(t, axis), Ops.UnitLength(p, axis)), [axis])));

        /// <inheritdoc cref="keras.losses.CosineSimilarity"/>
        internal CosineSimilarity(int axis, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            this.axis = axis;

        /// <summary>The axis of the vectors.</summary>
        public int axis { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, axis: axis);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>Minus the cosine of the angle between targets and predictions: −1 for the same direction. The losses of the samples, not reduced.</summary>
            public static readonly CosineFunction cosine_similarity = Losses.CosineSimilarity.Function;

            /// <summary>Minus the cosine of the angle between targets and predictions: −1 for the same direction.</summary>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="axis">The axis of the vectors.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static CosineSimilarity CosineSimilarity(int axis = -1, string? reduction = "sum_over_batch_size", string? name = "cosine_similarity", string? dtype = null) =>
                new(axis, reduction, name, dtype);
        }
    }
}
