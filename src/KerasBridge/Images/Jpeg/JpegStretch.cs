namespace KerasBridge.Images;

/// <summary>How the rows of a component come to the picture's size. The smooth ways weigh the nearest sample 3 and the next 1, as libjpeg's "fancy upsampling".</summary>
internal enum JpegStretch
{
    /// <summary>They have it.</summary>
    None,

    /// <summary>Twice as wide, smoothly.</summary>
    SmoothWide,

    /// <summary>Twice as high, smoothly.</summary>
    SmoothHigh,

    /// <summary>Twice as wide and high, smoothly.</summary>
    SmoothBoth,

    /// <summary>Some whole times as wide and high, each sample repeated.</summary>
    Repeat,
}
