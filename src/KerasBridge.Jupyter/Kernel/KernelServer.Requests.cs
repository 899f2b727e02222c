using System.Diagnostics;
using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

// How each request is answered.
internal sealed partial class KernelServer
{
    private async Task Serve(RequestPort port, CancellationToken stop)
    {
        try
        {
            await foreach (var request in port.Requests(stop).ConfigureAwait(false))
            {
                // Clients draw by it: whatever a request makes lies between busy and idle.
                _iopub.Status("busy", request.Header);
                try
                {
                    await Answer(port, request).ConfigureAwait(false);
                }
                catch (MessageException e)
                {
                    Refuse(port, request, "MessageError", e.Message);
                }
                catch (Exception e) when (e is not OperationCanceledException || !stop.IsCancellationRequested)
                {
                    _options.Log($"{request.Header.Type} failed: {e}");
                    Refuse(port, request, e.GetType().Name, e.Message);
                }

                _iopub.Status("idle", request.Header);
                if (_stopping is { } restart) _shutdown.TrySetResult(restart);
            }
        }
        catch (OperationCanceledException)
        {
            // The kernel stops.
        }
    }

    private async Task ServeStdin(CancellationToken stop)
    {
        try
        {
            await foreach (var reply in _ports.Stdin.Requests(stop).ConfigureAwait(false)) _stdin.Answered(reply);
        }
        catch (OperationCanceledException)
        {
            // The kernel stops.
        }
    }

    private async Task Answer(RequestPort port, Request request)
    {
        switch (request.Header.Type)
        {
            case "execute_request" when port == _ports.Shell:
                await Execute(port, request).ConfigureAwait(false);
                break;
            case "kernel_info_request":
                port.Reply(request, "kernel_info_reply", KernelInfo.Reply(_language.Info));
                break;
            case "complete_request":
                port.Reply(request, "complete_reply", Understanding.Complete(_language, request));
                break;
            case "inspect_request":
                port.Reply(request, "inspect_reply", Understanding.Inspect(_language, request));
                break;
            case "is_complete_request":
                port.Reply(request, "is_complete_reply", Understanding.CheckComplete(_language, request));
                break;
            case "history_request":
                port.Reply(request, "history_reply", _history.Answer(request));
                break;
            case "connect_request":
                port.Reply(request, "connect_reply", KernelInfo.Ports(_connection));
                break;
            case "comm_info_request":
                port.Reply(request, "comm_info_reply", new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });
                break;
            case "comm_open":
                // The kernel has no targets: whoever opens one is told that it is closed.
                _iopub.Publish("comm_close", request.Header, new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
                break;
            case "comm_msg" or "comm_close":
                break;
            case "interrupt_request":
                Interrupt();
                port.Reply(request, "interrupt_reply", new JsonObject { ["status"] = "ok" });
                break;
            case "shutdown_request":
                Shutdown(port, request, request.Flag("restart", false));
                break;
            case "debug_request":
                port.Reply(request, "debug_reply", KernelInfo.NoDebugger(request));
                break;
            default:
                throw new MessageException($"'{request.Header.Type}' is no request that this kernel knows on this channel; expected one of the Jupyter messaging protocol {MessageCodec.ProtocolVersion}");
        }
    }

    private async Task Execute(RequestPort port, Request request)
    {
        if (request.Received <= _abortUntil)
        {
            port.Reply(request, "execute_reply", new JsonObject { ["status"] = "aborted" });
            return;
        }

        var cell = ExecuteRequest.From(request);
        var reply = await _cells.Execute(request, cell).ConfigureAwait(false);
        if (cell.StopOnError && (string?)reply["status"] == "error")
        {
            // What was sent in one go with the cell that failed may still be under way; what is sent after the reply is never aborted.
            await Task.Delay(_options.AbortGrace).ConfigureAwait(false);
            _abortUntil = Stopwatch.GetTimestamp();
        }

        port.Reply(request, "execute_reply", reply);
    }

    private static void Refuse(RequestPort port, Request request, string name, string reason)
    {
        const string suffix = "_request";
        if (!request.Header.Type.EndsWith(suffix, StringComparison.Ordinal)) return;
        var content = new JsonObject { ["status"] = "error", ["ename"] = name, ["evalue"] = reason, ["traceback"] = new JsonArray(reason) };
        port.Reply(request, request.Header.Type[..^suffix.Length] + "_reply", content);
    }

    private void Shutdown(RequestPort port, Request request, bool restart)
    {
        var answer = new JsonObject { ["status"] = "ok", ["restart"] = restart };
        _iopub.Publish("shutdown_reply", request.Header, answer);
        port.Reply(request, "shutdown_reply", answer);
        _stopping = restart;
    }
}
