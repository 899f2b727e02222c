using KerasBridge.Data;
using KerasBridge.Engine;

namespace KerasBridge.Tests.Data;

/// <summary>Servers that send for ever, or nothing more.</summary>
[Collection(nameof(OneAtATime))]
public sealed class GetFilePatienceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;
    private readonly IDisposable _quiet = KerasConsole.Use(new KerasConsole(TextWriter.Null));
    private readonly TimeSpan _patience = Download.Patience;

    public void Dispose()
    {
        (Download.Patience, NotebookHost.Current) = (_patience, null);
        _quiet.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void AnEndlessFileEndsWithTheCell()
    {
        var host = new Host();
        NotebookHost.Current = host;
        using var server = new LoopbackServer((_, stream) =>
        {
            LoopbackServer.Send(stream, "HTTP/1.1 200 OK\r\n\r\n");
            for (var i = 0; ; i++)
            {
                stream.Write(new byte[1000]);
                if (i == 2000) host.Source.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => keras.utils.get_file(origin: server.Address("a.bin"), cache_dir: _folder));
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        // Nobody is asked for the next one.
        Assert.ThrowsAny<OperationCanceledException>(() => keras.utils.get_file(origin: server.Address("a.bin"), cache_dir: _folder));
        Assert.Equal(1, server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    public void ASilentServerIsGivenUp(string start)
    {
        Download.Patience = TimeSpan.FromMilliseconds(100);
        using var over = new ManualResetEventSlim();
        using var server = new LoopbackServer((_, stream) =>
        {
            LoopbackServer.Send(stream, start);
            over.Wait();
        });
        var error = Assert.Throws<KerasFileException>(() => keras.utils.get_file(origin: server.Address("a.bin"), cache_dir: _folder));
        over.Set();
        Assert.Contains("The server was silent for 0.1 seconds.", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
    }

    private sealed class Host : INotebookHost
    {
        public CancellationTokenSource Source { get; } = new();

        public CancellationToken Interrupted => Source.Token;

        public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false) { }
    }
}
