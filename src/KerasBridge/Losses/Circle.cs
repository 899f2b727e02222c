using KerasBridge.Losses;

namespace KerasBridge.Losses
{
    /// <summary>The circle loss of embeddings of unit length and their labels: equal labels are drawn together, others pushed apart.</summary>
    /// <remarks>Sun et al. 2020. See https://keras.io/api/losses/.</remarks>
    public sealed class Circle : LossFunctionWrapper
    {
        internal static readonly CircleFunction Function = (y_true, y_pred, ref_labels, ref_embeddings, remove_diagonal, gamma, margin) =>
            LossCall.OfLabels("circle", y_true, y_pred, (t, p) => CircleLoss.Of(t, p, ref_labels, ref_embeddings, remove_diagonal, gamma, margin));

        /// <inheritdoc cref="keras.losses.Circle"/>
        internal Circle(double gamma, double margin, bool remove_diagonal, string? reduction, string? name, string? dtype)
            : base(name, reduction, dtype) =>
            (this.gamma, this.margin, this.remove_diagonal) = (gamma, margin, remove_diagonal);

        /// <summary>The scale.</summary>
        public double gamma { get; }

        /// <summary>How far apart different labels should be.</summary>
        public double margin { get; }

        /// <summary>Whether an embedding is not compared with itself.</summary>
        public bool remove_diagonal { get; }

        internal override bool KeepsTargets => true;

        private protected override Tensor Compute(Tensor y_true, Tensor y_pred) => Function(y_true, y_pred, gamma: gamma, margin: margin, remove_diagonal: remove_diagonal);

        /// <inheritdoc/>
        public override Config get_config() => base.get_config().With("gamma", gamma).With("margin", margin).With("remove_diagonal", remove_diagonal);
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class losses
        {
            /// <summary>The circle loss of embeddings of unit length and their labels: equal labels are drawn together, others pushed apart. The losses of the samples, not reduced.</summary>
            public static readonly CircleFunction circle = Losses.Circle.Function;

            /// <summary>The circle loss of embeddings of unit length and their labels: equal labels are drawn together, others pushed apart.</summary>
            /// <param name="gamma">The scale.</param>
            /// <param name="margin">How far apart different labels should be.</param>
            /// <param name="remove_diagonal">Whether an embedding is not compared with itself.</param>
            /// <param name="reduction">How the losses of the samples become one, as <see cref="Loss"/> says.</param>
            /// <param name="name">The name.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The loss.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static Circle Circle(double gamma = 80.0, double margin = 0.4, bool remove_diagonal = true, string? reduction = "sum_over_batch_size", string? name = "circle", string? dtype = null) =>
                new(gamma, margin, remove_diagonal, reduction, name, dtype);
        }
    }
}
