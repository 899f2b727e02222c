using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>Executes cells, one after the other, and publishes what they show.</summary>
internal sealed class CellRunner(ILanguageKernel language, IoPub iopub, StdinChannel stdin, Interrupts interrupts, History history, KernelOptions options)
{
    private int _count;

    /// <summary>Executes a request and makes its reply.</summary>
    public async Task<JsonObject> Execute(Request message, ExecuteRequest request)
    {
        var entry = request.StoreHistory ? history.Add(++_count, request.Code) : null;
        if (!request.Silent) iopub.Publish("execute_input", message.Header, new JsonObject { ["code"] = request.Code, ["execution_count"] = _count });
        var interrupt = interrupts.Begin();
        try
        {
            var shown = new CellOutput(iopub, message, _count, (prompt, password) => request.AllowStdin ? stdin.Ask(message, prompt, password, interrupt) : null);
            var error = await Run(request.Code, request.Silent ? new SilentOutput() : shown, interrupt).ConfigureAwait(false);
            if (entry is not null) entry.Output = shown.ResultText;
            if (error is null)
            {
                var values = await Evaluate(request.UserExpressions, interrupt).ConfigureAwait(false);
                return new JsonObject { ["status"] = "ok", ["execution_count"] = _count, ["user_expressions"] = values, ["payload"] = new JsonArray() };
            }

            if (!request.Silent) iopub.Publish("error", message.Header, Describe(error));
            var reply = Describe(error);
            reply["status"] = "error";
            reply["execution_count"] = _count;
            return reply;
        }
        finally
        {
            interrupts.End();
        }
    }

    private static JsonObject Describe(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode)line)]),
    };

    private async Task<CellError?> Run(string code, ICellOutput output, CancellationToken interrupt)
    {
        try
        {
            return (await Task.Run(() => language.Execute(code, output, interrupt), CancellationToken.None).ConfigureAwait(false)).Error;
        }
        catch (OperationCanceledException)
        {
            return new CellError("KeyboardInterrupt", "The cell was interrupted.", ["KeyboardInterrupt: the cell was interrupted."]);
        }
        catch (Exception e)
        {
            // A language kernel returns the errors of its users' code: this one is its own.
            options.Log($"executing a cell failed: {e}");
            return new CellError(e.GetType().Name, e.Message, e.ToString().Split('\n'));
        }
    }

    private async Task<JsonObject> Evaluate(IReadOnlyDictionary<string, string> expressions, CancellationToken interrupt)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in expressions)
        {
            var output = new SilentOutput();
            var value = await Run(expression, output, interrupt).ConfigureAwait(false) is { } error
                ? Describe(error)
                : new JsonObject { ["data"] = output.Value is { } data ? MimeData.From(data) : new JsonObject(), ["metadata"] = new JsonObject() };
            value["status"] = value.ContainsKey("ename") ? "error" : "ok";
            values[name] = value;
        }

        return values;
    }
}
