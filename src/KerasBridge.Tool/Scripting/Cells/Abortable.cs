using System.Runtime;

namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>Runs code that can be stopped although it does not look for any signal.</summary>
internal static class Abortable
{
    /// <summary>Runs <paramref name="action"/> on the calling thread.</summary>
    /// <param name="action">What to run.</param>
    /// <param name="abort">Signals that it is to be aborted wherever it is.</param>
    /// <exception cref="OperationCanceledException">It was aborted.</exception>
    public static void Run(Action action, CancellationToken abort)
    {
#pragma warning disable SYSLIB0046 // Made for this: code typed by a user in an interactive session, which has no other way to be stopped.
        ControlledExecution.Run(action, abort);
#pragma warning restore SYSLIB0046
    }
}
