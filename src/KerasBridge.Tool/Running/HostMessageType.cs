namespace KerasBridge.Tool.Running;

/// <summary>The kinds of messages between the runner and the process of the cells.</summary>
internal static class HostMessageType
{
    /// <summary>To the process: execute a cell.</summary>
    public const string Execute = "execute";

    /// <summary>To the process: stop the running cell.</summary>
    public const string Interrupt = "interrupt";

    /// <summary>To the process: that was all.</summary>
    public const string Shutdown = "shutdown";

    /// <summary>From the process: cells can come.</summary>
    public const string Ready = "ready";

    /// <summary>From the process: text for the standard output.</summary>
    public const string Out = "out";

    /// <summary>From the process: text for the standard error.</summary>
    public const string Error = "error";

    /// <summary>From the process: something rich.</summary>
    public const string Display = "display";

    /// <summary>From the process: the cell's value.</summary>
    public const string Result = "result";

    /// <summary>From the process: what was shown is to be removed.</summary>
    public const string Clear = "clear";

    /// <summary>From the process: the cell has ended.</summary>
    public const string Done = "done";
}
