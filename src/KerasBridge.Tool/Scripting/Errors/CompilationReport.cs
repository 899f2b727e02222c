using System.Globalization;
using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Hints;
using Microsoft.CodeAnalysis;

namespace KerasBridge.Tool.Scripting.Errors;

/// <summary>What a notebook shows of the compiler's errors: each with its line of the cell, a caret, and a hint for who writes Python.</summary>
internal static class CompilationReport
{
    private const int Most = 8;

    /// <summary>Describes the errors.</summary>
    /// <param name="errors">What the compiler says.</param>
    /// <param name="texts">The cells so far.</param>
    /// <param name="hints">What helps, by line from 1.</param>
    public static CellError Of(IReadOnlyList<Diagnostic> errors, CellTexts texts, IReadOnlyList<PythonHint> hints)
    {
        var sorted = errors.OrderBy(error => error.Location.SourceSpan.Start).DistinctBy(error => (error.Id, error.Location.GetLineSpan().StartLinePosition.Line, error.GetMessage(CultureInfo.InvariantCulture))).ToArray();
        var traceback = new List<string>();
        var said = new HashSet<string>();
        foreach (var error in sorted.Take(Most))
        {
            var span = error.Location.GetLineSpan();
            var (line, column) = (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
            traceback.Add($"{Ansi.Green($"{span.Path}, line {line}, column {column}")}: {Ansi.Red($"error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}")}");
            var code = texts.Line(span.Path, line).Replace('\t', ' ');
            if (code.Length > 0)
            {
                var width = span.EndLinePosition.Line == span.StartLinePosition.Line ? Math.Max(1, span.EndLinePosition.Character - span.StartLinePosition.Character) : 1;
                traceback.Add($"    {code}");
                traceback.Add($"    {new string(' ', Math.Min(column - 1, code.Length))}{new string('^', Math.Min(width, Math.Max(1, code.Length - column + 1)))}");
            }
            foreach (var hint in hints.Where(hint => hint.Line == line && said.Add(hint.Text))) traceback.Add(Ansi.Cyan($"    Hint: {hint.Text}"));
        }
        if (sorted.Length > Most) traceback.Add($"… and {sorted.Length - Most} more errors.");
        foreach (var hint in hints.Where(hint => said.Add(hint.Text))) traceback.Add(Ansi.Cyan($"    Hint (line {hint.Line}): {hint.Text}"));
        var first = sorted[0];
        var at = first.Location.GetLineSpan().StartLinePosition.Line + 1;
        var help = hints.FirstOrDefault(hint => hint.Line == at) ?? (hints.Count > 0 ? hints[0] : null);
        var message = $"({at},{first.Location.GetLineSpan().StartLinePosition.Character + 1}): error {first.Id}: {first.GetMessage(CultureInfo.InvariantCulture)}";
        return new CellError("CompilationError", help is null ? message : $"{message} Hint: {help.Text}", traceback, at);
    }
}
