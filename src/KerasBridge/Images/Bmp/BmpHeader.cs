namespace KerasBridge.Images;

/// <summary>What the headers of a BMP file say, with its palette.</summary>
/// <remarks>
/// Sources: Microsoft, BITMAPINFOHEADER, BITMAPV5HEADER and BITMAPCOREHEADER. Modes are Pillow's: a palette of greys in order gives <c>L</c>, one of black and white
/// <c>1</c>, any other <c>P</c>; 32 bits without a mask for opacity give RGB.
/// </remarks>
internal sealed class BmpHeader
{
    /// <summary>Values of <see cref="Compression"/>.</summary>
    public const uint Plain = 0, Rle8 = 1, Rle4 = 2, BitFields = 3, AlphaBitFields = 6;

    public int Width { get; private set; }

    public int Height { get; private set; }

    public bool TopDown { get; private set; }

    public int Bits { get; private set; }

    public uint Compression { get; private set; }

    /// <summary>Where the pixels begin in the file.</summary>
    public long PixelOffset { get; private set; }

    /// <summary>Red, green, blue and opacity, for 16, 24 and 32 bits.</summary>
    public BmpMask[] Masks { get; private set; } = [];

    public byte[]? Palette { get; private set; }

    public ImageMode Mode { get; private set; }

    public ImageInfo Info => new("BMP", Width, Height, Mode);

    /// <summary>Whether a file begins as BMP files do.</summary>
    public static bool IsBmp(ReadOnlySpan<byte> data) => data.Length >= 2 && data[0] == 'B' && data[1] == 'M';

    /// <summary>Reads the headers and the palette.</summary>
    /// <exception cref="ImageFileException">They are damaged, or ask for what BMP does not have.</exception>
    public static BmpHeader Read(ReadOnlySpan<byte> data)
    {
        var header = new BmpHeader();
        var reader = new ByteReader(data, "BMP");
        reader.Take(10, "the file header");
        header.PixelOffset = reader.U32("the offset of the pixels");
        var size = (int)Math.Min(reader.U32("the size of the header"), int.MaxValue);
        if (size is not (12 or 40 or 52 or 56 or 64 or 108 or 124))
            throw new ImageFileException($"The BMP image is of an unknown kind. Expected a header of 12, 40, 52, 56, 64, 108 or 124 bytes. Received: {size} bytes");
        var fields = new ByteReader(reader.Take(size - 4, "the header"), "BMP");
        var colours = size == 12 ? header.ReadCore(ref fields) : header.ReadInfo(ref fields);
        ImageLimits.Check(header.Width, header.Height, "BMP");
        if (header.Bits is not (1 or 4 or 8 or 16 or 24 or 32))
            throw new ImageFileException($"The BMP image has pixels of {header.Bits} bits. Expected 1, 4, 8, 16, 24 or 32");
        var compressible = header.Compression switch
        {
            Plain => true,
            Rle8 => header.Bits == 8,
            Rle4 => header.Bits == 4,
            BitFields or AlphaBitFields => header.Bits is 16 or 24 or 32,
            _ => false,
        };
        if (!compressible || (header.TopDown && header.Compression is Rle8 or Rle4))
        {
            throw new ImageFileException(
                $"The BMP image is stored in a way that is not supported. Expected plain pixels, run lengths (1, 2) or bit fields (3, 6). Received: compression {header.Compression} with {header.Bits} bits");
        }
        if (header.Bits <= 8) header.ReadPalette(ref reader, colours, size == 12 ? 3 : 4);
        else header.ReadMasks(ref fields, ref reader, size);
        return header;
    }

    /// <summary>The header of OS/2 1.</summary>
    private uint ReadCore(ref ByteReader fields)
    {
        (Width, Height) = (fields.U16("the width"), fields.U16("the height"));
        fields.Take(2, "the planes");
        Bits = fields.U16("the bits of a pixel");
        return 0;
    }

    private uint ReadInfo(ref ByteReader fields)
    {
        Width = fields.I32("the width");
        long height = fields.I32("the height");
        TopDown = height < 0;
        height = Math.Abs(height);
        ImageLimits.Check(Width, height, "BMP");
        Height = (int)height;
        fields.Take(2, "the planes");
        Bits = fields.U16("the bits of a pixel");
        Compression = fields.U32("the compression");
        fields.Take(12, "the resolution");
        var colours = fields.U32("the number of colours");
        fields.Take(4, "the number of important colours");
        return colours;
    }

    private void ReadPalette(ref ByteReader reader, uint colours, int entry)
    {
        var all = 1u << Bits;
        // Some writers count more colours than the pixels can name.
        if (colours > 65536) throw new ImageFileException($"The BMP image is damaged. Expected a palette of at most {all} colours. Received: {colours}");
        if (colours == 0) colours = all;
        var stored = reader.Take((int)colours * entry, "the palette");
        // A writer that forgot to count the palette in where the pixels begin.
        if (PixelOffset < reader.Position) PixelOffset = reader.Position;
        var palette = Image.GreyPalette();
        var grey = true;
        for (var i = 0; i < Math.Min(colours, 256); i++)
        {
            var (blue, green, red) = (stored[i * entry], stored[i * entry + 1], stored[i * entry + 2]);
            (palette[4 * i], palette[4 * i + 1], palette[4 * i + 2]) = (red, green, blue);
            var expected = colours == 2 ? 255 * i : i;
            grey &= red == expected && green == expected && blue == expected;
        }
        Mode = !grey ? ImageMode.Palette : colours == 2 ? ImageMode.Bilevel : ImageMode.Grey;
        if (!grey) Palette = palette;
    }

    private void ReadMasks(ref ByteReader fields, ref ByteReader reader, int size)
    {
        Mode = ImageMode.Rgb;
        if (Compression == Plain)
        {
            Masks = Bits == 16 ? [new(0x7C00), new(0x3E0), new(0x1F), default] : [new(0xFF0000), new(0xFF00), new(0xFF), default];
            return;
        }
        // Older headers do not hold the masks: they stand behind.
        var masks = new uint[4];
        var count = size >= 56 || (size == 40 && Compression == AlphaBitFields) ? 4 : 3;
        for (var i = 0; i < count; i++) masks[i] = size is 40 or 64 ? reader.U32("a channel's mask") : fields.U32("a channel's mask");
        if (Bits == 32 && masks is [0, 0, 0, 0]) masks = [0xFF0000, 0xFF00, 0xFF, 0xFF000000];
        Masks = Array.ConvertAll(masks, mask => new BmpMask(mask));
        if (masks[3] != 0) Mode = ImageMode.Rgba;
    }
}
