using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Scripting.Compilation;

/// <summary>A piece of code as compiled.</summary>
/// <param name="Compilation">What the compiler knows of it.</param>
/// <param name="Errors">What is wrong with it; empty: nothing.</param>
/// <param name="HasResult">Whether its last expression is its value.</param>
/// <param name="Run">Runs it; null: there is nothing to run (only <c>using</c> lines, for example).</param>
internal sealed record Submission(CSharpCompilation Compilation, IReadOnlyList<Diagnostic> Errors, bool HasResult, Func<object?[], Task<object?>>? Run);
