using KerasBridge.Engine;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>What the library shows and asks through: the cell of the flow that calls.</summary>
internal sealed class CellHost : INotebookHost
{
    public CancellationToken Interrupted => CellFlow.Current?.Interrupt?.Look() ?? CancellationToken.None;

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false) => CellFlow.Current?.Output?.Display(data, displayId, update);
}
