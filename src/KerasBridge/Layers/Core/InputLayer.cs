using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge.Layers
{
    /// <summary>
    /// The entry of a model: says the shape and dtype of its input. <c>keras.Input</c> makes one.
    /// See https://keras.io/api/layers/core_layers/input/.
    /// </summary>
    public sealed class InputLayer : Layer
    {
        /// <summary>An input.</summary>
        /// <param name="shape">The shape without the batch.</param>
        /// <param name="batch_size">The size of the batch, if it is fixed.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <param name="batch_shape">The shape with the batch, instead of <paramref name="shape"/>.</param>
        /// <param name="name">The input's name.</param>
        /// <exception cref="ArgumentException">Neither shape is given, or both are.</exception>
        public InputLayer(Shape? shape = null, int? batch_size = null, DType? dtype = null, Shape? batch_shape = null, string? name = null) : base(name)
        {
            if (shape is not null && batch_shape is not null) throw new ArgumentException("You cannot pass both `shape` and `batch_shape` at the same time.");
            if (shape is null && batch_shape is null) throw new ArgumentException("You must pass a `shape` argument.");
            if (batch_shape is not null && batch_size is not null) throw new ArgumentException("You cannot pass both `batch_size` and `batch_shape` at the same time.");
            this.batch_shape = batch_shape ?? Shape.FromInts([batch_size ?? -1, .. shape!.Dims]);
            if (this.batch_shape.Dims.Contains(0))
                throw new ShapeException($"An input cannot have a dimension of size 0. Expected positive sizes, or None. Received: shape={this.batch_shape[1..]}");
            InputDType = dtype ?? DType.Float32;
            built = true;
            var node = new SymbolicNode(this, this.name, [], (values, _) => values);
            InboundNodes.Add(node);
            node.Outputs = [new KerasTensor(this.batch_shape, InputDType, name ?? Names.Unique("keras_tensor")) { Origin = node }];
        }

        /// <summary>The shape with the batch.</summary>
        public Shape batch_shape { get; }

        /// <summary>The dtype of the input.</summary>
        internal DType InputDType { get; }

        /// <inheritdoc/>
        public override Tensor call(Tensor inputs) => inputs;

        /// <inheritdoc/>
        public override Config get_config() => new()
        {
            ["batch_shape"] = ToList(batch_shape),
            ["dtype"] = InputDType.name,
            ["sparse"] = false,
            ["ragged"] = false,
            ["name"] = name,
            ["optional"] = false,
        };
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class layers
        {
            /// <summary>The entry of a model, as a tensor that layers are applied to.</summary>
            /// <param name="shape">The shape without the batch: <c>(28, 28, 1)</c>.</param>
            /// <param name="batch_size">The size of the batch, if it is fixed.</param>
            /// <param name="dtype">The dtype; float32 if not given.</param>
            /// <param name="sparse">Sparse tensors; there are none, so not true.</param>
            /// <param name="ragged">Ragged tensors; there are none, so not true.</param>
            /// <param name="batch_shape">The shape with the batch, instead of <paramref name="shape"/>.</param>
            /// <param name="name">The input's name.</param>
            /// <param name="optional">Inputs that may be left out; there are none, so only false.</param>
            /// <returns>A symbolic tensor of shape <c>(batch, …)</c>.</returns>
            public static Tensor Input(Shape? shape = null, int? batch_size = null, DType? dtype = null, bool? sparse = null, bool? ragged = null, Shape? batch_shape = null,
                string? name = null, bool optional = false) => KerasTop.Input(shape, batch_size, dtype, sparse, ragged, batch_shape, name, optional);

            /// <summary>The entry of a model, as a layer.</summary>
            /// <param name="shape">The shape without the batch: <c>(28, 28, 1)</c>.</param>
            /// <param name="batch_size">The size of the batch, if it is fixed.</param>
            /// <param name="dtype">The dtype; float32 if not given.</param>
            /// <param name="sparse">Sparse tensors; there are none, so not true.</param>
            /// <param name="ragged">Ragged tensors; there are none, so not true.</param>
            /// <param name="batch_shape">The shape with the batch, instead of <paramref name="shape"/>.</param>
            /// <param name="optional">Inputs that may be left out; there are none, so only false.</param>
            /// <param name="name">The input's name.</param>
            /// <returns>The layer.</returns>
            /// <exception cref="ArgumentException">Neither shape is given, or both are.</exception>
            public static InputLayer InputLayer(Shape? shape = null, int? batch_size = null, DType? dtype = null, bool? sparse = null, bool? ragged = null, Shape? batch_shape = null,
                bool optional = false, string? name = null) => sparse is true || ragged is true || optional
                ? throw new ArgumentException($"An input must be dense and given. Expected sparse=False, ragged=False, optional=False. Received: sparse={sparse}, ragged={ragged}, optional={optional}")
                : new(shape, batch_size, dtype, batch_shape, name);
        }
    }

    public partial class KerasTop
    {
        /// <summary>The entry of a model, as a tensor that layers are applied to.</summary>
        /// <param name="shape">The shape without the batch: <c>(28, 28, 1)</c>.</param>
        /// <param name="batch_size">The size of the batch, if it is fixed.</param>
        /// <param name="dtype">The dtype; float32 if not given.</param>
        /// <param name="sparse">Sparse tensors; there are none, so not true.</param>
        /// <param name="ragged">Ragged tensors; there are none, so not true.</param>
        /// <param name="batch_shape">The shape with the batch, instead of <paramref name="shape"/>.</param>
        /// <param name="name">The input's name.</param>
        /// <param name="optional">Inputs that may be left out; there are none, so only false.</param>
        /// <returns>A symbolic tensor of shape <c>(batch, …)</c>.</returns>
        public static Tensor Input(Shape? shape = null, int? batch_size = null, DType? dtype = null, bool? sparse = null, bool? ragged = null, Shape? batch_shape = null,
            string? name = null, bool optional = false) => keras.layers.InputLayer(shape, batch_size, dtype, sparse, ragged, batch_shape, optional, name).output;
    }
}
