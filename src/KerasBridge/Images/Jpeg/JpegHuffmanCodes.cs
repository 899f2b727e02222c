namespace KerasBridge.Images;

/// <summary>A Huffman table made ready for encoding: the code and its length for each symbol.</summary>
internal sealed class JpegHuffmanCodes
{
    private readonly ushort[] _codes = new ushort[256];
    private readonly byte[] _lengths = new byte[256];

    private JpegHuffmanCodes(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        Counts = counts.ToArray();
        Symbols = symbols.ToArray();
        var code = 0;
        var place = 0;
        for (var length = 1; length <= 16; length++, code <<= 1)
        {
            for (var i = 0; i < counts[length - 1]; i++, place++)
            {
                _codes[symbols[place]] = (ushort)code++;
                _lengths[symbols[place]] = (byte)length;
            }
        }
    }

    public static JpegHuffmanCodes LuminanceDc { get; } = new(JpegTables.LuminanceDcCounts, JpegTables.DcSymbols);
    public static JpegHuffmanCodes LuminanceAc { get; } = new(JpegTables.LuminanceAcCounts, JpegTables.LuminanceAcSymbols);
    public static JpegHuffmanCodes ChrominanceDc { get; } = new(JpegTables.ChrominanceDcCounts, JpegTables.DcSymbols);
    public static JpegHuffmanCodes ChrominanceAc { get; } = new(JpegTables.ChrominanceAcCounts, JpegTables.ChrominanceAcSymbols);

    /// <summary>How many codes have 1, 2, … 16 bits.</summary>
    public byte[] Counts { get; }

    /// <summary>The symbols, shortest code first.</summary>
    public byte[] Symbols { get; }

    /// <summary>A symbol's code and the number of its bits.</summary>
    public (int code, int length) this[int symbol] => (_codes[symbol], _lengths[symbol]);
}
