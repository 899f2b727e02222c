using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The mean over the last axis of <c>½ · e²</c> where the error is at most delta, <c>delta · (|e| − ½ · delta)</c> beyond.</summary>
    /// <remarks>Huber 1964. See https://keras.io/api/losses/.</remarks>
    public sealed class Huber : LossFunctionWrapper
    {
        internal static readonly HuberFunction Function = (y_true, y_pred, delta) =>
            LossCall.Of("huber", y_true, y_pred, (t, p) =>
            {
                var error = Ops.Subtract(p, t);
                var size = Ops.Abs(error);
                var near = Ops.Affine(Ops.Square(error), 0.5, 0);
                var far = Ops.Affine(size, delta, -0.5 * delta * delta);
                return Ops.Mean(Ops.Select(Ops.Binary(BinaryKind.LessEqual, size, delta), near, far), [-1]);
            });

        /// <inheritdoc cref="keras.losses.Huber"/>
        internal Huber(double delta, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            this.delta = delta;

        /// <summary>Where the loss goes from quadratic to linear.</summary>
        public double delta { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, delta: delta);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The mean over the last axis of <c>½ · e²</c> where the error is at most delta, <c>delta · (|e| − ½ · delta)</c> beyond. The losses of the samples, not reduced.</summary>
            public static readonly HuberFunction huber = Losses.Huber.Function;

            /// <summary>The mean over the last axis of <c>½ · e²</c> where the error is at most delta, <c>delta · (|e| − ½ · delta)</c> beyond.</summary>
            /// <param name="delta">Where the loss goes from quadratic to linear.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Huber Huber(double delta = 1.0, string? reduction = "sum_over_batch_size", string? name = "huber_loss", string? dtype = null) =>
                new(delta, reduction, name, dtype);
        }
    }
}
