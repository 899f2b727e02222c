using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>Answers what editors ask of code that is not executed.</summary>
internal static class Understanding
{
    /// <summary>Answers a <c>complete_request</c>.</summary>
    public static JsonObject Complete(ILanguageKernel language, Request request)
    {
        var (code, cursor) = Place(request);
        var completion = language.Complete(code, cursor);
        var (start, end) = (CodePoints.FromUtf16(code, completion.Start), CodePoints.FromUtf16(code, completion.End));
        var types = new JsonArray();
        foreach (var match in completion.Matches)
            types.Add(new JsonObject { ["start"] = start, ["end"] = end, ["text"] = match.Text, ["type"] = match.Kind, ["signature"] = match.Signature ?? "" });
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. completion.Matches.Select(match => (JsonNode)match.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            // The name under which JupyterLab and VS Code look for kinds and signatures.
            ["metadata"] = new JsonObject { ["_jupyter_types_experimental"] = types },
        };
    }

    /// <summary>Answers an <c>inspect_request</c>.</summary>
    public static JsonObject Inspect(ILanguageKernel language, Request request)
    {
        var (code, cursor) = Place(request);
        var found = language.Inspect(code, cursor);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : MimeData.From(found),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>Answers an <c>is_complete_request</c>.</summary>
    public static JsonObject CheckComplete(ILanguageKernel language, Request request)
    {
        var state = language.CheckComplete(request.Text("code"));
        var reply = new JsonObject { ["status"] = state.Status };
        if (state.Status == "incomplete") reply["indent"] = state.Indent;
        return reply;
    }

    private static (string Code, int Cursor) Place(Request request)
    {
        var code = request.Text("code");
        return (code, CodePoints.ToUtf16(code, request.Number("cursor_pos", int.MaxValue)));
    }
}
