using System.IO.Enumeration;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>The cells executed since the kernel started, in memory. The running session is number 1, and 0 as well.</summary>
internal sealed class History
{
    private const int MaxEntries = 10_000;
    private const int Session = 1;

    private readonly List<HistoryEntry> _entries = [];

    /// <summary>Adds a cell.</summary>
    public HistoryEntry Add(int line, string input)
    {
        if (_entries.Count == MaxEntries) _entries.RemoveAt(0);
        var entry = new HistoryEntry(line, input);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Answers a <c>history_request</c>.</summary>
    public JsonObject Answer(Request request)
    {
        var access = request.Text("hist_access_type", "tail");
        var found = access switch
        {
            "tail" => _entries.TakeLast(request.Number("n", 10)),
            "range" => Range(request.Number("session", 0), request.Number("start", 0), request.Number("stop", int.MaxValue)),
            "search" => Search(request.Text("pattern", "*"), request.Number("n", int.MaxValue), request.Flag("unique", false)),
            _ => throw new MessageException($"'hist_access_type' must be 'tail', 'range' or 'search'; received '{access}'"),
        };
        var output = request.Flag("output", false);
        var history = new JsonArray();
        foreach (var entry in found)
            history.Add(new JsonArray(Session, entry.Line, output ? new JsonArray(entry.Input, entry.Output) : JsonValue.Create(entry.Input)));
        return new JsonObject { ["status"] = "ok", ["history"] = history };
    }

    // Earlier sessions (negative numbers count back from this one) are not kept.
    private IEnumerable<HistoryEntry> Range(int session, int start, int stop) =>
        session is 0 or Session ? _entries.Where(entry => entry.Line >= start && entry.Line < stop) : [];

    private IEnumerable<HistoryEntry> Search(string pattern, int n, bool unique)
    {
        var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(Escape(pattern), entry.Input, ignoreCase: false));
        if (unique) found = found.Reverse().DistinctBy(entry => entry.Input).Reverse();
        return found.TakeLast(n);
    }

    // In the matcher, a backslash makes the next character mean itself; in the pattern of a request it is itself.
    private static string Escape(string pattern) => pattern.Replace("\\", "\\\\", StringComparison.Ordinal);
}
