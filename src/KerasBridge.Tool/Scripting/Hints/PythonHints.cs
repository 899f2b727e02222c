using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>Says what to write instead where code that does not compile shows Python's habits. Small rules, each of which knows one kind of habit.</summary>
internal static class PythonHints
{
    /// <summary>The hints for code that the compiler refuses, by their lines.</summary>
    /// <param name="compilation">The code as compiled; its first tree is looked at.</param>
    /// <param name="errors">What the compiler says.</param>
    public static IReadOnlyList<PythonHint> Of(CSharpCompilation compilation, IReadOnlyList<Diagnostic> errors)
    {
        var tree = compilation.SyntaxTrees[0];
        var own = errors.Where(error => error.Location.SourceTree == tree).ToArray();
        var text = tree.GetText();
        var model = compilation.GetSemanticModel(tree);
        var root = tree.GetRoot();
        var hints = new List<PythonHint>();
        var lines = new SortedSet<int>(own.Select(error => error.Location.GetLineSpan().StartLinePosition.Line));
        // What is wrong at the beginning of a line is often what is missing at the end of the one before.
        foreach (var line in lines.ToArray())
        {
            var before = line - 1;
            while (before > 0 && string.IsNullOrWhiteSpace(text.Lines[before].ToString())) before--;
            if (before >= 0) lines.Add(before);
        }
        var refused = own.Select(error => error.Location.GetLineSpan().StartLinePosition.Line).ToHashSet();
        foreach (var line in lines) hints.AddRange(Line(text.Lines[line].ToString(), refused.Contains(line)).Select(help => new PythonHint(line + 1, help)));
        foreach (var error in own)
        {
            if (NameRule.Help(root.FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true), error, model) is { } help) Add(error.Location.GetLineSpan().StartLinePosition.Line, help);
        }
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is SimpleNameSyntax { Identifier.Text: var name } && model.GetMemberGroup(call.Expression).IsEmpty && NameRule.Misspelled(name) is { } help) Add(tree.GetLineSpan(call.Span).StartLinePosition.Line, help);
            foreach (var (node, said) in ArgumentRule.Help(call, model)) Add(tree.GetLineSpan(node.Span).StartLinePosition.Line, said);
        }
        foreach (var error in own.Where(error => error.Id is "CS1002"))
        {
            var line = error.Location.GetLineSpan().StartLinePosition.Line;
            if (!hints.Any(hint => hint.Line == line + 1)) Add(line, "A statement ends with a semicolon.");
        }
        return [.. hints.DistinctBy(hint => (hint.Line, hint.Text)).OrderBy(hint => hint.Line)];

        void Add(int line, string help)
        {
            // A name that is nearly known is said once, however it was found.
            if (!hints.Any(hint => hint.Line == line + 1 && (hint.Text == help || (help.StartsWith("Did you mean", StringComparison.Ordinal) && hint.Text.StartsWith(help, StringComparison.Ordinal))))) hints.Add(new PythonHint(line + 1, help));
        }
    }

    /// <summary>What one line shows by its look.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isRefused">Whether the compiler refuses this very line.</param>
    public static IEnumerable<string> Line(string line, bool isRefused = true)
    {
        if (ImportRule.Help(line) is { } import) return [import];
        if (!isRefused && !line.TrimEnd().EndsWith(':') && !line.TrimEnd().EndsWith('\\')) return [];
        var code = TextRules.Strip(line);
        return TextRules.Raw.Select(rule => (rule, match: rule.Pattern.Match(line))).Concat(TextRules.Code.Select(rule => (rule, match: rule.Pattern.Match(code))))
            .Where(found => found.match.Success).Select(found => found.rule.Help(found.match)).OfType<string>().Distinct();
    }
}
