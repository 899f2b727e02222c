using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>Knows Python's imports, and the <c>using</c> line of each.</summary>
internal static partial class ImportRule
{
    /// <summary>The help for a line; null: it imports nothing.</summary>
    public static string? Help(string line)
    {
        line = line.Split('#')[0].Trim().TrimEnd(';');
        if (From().Match(line) is { Success: true } from) return Names(from.Groups["module"].Value, from.Groups["names"].Value);
        if (Import().Match(line) is not { Success: true } import) return null;
        var lines = import.Groups["modules"].Value.Split(',').Select(part => Module(Parts(part)[0], Alias(part))).Distinct().ToArray();
        return Say(lines);
    }

    private static string Names(string module, string names)
    {
        var lines = new List<string>();
        var wrong = "";
        foreach (var part in names.Trim('(', ')', ' ').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, alias) = (Parts(part)[0], Alias(part));
            if (KnownNames.Module(module) is not { } type)
            {
                lines.Add(module == "tensorflow" && name == "keras" ? "using KerasBridge;" : Module(module, null));
                continue;
            }
            var inner = KnownNames.Module(module + "." + name);
            lines.Add(alias is not null && inner is not null && inner != type ? $"using {alias} = {inner};" : $"using static {type};");
            if (!KnownNames.Has(name) && name != "*" && inner == type && KnownNames.Nearest(name) is { } nearest) wrong += $" Did you mean {nearest} instead of {name}?";
        }
        return Say([.. lines.Distinct()]) + wrong;
    }

    private static string Module(string module, string? alias) => module switch
    {
        "tensorflow" => $"using {alias ?? "tf"} = KerasBridge;",
        "keras" or "tensorflow.keras" or "numpy" or "matplotlib.pyplot" or "matplotlib" or "pandas" => "using KerasBridge;",
        "os" or "os.path" or "pathlib" or "glob" or "shutil" => "using System.IO;",
        "math" or "time" or "datetime" or "random" or "sys" => "using System;",
        _ => KnownNames.Module(module) is { } type ? alias is null ? $"using static {type};" : $"using {alias} = {type};" : "",
    };

    private static string Say(string[] lines)
    {
        var known = lines.Where(line => line.Length > 0).ToArray();
        return known.Length == 0 ? "This import has no counterpart in C#: leave the line out." : $"C# imports with using: {string.Join(' ', known)}";
    }

    private static string[] Parts(string part) => part.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Alias(string part) => Parts(part) is [_, "as", var alias] ? alias : null;

    [GeneratedRegex(@"^from\s+(?<module>[\w.]+)\s+import\s+(?<names>.+)$")]
    private static partial Regex From();

    [GeneratedRegex(@"^import\s+(?<modules>[\w.]+(\s+as\s+\w+)?(\s*,\s*[\w.]+(\s+as\s+\w+)?)*)$")]
    private static partial Regex Import();
}
