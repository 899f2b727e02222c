using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>
/// The state of a decoder at work. What has a fixed size (tables, components) is kept by the thread for its next picture; the rest is one piece of native memory for each.
/// </summary>
internal sealed unsafe partial class JpegDecoding
{
    [ThreadStatic]
    private static JpegDecoding? t_idle;

    private readonly JpegHuffmanTable[] _dcTables = [new(), new(), new(), new()];
    private readonly JpegHuffmanTable[] _acTables = [new(), new(), new(), new()];
    private readonly ushort[]?[] _quantTables = new ushort[4][];
    private readonly JpegComponent[] _slots = [new(), new(), new(), new()];

    private byte* _data;
    private int _length;
    private int _position;

    /// <summary>Room for as many bytes as follow the first scan's header, and for <see cref="JpegBits.Padding"/>.</summary>
    private byte* _entropy;

    /// <summary>Does something with a file, which stays where it is meanwhile.</summary>
    public static T Run<T>(ReadOnlySpan<byte> bytes, int scale, Func<JpegDecoding, T> work)
    {
        var decoding = t_idle ?? new JpegDecoding();
        t_idle = null;
        try
        {
            fixed (byte* data = bytes)
            {
                decoding.Reset(data, bytes.Length);
                decoding._size = 8 / scale;
                return work(decoding);
            }
        }
        finally
        {
            decoding._data = null;
            t_idle = decoding;
        }
    }

    private void Reset(byte* data, int length)
    {
        _data = data;
        _length = length;
        _position = 0;
        foreach (var table in _dcTables) table.Defined = false;
        foreach (var table in _acTables) table.Defined = false;
        Array.Clear(_quantTables);
        _frame = 0;
        _restartInterval = 0;
        _jfif = false;
        _adobeTransform = -1;
        _orientation = 0;
        _count = 0;
        _scansRead = 0;
    }

    /// <summary>Reads up to the frame header.</summary>
    public JpegInfo ReadInfo()
    {
        ReadStart();
        while (_frame == 0)
        {
            var marker = NextMarker("a frame header");
            if (marker is JpegMarker.Scan or JpegMarker.End) throw JpegErrors.Segment("no frame header", "one before the first scan", $"marker {marker:X2}");
            ReadSegment(marker);
        }
        return new JpegInfo(_width, _height, Mode, _progressive, Math.Max(_orientation, 1));
    }

    /// <summary>Reads all.</summary>
    public Image DecodeImage()
    {
        ReadStart();
        ReadToScan();
        if (_frame == 0) throw JpegErrors.Segment("no frame header", "one before the first scan", "a scan");
        ReadScanHeader();
        if (!_progressive) DefineStandardTables();
        CheckLength();

        var streaming = !_progressive && _scanCount == _count;
        var image = new Image(_scaledWidth, _scaledHeight, Mode);
        try
        {
            DecodeInto(image, streaming);
        }
        catch
        {
            image.Release();
            throw;
        }
        return image;
    }

    private void DecodeInto(Image image, bool streaming)
    {
        var bytes = Lay(null, streaming);
        var memory = NativeHeap.Rent(bytes);
        try
        {
            Lay((byte*)memory, streaming);
            _image = image.Pixels;
            _imageStride = image.RowBytes;
            if (streaming) DecodeRows();
            else DecodeScans();
        }
        finally
        {
            NativeHeap.Return(memory, bytes);
            _image = null;
        }
        GC.KeepAlive(image);
    }

    private ImageMode Mode => _count switch
    {
        1 => ImageMode.Grey,
        3 => ImageMode.Rgb,
        _ => ImageMode.Cmyk,
    };
}
