namespace KerasBridge;

public sealed unsafe partial class Image
{
    /// <summary>Turns and mirrors the picture so that it stands upright, given Exif's orientation (1 to 8); the picture itself where it does. Only where asked, as in Pillow.</summary>
    internal Image Upright(int orientation)
    {
        if (orientation is < 2 or > 8) return this;
        var swapped = orientation >= 5;
        var result = swapped ? Like(height, width) : Like(width, height);
        var mirrorX = orientation is 2 or 3 or 7 or 8;
        var mirrorY = orientation is 3 or 4 or 6 or 7;
        for (var y = 0; y < result.height; y++)
        {
            var target = result.Row(y);
            for (var x = 0; x < result.width; x++)
            {
                var (fromX, fromY) = swapped ? (y, x) : (x, y);
                if (mirrorX) fromX = width - 1 - fromX;
                if (mirrorY) fromY = height - 1 - fromY;
                Row(fromY).Slice(fromX * PixelBytes, PixelBytes).CopyTo(target[(x * PixelBytes)..]);
            }
        }
        GC.KeepAlive(this);
        return result;
    }
}
