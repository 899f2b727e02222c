using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>Resizes pictures exactly as Pillow does.</summary>
internal static unsafe partial class PillowResize
{
    /// <summary>Resizes part of a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="width">Pixels of a row of the result.</param>
    /// <param name="height">Rows of the result.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="box">The part, within the picture and not empty.</param>
    public static Image Run(Image image, int width, int height, ImageFilter filter, (float Left, float Upper, float Right, float Lower) box)
    {
        var whole = box == (0, 0, image.width, image.height);
        if (whole && (width, height) == image.size)
        {
            var copy = image.Like(width, height);
            for (var y = 0; y < height; y++) image.Row(y).CopyTo(copy.Row(y));
            GC.KeepAlive(image);
            return copy;
        }
        if (filter == ImageFilter.Nearest) return Nearest(image, width, height, box);
        if (image.Mode is not (ImageMode.Rgba or ImageMode.GreyAlpha)) return Filtered(image, width, height, filter, box);

        // What is seen through must not colour its neighbours: opacity is multiplied in first, and divided out afterwards.
        var multiplied = Opacity.Multiplied(image);
        var resized = Filtered(multiplied, width, height, filter, box);
        multiplied.Release();
        Opacity.DivideOut(resized);
        return resized;
    }

    private static Image Filtered(Image image, int width, int height, ImageFilter filter, (float Left, float Upper, float Right, float Lower) box)
    {
        var alongRows = width != image.width || box.Left != 0 || box.Right != width;
        var alongColumns = height != image.height || box.Upper != 0 || box.Lower != height;
        var result = image.Like(width, height);
        var columns = alongColumns ? new PillowWeights(filter, image.height, box.Upper, box.Lower, height) : null;
        var rows = alongRows ? new PillowWeights(filter, image.width, box.Left, box.Right, width) : null;

        // Only those rows are made that the second pass reads.
        var first = columns is null ? 0 : columns.Starts.Min();
        var count = columns is null ? height : columns.Starts.Zip(columns.Counts, (start, taps) => start + taps).Max() - first;
        var sourceRow = image.Pixels + (nint)first * image.RowBytes;
        if (rows is null && columns is null)
        {
            Buffer.MemoryCopy(sourceRow, result.Pixels, (long)height * result.RowBytes, (long)height * result.RowBytes);
        }
        else if (rows is null)
        {
            AlongColumns(image, image.RowBytes, sourceRow, first, columns!, result);
        }
        else if (columns is null)
        {
            AlongRows(image, sourceRow, height, rows, result.Pixels, result.RowBytes);
        }
        else
        {
            var between = NativeBlock.Allocate((nuint)count * (nuint)result.RowBytes);
            AlongRows(image, sourceRow, count, rows, (byte*)between.Pointer, result.RowBytes);
            AlongColumns(image, result.RowBytes, (byte*)between.Pointer, first, columns, result);
            between.Free();
        }
        GC.KeepAlive(image);
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>The nearest pixel; coordinates are summed up, not multiplied, so that they round as Pillow's.</summary>
    private static Image Nearest(Image image, int width, int height, (float Left, float Upper, float Right, float Lower) box)
    {
        var result = image.Like(width, height, clear: true);
        var columns = NearestIndices(image.width, box.Left, box.Right, width);
        var rows = NearestIndices(image.height, box.Upper, box.Lower, height);
        var size = image.PixelBytes;
        for (var y = 0; y < height; y++)
        {
            if (rows[y] < 0) continue;
            var target = result.Row(y);
            if (y > 0 && rows[y] == rows[y - 1])
            {
                result.Row(y - 1).CopyTo(target);
                continue;
            }
            Pick(image.Row(rows[y]), columns, target, size);
        }
        GC.KeepAlive(image);
        return result;
    }

    private static void Pick(ReadOnlySpan<byte> source, int[] columns, Span<byte> target, int size)
    {
        for (var (x, to) = (0, 0); x < columns.Length; x++, to += size)
        {
            var from = columns[x] * size;
            if (from < 0) continue;
            if (size == 3) (target[to], target[to + 1], target[to + 2]) = (source[from], source[from + 1], source[from + 2]);
            else source.Slice(from, size).CopyTo(target[to..]);
        }
    }

    private static int[] NearestIndices(int inSize, float from, float to, int outSize)
    {
        var step = (double)(to - from) / outSize;
        var at = from + step * 0.5;
        var indices = new int[outSize];
        for (var i = 0; i < outSize; i++, at += step)
        {
            var index = at < 0 ? -1 : (int)at;
            indices[i] = index < inSize ? index : -1;
        }
        return indices;
    }
}
