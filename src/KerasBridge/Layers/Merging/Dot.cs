using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The products of two inputs' vectors along an axis of each, summed: for each sample by itself.
    /// See https://keras.io/api/layers/merging_layers/dot/.
    /// </summary>
    /// <remarks>
    /// Input shape: two tensors of two axes or more. Output shape: the axes of the first but the summed one, then those of the second but the batch and the summed one;
    /// <c>(batch, 1)</c> where none is left.
    /// <code>
    /// var similarity = Dot(axes: 1, normalize: true).Apply([a, b]);
    /// </code>
    /// </remarks>
    public sealed class Dot : Layer
    {
        private readonly IntTuple _axes;

        /// <inheritdoc cref="keras.layers.Dot"/>
        internal Dot(IntTuple axes, bool normalize, string? name, bool trainable, string? dtype) : base(name, trainable, dtype)
        {
            if (axes.Count != 2 && !axes.IsNumber)
                throw new ArgumentException($"Invalid format for argument `axes`: it should contain two elements. Received: axes={axes}");
            _axes = axes;
            this.normalize = normalize;
            supports_masking = true;
        }

        /// <summary>Whether the vectors are scaled to length 1 first.</summary>
        public bool normalize { get; }

        /// <inheritdoc/>
        public override void build(Shape input_shape) => build([input_shape]);

        /// <inheritdoc/>
        public override void build(IReadOnlyList<Shape> input_shapes)
        {
            if (input_shapes.Count != 2)
                throw new ShapeException($"A `Dot` layer should be called on a list of 2 inputs. Received: input_shape={LayerArguments.ListText(input_shapes)}");
            var (a, b) = (input_shapes[0], input_shapes[1]);
            var (i, k) = Places(a.Rank, b.Rank);
            if (a.Dims[i] != b.Dims[k])
            {
                throw new ShapeException(
                    $"Incompatible input shapes: axis values {a[i]} (at axis {i}) != {b[k]} (at axis {k}). Full input shapes: {a}, {b}");
            }
        }

        /// <inheritdoc/>
        public override Tensors call(Tensors inputs, bool training, Tensor? mask)
        {
            var (a, b) = (Ops.ToFloat(inputs[0]), Ops.ToFloat(inputs[1]));
            var (i, k) = Places(a.ndim, b.ndim);
            if (normalize) (a, b) = (Normalized(a, i), Normalized(b, k));
            var shape = compute_output_shape([a.shape, b.shape]);
            // (batch, rest of a, summed) times (batch, summed, rest of b).
            var (batch, size) = (a.shape.Dims[0], a.shape.Dims[i]);
            a = Ops.Transpose(a, [.. Enumerable.Range(0, a.ndim).Where(axis => axis != i), i]);
            b = Ops.Transpose(b, [0, k, .. Enumerable.Range(1, b.ndim - 1).Where(axis => axis != k)]);
            var product = Ops.MatMul(Ops.Reshape(a, (batch, -1, size)), Ops.Reshape(b, (batch, size, -1)));
            return Ops.Reshape(product, shape);
        }

        /// <inheritdoc/>
        public override Tensor? compute_mask(Tensors inputs, Tensor? previous_mask) => null;

        /// <inheritdoc/>
        public override Shape compute_output_shape(IReadOnlyList<Shape> input_shapes)
        {
            var (a, b) = (input_shapes[0], input_shapes[1]);
            var (i, k) = Places(a.Rank, b.Rank);
            int[] dims = [.. a.Dims[..i], .. a.Dims[(i + 1)..], .. b.Dims[1..k], .. b.Dims[(k + 1)..]];
            return Shape.FromInts(dims.Length == 1 ? [dims[0], 1] : dims);
        }

        /// <inheritdoc/>
        public override Config get_config() => base.get_config()
            .With("axes", _axes.IsNumber ? _axes[0] : LayerArguments.ToList(_axes))
            .With("normalize", normalize);

        internal override (Shape Shape, DType DType)[] ComputeOutputSpec(Tensor[] inputs, bool training) =>
            [(compute_output_shape(Array.ConvertAll(inputs, input => input.shape)), DType.Float32)];

        private (int, int) Places(int rankA, int rankB)
        {
            var (i, k) = (Shapes.Axis(_axes[0], rankA, "dot"), Shapes.Axis(_axes.IsNumber ? _axes[0] : _axes[1], rankB, "dot"));
            return i > 0 && k > 0
                ? (i, k)
                : throw new ArgumentException($"Cannot perform batch_dot over axis 0. Expected axes from 1 on, since axis 0 is the batch. Received: axes={_axes}");
        }

        private static Tensor Normalized(Tensor x, int axis) =>
            Ops.Multiply(x, Ops.Rsqrt(Ops.Binary(BinaryKind.Maximum, Ops.Sum(Ops.Square(x), [axis], keepdims: true), 1e-12)));
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The products of two inputs' vectors along an axis of each, summed: for each sample by itself.</summary>
            /// <param name="axes">The axis to sum along: one for both, or one for each.</param>
            /// <param name="normalize">Whether the vectors are scaled to length 1 first, which gives cosines.</param>
            /// <param name="input_shape">The shape of the input without the batch, for the first layer of a model.</param>
            /// <param name="name">The layer's name.</param>
            /// <param name="trainable">Whether the layer is trainable; it has no weights.</param>
            /// <param name="dtype">The dtype; float32.</param>
            /// <returns>The layer.</returns>
            public static Dot Dot(IntTuple axes, bool normalize = false, Shape? input_shape = null, string? name = null, bool trainable = true, string? dtype = null) =>
                new(axes, normalize, name, trainable, dtype) { InputShape = input_shape };

            /// <summary>The products of two inputs' vectors along an axis of each, summed. The same as <c>Dot(axes, normalize).Apply(inputs)</c>.</summary>
            /// <param name="inputs">The tensors, symbolic or not.</param>
            /// <param name="axes">The axis to sum along: one for both, or one for each; the last if not given.</param>
            /// <param name="normalize">Whether the vectors are scaled to length 1 first.</param>
            /// <param name="name">The layer's name.</param>
            /// <returns>The result.</returns>
            /// <exception cref="ShapeException">The shapes do not fit.</exception>
            public static Tensor dot(Tensors inputs, IntTuple? axes = null, bool normalize = false, string? name = null) => Dot(axes ?? -1, normalize, name: name).Apply(inputs);
        }
    }
}
