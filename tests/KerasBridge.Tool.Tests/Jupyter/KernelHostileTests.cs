using System.Net.Sockets;
using System.Text;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class KernelHostileTests
{
    [Fact]
    public async Task ExecutesNothingThatIsNotRightlySigned()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        const string content = """{"code":"value 1"}""";
        var signed = client.Frames(KernelFixture.Key, "1", "execute_request", content);
        for (var i = 0; i < 3; i++)
        {
            client.Shell.Send(client.Frames("another key", "2", "execute_request", content));
            client.Shell.Send([signed[0], [], .. signed[2..]]);
            client.Shell.Send([signed[0], Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(signed[1]).ToUpperInvariant()), .. signed[2..]]);
            client.Shell.Send([.. signed[..5], """{"code":"value 2"}"""u8.ToArray()]);
        }

        client.Control.Send(client.Frames("another key", "3", "shutdown_request", "{}"));
        Assert.Equal("ok", (string)client.Run("value 3").Reply.Content["status"]!);
        Assert.Equal(1, kernel.Language.Executed);
        Assert.Equal(12, kernel.Ports.Shell.Refused);
        Assert.False(kernel.Running.IsCompleted);
        Assert.Single(kernel.Log, line => line.Contains($"port {kernel.Ports.Shell.Socket.Address.Port}") && line.Contains("wrongly signed"));
    }

    [Fact]
    public async Task ObeysARecordedMessageOnce()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var frames = client.Frames(KernelFixture.Key, "1", "execute_request", """{"code":"value 1"}""");
        client.Shell.Send(frames);
        client.Receive(client.Shell);
        client.Shell.Send(frames);
        client.Run("value 2");
        Assert.Equal(2, kernel.Language.Executed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"code\":")]
    [InlineData("{\"code\":\"\\ud800\"}")]
    public async Task SurvivesContentThatIsWrong(string content)
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        client.Shell.Send(client.Frames(KernelFixture.Key, "1", "execute_request", content));
        client.Shell.Send(client.Frames(KernelFixture.Key, "2", "execute_request", new string('[', 100_000)));
        client.Shell.Send("no delimiter"u8.ToArray());
        client.Shell.Send("<IDS|MSG>"u8.ToArray(), []);
        client.Send(client.Shell, "kernel_info_request", []);
        while (client.Receive(client.Shell).Type != "kernel_info_reply")
        {
        }

        Assert.Equal(0, kernel.Language.Executed);
    }

    [Fact]
    public async Task GarbageOnAnyPortClosesThatConnectionOnly()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var random = new System.Random(7);
        foreach (var port in AllPorts(kernel.Ports))
        {
            for (var i = 0; i < 40; i++)
            {
                var bytes = new byte[random.Next(1, 3000)];
                random.NextBytes(bytes);
                // Some get past the greeting's first bytes, some past the whole of it.
                if (i % 3 == 1) bytes[0] = 0xFF;
                Pour(port, i % 3 == 2 ? [.. ZmtpClient.Hello("DEALER").AsSpan(0, 64), .. bytes] : bytes);
            }
        }

        Assert.Equal("ok", (string)client.Run("value 1").Reply.Content["status"]!);
        client.Send(client.Control, "kernel_info_request", []);
        Assert.Equal("kernel_info_reply", client.Receive(client.Control).Type);
        Assert.Equal(1, kernel.Language.Executed);
        Assert.True(await Soon(() => kernel.Ports.Shell.Socket.PeerCount == 1));
    }

    [Fact]
    public async Task ObeysNoMessageThatWasChangedOnTheWay()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        var random = new System.Random(11);
        for (var i = 0; i < 300; i++)
        {
            byte[] bytes = [.. ZmtpClient.Hello("DEALER"), .. ZmtpClient.OnTheWire(client.Frames(KernelFixture.Key, $"{i}", "execute_request", """{"code":"value 1"}"""))];
            for (var flips = random.Next(1, 4); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            Pour(kernel.Ports.Shell.Socket.Address, bytes[..(i % 5 == 0 ? random.Next(bytes.Length) : bytes.Length)]);
        }

        Assert.Equal("ok", (string)client.Run("value 2").Reply.Content["status"]!);
        // A change outside what is signed (padding, the peer's name) is none of the message.
        Assert.DoesNotContain(kernel.Language.Cells, code => code is not ("value 1" or "value 2"));
        Assert.True(await Soon(() => kernel.Ports.Shell.Socket.PeerCount == 1));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task KeepsNothingOfWhatIsGone()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        Round(200);
        Assert.True(await Soon(() => kernel.Ports.Shell.Socket.PeerCount == 1));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Round(3000);
        Assert.True(await Soon(() => kernel.Ports.Shell.Socket.PeerCount == 1));
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        // The history and the signatures of late are kept, on purpose: about a kilobyte for each cell.
        Assert.True(growth < 10_000_000, $"{growth} bytes");

        void Round(int count)
        {
            var random = new System.Random(3);
            for (var i = 0; i < count; i++)
            {
                var bytes = new byte[random.Next(1, 500)];
                random.NextBytes(bytes);
                foreach (var port in AllPorts(kernel.Ports)) Pour(port, [.. ZmtpClient.Hello("DEALER").AsSpan(0, random.Next(100)), .. bytes]);
                client.Run("flood 5");
            }
        }
    }

    [Fact]
    public async Task ForgetsAPeerThatStopsInItsGreeting()
    {
        await using var kernel = new KernelFixture(zmtp: options => options with { HandshakeTimeout = TimeSpan.FromMilliseconds(100) });
        foreach (var port in AllPorts(kernel.Ports))
        {
            using var tcp = new TcpClient { ReceiveTimeout = 120_000 };
            tcp.Connect(port);
            tcp.GetStream().Write([0xFF, 0, 0, 0]);
            var buffer = new byte[64];
            tcp.GetStream().ReadExactly(buffer);
            Assert.Equal(0, tcp.GetStream().Read(buffer));
        }

        Assert.Contains(kernel.Log, line => line.Contains("did not end its handshake"));
    }

    [Fact]
    public async Task HalfAFrameThenSilenceHoldsNobodyUp()
    {
        await using var kernel = new KernelFixture();
        using var silent = new ZmtpClient(kernel.Ports.Shell.Socket.Address, "DEALER");
        // It claims 200 MB and sends three bytes of them.
        silent.Raw.Write([2, 0, 0, 0, 0, 0x0C, 0, 0, 0, 1, 2, 3]);
        using var client = kernel.Connect();
        Assert.Equal("ok", (string)client.Run("value 1").Reply.Content["status"]!);
    }

    [Fact]
    public async Task LosesNothingOfAFloodOfOutputs()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        const int count = 20_000;
        var published = client.Published(client.Execute($"flood {count}"));
        Assert.Equal(Enumerable.Range(0, count), published.Where(message => message.Type == "display_data").Select(message => int.Parse((string)message.Content["data"]!["text/plain"]!)));
    }

    [Fact]
    public async Task AnswersEachOfAFloodOfRequests()
    {
        await using var kernel = new KernelFixture();
        using var client = kernel.Connect();
        const int count = 3000;
        var sending = Task.Run(() => Enumerable.Range(0, count).Select(i => client.Execute($"value {i}")).ToList());
        var replies = Enumerable.Range(0, count).Select(_ => client.Receive(client.Shell).ParentId).ToList();
        Assert.Equal(await sending, replies);
        Assert.Equal(count, kernel.Language.Executed);
    }

    [Fact]
    public async Task ASubscriberThatDoesNotReadBlocksNobody()
    {
        await using var kernel = new KernelFixture(zmtp: options => options with { SendQueueBytes = 4 << 20, SendPatience = TimeSpan.FromMilliseconds(200) });
        using var dead = new ZmtpClient(kernel.Ports.IoPub.Address, "SUB");
        dead.Send([1]);
        using var client = kernel.Connect();
        Assert.True(await Soon(() => kernel.Ports.IoPub.SubscriberCount == 2));
        var id = client.Execute("pad 64");
        Assert.Equal(64, client.Published(id).Count(message => message.Type == "display_data"));
        Assert.True(kernel.Ports.IoPub.Dropped > 0);
    }

    [Fact]
    public void APortInUseIsSaid()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        var error = Assert.Throws<KernelStartException>(() => new KernelServer(new ConnectionInfo { StdinPort = port }, new EchoKernel()));
        Assert.Contains($"The port {port} (stdin_port) of 127.0.0.1 is in use.", error.Message);
    }

    private static void Pour(System.Net.IPEndPoint port, byte[] bytes)
    {
        using var tcp = new TcpClient();
        tcp.Connect(port);
        try
        {
            tcp.GetStream().Write(bytes);
        }
        catch (IOException)
        {
            // Closed already.
        }
    }

    private static System.Net.IPEndPoint[] AllPorts(KernelPorts ports) =>
        [ports.Shell.Socket.Address, ports.Control.Socket.Address, ports.Stdin.Socket.Address, ports.IoPub.Address, ports.Heartbeat.Address];

    private static async Task<bool> Soon(Func<bool> condition)
    {
        for (var i = 0; i < 6000 && !condition(); i++) await Task.Delay(10);
        return condition();
    }
}
