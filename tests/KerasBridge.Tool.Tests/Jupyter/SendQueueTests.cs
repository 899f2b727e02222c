using KerasBridge.Jupyter.Zmtp;

namespace KerasBridge.Tool.Tests.Jupyter;

public sealed class SendQueueTests
{
    private static readonly Outgoing Message = new([new byte[91]]);

    [Fact]
    public void DropsForAStalledReaderUntilItHasTakenHalf()
    {
        var queue = new SendQueue(1000);
        for (var i = 0; i < 10; i++) Assert.True(queue.Offer(Message, TimeSpan.Zero));
        Assert.False(queue.Offer(Message, TimeSpan.FromMilliseconds(1)));
        Take(queue, 4);
        Assert.False(queue.Offer(Message, TimeSpan.FromSeconds(20)));
        Take(queue, 1);
        Assert.True(queue.Offer(Message, TimeSpan.Zero));
    }

    [Fact]
    public async Task WaitsForAReaderThatIsSlow()
    {
        var queue = new SendQueue(1000);
        for (var i = 0; i < 10; i++) Assert.True(queue.Offer(Message, TimeSpan.Zero));
        var waiting = Task.Run(() => queue.Offer(Message, TimeSpan.FromSeconds(60)));
        Take(queue, 1);
        Assert.True(await waiting);
    }

    [Fact]
    public void AloneAMessageAlwaysFits()
    {
        var queue = new SendQueue(10);
        Assert.True(queue.Offer(Message, TimeSpan.Zero));
        Assert.False(queue.Offer(Message, TimeSpan.Zero));
    }

    [Fact]
    public async Task ClosingReleasesWhoWaits()
    {
        var queue = new SendQueue(10);
        queue.Offer(Message, TimeSpan.Zero);
        var waiting = Task.Run(() => queue.Offer(Message, TimeSpan.FromSeconds(60)));
        queue.Close();
        Assert.False(await waiting);
        Assert.True(queue.TryTake(out _));
        Assert.False(await queue.Wait(default));
    }

    private static void Take(SendQueue queue, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(queue.TryTake(out var item));
            queue.Sent(item);
        }
    }
}
