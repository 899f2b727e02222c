namespace KerasBridge.Data;

/// <summary>
/// Pictures of files, read and resized, of which as many are kept as fit into a fixed amount of memory, since each epoch reads them again. A file that has changed is read anew.
/// </summary>
internal sealed class PictureCache(PictureLoader loader, IReadOnlyList<string> paths)
{
    /// <summary>The most bytes of pixels that are kept: 5,461 pictures of 64 × 64 in colour.</summary>
    private const long Budget = 64L << 20;

    private readonly (Image? Picture, (long, long) Stamp)[] _kept = new (Image?, (long, long))[paths.Count];
    private readonly Lock _gate = new();
    private long _bytes;

    /// <summary>The picture of a file; only to be read. One that is not kept is the caller's, to be released.</summary>
    public Image Get(int index, out bool isKept)
    {
        isKept = true;
        var file = new FileInfo(paths[index]);
        // What .NET says of a link is the link's own time and length.
        if (file.LinkTarget is not null) file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        var stamp = file.Exists ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;
        lock (_gate)
        {
            if (_kept[index] is { Picture: { } kept } entry && entry.Stamp == stamp) return kept;
        }
        var picture = loader.Load(paths[index]);
        var bytes = (long)picture.RowBytes * picture.height;
        lock (_gate)
        {
            if (_kept[index].Picture is { } old) _bytes -= (long)old.RowBytes * old.height;
            _kept[index] = default;
            if (_bytes + bytes <= Budget)
            {
                _kept[index] = (picture, stamp);
                _bytes += bytes;
            }
            else
            {
                isKept = false;
            }
        }
        return picture;
    }
}
