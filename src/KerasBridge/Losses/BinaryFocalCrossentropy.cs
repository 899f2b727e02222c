using KerasBridge.Activations;
using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>A binary cross-entropy in which samples that are already right count less, the mean over the last axis.</summary>
    /// <remarks>Lin et al. 2018. See https://keras.io/api/losses/.</remarks>
    public sealed class BinaryFocalCrossentropy : LossFunctionWrapper
    {
        internal static readonly BinaryFocalFunction Function = (y_true, y_pred, apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis) =>
            LossCall.Of("binary_focal_crossentropy", y_true, y_pred, (t, p) =>
            {
                t = CrossEntropies.Smooth(t, label_smoothing, 2);
                if (from_logits) p = ActivationFunctions.Sigmoid(p);
                var loss = CrossEntropies.Binary(t, p, from_logits: false, "binary_focal_crossentropy");
                var (no, wrong) = (Ops.Affine(t, -1, 1), Ops.Affine(p, -1, 1));
                var right = Ops.Add(Ops.Multiply(t, p), Ops.Multiply(no, wrong));
                loss = Ops.Multiply(Ops.Binary(BinaryKind.Power, Ops.Affine(right, -1, 1), gamma), loss);
                if (apply_class_balancing) loss = Ops.Multiply(Ops.Add(Ops.Affine(t, alpha, 0), Ops.Affine(no, 1 - alpha, 0)), loss);
                return Ops.Mean(loss, [axis]);
            }, fit: false);

        /// <inheritdoc cref="keras.losses.BinaryFocalCrossentropy"/>
        internal BinaryFocalCrossentropy(bool apply_class_balancing, double alpha, double gamma, bool from_logits, double label_smoothing, int axis, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            (this.apply_class_balancing, this.alpha, this.gamma, this.from_logits, this.label_smoothing, this.axis) = (apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis);

        /// <summary>Whether the classes are weighed by alpha.</summary>
        public bool apply_class_balancing { get; }

        /// <summary>The weight of class 1; class 0 weighs 1 − alpha.</summary>
        public double alpha { get; }

        /// <summary>How strongly samples that are already right count less.</summary>
        public double gamma { get; }

        /// <summary>Whether the predictions are logits, and not probabilities.</summary>
        public bool from_logits { get; }

        /// <summary>How far the targets are moved towards equal probabilities, 0 to 1.</summary>
        public double label_smoothing { get; }

        /// <summary>The axis whose mean is taken.</summary>
        public int axis { get; }

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, apply_class_balancing: apply_class_balancing, alpha: alpha, gamma: gamma, from_logits: from_logits, label_smoothing: label_smoothing, axis: axis);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("from_logits", from_logits).With("label_smoothing", label_smoothing).With("axis", axis).With("apply_class_balancing", apply_class_balancing).With("alpha", alpha).With("gamma", gamma);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>A binary cross-entropy in which samples that are already right count less, the mean over the last axis. The losses of the samples, not reduced.</summary>
            public static readonly BinaryFocalFunction binary_focal_crossentropy = Losses.BinaryFocalCrossentropy.Function;

            /// <summary>A binary cross-entropy in which samples that are already right count less, the mean over the last axis.</summary>
            /// <param name="apply_class_balancing">Whether the classes are weighed by alpha.</param>
            /// <param name="alpha">The weight of class 1; class 0 weighs 1 − alpha.</param>
            /// <param name="gamma">How strongly samples that are already right count less.</param>
            /// <param name="from_logits">Whether the predictions are logits, and not probabilities.</param>
            /// <param name="label_smoothing">How far the targets are moved towards equal probabilities, 0 to 1.</param>
            /// <param name="axis">The axis whose mean is taken.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static BinaryFocalCrossentropy BinaryFocalCrossentropy(bool apply_class_balancing = false, double alpha = 0.25, double gamma = 2.0, bool from_logits = false, double label_smoothing = 0.0, int axis = -1, string? reduction = "sum_over_batch_size", string? name = "binary_focal_crossentropy", string? dtype = null) =>
                new(apply_class_balancing, alpha, gamma, from_logits, label_smoothing, axis, reduction, name, dtype);
        }
    }
}
