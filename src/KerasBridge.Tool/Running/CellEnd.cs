using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>How a cell ended.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Error">What its code says of it; null: nothing.</param>
/// <param name="ExitCode">That of its process, where this has ended.</param>
internal sealed record CellEnd(CellEndKind Kind, CellError? Error = null, int? ExitCode = null);
