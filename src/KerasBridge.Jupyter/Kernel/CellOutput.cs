using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>Publishes what a cell shows, as it comes: the language kernel gathers small texts before.</summary>
/// <param name="iopub">Where to.</param>
/// <param name="request">The request.</param>
/// <param name="executionCount">The cell's number.</param>
/// <param name="ask">Asks the user: prompt, whether the answer is hidden.</param>
internal sealed class CellOutput(IoPub iopub, Request request, int executionCount, Func<string, bool, string?> ask) : ICellOutput
{
    /// <summary>The plain text of the cell's result; null: it had none.</summary>
    public string? ResultText { get; private set; }

    /// <inheritdoc/>
    public void Out(string text) => Write("stdout", text);

    /// <inheritdoc/>
    public void Error(string text) => Write("stderr", text);

    /// <inheritdoc/>
    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        var content = new JsonObject
        {
            ["data"] = MimeData.From(data),
            ["metadata"] = new JsonObject(),
            ["transient"] = displayId is null ? new JsonObject() : new JsonObject { ["display_id"] = displayId },
        };
        Publish(update ? "update_display_data" : "display_data", content);
    }

    /// <inheritdoc/>
    public void Result(IReadOnlyDictionary<string, string> data)
    {
        ResultText = data.GetValueOrDefault("text/plain");
        Publish("execute_result", new JsonObject { ["execution_count"] = executionCount, ["data"] = MimeData.From(data), ["metadata"] = new JsonObject() });
    }

    /// <inheritdoc/>
    public void Clear(bool wait) => Publish("clear_output", new JsonObject { ["wait"] = wait });

    /// <inheritdoc/>
    public string? Ask(string prompt, bool password) => ask(prompt, password);

    private void Write(string stream, string text)
    {
        if (text.Length > 0) Publish("stream", new JsonObject { ["name"] = stream, ["text"] = text });
    }

    private void Publish(string type, JsonObject content) => iopub.Publish(type, request.Header, content);
}
