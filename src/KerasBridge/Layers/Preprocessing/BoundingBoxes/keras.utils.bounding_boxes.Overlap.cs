using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        public static partial class bounding_boxes
        {
            private const string RelativeNeedsShape =
                "When using relative bounding box formats (e.g. `rel_yxyx`) the `image_shape` argument must be provided.Received `image_shape`: ";

            /// <summary>How much each box of one set overlaps each of another: what both cover divided by what either covers.</summary>
            /// <param name="boxes1">Boxes, <c>(n, 4)</c> or <c>(batch, n, 4)</c>.</param>
            /// <param name="boxes2">Boxes, <c>(m, 4)</c> or <c>(batch, m, 4)</c>.</param>
            /// <param name="bounding_box_format">The format of both.</param>
            /// <param name="use_masking">Whether pairs with a box of negative numbers get <paramref name="mask_val"/>.</param>
            /// <param name="mask_val">What these get.</param>
            /// <param name="image_shape">The image's shape, <c>(height, width, channels)</c>, which relative formats need.</param>
            /// <returns>The overlaps, from 0 to 1: <c>(n, m)</c> or <c>(batch, n, m)</c>.</returns>
            /// <exception cref="ArgumentException">There is no such format, or the image's shape is missing.</exception>
            /// <exception cref="ShapeException">Boxes are not of rank 2 or 3.</exception>
            public static Tensor compute_iou(Tensor boxes1, Tensor boxes2, string bounding_box_format, bool use_masking = false, double mask_val = -1, Shape? image_shape = null)
            {
                RequireBatches("boxes1", boxes1.ndim, boxes1.ndim, boxes2.ndim);
                RequireBatches("boxes2", boxes2.ndim, boxes1.ndim, boxes2.ndim);
                if (IsRelative(bounding_box_format) && image_shape is null) throw new ArgumentException(RelativeNeedsShape + "None");
                var (height, width) = Sizes(image_shape);
                (boxes1, boxes2) = (convert_format(boxes1, bounding_box_format, "xyxy", height, width), convert_format(boxes2, bounding_box_format, "xyxy", height, width));
                var (x1, y1, right1, bottom1) = Layers.BoxFormat.Parts(boxes1);
                var (x2, y2, right2, bottom2) = Layers.BoxFormat.Parts(boxes2);
                // One set goes down, the other across.
                var area2 = Across((bottom2 - y2) * (right2 - x2));
                var across = Ops.Maximum(0, Ops.Minimum(right1, Across(right2)) - Ops.Maximum(x1, Across(x2)));
                var down = Ops.Maximum(0, Ops.Minimum(bottom1, Across(bottom2)) - Ops.Maximum(y1, Across(y2)));
                var both = down * across;
                var overlap = both / ((bottom1 - y1) * (right1 - x1) + area2 - both + KerasConfig.Epsilon);
                if (!use_masking) return overlap;
                var masked = Ops.LogicalOr(IsNegative(boxes1), Across(IsNegative(boxes2)));
                return Ops.Select(masked, Ops.Constant(mask_val, overlap.dtype), overlap);

                static Tensor Across(Tensor column) => Ops.SwapAxes(column, -1, -2);
                static Tensor IsNegative(Tensor boxes) => Ops.Less(Ops.Max(boxes, [-1], keepdims: true), 0);
            }

            /// <summary>
            /// How much boxes overlap, less the distance of their middles and the difference of their shapes (complete IoU, Zheng et al. 2019, arXiv:1911.08287).
            /// </summary>
            /// <param name="boxes1">Boxes, <c>(…, 4)</c>.</param>
            /// <param name="boxes2">Boxes, <c>(…, 4)</c>; each is held against the one in the same place.</param>
            /// <param name="bounding_box_format">The format of both; as in Keras, none that is relative.</param>
            /// <param name="image_shape">The image's shape, <c>(height, width, channels)</c>.</param>
            /// <returns>The numbers, <c>(…)</c>; 1 for equal boxes, and below 0 for those that are far apart.</returns>
            /// <exception cref="ArgumentException">There is no such format, or it is relative.</exception>
            public static Tensor compute_ciou(Tensor boxes1, Tensor boxes2, string bounding_box_format, Shape? image_shape = null)
            {
                if (IsRelative(bounding_box_format)) throw new ArgumentException(RelativeNeedsShape + (image_shape is { } given ? $"{given}" : "None"));
                var (height, width) = Sizes(image_shape);
                (boxes1, boxes2) = (convert_format(boxes1, bounding_box_format, "xyxy", height, width), convert_format(boxes2, bounding_box_format, "xyxy", height, width));
                var epsilon = KerasConfig.Epsilon;
                var (x1, y1, right1, bottom1) = Layers.BoxFormat.Parts(boxes1);
                var (x2, y2, right2, bottom2) = Layers.BoxFormat.Parts(boxes2);
                var (width1, height1, width2, height2) = (right1 - x1, bottom1 - y1 + epsilon, right2 - x2, bottom2 - y2 + epsilon);
                var both = Ops.Maximum(Ops.Minimum(right1, right2) - Ops.Maximum(x1, x2), 0) * Ops.Maximum(Ops.Minimum(bottom1, bottom2) - Ops.Maximum(y1, y2), 0);
                var overlap = both / (width1 * height1 + width2 * height2 - both + epsilon + epsilon);
                var diagonal = Ops.Square(Ops.Maximum(right1, right2) - Ops.Minimum(x1, x2)) + Ops.Square(Ops.Maximum(bottom1, bottom2) - Ops.Minimum(y1, y2)) + epsilon;
                var distance = Ops.Square((x1 + right1) / 2.0 - (x2 + right2) / 2.0) + Ops.Square((y1 + bottom1) / 2.0 - (y2 + bottom2) / 2.0);
                var shapes = 4 / (Math.PI * Math.PI) * Ops.Square(Ops.FloatUnary(UnaryKind.Atan, width2 / height2) - Ops.FloatUnary(UnaryKind.Atan, width1 / height1));
                var weight = shapes / (shapes - overlap + (1 + epsilon));
                return Ops.Squeeze(overlap - (distance / diagonal + shapes * weight), -1);
            }

            private static bool IsRelative(string format) => format?.Contains("rel", StringComparison.OrdinalIgnoreCase) == true;

            private static void RequireBatches(string which, int rank, int rank1, int rank2)
            {
                if (rank is 2 or 3) return;
                throw new ShapeException(
                    $"compute_iou() expects {which} to be batched, or to be unbatched. Received len(boxes1.shape)={rank1}, len(boxes2.shape)={rank2}. Expected either len({which}.shape)=2 AND or len({which}.shape)=3.");
            }

            private static (Tensor? Height, Tensor? Width) Sizes(Shape? imageShape)
            {
                if (imageShape is not { } shape) return (null, null);
                return shape.Rank == 3 && shape.IsKnown
                    ? (shape.Dims[0], shape.Dims[1])
                    : throw new ArgumentException($"`image_shape` must be (height, width, channels). Expected three sizes. Received: image_shape={shape}");
            }
        }
    }
}
