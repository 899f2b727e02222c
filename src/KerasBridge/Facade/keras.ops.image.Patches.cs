using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        public static partial class image
        {
            /// <summary>The patches of images, side by side in the channels. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4.</param>
            /// <param name="size">The height and width of a patch: a number, or one for each.</param>
            /// <param name="strides">How far patches lie apart; side by side if not given.</param>
            /// <param name="dilation_rate">How far the pixels of a patch lie apart.</param>
            /// <param name="padding"><c>valid</c>, or <c>same</c> for zeros around the images.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>(batch, rows, columns, height · width · channels), the batch where there is one.</returns>
            /// <exception cref="ArgumentException">An argument is none of these.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4, or smaller than a patch.</exception>
            public static Tensor extract_patches(Tensor images, IntTuple size, IntTuple strides = default, IntTuple dilation_rate = default, string padding = "valid", string? data_format = null) =>
                Patches("extract_patches", images, 2, size, strides, dilation_rate, padding, data_format);

            /// <summary>The patches of volumes, side by side in the channels. See https://keras.io/api/ops/image/.</summary>
            /// <param name="volumes">One volume of rank 4, or a batch of rank 5.</param>
            /// <param name="size">The depth, height and width of a patch: a number, or one for each.</param>
            /// <param name="strides">How far patches lie apart; side by side if not given.</param>
            /// <param name="dilation_rate">How far the elements of a patch lie apart.</param>
            /// <param name="padding"><c>valid</c>, or <c>same</c> for zeros around the volumes.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>(batch, planes, rows, columns, depth · height · width · channels), the batch where there is one.</returns>
            /// <exception cref="ArgumentException">An argument is none of these.</exception>
            /// <exception cref="ShapeException">The volumes are not of rank 4 or 5, or smaller than a patch.</exception>
            public static Tensor extract_patches_3d(Tensor volumes, IntTuple size, IntTuple strides = default, IntTuple dilation_rate = default, string padding = "valid", string? data_format = null) =>
                Patches("extract_patches_3d", volumes, 3, size, strides, dilation_rate, padding, data_format);

            private static Tensor Patches(string name, Tensor x, int axes, IntTuple size, IntTuple strides, IntTuple dilation, string padding, string? dataFormat)
            {
                var first = LayerArguments.DataFormat(dataFormat) == "channels_first";
                var same = LayerArguments.Padding(padding, allowCausal: false) == "same";
                if (x.ndim != axes + 1 && x.ndim != axes + 2)
                    throw new ShapeException($"`{name}` takes tensors of rank {axes + 1} (one) or {axes + 2} (a batch). Received a tensor of shape {x.shape}");
                var sizes = Each(name, "size", axes, size, null);
                var steps = Each(name, "strides", axes, strides, sizes);
                int[] ones = [.. Enumerable.Repeat(1, axes)];
                var rates = Each(name, "dilation_rate", axes, dilation, ones);
                return Symbolic.Call(name, v =>
                {
                    if (!first) return Ops.ExtractPatches(v[0], sizes, steps, rates, same);
                    var channels = v[0].ndim - 1 - axes;
                    var patches = Ops.ExtractPatches(Ops.Transpose(v[0], [.. Enumerable.Range(0, v[0].ndim).Where(axis => axis != channels), channels]), sizes, steps, rates, same);
                    return Ops.Transpose(patches, [.. Enumerable.Range(0, channels), v[0].ndim - 1, .. Enumerable.Range(channels, axes)]);
                }, x);
            }

            private static int[] Each(string name, string argument, int axes, IntTuple given, int[]? fallback)
            {
                int[] values = [.. given];
                if (values.Length == 0 && fallback is not null) return fallback;
                if (values.Length == 1) values = [.. Enumerable.Repeat(values[0], axes)];
                return values.Length == axes && values.All(value => value > 0)
                    ? values
                    : throw new ArgumentException($"`{argument}` of `{name}` must be a positive number, or {axes} of them. Received: {argument}={given}");
            }
        }
    }
}
