using System.IO.Pipes;
using System.Text;
using KerasBridge.Tool.Running;

namespace KerasBridge.Tool.Tests.Running;

public sealed class CellServerTests
{
    /// <summary>A server with a fake kernel, and the channel to it.</summary>
    private static async Task<(HostChannel Channel, Task<bool> Serving)> Start()
    {
        var name = $"kt{Guid.NewGuid():N}"[..18];
        var there = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var here = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        await Task.WhenAll(there.WaitForConnectionAsync(), here.ConnectAsync());
        var serving = Task.Run(async () =>
        {
            using var channel = new HostChannel(there);
            return await new CellServer(channel, new FakeKernel(), _ => { }, () => { }).Serve();
        });
        var channel = new HostChannel(here);
        Assert.Equal(HostMessageType.Ready, (await channel.Receive())?.Type);
        return (channel, serving);
    }

    private static async Task<List<HostMessage>> Execute(HostChannel channel, string code)
    {
        channel.Send(new(HostMessageType.Execute, code));
        var all = new List<HostMessage>();
        while (all.LastOrDefault()?.Type != HostMessageType.Done) all.Add(await channel.Receive() ?? throw new EndOfStreamException());
        return all;
    }

    [Fact]
    public async Task ExecutesCellsOneAfterTheOther()
    {
        var (channel, serving) = await Start();
        using (channel)
        {
            var all = await Execute(channel, "say\nthis");
            Assert.Equal(["out", "error", "display", "clear", "done"], all.Select(message => message.Type));
            Assert.Equal(("say\nthis", "nobody", "id", true, true), (all[0].Text, all[1].Text, all[2].Name, all[2].Flag, all[3].Flag));
            Assert.Null(all[4].Error);
            var failed = (await Execute(channel, "fail"))[0].Error!;
            Assert.Equal(("E", "v", "t", 2), (failed.Name, failed.Value, Assert.Single(failed.Traceback), failed.Line));
            Assert.Equal("broken", (await Execute(channel, "throw"))[0].Error!.Value);
            channel.Send(new(HostMessageType.Shutdown));
            Assert.True(await serving);
        }
    }

    [Fact]
    public async Task SendsMuchInPieces()
    {
        var (channel, serving) = await Start();
        using (channel)
        {
            var all = await Execute(channel, "large");
            Assert.Equal(new string('x', 200_000) + "😀", string.Concat(all.Where(message => message.Type == "out").Select(message => message.Text)));
            Assert.All(all, message => Assert.True(message.Text is null or { Length: <= 65536 }));
            Assert.Equal("<b>\n\u2028é", all[^2].Data!["text/html"]);
        }
        Assert.False(await serving);
    }

    [Fact]
    public async Task InterruptsTheRunningCell()
    {
        var (channel, serving) = await Start();
        using (channel)
        {
            channel.Send(new(HostMessageType.Execute, "wait"));
            channel.Send(new(HostMessageType.Interrupt));
            Assert.Equal("KeyboardInterrupt", (await channel.Receive())?.Error?.Name);
            Assert.Null((await Execute(channel, "next"))[^1].Error);
        }
        Assert.False(await serving);
    }

    [Fact]
    public async Task MarksAreFoundHoweverTheStreamIsCut()
    {
        var bytes = Encoding.UTF8.GetBytes($"é\0a{RawStream.Mark}b{RawStream.Mark}{RawStream.Mark}c\0");
        for (var size = 1; size < bytes.Length; size++)
        {
            var text = new StringBuilder();
            var stream = new RawStream(new Slow(bytes, size), part => text.Append(part));
            for (var i = 0; i < 3; i++) await stream.WaitForMark(TimeSpan.FromSeconds(30));
            await stream.Completion;
            Assert.Equal("é\0abc\0", text.ToString());
        }
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Slow(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
