namespace KerasBridge.Jupyter.Zmtp;

/// <summary>The limits within which a socket serves its peers.</summary>
internal sealed record ZmtpOptions
{
    /// <summary>The largest message, all frames together, in bytes; a peer that sends more loses its connection.</summary>
    public long MaxMessageBytes { get; init; } = 256L << 20;

    /// <summary>The largest number of frames in a message.</summary>
    public int MaxFrames { get; init; } = 4096;

    /// <summary>How long a peer may take from connecting to its READY.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many peers a socket serves at once; others are turned away.</summary>
    public int MaxPeers { get; init; } = 512;

    /// <summary>How many bytes may wait for one peer that reads slowly.</summary>
    public long SendQueueBytes { get; init; } = 64L << 20;

    /// <summary>How long a sender waits for a peer whose queue is full before messages to it are dropped.</summary>
    public TimeSpan SendPatience { get; init; } = TimeSpan.FromSeconds(5);
}
