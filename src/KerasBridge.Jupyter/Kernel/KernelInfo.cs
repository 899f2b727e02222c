using System.Text.Json.Nodes;
using KerasBridge.Jupyter.Messages;

namespace KerasBridge.Jupyter.Kernel;

/// <summary>What a kernel says of itself.</summary>
internal static class KernelInfo
{
    /// <summary>Answers a <c>kernel_info_request</c>.</summary>
    public static JsonObject Reply(LanguageInfo info) => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = info.Implementation,
        ["implementation_version"] = info.ImplementationVersion,
        ["language_info"] = new JsonObject
        {
            ["name"] = info.Name,
            ["version"] = info.Version,
            ["mimetype"] = info.MimeType,
            ["file_extension"] = info.FileExtension,
            ["pygments_lexer"] = info.PygmentsLexer,
            ["codemirror_mode"] = info.CodeMirrorMode,
        },
        ["banner"] = info.Banner,
        ["help_links"] = new JsonArray(),
        ["debugger"] = false,
    };

    /// <summary>Answers a <c>connect_request</c>.</summary>
    public static JsonObject Ports(ConnectionInfo connection) => new()
    {
        ["status"] = "ok",
        ["shell_port"] = connection.ShellPort,
        ["iopub_port"] = connection.IoPubPort,
        ["stdin_port"] = connection.StdinPort,
        ["control_port"] = connection.ControlPort,
        ["hb_port"] = connection.HeartbeatPort,
    };

    /// <summary>Answers a <c>debug_request</c>, in the form of the Debug Adapter Protocol that such requests have.</summary>
    public static JsonObject NoDebugger(Request request) => new()
    {
        ["type"] = "response",
        ["request_seq"] = request.Number("seq", 0),
        ["success"] = false,
        ["command"] = request.Text("command", ""),
        ["message"] = "This kernel has no debugger.",
    };
}
