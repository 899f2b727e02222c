namespace KerasBridge.Images;

/// <summary>A component (brightness, a colour difference, an ink) of a JPEG picture: its sizes, its tables, and where its coefficients and samples are while it is decoded.</summary>
internal sealed unsafe class JpegComponent
{
    /// <summary>Free bytes before and behind each row of samples, so that vectors may look over its ends.</summary>
    public const int Margin = 64;

    /// <summary>The name by which scans call it.</summary>
    public int Id;

    /// <summary>Its samples across, of the frame's <c>MaxH</c>.</summary>
    public int H;

    /// <summary>Its samples down, of the frame's <c>MaxV</c>.</summary>
    public int V;

    /// <summary>Which quantization table is meant.</summary>
    public int QuantSlot;

    /// <summary>Samples that a block gives, across and down: 8, or fewer where the picture is decoded to a reduced size.</summary>
    public int Size;

    /// <summary>Its own samples in a row, without those that fill up blocks; at the size that it is decoded to.</summary>
    public int Width;

    /// <summary>Its own rows.</summary>
    public int Height;

    /// <summary>Blocks that its own samples need, across.</summary>
    public int BlocksWide;

    /// <summary>Blocks that its own samples need, down.</summary>
    public int BlocksHigh;

    /// <summary>Blocks across, filled up to whole MCUs: the distance of rows of blocks.</summary>
    public int BlockStride;

    /// <summary>The quantization table as it stood at the component's first scan; row by row, 16 bits as they come.</summary>
    public readonly ushort[] Quant = GC.AllocateArray<ushort>(64, pinned: true);

    /// <summary>Whether <see cref="Quant"/> was taken.</summary>
    public bool QuantTaken;

    /// <summary>The coefficients: of the whole picture, or of one row of MCUs.</summary>
    public short* Coefficients;

    /// <summary>The samples of two rows of MCUs, which take turns; the first row's first sample.</summary>
    public byte* Samples;

    /// <summary>The distance of rows of samples.</summary>
    public int SampleStride;

    /// <summary>Where a row goes that is stretched to the picture's width.</summary>
    public byte* Stretched;

    /// <summary>How its rows come to the picture's width and height.</summary>
    public JpegStretch Stretch;

    /// <summary>The DC coefficient before the one to come.</summary>
    public int Predictor;

    /// <summary>The tables of the scan at hand.</summary>
    public JpegHuffmanTable? Dc, Ac;

    /// <summary>For each coefficient of a progressive picture, the lowest bit that came so far; -1 before the first scan of it.</summary>
    public readonly sbyte[] LowestBit = new sbyte[64];

    /// <summary>Rows of samples that are kept.</summary>
    public int KeptRows => 2 * Size * V;

    /// <summary>A row of samples of the component; rows above and below it are its first and last.</summary>
    public byte* Row(int y) => Samples + (nint)(Math.Clamp(y, 0, Height - 1) % KeptRows) * SampleStride;
}
