namespace KerasBridge.Data;

/// <summary>A measure of what an archive may unpack to, so that a small one cannot fill a disk, a memory, or an afternoon.</summary>
/// <param name="archive">The archive, for messages.</param>
/// <param name="length">Its size.</param>
/// <param name="mostBytes">The most bytes that may come out of it.</param>
/// <param name="mostEntries">The most files and folders.</param>
internal sealed class UnpackingLimit(string archive, long length, long mostBytes, long mostEntries)
{
    private long _entries;

    /// <summary>The archive, for messages.</summary>
    public string Archive => archive;

    /// <summary>Counts an entry, one with a deep path as several: its folders want to be made too.</summary>
    public void CountEntry(int folders)
    {
        _entries += 1 + folders / 16;
        if (_entries > mostEntries) throw new KerasFileException($"The archive {archive} holds too many files. Expected at most {mostEntries} in one of {length} bytes. Received: more");
    }

    /// <summary>Refuses more bytes than may be.</summary>
    public void Check(long bytes)
    {
        if (bytes > mostBytes)
            throw new KerasFileException($"The archive {archive} unpacks to more than it should. Expected at most {mostBytes} bytes, a measure of its own size of {length}. Received: more");
    }
}
