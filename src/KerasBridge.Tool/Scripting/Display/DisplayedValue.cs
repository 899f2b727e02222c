using KerasBridge.Tool.Scripting.Display;
using KerasBridge.Tool.Scripting.Streams;

namespace KerasBridge.Notebooks;

/// <summary>What was shown below a cell.</summary>
public sealed class DisplayedValue
{
    private readonly string? _mimeType;

    internal DisplayedValue(string displayId, string? mimeType)
    {
        DisplayId = displayId;
        _mimeType = mimeType;
    }

    /// <summary>The name under which the notebook knows it.</summary>
    public string DisplayId { get; }

    /// <summary>Shows another value in its place.</summary>
    /// <param name="value">The value.</param>
    public void Update(object? value) => CellFlow.Current?.Output?.Display(MimeBundle.Of(value, _mimeType), DisplayId, update: true);
}
