using System.Text.Json;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>What an <c>execute_request</c> asks for.</summary>
/// <param name="Code">The cell's text.</param>
/// <param name="Silent">Whether nothing of it is shown or kept.</param>
/// <param name="StoreHistory">Whether it gets a number and a place in the history.</param>
/// <param name="AllowStdin">Whether the cell may ask the user.</param>
/// <param name="StopOnError">Whether requests that wait are aborted if it fails.</param>
/// <param name="UserExpressions">Expressions whose values are wanted afterwards, by name.</param>
internal sealed record ExecuteRequest(string Code, bool Silent, bool StoreHistory, bool AllowStdin, bool StopOnError, IReadOnlyDictionary<string, string> UserExpressions)
{
    /// <summary>Reads the content of a message.</summary>
    /// <exception cref="MessageException">It has no code, or something of the wrong kind.</exception>
    public static ExecuteRequest From(Request request)
    {
        var expressions = new Dictionary<string, string>();
        if (request.Has("user_expressions"))
        {
            var value = request.Content.GetProperty("user_expressions");
            if (value.ValueKind != JsonValueKind.Object) throw new MessageException($"'user_expressions' of execute_request must be an object; received {value.ValueKind}");
            foreach (var entry in value.EnumerateObject())
                expressions[entry.Name] = entry.Value.ReadText() ?? throw new MessageException($"the user expression '{entry.Name}' must be a text; received {entry.Value.ValueKind}");
        }

        var silent = request.Flag("silent", false);
        return new ExecuteRequest(request.Text("code"), silent, !silent && request.Flag("store_history", true), request.Flag("allow_stdin", true), request.Flag("stop_on_error", true), expressions);
    }
}
