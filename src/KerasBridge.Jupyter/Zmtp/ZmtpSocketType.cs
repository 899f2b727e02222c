namespace KerasBridge.Jupyter.Zmtp;

/// <summary>The kinds of socket that a kernel binds.</summary>
internal enum ZmtpSocketType
{
    /// <summary>Receives from many, and answers each by its identity.</summary>
    Router,

    /// <summary>Sends to all who subscribed.</summary>
    Pub,

    /// <summary>Answers each request.</summary>
    Rep,
}
