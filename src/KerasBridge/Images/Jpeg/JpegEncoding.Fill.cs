namespace KerasBridge.Images;

internal sealed partial class JpegEncoding
{
    /// <summary>Takes the rows of a row of MCUs apart into planes. Beyond the picture's edges its last pixels are repeated.</summary>
    private void Fill(int top)
    {
        var rows = Math.Min(_mcu, _image.height - top);
        for (var y = 0; y < rows; y++)
        {
            FillRow(_image.Row(top + y), y * _stride);
            foreach (var plane in _planes) plane.AsSpan(y * _stride + _image.width, _stride - _image.width).Fill(plane[y * _stride + _image.width - 1]);
        }
        foreach (var plane in _planes)
        {
            for (var y = rows; y < _mcu; y++) Copy(plane, y - 1, y, _stride);
        }
        if (_count != 3) return;
        for (var i = 0; i < 2; i++) Halve(_planes[i + 1], _halves[i], (rows + 1) / 2);
    }

    private static void Copy(byte[] plane, int from, int to, int stride) => Array.Copy(plane, from * stride, plane, to * stride, stride);

    private void FillRow(ReadOnlySpan<byte> from, int at)
    {
        switch (_count)
        {
            case 1:
                from.CopyTo(_planes[0].AsSpan(at));
                break;
            case 3:
                FillYcc(from, _planes[0].AsSpan(at, _image.width), _planes[1].AsSpan(at, _image.width), _planes[2].AsSpan(at, _image.width));
                break;
            default:
                // Files hold 255 for no ink.
                for (var x = 0; x < from.Length; x++) _planes[x & 3][at + (x >> 2)] = (byte)~from[x];
                break;
        }
    }

    /// <summary>Brightness and colour differences (JFIF 1.02) in 16 bits of fraction; the differences round halves down.</summary>
    private static void FillYcc(ReadOnlySpan<byte> from, Span<byte> y, Span<byte> cb, Span<byte> cr)
    {
        const int half = 32768, middle = (128 << 16) + half - 1;
        // Lengths that are seen to be alike need no checks in the loop.
        cb = cb[..y.Length];
        cr = cr[..y.Length];
        for (var x = 0; x < y.Length; x++, from = from[3..])
        {
            int red = from[0], green = from[1], blue = from[2];
            y[x] = (byte)((19595 * red + 38470 * green + 7471 * blue + half) >> 16);
            cb[x] = (byte)((-11059 * red - 21709 * green + half * blue + middle) >> 16);
            cr[x] = (byte)((half * red - 27439 * green - 5329 * blue + middle) >> 16);
        }
    }

    /// <summary>The mean of each two by two samples; halves are rounded down and up in turns. Rows below the last that has pixels repeat it.</summary>
    private void Halve(byte[] from, byte[] to, int rows)
    {
        var width = _stride / 2;
        for (var y = 0; y < rows; y++)
        {
            var upper = from.AsSpan(2 * y * _stride, _stride);
            var lower = from.AsSpan((2 * y + 1) * _stride, _stride);
            for (var x = 0; x < width; x++)
                to[y * width + x] = (byte)((upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 1 + (x & 1)) >> 2);
        }
        for (var y = rows; y < 8; y++) Copy(to, y - 1, y, width);
    }
}
