using System.Net;
using System.Text;
using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class ZmtpTests
{
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    private int _published;

    [Fact]
    public async Task GreetsAsVersion30WithoutSecurity()
    {
        await using var socket = Beat();
        using var client = new ZmtpClient(socket.Address, "REQ", minor: 1);
        Assert.Equal([3, 0, .. "NULL"u8], client.PeerGreeting[10..16]);
        var ready = Encoding.ASCII.GetString(client.Ready);
        Assert.StartsWith("\u0005READY\u000bSocket-Type\0\0\0\u0003REP", ready);
    }

    [Fact]
    public async Task EchoesHeartbeatsInTheirEnvelope()
    {
        await using var socket = Beat();
        using var client = new ZmtpClient(socket.Address, "REQ");
        foreach (var beat in (string[])["ping", "", new('x', 300), new('y', 60_000)])
        {
            client.Send([], Encoding.ASCII.GetBytes(beat));
            var answer = client.Receive();
            Assert.Equal(2, answer.Count);
            Assert.Empty(answer[0]);
            Assert.Equal(beat, Encoding.ASCII.GetString(answer[1]));
        }
    }

    [Fact]
    public async Task AnswersPingWithItsContext()
    {
        await using var socket = Beat();
        using var client = new ZmtpClient(socket.Address, "REQ");
        client.SendCommand("PING", [0, 10, .. "context"u8]);
        var (flags, body) = client.ReadFrame();
        Assert.Equal(4, flags);
        Assert.Equal("\u0004PONGcontext", Encoding.ASCII.GetString(body));
    }

    [Fact]
    public async Task RoutesByTheIdentityOfThePeer()
    {
        RouterSocket? router = null;
        var senders = new List<string>();
        router = new RouterSocket(AnyPort, new ZmtpOptions(), _ => { }, (identity, frames) =>
        {
            lock (senders) senders.Add(Encoding.Latin1.GetString(identity));
            Assert.True(router!.Send(identity, [.. frames, "back"u8.ToArray()]));
            return ValueTask.CompletedTask;
        });
        await using var owned = router;
        router.Start();
        using var named = new ZmtpClient(router.Address, "DEALER", "alice");
        using var unnamed = new ZmtpClient(router.Address, "DEALER");
        named.Send("one"u8.ToArray(), new byte[100_000]);
        Assert.Equal(3, named.Receive().Count);
        unnamed.Send("two"u8.ToArray());
        Assert.Equal("two|back", string.Join('|', unnamed.Receive().Select(Encoding.ASCII.GetString)));
        Assert.Equal("alice", senders[0]);
        Assert.Equal(0, senders[1][0]);
        Assert.False(router.Send("nobody"u8.ToArray(), [[]]));

        // A client that connects anew under its name gets the answers.
        using var again = new ZmtpClient(router.Address, "DEALER", "alice");
        again.Send("three"u8.ToArray());
        Assert.Equal("three|back", string.Join('|', again.Receive().Select(Encoding.ASCII.GetString)));
    }

    [Fact]
    public async Task PublishesByPrefixInBothWaysOfSubscribing()
    {
        await using var pub = new PubSocket(AnyPort, new ZmtpOptions(), _ => { });
        pub.Start();
        using var old = new ZmtpClient(pub.Address, "SUB");
        using var recent = new ZmtpClient(pub.Address, "SUB", minor: 1);
        old.Send([1, .. "a."u8]);
        recent.SendCommand("SUBSCRIBE", [.. "b."u8]);
        Hear(pub, old, "a.first.");
        Hear(pub, recent, "b.first.");
        old.Send([1, .. "a."u8]);
        old.Send([0, .. "a."u8]);
        old.Send([1, .. "c"u8]);
        recent.SendCommand("CANCEL", [.. "b."u8]);
        recent.SendCommand("SUBSCRIBE", [.. "c"u8]);
        Hear(pub, old, "c");
        Hear(pub, recent, "c");
        // Subscribed twice and cancelled once: still heard. Cancelled: not heard.
        pub.Publish(["b.second"u8.ToArray()]);
        pub.Publish(["a.second"u8.ToArray()]);
        pub.Publish(["c.end"u8.ToArray()]);
        Assert.Equal(["a.second", "c.end"], Rest(old));
        Assert.Equal(["c.end"], Rest(recent));
    }

    [Fact]
    public async Task ASubscriberCannotFillTheMemoryWithTopics()
    {
        await using var pub = new PubSocket(AnyPort, new ZmtpOptions(), _ => { });
        pub.Start();
        using var client = new ZmtpClient(pub.Address, "SUB");
        try
        {
            for (var i = 0; i < 100; i++) client.Send([1, (byte)i, .. new byte[60_000]]);
        }
        catch (IOException)
        {
            // Closed already.
        }

        Assert.True(client.IsClosed());
    }

    [Theory]
    [InlineData("PLAIN")]
    [InlineData("CURVE")]
    public async Task RefusesSecurityByName(string mechanism)
    {
        var log = new TaskCompletionSource<string>();
        await using var socket = new RepSocket(AnyPort, new ZmtpOptions(), line => log.TrySetResult(line));
        socket.Start();
        using var client = new ZmtpClient(socket.Address, "REQ", mechanism: mechanism);
        Assert.True(client.IsClosed());
        Assert.Contains($"'{mechanism}'", await log.Task);
    }

    [Fact]
    public async Task RefusesASocketThatCannotTalkToIt()
    {
        await using var socket = Beat();
        using var client = new ZmtpClient(socket.Address, "SUB");
        var (flags, body) = client.ReadFrame();
        Assert.Equal(4, flags);
        Assert.StartsWith("\u0005ERROR", Encoding.ASCII.GetString(body));
        Assert.Contains("'SUB' socket cannot talk to REP", Encoding.ASCII.GetString(body));
        Assert.True(client.IsClosed());
    }

    [Fact]
    public async Task ClosesAConnectionThatSendsTooMuch()
    {
        var received = 0;
        await using var router = new RouterSocket(AnyPort, new ZmtpOptions { MaxMessageBytes = 1000, MaxFrames = 10 }, _ => { }, (_, _) =>
        {
            Interlocked.Increment(ref received);
            return ValueTask.CompletedTask;
        });
        router.Start();
        using (var large = new ZmtpClient(router.Address, "DEALER"))
        {
            large.Send(new byte[1001]);
            Assert.True(large.IsClosed());
        }

        using (var inParts = new ZmtpClient(router.Address, "DEALER"))
        {
            inParts.Send(new byte[600], new byte[600]);
            Assert.True(inParts.IsClosed());
        }

        using (var many = new ZmtpClient(router.Address, "DEALER"))
        {
            many.Send([.. Enumerable.Repeat(Array.Empty<byte>(), 11)]);
            Assert.True(many.IsClosed());
        }

        using (var claimed = new ZmtpClient(router.Address, "DEALER"))
        {
            claimed.Raw.Write([2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
            Assert.True(claimed.IsClosed());
        }

        Assert.Equal(0, received);
    }

    [Fact]
    public async Task TurnsAwayPeersBeyondItsLimit()
    {
        await using var socket = new RepSocket(AnyPort, new ZmtpOptions { MaxPeers = 1 }, _ => { });
        socket.Start();
        using var first = new ZmtpClient(socket.Address, "REQ");
        Assert.ThrowsAny<IOException>(() => new ZmtpClient(socket.Address, "REQ"));
        first.Send([], "alive"u8.ToArray());
        Assert.Equal(2, first.Receive().Count);
    }

    private static RepSocket Beat()
    {
        var socket = new RepSocket(AnyPort, new ZmtpOptions(), _ => { });
        socket.Start();
        return socket;
    }

    private static string Next(ZmtpClient client) => Encoding.ASCII.GetString(client.Receive()[0]);

    // A subscription takes a moment to arrive: publishes until it is heard, then takes all that came of it.
    private void Hear(PubSocket pub, ZmtpClient client, string topic)
    {
        do
        {
            pub.Publish([Encoding.ASCII.GetBytes($"{topic}{++_published}")]);
            Thread.Sleep(2);
        }
        while (!client.Raw.DataAvailable);

        while (Next(client) != $"{topic}{_published}")
        {
        }
    }

    // What is heard to the end, apart from what was published to try.
    private static List<string> Rest(ZmtpClient client)
    {
        var heard = new List<string>();
        while (heard is not [.., "c.end"])
        {
            if (Next(client) is var topic && !char.IsDigit(topic[^1])) heard.Add(topic);
        }

        return heard;
    }
}
