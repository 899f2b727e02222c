using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        /// <summary>
        /// Rectangles in images: <c>keras.utils.bounding_boxes.convert_format(boxes, source: "xyxy", target: "xywh")</c>. Formats, in whatever case, are <c>xyxy</c> (left, top, right,
        /// bottom), <c>yxyx</c>, <c>xywh</c> (left, top, width, height), <c>center_xywh</c> (middle, width, height), <c>center_yxhw</c>, and in parts of the image's sizes <c>rel_xyxy</c>,
        /// <c>rel_yxyx</c>, <c>rel_xywh</c> and <c>rel_center_xywh</c>. See https://keras.io/api/utils/bounding_boxes/.
        /// </summary>
        public static partial class bounding_boxes
        {
            /// <summary>Boxes in another format.</summary>
            /// <param name="boxes">The boxes, <c>(…, 4)</c>.</param>
            /// <param name="source">Their format.</param>
            /// <param name="target">The format of the result.</param>
            /// <param name="height">The image's height, which relative formats need.</param>
            /// <param name="width">The image's width, which relative formats need.</param>
            /// <param name="dtype">The dtype of the result.</param>
            /// <returns>The boxes, <c>(…, 4)</c>.</returns>
            /// <exception cref="ArgumentException">There is no such format, or the image's size is missing.</exception>
            /// <exception cref="ShapeException">They are not four numbers each.</exception>
            public static Tensor convert_format(Tensor boxes, string source, string target, Tensor? height = null, Tensor? width = null, string dtype = "float32") =>
                BoxGeometry.Convert(boxes, source, target, height, width, dtype);

            /// <summary>Boxes in another format, with their labels.</summary>
            /// <param name="boxes">The boxes.</param>
            /// <param name="source">Their format.</param>
            /// <param name="target">The format of the result.</param>
            /// <param name="height">The image's height, which relative formats need.</param>
            /// <param name="width">The image's width, which relative formats need.</param>
            /// <param name="dtype">The dtype of the result.</param>
            /// <returns>The boxes, with the same labels.</returns>
            /// <exception cref="ArgumentException">There is no such format, or the image's size is missing.</exception>
            /// <exception cref="ShapeException">They are not four numbers each.</exception>
            public static BoundingBoxes convert_format(BoundingBoxes boxes, string source, string target, Tensor? height = null, Tensor? width = null, string dtype = "float32")
            {
                ArgumentNullException.ThrowIfNull(boxes);
                return new(BoxGeometry.Convert(boxes.boxes, source, target, height, width, dtype), boxes.labels);
            }

            /// <summary>Boxes cut off at the edges of the image; the label of one of which nothing is left becomes -1.</summary>
            /// <param name="bounding_boxes">The boxes.</param>
            /// <param name="height">The image's height, which <c>xyxy</c> needs.</param>
            /// <param name="width">The image's width, which <c>xyxy</c> needs.</param>
            /// <param name="bounding_box_format"><c>xyxy</c> or <c>rel_xyxy</c>.</param>
            /// <returns>The boxes and labels.</returns>
            /// <exception cref="ArgumentException">The format is neither, or the image's size is missing.</exception>
            public static BoundingBoxes clip_to_image_size(BoundingBoxes bounding_boxes, Tensor? height = null, Tensor? width = null, string bounding_box_format = "xyxy")
            {
                ArgumentNullException.ThrowIfNull(bounding_boxes);
                var relative = Corners("clip_to_image_size", bounding_box_format, "xyxy", "rel_xyxy") == "rel_xyxy";
                if (!relative && (height is null || width is null))
                    throw new ArgumentException($"`height` and `width` must be set if `format='xyxy'`. Received: height={Text(height)}, width={Text(width)}");
                return BoxGeometry.Clip(bounding_boxes, height, width, relative);
            }

            /// <summary>The smallest boxes around those that an affine transform moves. All numbers of it are one for each image, or one for all.</summary>
            /// <param name="boxes">The boxes, <c>(batch, boxes, 4)</c> or <c>(boxes, 4)</c>.</param>
            /// <param name="angle">The angle in degrees.</param>
            /// <param name="translate_x">How far they move across, as a part of the width.</param>
            /// <param name="translate_y">How far they move down, as a part of the height.</param>
            /// <param name="scale">How much larger they become.</param>
            /// <param name="shear_x">The slant across, in degrees.</param>
            /// <param name="shear_y">The slant down, in degrees.</param>
            /// <param name="height">The image's height.</param>
            /// <param name="width">The image's width.</param>
            /// <param name="center_x">What stays where it is, as a part of the width; the middle if not given.</param>
            /// <param name="center_y">What stays where it is, as a part of the height; the middle if not given.</param>
            /// <param name="bounding_box_format"><c>xyxy</c>.</param>
            /// <returns>The boxes, of the shape given.</returns>
            /// <exception cref="ArgumentException">The format is another.</exception>
            /// <exception cref="ShapeException">The boxes are not of rank 2 or 3.</exception>
            public static Tensor affine_transform(Tensor boxes, Tensor angle, Tensor translate_x, Tensor translate_y, Tensor scale, Tensor shear_x, Tensor shear_y, Tensor height, Tensor width,
                Tensor? center_x = null, Tensor? center_y = null, string bounding_box_format = "xyxy")
            {
                Corners("affine_transform", bounding_box_format, "xyxy");
                if (boxes.ndim is not (2 or 3) || boxes.shape.Dims[^1] != 4)
                    throw new ShapeException($"affine_transform() moves boxes of images. Expected boxes of shape (boxes, 4) or (batch, boxes, 4). Received: boxes.shape={boxes.shape}");
                var many = boxes.ndim == 3 ? boxes : Ops.ExpandDims(boxes, 0);
                var moved = BoxGeometry.Affine(many, angle, translate_x, translate_y, scale, shear_x, shear_y, height, width, center_x ?? 0.5, center_y ?? 0.5);
                return boxes.ndim == 3 ? moved : Ops.Squeeze(moved, 0);
            }

            /// <summary>Boxes measured from a window, and cut off at its edges.</summary>
            /// <param name="boxes">The boxes, <c>(…, 4)</c>.</param>
            /// <param name="top">Where the window begins, in rows.</param>
            /// <param name="left">Where the window begins, in columns.</param>
            /// <param name="height">Its height.</param>
            /// <param name="width">Its width.</param>
            /// <param name="bounding_box_format"><c>xyxy</c>.</param>
            /// <returns>The boxes, <c>(…, 4)</c>.</returns>
            /// <exception cref="ArgumentException">The format is another.</exception>
            public static Tensor crop(Tensor boxes, Tensor top, Tensor left, Tensor height, Tensor width, string bounding_box_format = "xyxy")
            {
                Corners("crop", bounding_box_format, "xyxy");
                var (x1, y1, x2, y2) = BoxFormat.Parts(BoxGeometry.Shift(boxes, -left, -top));
                return BoxFormat.Join(Ops.Clip(x1, 0, width), Ops.Clip(y1, 0, height), Ops.Clip(x2, 0, width), Ops.Clip(y2, 0, height));
            }

            /// <summary>Boxes in an image that got a border.</summary>
            /// <param name="boxes">The boxes, <c>(…, 4)</c>.</param>
            /// <param name="top">The border's rows above.</param>
            /// <param name="left">The border's columns to the left.</param>
            /// <param name="height">The image's height; it makes no difference.</param>
            /// <param name="width">The image's width; it makes no difference.</param>
            /// <param name="bounding_box_format"><c>xyxy</c>.</param>
            /// <returns>The boxes, <c>(…, 4)</c>.</returns>
            /// <exception cref="ArgumentException">The format is another.</exception>
            public static Tensor pad(Tensor boxes, Tensor top, Tensor left, Tensor? height = null, Tensor? width = null, string bounding_box_format = "xyxy")
            {
                Corners("pad", bounding_box_format, "xyxy");
                return BoxGeometry.Shift(boxes, left, top);
            }

            // The names of formats that a function takes, of all that there are.
            private static string Corners(string function, string format, params string[] taken)
            {
                var name = format?.ToLowerInvariant() ?? "None";
                return taken.Contains(name) ? name : throw new ArgumentException(
                    $"{function}() works on corners. Expected `bounding_box_format` to be {string.Join(" or ", taken.Select(one => $"'{one}'"))}; convert_format() makes that of other formats.{Suggest.Sentence(name, BoxFormat.Names)} " +
                    $"Received: bounding_box_format={format ?? "None"}");
            }

            private static string Text(Tensor? size) => size is null ? "None" : size.Number is { } number ? $"{number}" : $"{size}";
        }
    }
}
