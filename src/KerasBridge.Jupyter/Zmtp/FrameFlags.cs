namespace KerasBridge.Jupyter.Zmtp;

/// <summary>The first byte of a frame.</summary>
[Flags]
internal enum FrameFlags : byte
{
    /// <summary>The last frame of a message, with its size in one byte.</summary>
    None = 0,

    /// <summary>Further frames of the same message follow.</summary>
    More = 1,

    /// <summary>The size has eight bytes.</summary>
    Long = 2,

    /// <summary>A command, which is no part of any message.</summary>
    Command = 4,
}
