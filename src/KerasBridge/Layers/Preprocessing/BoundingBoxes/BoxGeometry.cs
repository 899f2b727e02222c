using KerasBridge.Autograd;
using KerasBridge.Engine;

namespace KerasBridge.Layers;

/// <summary>What is done to boxes (…, boxes, 4): converted, cut off, turned.</summary>
internal static class BoxGeometry
{
    /// <summary>Boxes of another format; relative ones are measured by the image.</summary>
    /// <exception cref="ArgumentException">There is no such format, or the image's size is needed and not given.</exception>
    /// <exception cref="ShapeException">They are not four numbers each.</exception>
    public static Tensor Convert(Tensor boxes, string source, string target, Tensor? height, Tensor? width, DType dtype)
    {
        RequireFour(boxes);
        var (from, to) = (BoxFormat.Of(source, "source"), BoxFormat.Of(target, "target"));
        if ((from.IsRelative || to.IsRelative) && (height is null || width is null))
        {
            throw new ArgumentException(
                "convert_format() must receive `height` and `width` transforming between relative and absolute formats." +
                $"convert_format() received source=`{from.Name}`, target=`{to.Name}, but height={Text(height)} and width={Text(width)}.");
        }
        boxes = Ops.Cast(boxes, dtype);
        if (from == to) return boxes;
        var corners = from.ToCorners(boxes);
        if (from.IsRelative && !to.IsRelative) corners = Scaled(corners, Ops.Cast(height!, dtype), Ops.Cast(width!, dtype), (x, size) => x * size);
        if (to.IsRelative && !from.IsRelative)
        {
            // Sizes are divided as sizes: the difference of quotients is not quite the quotient of a difference.
            return Scaled(to.FromCorners(corners), Ops.Cast(height!, dtype), Ops.Cast(width!, dtype), (x, size) => x / size, to.IsDownFirst);
        }
        return to.FromCorners(corners);
    }

    /// <summary>Corners cut off at the edges, and labels that are -1 where nothing is left of a box.</summary>
    public static BoundingBoxes Clip(BoundingBoxes boxes, Tensor? height, Tensor? width, bool relative)
    {
        RequireFour(boxes.boxes);
        Tensor right = relative ? 1.0 : Ops.Cast(width!, boxes.boxes.dtype), bottom = relative ? 1.0 : Ops.Cast(height!, boxes.boxes.dtype);
        var (x1, y1, x2, y2) = BoxFormat.Parts(boxes.boxes);
        var zero = relative ? (Tensor)0.0 : 0;
        (x1, y1, x2, y2) = (Ops.Clip(x1, zero, right), Ops.Clip(y1, zero, bottom), Ops.Clip(x2, zero, right), Ops.Clip(y2, zero, bottom));
        var labels = boxes.labels;
        if (labels is not null) labels = Ops.Select(Ops.Greater(Ops.Squeeze((x2 - x1) * (y2 - y1), x1.ndim - 1), 0), labels, -1);
        return new BoundingBoxes(BoxFormat.Join(x1, y1, x2, y2), labels);
    }

    /// <summary>The part of corners within a window, measured from the window.</summary>
    public static Tensor Within(Tensor boxes, Tensor left, Tensor top, Tensor right, Tensor bottom)
    {
        var (x1, y1, x2, y2) = BoxFormat.Parts(boxes);
        return BoxFormat.Join(Ops.Clip(x1, left, right) - left, Ops.Clip(y1, top, bottom) - top, Ops.Clip(x2, left, right) - left, Ops.Clip(y2, top, bottom) - top);
    }

    /// <summary>Corners moved to the right and down.</summary>
    public static Tensor Shift(Tensor boxes, Tensor across, Tensor down)
    {
        var (x1, y1, x2, y2) = BoxFormat.Parts(boxes);
        return BoxFormat.Join(x1 + across, y1 + down, x2 + across, y2 + down);
    }

