namespace KerasBridge.Models;

/// <summary>Where a text stands in its column.</summary>
internal enum Justify
{
    /// <summary>Blanks after the text.</summary>
    Left,

    /// <summary>Blanks on both sides.</summary>
    Center,

    /// <summary>Blanks before the text.</summary>
    Right,
}
