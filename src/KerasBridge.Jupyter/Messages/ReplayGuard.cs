using System.Text;

namespace KerasBridge.Jupyter.Messages;

/// <summary>Remembers the signatures of late, so that a message that somebody recorded is not obeyed a second time.</summary>
internal sealed class ReplayGuard
{
    /// <summary>How many signatures are remembered.</summary>
    public const int Capacity = 1 << 16;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _seen = [];
    private readonly Queue<string> _order = [];

    /// <summary>Notes a signature; false: it was there before.</summary>
    public bool IsNew(byte[] signature)
    {
        var text = Encoding.Latin1.GetString(signature);
        lock (_lock)
        {
            if (!_seen.Add(text)) return false;
            _order.Enqueue(text);
            if (_order.Count > Capacity) _seen.Remove(_order.Dequeue());
            return true;
        }
    }
}