    /// <summary>The smallest boxes around the four corners of others (batch, boxes, 4) after these have moved.</summary>
    public static Tensor Around(Tensor boxes, Func<Tensor, Tensor, (Tensor X, Tensor Y)> move)
    {
        var (x1, y1, x2, y2) = BoxFormat.Parts(boxes);
        (Tensor X, Tensor Y)[] corners = [move(x1, y1), move(x2, y1), move(x2, y2), move(x1, y2)];
        var (x, y) = (Ops.Concatenate([.. corners.Select(corner => corner.X)], -1), Ops.Concatenate([.. corners.Select(corner => corner.Y)], -1));
        return BoxFormat.Join(Ops.Min(x, [-1], keepdims: true), Ops.Min(y, [-1], keepdims: true), Ops.Max(x, [-1], keepdims: true), Ops.Max(y, [-1], keepdims: true));
    }

    /// <summary>Boxes around those that an affine transform of the image moves: all but the boxes (batch, boxes, 4) and the image's size are (batch).</summary>
    public static Tensor Affine(Tensor boxes, Tensor angle, Tensor translateX, Tensor translateY, Tensor scale, Tensor shearX, Tensor shearY, Tensor height, Tensor width, Tensor centerX, Tensor centerY)
    {
        Tensor lastX = width - 1, lastY = height - 1, toRadians = 1.0 / 180.0 * Math.PI;
        var (rotation, sx, sy) = (-angle * toRadians, -shearX * toRadians, -shearY * toRadians);
        var (cx, cy) = (centerX * lastX, centerY * lastY);
        var (fromX, fromY) = (cx - translateX * lastX, cy - translateY * lastY);
        var (cosShear, tanShear, turned) = (Of(UnaryKind.Cos, sy), Of(UnaryKind.Tan, sx), rotation - sy);
        var a = Of(UnaryKind.Cos, turned) / cosShear;
        var b = a * tanShear + Of(UnaryKind.Sin, rotation);
        var c = -Of(UnaryKind.Sin, turned) / cosShear;
        var d = Of(UnaryKind.Cos, rotation) - c * tanShear;
        var (a0, a1, b0, b1) = (d * scale, -b * scale, -c * scale, a * scale);
        var (a2, b2) = (cx - a0 * fromX - a1 * fromY, cy - b0 * fromX - b1 * fromY);
        var matrix = Array.ConvertAll([a0, a1, a2, b0, b1, b2], PerBatch);
        return Around(Ops.Cast(boxes, matrix[0].dtype), (x, y) => (matrix[0] * x + matrix[1] * y + matrix[2], matrix[3] * x + matrix[4] * y + matrix[5]));

        static Tensor Of(UnaryKind kind, Tensor x) => Ops.FloatUnary(kind, x);
    }

    /// <summary>One number for each image, (batch) or one for all, as (batch, 1, 1).</summary>
    public static Tensor PerBatch(Tensor x) => Ops.Reshape(Ops.Plain(x), Shape.FromInts([(int)x.Count, 1, 1]));

    /// <summary>Numbers (batch, 1) beside boxes, which have one more axis in a batch.</summary>
    public static Tensor PerBox(Tensor x, Tensor boxes) => boxes.ndim == 3 && x.ndim == 2 ? Ops.ExpandDims(x, 2) : x;

    /// <summary>Corners in the measure of another image's sizes.</summary>
    public static Tensor Scaled(Tensor boxes, Tensor height, Tensor width, Func<Tensor, Tensor, Tensor> by, bool downFirst = false)
    {
        var (a, b, c, d) = BoxFormat.Parts(boxes);
        var (first, second) = downFirst ? (height, width) : (width, height);
        return BoxFormat.Join(by(a, first), by(b, second), by(c, first), by(d, second));
    }

    private static void RequireFour(Tensor boxes)
    {
        if (boxes.ndim == 0 || boxes.shape.Dims[^1] != 4) throw new ShapeException($"`boxes` must be a tensor with the last dimension of 4. Received: boxes.shape={boxes.shape}");
    }

    private static string Text(Tensor? size) => size is null ? "None" : size.Number is { } number ? $"{number}" : $"{size}";
}
