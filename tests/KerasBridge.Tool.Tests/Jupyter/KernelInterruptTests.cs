using System.Text.Json.Nodes;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class KernelInterruptTests
{
    [Fact]
    public async Task ServesControlWhileACellRuns()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        string[] ids = [client.Execute("wait"), client.Execute("value 1")];
        kernel.Language.Waiting.Wait();
        client.Send(client.Control, "kernel_info_request", []);
        Assert.Equal("kernel_info_reply", client.Receive(client.Control).Type);
        client.Send(client.Control, "interrupt_request", []);
        Assert.Equal("interrupt_reply", client.Receive(client.Control).Type);
        var reply = client.Receive(client.Shell);
        Assert.Equal(ids[0], reply.ParentId);
        Assert.Equal("KeyboardInterrupt", (string)reply.Content["ename"]!);
        // What waited behind it is aborted, what comes later is executed.
        Assert.Equal("aborted", (string)client.Receive(client.Shell).Content["status"]!);
        Assert.Equal("ok", (string)client.Run("value 2").Reply.Content["status"]!);
    }

    [Fact]
    public async Task AnInterruptWhileNothingRunsHarmsNoLaterCell()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        client.Send(client.Control, "interrupt_request", []);
        Assert.Equal("ok", (string)client.Receive(client.Control).Content["status"]!);
        Assert.False(kernel.Server.Interrupt());
        Assert.Equal("ok", (string)client.Run("value 1").Reply.Content["status"]!);
    }

    [Fact]
    public async Task StopsWhileACellRuns()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        client.Execute("sleep 20000");
        kernel.Language.Waiting.Wait();
        client.Send(client.Control, "shutdown_request", new JsonObject { ["restart"] = true });
        Assert.Equal("shutdown_reply", client.Receive(client.Control).Type);
        Assert.True(await kernel.Running);
    }

    [Fact]
    public async Task AsksTheClientThatExecutes()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        using var other = kernel.Connect();
        var id = client.Execute("print before\nask Name?");
        var question = client.Receive(client.Stdin);
        Assert.Equal(("input_request", id), (question.Type, question.ParentId));
        Assert.Equal("""{"prompt":"Name?","password":true}""", question.Content.ToJsonString());
        // Nobody else may answer.
        other.Send(other.Stdin, "input_reply", new JsonObject { ["value"] = "Eve" });
        other.Send(other.Control, "kernel_info_request", []);
        other.Receive(other.Control);
        client.Send(client.Stdin, "input_reply", new JsonObject { ["value"] = "Ada" });
        Assert.Contains("stdout: answer: Ada\n", client.Published(id).Select(message => message.ToString()));
    }

    [Fact]
    public async Task AsksNobodyIfTheClientCannotAnswer()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var id = client.Execute("ask Name?", allowStdin: false);
        Assert.Contains("stdout: answer: nobody\n", client.Published(id).Select(message => message.ToString()));
    }

    [Fact]
    public async Task AnInterruptEndsAQuestion()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        client.Execute("ask Name?");
        client.Receive(client.Stdin);
        client.Send(client.Control, "interrupt_request", []);
        Assert.Equal("KeyboardInterrupt", (string)client.Receive(client.Shell).Content["ename"]!);
        Assert.Equal("ok", (string)client.Run("value 1").Reply.Content["status"]!);
    }

    [Fact]
    public async Task AQuestionEndsWhenItsClientGoes()
    {
        await using var kernel = new KernelFixture();
        using var other = kernel.Connect();
        string id;
        using (var client = kernel.Connect())
        {
            id = client.Execute("ask Name?");
            client.Receive(client.Stdin);
        }

        Assert.Contains("stdout: answer: nobody\n", other.Published(id).Select(message => message.ToString()));
    }
}
