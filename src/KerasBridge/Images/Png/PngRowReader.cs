namespace KerasBridge.Images;

/// <summary>Reads rows of equal length from the inflated data, and undoes their filters.</summary>
internal sealed class PngRowReader
{
    private readonly Stream _inflated;
    private readonly int _step;
    private byte[] _row;
    private byte[] _above;

    public PngRowReader(Stream inflated, in PngHeader header, int pixels)
    {
        _inflated = inflated;
        _step = Math.Max(1, header.BitsPerPixel / 8);
        // The zeros in front stand for what is left of the picture.
        var length = checked((int)header.RowBytes(pixels) + _step);
        _row = new byte[length];
        _above = new byte[length];
    }

    /// <summary>The next row; valid until the one after it is asked for.</summary>
    public ReadOnlySpan<byte> Next()
    {
        (_row, _above) = (_above, _row);
        var row = _row.AsSpan(_step);
        // The byte of the filter is read into the last of the zeros, with the row in one go.
        var read = _inflated.ReadAtLeast(_row.AsSpan(_step - 1), row.Length + 1, throwOnEndOfStream: false);
        if (read < row.Length + 1)
            throw new ImageFileException("The PNG image is truncated. Expected compressed data for all rows. Received: data that ends within one");
        var filter = _row[_step - 1];
        _row[_step - 1] = 0;
        PngFilter.Undo(filter, _row, _above, _step);
        return row;
    }
}
