namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>A line before the code that asks for something.</summary>
/// <param name="Kind">What.</param>
/// <param name="Value">Its name, address or path.</param>
/// <param name="Version">The version of a package; null: the newest.</param>
/// <param name="Line">The line of the cell, from 1.</param>
internal sealed record Directive(DirectiveKind Kind, string Value, string? Version, int Line);
