using KerasBridge.Tool.Running;

namespace KerasBridge.Tool.Commands;

/// <summary>What <c>kerasbridge run</c> was asked to do.</summary>
/// <param name="File">The file to run.</param>
/// <param name="Arguments">What a C# file finds in <c>args</c>.</param>
/// <param name="Target">Where the notebook with its outputs is written; null: nowhere.</param>
/// <param name="Timeout">How long each cell may take; null: for ever.</param>
/// <param name="Quick">Whether the quick form is run.</param>
/// <param name="Parameters">Values of parameters by name.</param>
internal sealed record RunOptions(string File, string[] Arguments, string? Target, TimeSpan? Timeout, bool Quick, IReadOnlyDictionary<string, ParameterValue> Parameters);
