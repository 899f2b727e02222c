namespace KerasBridge.Layers;

/// <summary>What the last two numbers of a box are.</summary>
internal enum BoxExtent
{
    /// <summary>The opposite corner.</summary>
    Corner,

    /// <summary>The size, beside the first corner.</summary>
    Size,

    /// <summary>The size, beside the middle.</summary>
    Around,
}
