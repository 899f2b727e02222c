using KerasBridge.Autograd;
using KerasBridge.Images;

namespace KerasBridge.Data;

/// <summary>Reads pictures and resizes them as TensorFlow does, into batches with their labels.</summary>
/// <param name="paths">The files.</param>
/// <param name="labels">The class of each; null: none.</param>
/// <param name="labelMode"><c>int</c>, <c>binary</c> or <c>categorical</c>.</param>
/// <param name="classes">The number of classes.</param>
/// <param name="mode">The colour mode.</param>
/// <param name="size">Rows and columns.</param>
/// <param name="method">How pictures are resized.</param>
/// <param name="crop">Whether they are cut to the target's proportions first.</param>
/// <param name="pad">Whether they get a border in the target's proportions first.</param>
/// <param name="channelsFirst">Whether channels come before rows.</param>
internal sealed unsafe class PictureBatches(List<string> paths, int[]? labels, string? labelMode, int classes, ImageMode mode, (int Height, int Width) size, string method, bool crop, bool pad,
    bool channelsFirst)
{
    /// <summary>The number of pictures.</summary>
    public int Count => paths.Count;

    /// <summary>A batch of the pictures with these indices.</summary>
    public DatasetElement Make(int[] indices)
    {
        Tensor? x = null;
        for (var i = 0; i < indices.Length; i++)
        {
            var picture = Picture(paths[indices[i]]);
            x ??= Tensor.Allocate(Shape.FromInts([indices.Length, .. picture.shape.Dims]), DType.Float32);
            var bytes = (long)picture.ByteCount;
            Buffer.MemoryCopy(picture.Data, (byte*)x.Data + i * bytes, bytes, bytes);
            GC.KeepAlive(picture);
        }
        return labels is null ? x! : (x!, Labels(indices));
    }

    private Tensor Picture(string path)
    {
        var image = Image.Open(path);
        var right = Convert(image);
        var x = Tensor.Allocate(Shape.FromInts([right.height, right.width, right.Channels]), DType.Float32);
        ImageUtils.CopyPixels(right, x.Floats);
        // Nobody else has these: waiting for the garbage collector would cost more than reading the file.
        if (!ReferenceEquals(right, image)) right.Release();
        image.Release();
        if (crop) x = Ops.CropToAspectRatio(x, size.Height, size.Width, false);
        if (pad) x = Ops.PadToAspectRatio(x, size.Height, size.Width, 0, false);
        x = Ops.ResizeImages(x, size.Height, size.Width, method, false, false);
        return channelsFirst ? Ops.Transpose(x, [2, 0, 1]) : x;
    }

    /// <summary>Pillow's conversions but two: TensorFlow takes the upper byte of 16-bit grey, where Pillow cuts off at 255, and rounds grey of colours down.</summary>
    private Image Convert(Image image)
    {
        if (image.Mode == ImageMode.Grey16)
        {
            var bytes = new Image(image.width, image.height, ImageMode.Grey);
            var count = (nint)image.width * image.height;
            for (nint i = 0; i < count; i++) bytes.Pixels[i] = (byte)(((ushort*)image.Pixels)[i] >> 8);
            GC.KeepAlive(image);
            return bytes.Convert(mode);
        }
        return mode == ImageMode.Grey && image.Mode is ImageMode.Rgb or ImageMode.Rgba or ImageMode.Palette ? Grey(image.Convert(ImageMode.Rgb)) : image.Convert(mode);
    }

    private static Image Grey(Image colours)
    {
        const int Red = 9797, Green = 19234, Blue = 32768 - Red - Green;
        var grey = new Image(colours.width, colours.height, ImageMode.Grey);
        var count = (nint)colours.width * colours.height;
        var from = colours.Pixels;
        for (nint i = 0; i < count; i++, from += 3) grey.Pixels[i] = (byte)((Red * from[0] + Green * from[1] + Blue * from[2]) >> 15);
        GC.KeepAlive(colours);
        return grey;
    }

    private Tensor Labels(int[] indices)
    {
        var columns = labelMode switch { "binary" => 1, "categorical" => classes, _ => 0 };
        if (columns == 0)
        {
            var numbers = Tensor.Allocate(indices.Length, DType.Int32);
            for (var i = 0; i < indices.Length; i++) numbers.Ints[i] = labels![indices[i]];
            return numbers;
        }
        var y = Tensor.Allocate((indices.Length, columns), DType.Float32, clear: true);
        for (var i = 0; i < indices.Length; i++)
        {
            var label = labels![indices[i]];
            if (labelMode == "binary") y.Floats[i] = label;
            else y.Floats[i * columns + label] = 1;
        }
        return y;
    }
}
