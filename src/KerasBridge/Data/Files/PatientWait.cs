using KerasBridge.Engine;

namespace KerasBridge.Data;

/// <summary>Waits for a server, but not for ever: until it has been silent for too long, or the notebook's cell is interrupted. What fails on the way says what was to be brought.</summary>
/// <param name="address">The address of the file.</param>
/// <param name="help">What the user can do without it.</param>
internal sealed class PatientWait(Uri address, string help)
{
    private readonly CancellationToken _interrupted = NotebookHost.Current?.Interrupted ?? CancellationToken.None;

    /// <summary>The result of some work that a server takes part in.</summary>
    /// <param name="work">The work.</param>
    /// <param name="done">How many bytes have come.</param>
    /// <param name="size">How many are to come in all; null where nobody knows.</param>
    /// <exception cref="KerasFileException">The server is not reached, breaks off, or says nothing more.</exception>
    /// <exception cref="OperationCanceledException">The notebook's cell was interrupted.</exception>
    public T Wait<T>(Func<CancellationToken, Task<T>> work, long done = 0, long? size = null)
    {
        _interrupted.ThrowIfCancellationRequested();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_interrupted);
        both.CancelAfter(Download.Patience);
        try
        {
            return work(both.Token).GetAwaiter().GetResult();
        }
        catch (Exception error) when (error is HttpRequestException or IOException or UnauthorizedAccessException or FormatException or ArgumentException or NotSupportedException)
        {
            throw Failure("None", (error.Message.EndsWith('.') ? error.Message : error.Message + ".") + Came(done, size), error);
        }
        catch (OperationCanceledException error) when (!_interrupted.IsCancellationRequested)
        {
            throw Failure("None", $"The server was silent for {Download.Patience.TotalSeconds:0.###} seconds.{Came(done, size)}", error);
        }
    }

    /// <summary>What to throw where the file cannot be brought, in Keras's words.</summary>
    /// <param name="code">The number of the error.</param>
    /// <param name="reason">What it means.</param>
    /// <param name="error">Where it comes from.</param>
    public KerasFileException Failure(string code, string reason, Exception? error = null)
    {
        var text = $"URL fetch failure on {address.OriginalString}: {code} -- {reason}{(reason.EndsWith('.') ? "" : ".")} {help}";
        return error is null ? new(text) : new(text, error);
    }

    private static string Came(long done, long? size) => done == 0 && size is null ? "" : $" Received: {done} bytes{(size is null ? "" : $" of {size}")}.";
}
