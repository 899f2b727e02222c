using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class KernelProtocolTests
{
    [Fact]
    public async Task SaysWhatItIs()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var (reply, published) = client.Ask("kernel_info_request", []);
        Assert.Equal("kernel_info_reply", reply.Type);
        Assert.Equal(["busy", "idle"], published);
        Assert.Equal("5.3", (string)reply.Content["protocol_version"]!);
        Assert.Equal("echo", (string)reply.Content["language_info"]!["name"]!);
        Assert.False((bool)reply.Content["debugger"]!);
    }

    [Fact]
    public async Task PublishesInOrderBetweenBusyAndIdle()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var (reply, published) = client.Run("print a\nstderr b\nshow <b>\nupdate <i>\nclear\nvalue 2");
        Assert.Equal(["busy", "execute_input", "stdout: a\n", "stderr: b\n", "display_data", "update_display_data", "clear_output", "execute_result", "idle"], published);
        Assert.Equal("execute_reply", reply.Type);
        Assert.Equal("""{"status":"ok","execution_count":1,"user_expressions":{},"payload":[]}""", reply.Content.ToJsonString());
    }

    [Fact]
    public async Task CarriesAllThatOutputsHold()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var id = client.Execute("print 1\nshow <b>\nupdate <i>\nclear\nvalue 😀 \"é\"");
        var published = client.Published(id).ToDictionary(message => message.Type + message, message => message.Content.ToJsonString().Replace("\\u003C", "<").Replace("\\u003E", ">"));
        Assert.Equal("""{"code":"print 1\nshow <b>\nupdate <i>\nclear\nvalue \uD83D\uDE00 \u0022\u00E9\u0022","execution_count":1}""", published["execute_inputexecute_input"]);
        Assert.Equal("""{"data":{"text/html":"<b>","application/json":{"a":1}},"metadata":{},"transient":{"display_id":"id"}}""", published["display_datadisplay_data"]);
        Assert.Equal("""{"data":{"text/html":"<i>"},"metadata":{},"transient":{"display_id":"id"}}""", published["update_display_dataupdate_display_data"]);
        Assert.Equal("""{"wait":true}""", published["clear_outputclear_output"]);
        Assert.Equal("""{"execution_count":1,"data":{"text/plain":"\uD83D\uDE00 \u0022\u00E9\u0022"},"metadata":{}}""", published["execute_resultexecute_result"]);
    }

    [Fact]
    public async Task CountsOnlyWhatIsStored()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        Assert.Equal(1, Count(client.Run("value 1").Reply));
        client.Execute("value 2", store: false);
        Assert.Equal(1, Count(client.Receive(client.Shell)));
        var id = client.Execute("print x\nvalue 3\nshow <b>", silent: true);
        Assert.Equal(1, Count(client.Receive(client.Shell)));
        Assert.Equal(["busy", "idle"], client.Published(id).Select(message => message.ToString()));
        Assert.Equal(2, Count(client.Run("value 4").Reply));

        static int Count(JupyterReply reply) => (int)reply.Content["execution_count"]!;
    }

    [Fact]
    public async Task SaysHowACellFailed()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var (reply, published) = client.Run("fail because");
        Assert.Equal(["busy", "execute_input", "error", "idle"], published);
        Assert.Equal("""{"ename":"Failure","evalue":"because","traceback":["Failure: because"],"status":"error","execution_count":1}""", reply.Content.ToJsonString());
        // Even a fault of the language kernel itself is only that cell's.
        Assert.Equal("InvalidOperationException", (string)client.Run("throw oops").Reply.Content["ename"]!);
        Assert.Equal("ok", (string)client.Run("value 1").Reply.Content["status"]!);
    }

    [Fact]
    public async Task AbortsWhatWaitsBehindAFailure()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        string[] ids = [client.Execute("sleep 50\nfail x"), client.Execute("value 1"), client.Execute("value 2")];
        var replies = ids.Select(_ => client.Receive(client.Shell)).ToArray();
        Assert.Equal(ids, replies.Select(reply => reply.ParentId));
        Assert.Equal(["error", "aborted", "aborted"], replies.Select(reply => (string)reply.Content["status"]!));
        Assert.Equal(["busy", "idle"], client.Published(ids[2]).Select(message => message.ToString()));
        Assert.Equal(1, kernel.Language.Executed);
        Assert.Equal("ok", (string)client.Run("value 3").Reply.Content["status"]!);
    }

    [Fact]
    public async Task GoesOnBehindAFailureIfAskedTo()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        client.Execute("fail x", stopOnError: false);
        client.Execute("value 1");
        Assert.Equal("error", (string)client.Receive(client.Shell).Content["status"]!);
        Assert.Equal("ok", (string)client.Receive(client.Shell).Content["status"]!);
    }

    [Fact]
    public async Task EvaluatesUserExpressions()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        client.Execute("print 1", expressions: new JsonObject { ["good"] = "value 42", ["bad"] = "fail no" });
        var values = client.Receive(client.Shell).Content["user_expressions"]!;
        Assert.Equal("""{"data":{"text/plain":"42"},"metadata":{},"status":"ok"}""", values["good"]!.ToJsonString());
        Assert.Equal("""{"ename":"Failure","evalue":"no","traceback":["Failure: no"],"status":"error"}""", values["bad"]!.ToJsonString());
    }

    [Fact]
    public async Task CompletesAndInspectsInCodePoints()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var (reply, _) = client.Ask("complete_request", new JsonObject { ["code"] = "😀😀 ab cd", ["cursor_pos"] = 5 });
        Assert.Equal("""["ab!"]""", reply.Content["matches"]!.ToJsonString());
        Assert.Equal((3, 5), ((int)reply.Content["cursor_start"]!, (int)reply.Content["cursor_end"]!));
        Assert.Equal("class", (string)reply.Content["metadata"]!["_jupyter_types_experimental"]![0]!["type"]!);

        var (found, _) = client.Ask("inspect_request", new JsonObject { ["code"] = "😀x", ["cursor_pos"] = 1, ["detail_level"] = 0 });
        Assert.Equal("at 2: x", (string)found.Content["data"]!["text/plain"]!);
        var (nothing, _) = client.Ask("inspect_request", new JsonObject { ["code"] = "", ["cursor_pos"] = 0 });
        Assert.Equal("""{"status":"ok","found":false,"data":{},"metadata":{}}""", nothing.Content.ToJsonString());
    }

    [Fact]
    public async Task KnowsWhatIsComplete()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        Assert.Equal("""{"status":"incomplete","indent":"    "}""", client.Ask("is_complete_request", new JsonObject { ["code"] = "if {" }).Reply.Content.ToJsonString());
        Assert.Equal("""{"status":"complete"}""", client.Ask("is_complete_request", new JsonObject { ["code"] = "x" }).Reply.Content.ToJsonString());
    }

    [Fact]
    public async Task RemembersCells()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        foreach (var code in (string[])["value 1", "print \\a*", "value 1"]) client.Run(code);
        Assert.Equal("""[[1,2,"print \\a*"],[1,3,"value 1"]]""", Ask(new JsonObject { ["hist_access_type"] = "tail", ["n"] = 2, ["raw"] = true, ["output"] = false }));
        Assert.Equal("""[[1,1,["value 1","1"]],[1,2,["print \\a*",null]]]""", Ask(new JsonObject { ["hist_access_type"] = "range", ["session"] = 0, ["start"] = 1, ["stop"] = 3, ["output"] = true }));
        Assert.Equal("[]", Ask(new JsonObject { ["hist_access_type"] = "range", ["session"] = -1, ["start"] = 1, ["stop"] = 3 }));
        Assert.Equal("""[[1,3,"value 1"]]""", Ask(new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "value*", ["unique"] = true }));
        Assert.Equal("""[[1,2,"print \\a*"]]""", Ask(new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "*\\a*" }));
        Assert.Equal("error", (string)client.Ask("history_request", new JsonObject { ["hist_access_type"] = "all" }).Reply.Content["status"]!);

        string Ask(JsonObject content) => client.Ask("history_request", content).Reply.Content["history"]!.ToJsonString();
    }

    [Fact]
    public async Task ClosesCommsThatNobodyServes()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        Assert.Equal("""{"status":"ok","comms":{}}""", client.Ask("comm_info_request", []).Reply.Content.ToJsonString());
        var id = client.Send(client.Shell, "comm_open", new JsonObject { ["comm_id"] = "c1", ["target_name"] = "widgets", ["data"] = new JsonObject() });
        var published = client.Published(id);
        Assert.Equal(["busy", "comm_close", "idle"], published.Select(message => message.ToString()));
        Assert.Equal("c1", (string)published[1].Content["comm_id"]!);
        foreach (var type in (string[])["comm_msg", "comm_close"])
            Assert.Equal(2, client.Published(client.Send(client.Shell, type, new JsonObject { ["comm_id"] = "c1" })).Count);
    }

    [Fact]
    public async Task RefusesWhatItDoesNotKnow()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var (reply, _) = client.Ask("subshell_request", []);
        Assert.Equal("subshell_reply", reply.Type);
        Assert.Contains("'subshell_request'", (string)reply.Content["evalue"]!);
        var (wrong, _) = client.Ask("execute_request", new JsonObject { ["code"] = 5 });
        Assert.Equal("'code' of execute_request must be a text; received number", (string)wrong.Content["evalue"]!);
        client.Send(client.Control, "debug_request", new JsonObject { ["seq"] = 7, ["type"] = "request", ["command"] = "attach" });
        Assert.Equal("""{"type":"response","request_seq":7,"success":false,"command":"attach","message":"This kernel has no debugger."}""", client.Receive(client.Control).Content.ToJsonString());
        // Cells come by shell only.
        client.Send(client.Control, "execute_request", new JsonObject { ["code"] = "value 1" });
        Assert.Equal("error", (string)client.Receive(client.Control).Content["status"]!);
        Assert.Equal(0, kernel.Language.Executed);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task StopsWhenTold(bool onControl, bool restart)
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var to = onControl ? client.Control : client.Shell;
        var id = client.Send(to, "shutdown_request", new JsonObject { ["restart"] = restart });
        Assert.Equal($$"""{"status":"ok","restart":{{(restart ? "true" : "false")}}}""", client.Receive(to).Content.ToJsonString());
        Assert.Equal(["busy", "shutdown_reply", "idle"], client.Published(id).Select(message => message.ToString()));
        Assert.Equal(restart, await kernel.Running);
    }

    [Fact]
    public async Task SpeaksWithoutSignaturesIfTheKeyIsEmpty()
    {
        await using var kernel = new KernelFixture(key: "");
        using var client = kernel.Connect(key: "");
        Assert.Equal("ok", (string)client.Run("value 1").Reply.Content["status"]!);
    }
}
