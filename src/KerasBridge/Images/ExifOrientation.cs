using System.Buffers.Binary;

namespace KerasBridge.Images;

/// <summary>How a camera was held: the orientation of Exif, 1 to 8. It is applied only where asked, as in Pillow.</summary>
/// <remarks>Source: JEITA CP-3451, Exif 2.3, tag 0x0112.</remarks>
internal static class ExifOrientation
{
    /// <summary>The orientation that an Exif block (TIFF, with or without <c>Exif\0\0</c> in front) names; 1 where it names none, or is damaged.</summary>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        if (exif.StartsWith("Exif\0\0"u8)) exif = exif[6..];
        if (exif.Length < 8) return 1;
        var big = exif.StartsWith("MM"u8);
        if (!big && !exif.StartsWith("II"u8)) return 1;
        var start = U32(exif, 4, big);
        if (start > exif.Length - 2) return 1;
        var count = U16(exif, (int)start, big);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 2 + 12L * i;
            if (entry > exif.Length - 12) return 1;
            if (U16(exif, (int)entry, big) != 0x112) continue;
            var value = U16(exif, (int)entry + 8, big);
            return value is >= 1 and <= 8 ? value : 1;
        }
        return 1;
    }

    /// <summary>Turns and mirrors a picture so that it stands upright; the picture itself where it does.</summary>
    public static unsafe Image Apply(Image image, int orientation)
    {
        if (orientation is < 2 or > 8) return image;
        var swapped = orientation >= 5;
        var (width, height) = swapped ? (image.height, image.width) : image.size;
        var result = image.Like(width, height);
        var size = image.PixelBytes;
        var mirrorX = orientation is 2 or 3 or 7 or 8;
        var mirrorY = orientation is 3 or 4 or 6 or 7;
        for (var y = 0; y < height; y++)
        {
            var target = result.Row(y);
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = swapped ? (y, x) : (x, y);
                if (mirrorX) fromX = image.width - 1 - fromX;
                if (mirrorY) fromY = image.height - 1 - fromY;
                image.Row(fromY).Slice(fromX * size, size).CopyTo(target[(x * size)..]);
            }
        }
        GC.KeepAlive(image);
        return result;
    }

    private static int U16(ReadOnlySpan<byte> data, int at, bool big) => big ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    private static uint U32(ReadOnlySpan<byte> data, int at, bool big) => big ? BinaryPrimitives.ReadUInt32BigEndian(data[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(data[at..]);
}
