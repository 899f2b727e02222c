using KerasBridge.Engine;

namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>Resizes the last two axes before the channels (or behind them), as <c>tf.image.resize</c> does; integers are rounded (halves to even) and kept within their dtype.</summary>
    public static Tensor ResizeImages(Tensor images, int height, int width, string method, bool antialias, bool channelsFirst)
    {
        var (rows, columns) = SpatialAxes(images, channelsFirst);
        var x = images.dtype == DType.Float32 ? images : Cast(images, DType.Float32);
        if (x.shape.Dims[rows] != height) x = new ResampleOp(rows, ResizeTables.Of(method, antialias, images.shape.Dims[rows], height)).Call(x);
        if (x.shape.Dims[columns] != width) x = new ResampleOp(columns, ResizeTables.Of(method, antialias, images.shape.Dims[columns], width)).Call(x);
        return images.dtype.IsFloat ? Cast(x, images.dtype) : images.dtype == DType.UInt8 ? Cast(Clip(Unary(UnaryKind.Round, x), 0, 255), images.dtype) : Cast(Unary(UnaryKind.Round, x), images.dtype);
    }

    /// <summary>The middle part that has the target's aspect ratio, as large as it can be.</summary>
    public static Tensor CropToAspectRatio(Tensor images, int height, int width, bool channelsFirst)
    {
        var (rows, columns) = SpatialAxes(images, channelsFirst);
        var (oldHeight, oldWidth) = (images.shape.Dims[rows], images.shape.Dims[columns]);
        var (top, left, newHeight, newWidth) = AspectWindow(oldHeight, oldWidth, height, width);
        return SliceAxis(SliceAxis(images, rows, top, newHeight), columns, left, newWidth);
    }

    /// <summary>The largest window in the middle of an image that has the target's aspect ratio.</summary>
    public static (int Top, int Left, int Height, int Width) AspectWindow(int oldHeight, int oldWidth, int height, int width)
    {
        var newHeight = Math.Max(1, Math.Min(oldHeight, (int)((double)oldWidth * height / width)));
        var newWidth = Math.Max(1, Math.Min(oldWidth, (int)((double)oldHeight * width / height)));
        return ((oldHeight - newHeight) / 2, (oldWidth - newWidth) / 2, newHeight, newWidth);
    }

    /// <summary>The images in the middle of a constant border, as narrow as gives the target's aspect ratio.</summary>
    public static Tensor PadToAspectRatio(Tensor images, int height, int width, double value, bool channelsFirst)
    {
        var (rows, columns) = SpatialAxes(images, channelsFirst);
        var (oldHeight, oldWidth) = (images.shape.Dims[rows], images.shape.Dims[columns]);
        var (down, across) = (Math.Max(oldHeight, (int)((double)oldWidth * height / width)) - oldHeight, Math.Max(oldWidth, (int)((double)oldHeight * width / height)) - oldWidth);
        var padding = new (int, int)[images.ndim];
        // As in Keras, both sides get the same: of an odd number one is left out.
        padding[rows] = (down / 2, down / 2);
        padding[columns] = (across / 2, across / 2);
        return Pad(images, padding, value);
    }

    private static (int Rows, int Columns) SpatialAxes(Tensor images, bool channelsFirst) => channelsFirst ? (images.ndim - 2, images.ndim - 1) : (images.ndim - 3, images.ndim - 2);
}
