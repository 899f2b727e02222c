namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>A line of a cell that is no code cannot be done.</summary>
/// <param name="message">Why.</param>
/// <param name="line">The line of the cell, from 1.</param>
/// <param name="name">The kind of error.</param>
internal sealed class CellSyntaxException(string message, int line, string name = "DirectiveError") : Exception(message)
{
    public int Line { get; } = line;

    public string Name { get; } = name;
}
