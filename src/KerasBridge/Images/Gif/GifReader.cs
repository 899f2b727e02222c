namespace KerasBridge.Images;

/// <summary>Walks through a GIF file from picture to picture.</summary>
/// <remarks>Source: CompuServe, Graphics Interchange Format, Version 89a.</remarks>
internal ref struct GifReader
{
    private ByteReader _reader;
    private readonly byte[]? _globalColours;
    private int _transparent = -1;
    private int _disposal;

    public GifReader(ReadOnlySpan<byte> data)
    {
        _reader = new ByteReader(data, "GIF");
        _reader.Take(6, "the signature");
        (Width, Height) = (_reader.U16("the width"), _reader.U16("the height"));
        ImageLimits.Check(Width, Height, "GIF");
        var flags = _reader.U8("the flags");
        Background = _reader.U8("the background");
        _reader.Take(1, "the aspect ratio");
        if ((flags & 128) != 0) GlobalColours = ReadColours(flags);
        _globalColours = IsGreyRamp(GlobalColours) ? null : GlobalColours;
    }

    /// <summary>The screen's width.</summary>
    public int Width { get; }

    /// <summary>The screen's height.</summary>
    public int Height { get; }

    /// <summary>The index of the background.</summary>
    public int Background { get; }

    /// <summary>The palette for frames without their own.</summary>
    public byte[]? GlobalColours { get; }

    /// <summary>The next picture's header, or null at the end.</summary>
    public GifFrame? Next()
    {
        while (_reader.Remaining > 0)
        {
            switch (_reader.U8("a block"))
            {
                case (byte)'!':
                    ReadExtension();
                    break;
                case (byte)',':
                    return ReadFrame();
                case (byte)';':
                    return null;
                // Stray bytes between blocks are common, and harmless.
                default:
                    break;
            }
        }
        return null;
    }

    private void ReadExtension()
    {
        var kind = _reader.U8("an extension");
        var first = true;
        for (var length = _reader.U8("an extension"); length > 0; length = _reader.U8("an extension"))
        {
            var block = _reader.Take(length, "an extension");
            if (kind == 0xF9 && first && block.Length >= 4)
            {
                _transparent = (block[0] & 1) != 0 ? block[3] : -1;
                _disposal = block[0] >> 2 & 7;
            }
            first = false;
        }
    }

    private GifFrame ReadFrame()
    {
        var (left, top) = (_reader.U16("a frame's place"), _reader.U16("a frame's place"));
        var (width, height) = (_reader.U16("a frame's width"), _reader.U16("a frame's height"));
        ImageLimits.Check(left + width, top + height, "GIF");
        ImageLimits.Check(width, height, "GIF");
        var flags = _reader.U8("a frame's flags");
        var colours = (flags & 128) != 0 ? ReadColours(flags) : _globalColours;
        if (IsGreyRamp(colours)) colours = null;
        var bits = _reader.U8("the bits of a pixel");
        if (bits is < 1 or > 8) throw new ImageFileException($"The GIF image is damaged. Expected pixels of 1 to 8 bits. Received: {bits}");
        var frame = new GifFrame
        {
            Left = left, Top = top, Width = width, Height = height, Interlaced = (flags & 64) != 0, Colours = colours,
            Transparent = _transparent, Disposal = _disposal, CodeBits = bits, DataStart = _reader.Position,
        };
        (_transparent, _disposal) = (-1, 0);
        // The pixels are passed over here; a file that ends among them is found when they are decoded.
        while (_reader.Remaining > 0)
        {
            var length = _reader.U8("pixels");
            if (length == 0) break;
            _reader.Take(Math.Min(length, _reader.Remaining), "pixels");
        }
        return frame;
    }

    private byte[] ReadColours(int flags) => _reader.Take(3 << ((flags & 7) + 1), "a palette").ToArray();

    /// <summary>Whether each colour is the grey of its own number: such pictures are grey ones, as Pillow has it.</summary>
    private static bool IsGreyRamp(byte[]? colours)
    {
        if (colours is null) return true;
        for (var i = 0; i < colours.Length; i++)
        {
            if (colours[i] != i / 3) return false;
        }
        return true;
    }
}
