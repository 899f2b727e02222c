using System.Text.Json.Nodes;
using KerasBridge.Numpy;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Running;

/// <summary>Gives the parameters of a notebook other values, as papermill does: by a cell after the one with the tag <c>parameters</c>, which assigns them.</summary>
internal static class ParameterInjection
{
    private const string Quick = "quick";

    /// <summary>Puts the cell in; one of an earlier run goes.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="values">The values by name.</param>
    /// <param name="quick">Whether the parameter <c>quick</c> is set, where there is one.</param>
    /// <exception cref="ToolException">There is no such parameter, or it cannot have that value.</exception>
    public static void Apply(NotebookDocument notebook, string path, IReadOnlyDictionary<string, ParameterValue> values, bool quick)
    {
        notebook.Cells.RemoveAll(cell => cell.HasTag(ParameterCells.InjectedTag));
        var place = notebook.Cells.FindIndex(cell => cell.Kind == CellKind.Code && cell.HasTag(ParameterCells.Tag));
        if (place < 0 && values.Count > 0)
        {
            throw new ToolException($"The notebook {path} takes no parameters.", $"a cell with the tag '{ParameterCells.Tag}', which declares them with their defaults ('// %% tags=[\"{ParameterCells.Tag}\"]' in a C# file)",
                $"none, and the parameters {string.Join(", ", values.Keys)}");
        }
        if (place < 0) return;
        var declared = ParameterDeclarations.Read(notebook.Cells[place].Source);
        var lines = new List<string>();
        foreach (var (name, value) in values) lines.Add(Assign(name, value, declared, path));
        if (quick && declared.ContainsKey(Quick) && !values.ContainsKey(Quick)) lines.Add(Assign(Quick, new("true"), declared, path));
        if (lines.Count == 0) return;
        var cell = new NotebookCell(CellKind.Code, "// Parameters\n" + string.Join('\n', lines))
        {
            Metadata = new() { ["tags"] = new JsonArray(ParameterCells.InjectedTag) },
            FirstLine = notebook.Cells[place].FirstLine,
        };
        notebook.Cells.Insert(place + 1, cell);
    }

    private static string Assign(string name, ParameterValue value, IReadOnlyDictionary<string, string?> declared, string path)
    {
        if (!declared.TryGetValue(name, out var type))
        {
            throw new ToolException($"The notebook {path} has no parameter '{name}'.{Suggest.Sentence(name, [.. declared.Keys])}", declared.Count == 0 ? "variables in the cell of parameters" : $"one of {string.Join(", ", declared.Keys)}",
                $"{name} = {value.Shown}");
        }
        var literal = value.ToLiteral(type) ?? throw new ToolException($"The parameter '{name}' of the notebook {path} cannot have this value.", $"a value of the type {type ?? "that is declared"}", value.Shown);
        return $"{name} = {literal};";
    }
}
