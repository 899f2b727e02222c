using KerasBridge.Numpy;

namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>The lines beginning with <c>#!</c> that are known.</summary>
internal static class Magics
{
    /// <summary>What they do.</summary>
    public static IReadOnlyDictionary<string, string> Known { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["#!csharp"] = "C# follows, as without it (also #!c#)",
        ["#!time"] = "says how long the cell took (also %%time)",
        ["#!markdown"] = "shows what follows as Markdown",
        ["#!html"] = "shows what follows as HTML",
        ["#!whos"] = "lists the variables",
        ["#!about"] = "says which versions these are",
        ["#!lsmagic"] = "lists these lines",
    };

    /// <summary>Says that a line is not accepted, and which ones are.</summary>
    public static CellSyntaxException Refuse(string name, int line)
    {
        var what = name.ToLowerInvariant() switch
        {
            "#!fsharp" or "#!f#" or "#!pwsh" or "#!powershell" or "#!javascript" or "#!js" or "#!sql" or "#!kql" or "#!python" or "#!r" or "#!bash" or "#!mermaid" or "#!http" =>
                $"The magic command {name} is for another language: these cells are C#.",
            "#!share" or "#!set" or "#!value" or "#!connect" or "#!import" => $"The magic command {name} of .NET Interactive is for several kernels at once, which there are not here.",
            _ => $"The magic command {name} is not known.",
        };
        return new CellSyntaxException($"{what}{Suggest.Sentence(name, Known.Keys)} Expected one of {string.Join(", ", Known.Keys)}. Received: {name}", line, "MagicError");
    }
}
