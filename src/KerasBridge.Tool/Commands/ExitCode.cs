namespace KerasBridge.Tool.Commands;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>It did what was asked.</summary>
    public const int Ok = 0;

    /// <summary>It could not: a file, a cell or the network failed.</summary>
    public const int Failure = 1;

    /// <summary>It was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The user has stopped it (Ctrl-C), as shells count it.</summary>
    public const int Interrupted = 130;
}
