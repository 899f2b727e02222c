using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>What can be set about a kernel, apart from its connection file.</summary>
internal sealed record KernelOptions
{
    /// <summary>The sockets' limits.</summary>
    public ZmtpOptions Zmtp { get; init; } = new();

    /// <summary>How long requests that were sent together with one that fails may take to arrive, and so be aborted with it.</summary>
    public TimeSpan AbortGrace { get; init; } = TimeSpan.FromMilliseconds(15);

    /// <summary>How long a stopping kernel waits for its last messages to leave.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Takes what the kernel's operator should know.</summary>
    public Action<string> Log { get; init; } = static _ => { };
}
