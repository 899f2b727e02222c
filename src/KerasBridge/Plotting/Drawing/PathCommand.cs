namespace KerasBridge.Plotting;

/// <summary>A step of a path.</summary>
internal enum PathCommand : byte
{
    /// <summary>Begins a piece at a point.</summary>
    Move,

    /// <summary>A straight line to a point.</summary>
    Line,

    /// <summary>A cubic curve: two control points and the end.</summary>
    Curve,

    /// <summary>Back to the beginning of the piece; no point.</summary>
    Close,
}
