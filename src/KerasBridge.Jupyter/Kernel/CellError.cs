namespace KerasBridge.Jupyter.Kernel;

/// <summary>Why a cell failed, as Jupyter's <c>error</c> message says it.</summary>
/// <param name="Name">The kind: an exception's type, <c>CompilationError</c>, <c>KeyboardInterrupt</c>.</param>
/// <param name="Value">One sentence.</param>
/// <param name="Traceback">The lines that are shown, with ANSI colours where they help.</param>
/// <param name="Line">The line of the cell that it happened in, from 1; null: not known.</param>
public sealed record CellError(string Name, string Value, IReadOnlyList<string> Traceback, int? Line = null);
