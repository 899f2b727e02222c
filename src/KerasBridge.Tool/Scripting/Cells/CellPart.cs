namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>A part of a cell, between two magics.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The code (behind as many empty lines as the cell has before it, so that lines count as in the cell), or the text.</param>
/// <param name="MimeType">What a text is.</param>
/// <param name="Directives">What the code asks for before it runs.</param>
internal sealed record CellPart(CellPartKind Kind, string Text, string? MimeType, IReadOnlyList<Directive> Directives);
