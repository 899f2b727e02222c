using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Notebooks;

namespace KerasBridge.Tool.Running;

/// <summary>Writes down what a cell shows as a Jupyter client does: text that follows text of the same stream joins it, updates change what was shown under the same name in any cell.</summary>
/// <param name="cell">The cell.</param>
/// <param name="shown">What was shown under a name so far, in all cells of the notebook.</param>
internal sealed class OutputRecorder(NotebookCell cell, Dictionary<string, List<JsonObject>> shown) : ICellOutput
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _stream = new();
    private string? _streamName;
    private bool _clearsLater;

    public void Out(string text) => Write("stdout", text);

    public void Error(string text) => Write("stderr", text);

    public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        lock (_lock)
        {
            if (update)
            {
                if (displayId is null || !shown.TryGetValue(displayId, out var outputs)) return;
                foreach (var output in outputs) output["data"] = ToJson(data);
                return;
            }
            var added = new JsonObject { ["output_type"] = "display_data", ["data"] = ToJson(data), ["metadata"] = new JsonObject() };
            Add(added);
            if (displayId is null) return;
            if (!shown.TryGetValue(displayId, out var all)) shown.Add(displayId, all = []);
            all.Add(added);
        }
    }

    public void Result(IReadOnlyDictionary<string, string> data)
    {
        lock (_lock) Add(new JsonObject { ["output_type"] = "execute_result", ["execution_count"] = cell.ExecutionCount, ["data"] = ToJson(data), ["metadata"] = new JsonObject() });
    }

    public void Clear(bool wait)
    {
        lock (_lock)
        {
            _clearsLater = wait;
            if (!wait) RemoveAll();
        }
    }

    public string? Ask(string prompt, bool password) => null;

    /// <summary>Writes down why the cell failed.</summary>
    public void Fail(CellError error)
    {
        lock (_lock)
        {
            Add(new JsonObject { ["output_type"] = "error", ["ename"] = error.Name, ["evalue"] = error.Value, ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]) });
        }
    }

    /// <summary>Writes down what is pending; called when the cell has ended.</summary>
    public void End()
    {
        lock (_lock) EndStream();
    }

    private void Write(string name, string text)
    {
        if (text.Length == 0) return;
        lock (_lock)
        {
            ClearIfPending();
            if (_streamName != name) EndStream();
            _streamName = name;
            _stream.Append(text);
        }
    }

    private void Add(JsonObject output)
    {
        ClearIfPending();
        EndStream();
        cell.Outputs.Add(output);
    }

    private void ClearIfPending()
    {
        if (!_clearsLater) return;
        _clearsLater = false;
        RemoveAll();
    }

    private void RemoveAll()
    {
        _stream.Clear();
        _streamName = null;
        foreach (var outputs in shown.Values) outputs.RemoveAll(cell.Outputs.Contains);
        cell.Outputs.Clear();
    }

    private void EndStream()
    {
        if (_stream.Length > 0) cell.Outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = _streamName, ["text"] = TerminalText.Settle(_stream.ToString()) });
        _stream.Clear();
        _streamName = null;
    }

    private static JsonObject ToJson(IReadOnlyDictionary<string, string> data)
    {
        var node = new JsonObject();
        foreach (var (type, content) in data) node[type] = OutputTexts.IsJson(type) && Parse(content) is { } json ? json : (JsonNode)content;
        return node;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { MaxDepth = 512, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
