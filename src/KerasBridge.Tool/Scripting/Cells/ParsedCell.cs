namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>A cell, taken apart.</summary>
/// <param name="Parts">Its parts, in their order.</param>
/// <param name="IsTimed">Whether it is to be said how long it took.</param>
internal sealed record ParsedCell(IReadOnlyList<CellPart> Parts, bool IsTimed);
