using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Notebooks;

/// <summary>Which language a notebook is written in.</summary>
internal static class NotebookLanguage
{
    private static readonly string[] Names = ["C#", "csharp", "cs", "dotnet-csharp"];

    /// <summary>The kernel of this project, as notebooks name it.</summary>
    public const string KernelName = "kerasbridge";

    /// <summary>The metadata of a notebook for the kernel of this project.</summary>
    public static JsonObject CreateMetadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = "C# (KerasBridge)", ["language"] = "C#", ["name"] = KernelName },
        ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "C#", ["pygments_lexer"] = "csharp" },
    };

    /// <summary>The language that a notebook names; null: none.</summary>
    public static string? Of(NotebookDocument notebook)
    {
        var metadata = notebook.Metadata;
        // Notebooks of several languages (.NET Interactive's) name the one that cells have unless they say otherwise.
        var info = Text(metadata["language_info"], "name");
        if (info is "polyglot-notebook" || metadata["polyglot_notebook"] is JsonObject)
            return Text((metadata["polyglot_notebook"] as JsonObject)?["kernelInfo"], "defaultKernelName") ?? Text(metadata["kernelspec"], "language") ?? "csharp";
        return Text(metadata["kernelspec"], "language") ?? info;
    }

    /// <summary>Refuses a notebook of another language. One that names none is taken for C#.</summary>
    /// <exception cref="ToolException">It is of another language, or a cell is.</exception>
    public static void RequireCSharp(NotebookDocument notebook, string path)
    {
        if (Of(notebook) is { } language && !IsCSharp(language))
            throw new ToolException($"The notebook {path} is not written in C#.", "a notebook whose kernelspec or language_info says C#, or neither", $"language '{language}'");
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var cell = notebook.Cells[i];
            var other = Text(cell.Metadata["polyglot_notebook"], "kernelName") ?? Text(cell.Metadata["dotnet_interactive"], "language");
            if (cell.Kind == CellKind.Code && other is not null && !IsCSharp(other))
                throw new ToolException($"Cell {i + 1} of the notebook {path} is not written in C#.", "cells of C#, markdown or raw text", $"language '{other}'");
        }
    }

    private static bool IsCSharp(string language) => Names.Contains(language, StringComparer.OrdinalIgnoreCase);

    private static string? Text(JsonNode? owner, string name) =>
        owner is JsonObject found && found[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
