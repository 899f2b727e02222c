using System.Collections.Concurrent;
using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Images;
using KerasBridge.Numpy;

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
    // Photos have few sizes.
    private readonly ConcurrentDictionary<(int From, int To), ResampleTable> _tables = [];

    /// <summary>The number of pictures.</summary>
    public int Count => paths.Count;

    [ThreadStatic] private static NativeBlock? s_pixels;
    [ThreadStatic] private static NativeBlock? s_rows;

    private readonly int _channels = mode switch { ImageMode.Grey => 1, ImageMode.Rgb => 3, _ => 4 };

    /// <summary>A batch of the pictures with these indices.</summary>
    public DatasetElement Make(int[] indices)
    {
        var x = Tensor.Allocate(Shape.FromInts(channelsFirst ? [indices.Length, _channels, size.Height, size.Width] : [indices.Length, size.Height, size.Width, _channels]), DType.Float32);
        var count = (nint)size.Height * size.Width * _channels;
        for (var i = 0; i < indices.Length; i++) Read(paths[indices[i]], x.Floats + i * count);
        return labels is null ? x : (x, Labels(indices));
    }

    /// <summary>Reads a picture into its place. What is needed on the way is freed, or kept by the thread: waiting for the garbage collector would cost more than reading the file.</summary>
    private void Read(string path, float* target)
    {
        var image = Image.Open(path);
        var right = Convert(image);
        var (height, width) = (right.height, right.width);
        var pixels = Scratch(ref s_pixels, (nuint)height * (nuint)width * (nuint)_channels);
        ImageUtils.CopyPixels(right, pixels);
        if (!ReferenceEquals(right, image)) right.Release();
        image.Release();
        if (crop || pad || channelsFirst) Arrange(pixels, height, width, target);
        else Resize(pixels, height, width, target);
    }

    private void Resize(float* pixels, int height, int width, float* target)
    {
        var backend = Backend.Current;
        if (height != size.Height)
        {
            var rows = width == size.Width ? target : Scratch(ref s_rows, (nuint)size.Height * (nuint)width * (nuint)_channels);
            backend.Resample(pixels, rows, 1, width * _channels, Table(height, size.Height));
            pixels = rows;
        }
        var bytes = (long)size.Height * size.Width * _channels * sizeof(float);
        if (width != size.Width) backend.Resample(pixels, target, size.Height, _channels, Table(width, size.Width));
        else if (pixels != target) Buffer.MemoryCopy(pixels, target, bytes, bytes);
    }

    private void Arrange(float* pixels, int height, int width, float* target)
    {
        var x = Tensor.Allocate((height, width, _channels), DType.Float32);
        Buffer.MemoryCopy(pixels, x.Floats, x.ByteCount, x.ByteCount);
        if (crop) x = Ops.CropToAspectRatio(x, size.Height, size.Width, false);
        if (pad) x = Ops.PadToAspectRatio(x, size.Height, size.Width, 0, false);
        x = Ops.ResizeImages(x, size.Height, size.Width, method, false, false);
        if (channelsFirst) x = Ops.Transpose(x, [2, 0, 1]);
        Buffer.MemoryCopy(x.Floats, target, x.ByteCount, x.ByteCount);
        GC.KeepAlive(x);
    }

    private ResampleTable Table(int from, int to) => _tables.GetOrAdd((from, to), key => ResizeTables.Of(method, false, key.From, key.To));

    private static float* Scratch(ref NativeBlock? block, nuint count)
    {
        if (block is null || block.Bytes < count * sizeof(float))
        {
            block?.Free();
            block = NativeBlock.Allocate(count * sizeof(float));
        }
        return (float*)block.Pointer;
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
