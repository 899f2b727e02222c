using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>A cross-entropy of one-hot targets in which samples that are already right count less.</summary>
    /// <remarks>Lin et al. 2018. See https://keras.io/api/losses/.</remarks>
    public sealed class CategoricalFocalCrossentropy : LossFunctionWrapper
    {
        internal static readonly CategoricalFocalFunction Function = (y_true, y_pred, alpha, gamma, from_logits, label_smoothing, axis) =>
            LossCall.Of("categorical_focal_crossentropy", y_true, y_pred, (t, p) =>
            {
                axis = Shapes.Axis(axis, p.ndim, "categorical_focal_crossentropy");
                ShapeCheck.Same("categorical_focal_crossentropy", t.shape, p.shape);
                t = CrossEntropies.Smooth(t, label_smoothing, p.shape.Dims[axis]);
                if (from_logits) p = Ops.Softmax(p, axis);
                p = CrossEntropies.Normalized(p, axis);
                var loss = Ops.Negative(Ops.Multiply(t, Ops.Log(p)));
                var factor = Ops.Affine(Ops.Binary(BinaryKind.Power, Ops.Affine(p, -1, 1), gamma), alpha, 0);
                return Ops.Sum(Ops.Multiply(factor, loss), [axis]);
            }, fit: false);

        /// <inheritdoc cref="keras.losses.CategoricalFocalCrossentropy"/>
        internal CategoricalFocalCrossentropy(double alpha, double gamma, bool from_logits, double label_smoothing, int axis, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            (this.alpha, this.gamma, this.from_logits, this.label_smoothing, this.axis) = (alpha, gamma, from_logits, label_smoothing, axis);

        /// <summary>The weight of the classes.</summary>
        public double alpha { get; }

        /// <summary>How strongly samples that are already right count less.</summary>
        public double gamma { get; }

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>How far the targets are moved towards equal probabilities, 0 to 1.</summary>
        public double label_smoothing { get; }

        /// <summary>The axis of the classes.</summary>
        public int axis { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, alpha: alpha, gamma: gamma, from_logits: from_logits, label_smoothing: label_smoothing, axis: axis);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("from_logits", from_logits).With("label_smoothing", label_smoothing).With("axis", axis).With("alpha", alpha).With("gamma", gamma);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>A cross-entropy of one-hot targets in which samples that are already right count less. The losses of the samples, not reduced.</summary>
            public static readonly CategoricalFocalFunction categorical_focal_crossentropy = Losses.CategoricalFocalCrossentropy.Function;

            /// <summary>A cross-entropy of one-hot targets in which samples that are already right count less.</summary>
            /// <param name="alpha">The weight of the classes.</param>
            /// <param name="gamma">How strongly samples that are already right count less.</param>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="label_smoothing">How far the targets are moved towards equal probabilities, 0 to 1.</param>
            /// <param name="axis">The axis of the classes.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static CategoricalFocalCrossentropy CategoricalFocalCrossentropy(double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "categorical_focal_crossentropy", string? dtype = null) =>
                new(alpha, gamma, from_logits, label_smoothing, axis, reduction, name, dtype);
        }
    }
}
