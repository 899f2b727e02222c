namespace KerasBridge;

public sealed unsafe partial class Image
{
    /// <summary>In a picture without opacity, the colour that is meant to be seen through, as the file gives it: for grey pictures all three are the grey. Not scaled to eight bits, as in Pillow.</summary>
    internal (int Red, int Green, int Blue)? TransparentColour { get; init; }

    /// <summary>Gives the memory back at once, where a picture never leaves the library. Nothing may use it any more.</summary>
    internal void Release() => _block.Free();

    /// <summary>A palette of 256 opaque greys, the start from which files replace the first so many colours.</summary>
    internal static byte[] GreyPalette()
    {
        var palette = new byte[1024];
        for (var i = 0; i < 256; i++)
        {
            palette[4 * i] = palette[4 * i + 1] = palette[4 * i + 2] = (byte)i;
            palette[4 * i + 3] = 255;
        }
        return palette;
    }
}
