using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        public static partial class bounding_boxes
        {
            private static readonly string[] Encodings = ["center_xywh", "center_yxhw"];

            /// <summary>How boxes differ from anchors, as detectors learn it: the distance of the middles in the anchor's sizes, and the logarithm of the ratio of sizes.</summary>
            /// <param name="anchors">The anchors, <c>(n, 4)</c>.</param>
            /// <param name="boxes">The boxes, <c>(n, 4)</c> or <c>(batch, n, 4)</c>.</param>
            /// <param name="anchor_format">The anchors' format.</param>
            /// <param name="box_format">The boxes' format.</param>
            /// <param name="encoding_format">The order of the result: <c>center_yxhw</c> or <c>center_xywh</c>.</param>
            /// <param name="variance">Four numbers that the result is divided by.</param>
            /// <param name="image_shape">The image's shape, <c>(height, width, channels)</c>, which relative formats need.</param>
            /// <returns>The differences, of the boxes' shape.</returns>
            /// <exception cref="ArgumentException">There is no such format, the variance is not four numbers, or the image's shape is missing.</exception>
            public static Tensor encode_box_to_deltas(Tensor anchors, Tensor boxes, string anchor_format, string box_format, string encoding_format = "center_yxhw",
                IReadOnlyList<double>? variance = null, Shape? image_shape = null)
            {
                var divisor = Variance(variance);
                var encoding = Encoding(encoding_format, "`encoding_format` should be one of 'center_xywh' or 'center_yxhw', got ", "");
                var (height, width) = Sizes(image_shape);
                var anchor = convert_format(anchors, anchor_format, encoding, height, width);
                boxes = convert_format(boxes, box_format, encoding, height, width);
                Tensor anchorSizes = Ops.Maximum(Half(anchor, 2), KerasConfig.Epsilon), sizes = Ops.Maximum(Half(boxes, 2), KerasConfig.Epsilon);
                var deltas = Together((Half(boxes, 0) - Half(anchor, 0)) / anchorSizes, Ops.Log(sizes / anchorSizes));
                return divisor is null ? deltas : deltas / divisor;
            }

            /// <summary>The boxes that differ from anchors as <see cref="encode_box_to_deltas"/> says.</summary>
            /// <param name="anchors">The anchors, <c>(n, 4)</c>.</param>
            /// <param name="boxes_delta">The differences, <c>(n, 4)</c> or <c>(batch, n, 4)</c>.</param>
            /// <param name="anchor_format">The anchors' format.</param>
            /// <param name="box_format">The format of the result.</param>
            /// <param name="encoded_format">The order of the differences: <c>center_yxhw</c> or <c>center_xywh</c>.</param>
            /// <param name="variance">Four numbers that the differences are multiplied by.</param>
            /// <param name="image_shape">The image's shape, <c>(height, width, channels)</c>, which relative formats need.</param>
            /// <returns>The boxes, of the differences' shape.</returns>
            /// <exception cref="ArgumentException">There is no such format, the variance is not four numbers, or the image's shape is missing.</exception>
            public static Tensor decode_deltas_to_boxes(Tensor anchors, Tensor boxes_delta, string anchor_format, string box_format, string encoded_format = "center_yxhw",
                IReadOnlyList<double>? variance = null, Shape? image_shape = null)
            {
                var factor = Variance(variance);
                var encoding = Encoding(encoded_format, "`encoded_format` should be 'center_xywh' or 'center_yxhw', but got '", "'.");
                var (height, width) = Sizes(image_shape);
                var anchor = convert_format(anchors, anchor_format, encoding, height, width);
                if (factor is not null) boxes_delta *= factor;
                var sizes = Half(anchor, 2);
                var boxes = Together(Half(boxes_delta, 0) * sizes + Half(anchor, 0), Ops.Exp(Half(boxes_delta, 2)) * sizes);
                return convert_format(boxes, encoding, box_format, height, width);
            }

            /// <summary>The boxes that differ from anchors, of several levels of a detector.</summary>
            /// <typeparam name="TLevel">What levels are told apart by, mostly a number.</typeparam>
            /// <param name="anchors">The anchors of each level, <c>(n, 4)</c>.</param>
            /// <param name="boxes_delta">The differences of each level, <c>(n, 4)</c> or <c>(batch, n, 4)</c>.</param>
            /// <param name="anchor_format">The anchors' format.</param>
            /// <param name="box_format">The format of the result.</param>
            /// <param name="encoded_format">The order of the differences: <c>center_yxhw</c> or <c>center_xywh</c>.</param>
            /// <param name="variance">Four numbers that the differences are multiplied by.</param>
            /// <param name="image_shape">The image's shape, <c>(height, width, channels)</c>, which relative formats need.</param>
            /// <returns>The boxes of each level.</returns>
            /// <exception cref="ArgumentException">A level has no differences; or as for one level.</exception>
            public static Dictionary<TLevel, Tensor> decode_deltas_to_boxes<TLevel>(IReadOnlyDictionary<TLevel, Tensor> anchors, IReadOnlyDictionary<TLevel, Tensor> boxes_delta, string anchor_format,
                string box_format, string encoded_format = "center_yxhw", IReadOnlyList<double>? variance = null, Shape? image_shape = null) where TLevel : notnull => anchors.ToDictionary(
                level => level.Key,
                level => boxes_delta.TryGetValue(level.Key, out var deltas)
                    ? decode_deltas_to_boxes(level.Value, deltas, anchor_format, box_format, encoded_format, variance, image_shape)
                    : throw new ArgumentException($"`boxes_delta` must have the levels of `anchors`. Expected: {string.Join(", ", anchors.Keys)}. Received: {string.Join(", ", boxes_delta.Keys)}"));

            private static Tensor? Variance(IReadOnlyList<double>? variance)
            {
                if (variance is null) return null;
                if (variance.Count != 4) throw new ArgumentException($"`variance` must be length 4, got [{string.Join(", ", variance.Select(value => PythonFormat.Repr(value)))}]");
                return Tensor.FromArray(NDArray.FromSpan<float>([.. variance.Select(value => (float)value)], 4));
            }

            private static string Encoding(string format, string before, string after) => Encodings.Contains(format?.ToLowerInvariant())
                ? format!.ToLowerInvariant()
                : throw new ArgumentException($"{before}{format ?? "None"}{after}{(format is null ? "" : Suggest.Sentence(format, Encodings))}");

            private static Tensor Half(Tensor boxes, int start) => Ops.SliceAxis(boxes, boxes.ndim - 1, start, 2);

            // Anchors have no batch where boxes may have one.
            private static Tensor Together(Tensor places, Tensor sizes) => Ops.Concatenate([places, sizes], -1);
        }
    }
}
