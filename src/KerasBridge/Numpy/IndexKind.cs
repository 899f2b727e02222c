namespace KerasBridge.Numpy;

/// <summary>What an item of an index is.</summary>
internal enum IndexKind : byte
{
    /// <summary>One position.</summary>
    Number,

    /// <summary>A range.</summary>
    Slice,

    /// <summary>All axes not named.</summary>
    Ellipsis,

    /// <summary>A new axis.</summary>
    NewAxis,

    /// <summary>Integers or bool.</summary>
    Array,

    /// <summary>Several items.</summary>
    Tuple,
}
