using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Regularizers;

namespace KerasBridge.Regularizers
{
    /// <summary>A penalty on rows (or columns) of a matrix that are not orthogonal to each other.</summary>
    /// <remarks>It is the factor times the mean of |cosine| over all pairs of rows. See https://keras.io/api/layers/regularizers/.</remarks>
    public sealed class OrthogonalRegularizer : Regularizer
    {
        /// <inheritdoc cref="keras.regularizers.OrthogonalRegularizer"/>
        internal OrthogonalRegularizer(double factor, string mode)
        {
            this.factor = Penalty.Check(factor, "factor");
            if (mode is not ("rows" or "columns"))
                throw new ArgumentException($"Invalid value for argument `mode`. Expected one of {{\"rows\", \"columns\"}}. Received: mode={mode}");
            this.mode = mode;
        }

        /// <summary>The factor.</summary>
        public double factor { get; }

        /// <summary>What should be orthogonal: <c>rows</c> or <c>columns</c>.</summary>
        public string mode { get; }

        /// <inheritdoc/>
        public override Tensor Apply(Tensor x)
        {
            if (x.ndim != 2) throw new ShapeException($"Inputs to OrthogonalRegularizer must have rank 2. Received: inputs.shape={x.shape}");
            x = Ops.UnitLength(x, mode == "rows" ? 1 : 0);
            var other = Ops.Transpose(x);
            var product = mode == "rows" ? Ops.MatMul(x, other) : Ops.MatMul(other, x);
            var size = product.shape.Dims[0];
            var pairs = size * (size - 1.0) / 2.0;
            return Ops.Binary(BinaryKind.Divide, Ops.Affine(Ops.Sum(Ops.Abs(Ops.Multiply(product, OffDiagonal(size)))), factor * 0.5, 0), pairs);
        }

        /// <inheritdoc/>
        public override Config get_config() => new Config().With("factor", (double)(float)factor).With("mode", mode);

        private static unsafe Tensor OffDiagonal(int size)
        {
            var mask = Tensor.Allocate((size, size), DType.Float32);
            for (var i = 0; i < size * size; i++) mask.Floats[i] = i % (size + 1) == 0 ? 0 : 1;
            return mask;
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class regularizers
        {
            /// <summary>A penalty on rows (or columns) of a matrix that are not orthogonal to each other.</summary>
            /// <param name="factor">The factor; not negative.</param>
            /// <param name="mode"><c>rows</c> or <c>columns</c>.</param>
            /// <returns>The regularizer.</returns>
            /// <exception cref="ArgumentException">An argument is not valid; the message says which and why.</exception>
            public static OrthogonalRegularizer OrthogonalRegularizer(double factor = 0.01, string mode = "rows") => new(factor, mode);

            /// <inheritdoc cref="OrthogonalRegularizer"/>
            public static OrthogonalRegularizer orthogonal_regularizer(double factor = 0.01, string mode = "rows") => new(factor, mode);
        }
    }
}
