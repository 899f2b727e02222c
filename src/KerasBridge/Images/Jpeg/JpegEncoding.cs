namespace KerasBridge.Images;

/// <summary>The state of an encoder at work: the rows of one row of MCUs, and what was written last of each component.</summary>
internal sealed unsafe partial class JpegEncoding
{
    private readonly Image _image;
    private readonly JpegBitWriter _writer;
    private readonly int _count;
    private readonly ushort[][] _steps;
    private readonly float[][] _divisors;
    private readonly int _mcu;
    private readonly int _mcusWide, _mcusHigh;
    private readonly int _stride;
    private readonly byte[][] _planes;
    private readonly byte[][] _halves;
    private readonly int[] _predictors = new int[4];
    private readonly short[] _block = new short[64];

    public JpegEncoding(Image image, JpegBitWriter writer, int quality, int count)
    {
        _image = image;
        _writer = writer;
        _count = count;
        _steps = count == 3
            ? [JpegEncoder.Scale(JpegTables.Luminance, quality), JpegEncoder.Scale(JpegTables.Chrominance, quality)]
            : [JpegEncoder.Scale(JpegTables.Luminance, quality)];
        _divisors = [.. _steps.Select(steps => JpegForwardDct.Divisors(steps))];
        _mcu = count == 3 ? 16 : 8;
        _mcusWide = (image.width + _mcu - 1) / _mcu;
        _mcusHigh = (image.height + _mcu - 1) / _mcu;
        _stride = _mcusWide * _mcu;
        _planes = [.. Enumerable.Range(0, count).Select(_ => new byte[_stride * _mcu])];
        _halves = count == 3 ? [new byte[_stride * 4], new byte[_stride * 4]] : [];
    }

    public void Run()
    {
        WriteHeader();
        for (var row = 0; row < _mcusHigh; row++)
        {
            Fill(row * _mcu);
            for (var column = 0; column < _mcusWide; column++)
            {
                if (_count == 3) WriteColorMcu(row, column);
                else
                {
                    for (var i = 0; i < _count; i++) WriteBlock(i, _planes[i].AsSpan(column * 8), _stride);
                }
            }
        }
        _writer.End();
    }

    private void WriteHeader()
    {
        _writer.Segment(JpegMarker.Start);
        // JFIF 1.01, pixels of no particular size; or Adobe's mark, version 100, for inks as they are.
        if (_count < 4) _writer.Segment(JpegMarker.App0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        else _writer.Segment(JpegMarker.App14, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]);
        for (var i = 0; i < _steps.Length; i++) WriteSteps(i);
        byte[] names = _count == 4 ? [.. "CMYK"u8] : [1, 2, 3];
        int width = _image.width, height = _image.height;
        List<byte> frame = [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, (byte)_count];
        List<byte> scan = [(byte)_count];
        for (var i = 0; i < _count; i++)
        {
            var colored = _count == 3 && i > 0;
            frame.AddRange([names[i], (byte)(_count == 3 && i == 0 ? 0x22 : 0x11), (byte)(colored ? 1 : 0)]);
            scan.AddRange([names[i], (byte)(colored ? 0x11 : 0)]);
        }
        scan.AddRange([0, 63, 0]);
        _writer.Segment(JpegMarker.BaselineFrame, [.. frame]);
        WriteCodes(0x00, JpegHuffmanCodes.LuminanceDc);
        WriteCodes(0x10, JpegHuffmanCodes.LuminanceAc);
        if (_count == 3)
        {
            WriteCodes(0x01, JpegHuffmanCodes.ChrominanceDc);
            WriteCodes(0x11, JpegHuffmanCodes.ChrominanceAc);
        }
        _writer.Segment(JpegMarker.Scan, [.. scan]);
    }

    private void WriteSteps(int slot)
    {
        Span<byte> contents = stackalloc byte[65];
        contents[0] = (byte)slot;
        for (var k = 0; k < 64; k++) contents[1 + k] = (byte)_steps[slot][JpegTables.Zigzag[k]];
        _writer.Segment(JpegMarker.QuantizationTables, contents);
    }

    private void WriteCodes(byte slot, JpegHuffmanCodes codes) => _writer.Segment(JpegMarker.HuffmanTables, [slot, .. codes.Counts, .. codes.Symbols]);

    /// <summary>Four blocks of brightness and one of each difference. Blocks of which no pixel is in the picture hold the brightness before them, which costs least.</summary>
    private void WriteColorMcu(int row, int column)
    {
        var blocksWide = (_image.width + 7) / 8;
        var blocksHigh = (_image.height + 7) / 8;
        for (var v = 0; v < 2; v++)
        {
            for (var h = 0; h < 2; h++)
            {
                if (2 * column + h < blocksWide && 2 * row + v < blocksHigh) WriteBlock(0, _planes[0].AsSpan(8 * v * _stride + column * 16 + h * 8), _stride);
                else WriteEmptyBlock();
            }
        }
        for (var i = 1; i < 3; i++) WriteBlock(i, _halves[i - 1].AsSpan(column * 8), _stride / 2);
    }

    private void WriteBlock(int component, ReadOnlySpan<byte> samples, int stride)
    {
        var colored = _count == 3 && component > 0;
        // Eight rows of eight samples, whose last is checked here.
        _ = samples[7 * stride + 7];
        fixed (byte* from = samples)
        fixed (float* divisors = _divisors[colored ? 1 : 0])
        fixed (short* to = _block) JpegForwardDct.Block(from, stride, divisors, to);
        _writer.Block(_block, _predictors[component], colored ? JpegHuffmanCodes.ChrominanceDc : JpegHuffmanCodes.LuminanceDc,
            colored ? JpegHuffmanCodes.ChrominanceAc : JpegHuffmanCodes.LuminanceAc);
        _predictors[component] = _block[0];
    }

    private void WriteEmptyBlock()
    {
        Array.Clear(_block);
        _block[0] = (short)_predictors[0];
        _writer.Block(_block, _predictors[0], JpegHuffmanCodes.LuminanceDc, JpegHuffmanCodes.LuminanceAc);
    }
}
