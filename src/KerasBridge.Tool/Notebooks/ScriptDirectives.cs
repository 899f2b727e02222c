using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Notebooks;

/// <summary>
/// What stands at the top of a file that <c>dotnet run FILE.cs</c> takes: the <c>#!</c> line and <c>#:</c> directives. Cells say the same with <c>#r "nuget: …"</c>, so lines are replaced one for one and errors keep their numbers.
/// </summary>
internal static partial class ScriptDirectives
{
    /// <summary>Properties that change how a file is built, not what it does.</summary>
    private static readonly string[] Harmless =
    [
        "AnalysisLevel", "Configuration", "ConcurrentGarbageCollection", "DebugType", "ImplicitUsings", "InvariantGlobalization", "LangVersion", "NoWarn", "Nullable", "Optimize", "PublishAot", "PublishSingleFile",
        "PublishTrimmed", "SatelliteResourceLanguages", "ServerGarbageCollector", "TargetFramework", "TieredCompilation", "TieredPGO", "TreatWarningsAsErrors", "WarningLevel", "WarningsAsErrors",
    ];

    /// <summary>The code as a cell can have it.</summary>
    /// <param name="code">The file's text.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <exception cref="ToolException">A directive needs what only a build can do.</exception>
    public static string Translate(string code, string path)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].StartsWith("#!", StringComparison.Ordinal) && !NotebookMagicPattern().IsMatch(lines[0])) lines[0] = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (DirectivePattern().Match(lines[i]) is { Success: true } match) lines[i] = Translate(match.Groups["kind"].Value, match.Groups["value"].Value.Trim(), $"line {i + 1} of {path}");
        }
        return string.Join('\n', lines);
    }

    private static string Translate(string kind, string value, string place)
    {
        var hint = $"Run the file with `dotnet run` if it needs this.";
        switch (kind)
        {
            case "package":
                var (name, version) = Part(value, '@');
                return version.Length == 0 ? $"#r \"nuget: {name}\"" : $"#r \"nuget: {name}, {version}\"";
            case "property" when Harmless.Contains(Part(value, '=').Name, StringComparer.OrdinalIgnoreCase):
            case "sdk" when Part(value, '@').Name == "Microsoft.NET.Sdk":
            // The tool brings the library with it.
            case "project" when Path.GetFileNameWithoutExtension(value.TrimEnd('/', '\\')) == "KerasBridge":
                return "";
            case "property":
                throw new ToolException($"The property in {place} would have no effect: cells are not built as a project. {hint}", $"none, or one that only concerns the build ({string.Join(", ", Harmless)})", $"#:property {value}");
            case "sdk":
                throw new ToolException($"The SDK in {place} cannot be had: cells are not built as a project. {hint}", "Microsoft.NET.Sdk", $"#:sdk {value}");
            case "project":
                throw new ToolException($"The project in {place} cannot be referred to: cells are not built as a project. {hint}", "#:package, or the project KerasBridge itself", $"#:project {value}");
            default:
                throw new ToolException($"The directive in {place} is not known. {hint}", "#:package, #:property, #:sdk or #:project", $"#:{kind} {value}");
        }
    }

    private static (string Name, string Value) Part(string text, char separator)
    {
        var at = text.IndexOf(separator);
        return at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[(at + 1)..].Trim());
    }

    [GeneratedRegex(@"^#:(?<kind>\w+)\s*(?<value>.*)$")]
    private static partial Regex DirectivePattern();

    /// <summary>.NET Interactive begins cells with <c>#!csharp</c>; the first line of a program names a path.</summary>
    [GeneratedRegex(@"^#![\w-]+(\s|$)")]
    private static partial Regex NotebookMagicPattern();
}
