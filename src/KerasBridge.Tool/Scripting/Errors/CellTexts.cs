using System.Collections.Concurrent;

namespace KerasBridge.Tool.Scripting.Errors;

/// <summary>The texts of the cells that have run, for the lines that errors show.</summary>
internal sealed class CellTexts
{
    private readonly ConcurrentDictionary<string, string[]> _lines = new();

    /// <summary>Keeps a cell's text.</summary>
    public void Add(string path, string text) => _lines[path] = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Whether there is such a cell.</summary>
    public bool Knows(string path) => _lines.ContainsKey(path);

    /// <summary>A line of a cell, from 1; empty: there is none.</summary>
    public string Line(string path, int line) => _lines.TryGetValue(path, out var lines) && line >= 1 && line <= lines.Length ? lines[line - 1] : "";
}
