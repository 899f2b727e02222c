using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Tests.Jupyter;

/// <summary>A message that a kernel sent.</summary>
internal sealed record JupyterReply(string Type, string ParentId, JsonNode Content)
{
    /// <summary>The type, and what tells messages of it apart: a status's state, a stream's text.</summary>
    public override string ToString() => Type switch
    {
        "status" => (string)Content["execution_state"]!,
        "stream" => $"{Content["name"]}: {Content["text"]}",
        _ => Type,
    };
}
