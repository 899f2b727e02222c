using System.Text.Json;
using System.Text.Json.Nodes;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Running;

/// <summary>Parameters in a file of JSON: one object, names to values.</summary>
internal static class ParameterFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="ToolException">There is none, or it is something else.</exception>
    public static Dictionary<string, ParameterValue> Read(string path)
    {
        const string Expected = "JSON, one object of names and values";
        if (Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml") throw new ToolException($"The parameters in {path} cannot be read.", Expected, "YAML");
        var text = NotebookFile.ReadText(path, "a file of parameters");
        try
        {
            if (JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) is JsonObject all)
                return all.ToDictionary(pair => pair.Key, pair => new ParameterValue(null, pair.Value), StringComparer.Ordinal);
        }
        catch (JsonException error)
        {
            throw new ToolException($"The parameters in {path} cannot be read.", Expected, $"what is no JSON at line {error.LineNumber + 1}");
        }
        throw new ToolException($"The parameters in {path} cannot be read.", Expected, "JSON of another kind");
    }
}
