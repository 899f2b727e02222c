namespace KerasBridge.Numpy;

/// <summary>Print options that hold until it is disposed.</summary>
internal sealed class PrintOptionsScope : IDisposable
{
    private readonly PrintOptions _before = PrintOptions.Current;

    public PrintOptionsScope(PrintOptions options) => PrintOptions.Current = options;

    /// <inheritdoc/>
    public void Dispose() => PrintOptions.Current = _before;
}
