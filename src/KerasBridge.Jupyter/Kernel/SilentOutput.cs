namespace KerasBridge.Jupyter.Kernel;

/// <summary>Keeps the result of code whose outputs nobody is to see: silent requests and user expressions.</summary>
internal sealed class SilentOutput : ICellOutput
{
    /// <summary>The result, MIME type to content; null: there was none.</summary>
    public IReadOnlyDictionary<string, string>? Value { get; private set; }

    /// <inheritdoc/>
    public void Out(string text)
    {
    }

    /// <inheritdoc/>
    public void Error(string text)
    {
    }

    /// <inheritdoc/>
    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
    }

    /// <inheritdoc/>
    public void Result(IReadOnlyDictionary<string, string> data) => Value = data;

    /// <inheritdoc/>
    public void Clear(bool wait)
    {
    }

    /// <inheritdoc/>
    public string? Ask(string prompt, bool password) => null;
}
