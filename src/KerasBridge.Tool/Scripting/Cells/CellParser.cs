using System.Text;
using System.Text.RegularExpressions;
using KerasBridge.Tool.Scripting.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>Takes a cell apart: magics, lines that ask for packages and files, and code.</summary>
internal static partial class CellParser
{
    /// <summary>Takes a cell apart.</summary>
    /// <exception cref="CellSyntaxException">A line is not known.</exception>
    public static ParsedCell Parse(string cell)
    {
        var lines = cell.ReplaceLineEndings("\n").Split('\n');
        var isTimed = false;
        var parts = new List<CellPart>();
        var directives = new List<Directive>();
        var text = new StringBuilder();
        string? mimeType = null;
        var inString = LinesInStrings(cell, lines);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (inString?.Contains(i) == true || line.Length < 2 || line[0] is not ('#' or '%' or '!'))
            {
                text.Append(lines[i]).Append('\n');
                continue;
            }
            if (line.StartsWith("#!", StringComparison.Ordinal))
            {
                var name = line.Split([' ', '\t'], 2)[0];
                switch (name.ToLowerInvariant())
                {
                    case "#!csharp" or "#!c#": End(null); break;
                    case "#!time": isTimed = true; break;
                    case "#!markdown" or "#!md": End("text/markdown"); break;
                    case "#!html": End("text/html"); break;
                    case "#!about": Show(CellPartKind.About); break;
                    case "#!lsmagic": Show(CellPartKind.ListMagics); break;
                    case "#!who" or "#!whos": Show(CellPartKind.ListVariables); break;
                    default: throw Magics.Refuse(name, i + 1);
                }
                text.Append('\n');
            }
            else if (mimeType is null && Directive(line, i + 1, out var directive, ref isTimed))
            {
                if (directive is not null) directives.Add(directive);
                text.Append('\n');
            }
            else text.Append(lines[i]).Append('\n');

            void Show(CellPartKind kind)
            {
                End(null);
                parts.Add(new CellPart(kind, "", null, []));
            }

            void End(string? next)
            {
                Finish();
                text.Clear();
                if (next is null) text.Append('\n', i);
                mimeType = next;
            }
        }
        Finish();
        return new ParsedCell(parts, isTimed);

        void Finish()
        {
            var content = text.ToString();
            if (mimeType is not null) parts.Add(new CellPart(CellPartKind.Text, content.Trim('\n'), mimeType, []));
            else if (directives.Count > 0 || !string.IsNullOrWhiteSpace(content)) parts.Add(new CellPart(CellPartKind.Code, content.TrimEnd('\n'), null, [.. directives]));
            directives.Clear();
        }
    }

    /// <summary>A line of the cell that stands before the code; false: it is code.</summary>
    private static bool Directive(string line, int number, out Directive? directive, ref bool isTimed)
    {
        directive = null;
        if (line[0] == '%' || line[0] == '!') return Python(line, number, ref isTimed);
        if (Pattern().Match(line) is { Success: true } match)
        {
            var value = match.Groups["value"].Value.Trim();
            var package = value.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);
            if (package) value = value["nuget:".Length..].Trim();
            directive = match.Groups["name"].Value switch
            {
                "r" when package => Package(value, number),
                "r" => new Directive(DirectiveKind.Assembly, value, null, number),
                "i" when package => new Directive(DirectiveKind.Source, value, null, number),
                "i" => throw new CellSyntaxException($"The line names no package source. Expected #i \"nuget: address or folder\". Received: {line}", number),
                _ => new Directive(DirectiveKind.Load, value, null, number),
            };
            return true;
        }
        // As in programs of one file: `#:package Name@1.0`. Their other lines are for builds.
        if (!line.StartsWith("#:", StringComparison.Ordinal)) return false;
        if (line.StartsWith("#:package ", StringComparison.Ordinal)) directive = Package(line["#:package ".Length..].Replace('@', ','), number);
        return true;
    }

    private static Directive Package(string text, int line)
    {
        var parts = text.Split(',', 2, StringSplitOptions.TrimEntries);
        if (!PackageName().IsMatch(parts[0])) throw new CellSyntaxException($"The line names no package. Expected #r \"nuget: Name, version\". Received the name: {parts[0]}", line);
        return new Directive(DirectiveKind.Package, parts[0], parts.Length > 1 && parts[1].Length > 0 && parts[1] is not "*-*" ? parts[1] : null, line);
    }

    /// <summary>Lines of Python notebooks for their own kernel.</summary>
    private static bool Python(string line, int number, ref bool isTimed)
    {
        if (line.StartsWith("%%time", StringComparison.Ordinal))
        {
            isTimed = true;
            return true;
        }
        if (line.StartsWith("%matplotlib", StringComparison.Ordinal)) return true;
        if (PipInstall().IsMatch(line))
            throw new CellSyntaxException($"Packages of Python cannot be used in C#. Expected a line such as #r \"nuget: Name, version\". Received: {line}", number, "MagicError");
        if (Shell().IsMatch(line))
            throw new CellSyntaxException($"Lines for Python's kernel or the shell are not accepted in C# cells. Expected C#, or one of {string.Join(", ", Magics.Known.Keys)}. Received: {line}", number, "MagicError");
        return false;
    }

    /// <summary>The lines that lie within a text of several lines, which begin with what they like; null: none.</summary>
    private static HashSet<int>? LinesInStrings(string cell, string[] lines)
    {
        if (!cell.Contains("\"\"\"", StringComparison.Ordinal) && !cell.Contains("@\"", StringComparison.Ordinal) && !cell.Contains("/*", StringComparison.Ordinal)) return null;
        var inside = new HashSet<int>();
        var tree = CSharpSyntaxTree.ParseText(string.Join('\n', lines), SubmissionChain.ParseOptions);
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            var span = tree.GetLineSpan(token.Span);
            for (var line = span.StartLinePosition.Line + 1; line <= span.EndLinePosition.Line; line++) inside.Add(line);
            foreach (var trivia in token.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            {
                span = tree.GetLineSpan(trivia.Span);
                for (var line = span.StartLinePosition.Line + 1; line <= span.EndLinePosition.Line; line++) inside.Add(line);
            }
        }
        return inside;
    }

    [GeneratedRegex("""^#(?<name>r|i|load)\s*"(?<value>[^"]+)"\s*;?\s*(//.*)?$""")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[A-Za-z0-9_]+([.-][A-Za-z0-9_]+)*$")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^[!%]+\s*(pip3?|conda|python3? -m pip)\s")]
    private static partial Regex PipInstall();

    [GeneratedRegex(@"^(%%?[a-z_]+|!\s*(ls|cd|cat|echo|pwd|mkdir|rm|cp|mv|git|wget|curl|unzip|tar|python3?|apt|apt-get|nvidia-smi))(\s|$)")]
    private static partial Regex Shell();
}
