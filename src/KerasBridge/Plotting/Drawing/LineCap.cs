namespace KerasBridge.Plotting;

/// <summary>How the ends of a line look.</summary>
internal enum LineCap
{
    /// <summary>Cut off at the end.</summary>
    Butt,

    /// <summary>Half the width longer.</summary>
    Square,

    /// <summary>A half circle.</summary>
    Round,
}
