namespace KerasBridge.Jupyter.Kernel;

/// <summary>Takes what a cell shows while it runs. Safe to call from any thread.</summary>
public interface ICellOutput
{
    /// <summary>Text for the standard output.</summary>
    void Out(string text);

    /// <summary>Text for the standard error.</summary>
    void Error(string text);

    /// <summary>Something rich, in several forms.</summary>
    /// <param name="data">MIME type to content; binary forms in Base64.</param>
    /// <param name="displayId">A name under which it can be shown anew; null: none.</param>
    /// <param name="update">Whether what was shown under that name is replaced in place.</param>
    void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false);

    /// <summary>The value of the cell's last expression.</summary>
    /// <param name="data">MIME type to content; binary forms in Base64.</param>
    void Result(IReadOnlyDictionary<string, string> data);

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Whether to do so only when something new comes.</param>
    void Clear(bool wait);

    /// <summary>Asks the user for a line; null where nobody can be asked.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="password">Whether the answer is hidden.</param>
    string? Ask(string prompt, bool password);
}
