namespace KerasBridge.Images;

/// <summary>The second bytes of JPEG's markers (ITU-T T.81, table B.1); the first is always 0xFF.</summary>
internal static class JpegMarker
{
    public const byte Temporary = 0x01;
    public const byte BaselineFrame = 0xC0;
    public const byte ExtendedFrame = 0xC1;
    public const byte ProgressiveFrame = 0xC2;
    public const byte HuffmanTables = 0xC4;
    public const byte Extension = 0xC8;
    public const byte ArithmeticConditions = 0xCC;
    public const byte LastFrame = 0xCF;
    public const byte FirstRestart = 0xD0;
    public const byte LastRestart = 0xD7;
    public const byte Start = 0xD8;
    public const byte End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte QuantizationTables = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte App0 = 0xE0;
    public const byte App1 = 0xE1;
    public const byte App14 = 0xEE;

    /// <summary>Whether a marker begins a frame: all from C0 to CF but those that mean something else.</summary>
    public static bool IsFrame(byte marker) => marker is >= BaselineFrame and <= LastFrame and not (HuffmanTables or Extension or ArithmeticConditions);

    /// <summary>Whether a marker stands alone, without a length and contents.</summary>
    public static bool IsBare(byte marker) => marker is Temporary or >= FirstRestart and <= End;

    /// <summary>What a frame that cannot be read is called.</summary>
    public static string FrameName(byte marker) => marker switch
    {
        BaselineFrame => "baseline",
        ExtendedFrame => "extended sequential",
        ProgressiveFrame => "progressive",
        0xC3 => "lossless",
        0xC5 => "hierarchical (differential sequential)",
        0xC6 => "hierarchical (differential progressive)",
        0xC7 => "hierarchical (differential lossless)",
        0xC9 => "sequential with arithmetic coding",
        0xCA => "progressive with arithmetic coding",
        0xCB => "lossless with arithmetic coding",
        _ => "hierarchical with arithmetic coding",
    };
}
