using System.Runtime.InteropServices;

namespace KerasBridge.Jupyter.Zmtp;

/// <summary>What one subscriber wants to hear: prefixes of the first frame. A topic subscribed twice has to be cancelled twice.</summary>
internal sealed class Subscriptions
{
    private const int MaxTopics = 10_000;
    private const int MaxBytes = 1 << 20;

    private readonly Lock _lock = new();
    private readonly List<Topic> _topics = [];
    private int _bytes;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _topics.Count == 0;
        }
    }

    /// <summary>Adds a topic.</summary>
    public void Add(byte[] prefix)
    {
        lock (_lock)
        {
            var found = _topics.FindIndex(topic => topic.Prefix.AsSpan().SequenceEqual(prefix));
            if (found >= 0)
                CollectionsMarshal.AsSpan(_topics)[found].Count++;
            else if (_topics.Count == MaxTopics || _bytes + prefix.Length > MaxBytes)
                throw new ZmtpException($"a subscriber wants more than {MaxTopics} topics, or {MaxBytes} bytes of them");
            else
                _topics.Add(new Topic { Prefix = prefix, Count = 1 });
            if (found < 0) _bytes += prefix.Length;
        }
    }

    /// <summary>Takes a topic back; one that was never added is ignored.</summary>
    public void Remove(byte[] prefix)
    {
        lock (_lock)
        {
            var found = _topics.FindIndex(topic => topic.Prefix.AsSpan().SequenceEqual(prefix));
            if (found < 0 || --CollectionsMarshal.AsSpan(_topics)[found].Count > 0) return;
            _topics.RemoveAt(found);
            _bytes -= prefix.Length;
        }
    }

    /// <summary>Whether a message with that first frame is wanted.</summary>
    public bool Wants(ReadOnlySpan<byte> first)
    {
        lock (_lock)
        {
            foreach (var topic in _topics)
            {
                if (first.StartsWith(topic.Prefix)) return true;
            }

            return false;
        }
    }

    private struct Topic
    {
        public byte[] Prefix;
        public int Count;
    }
}
