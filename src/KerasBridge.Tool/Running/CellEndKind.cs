namespace KerasBridge.Tool.Running;

/// <summary>The ways in which a cell can end.</summary>
internal enum CellEndKind
{
    /// <summary>It came to its end, or its code failed.</summary>
    Done,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>It ended the process that it ran in.</summary>
    Died,

    /// <summary>The user has stopped it.</summary>
    Interrupted,
}
