using System.Buffers.Binary;

namespace KerasBridge.Images;

internal sealed unsafe partial class JpegDecoding
{
    private int _restartInterval;
    private bool _jfif;
    private int _adobeTransform;
    private int _orientation;

    private void ReadStart()
    {
        if (!JpegDecoder.IsJpeg(new ReadOnlySpan<byte>(_data, _length)))
            throw new ImageFileException("The file is no JPEG image. Expected the bytes FF D8 FF at its start. Received: others");
        _position = 2;
    }

    /// <summary>Reads segments up to the header of a scan. Returns whether there is one, and not the picture's end.</summary>
    private bool ReadToScan()
    {
        while (true)
        {
            var marker = NextMarker("the start of a scan");
            if (marker == JpegMarker.Scan) return true;
            if (marker == JpegMarker.End)
            {
                if (_frame == 0 || _scansRead == 0) throw JpegErrors.NoMarker("a scan");
                return false;
            }
            ReadSegment(marker);
        }
    }

    /// <summary>The next marker; bytes that belong to none are passed over.</summary>
    private byte NextMarker(string expected)
    {
        while (true)
        {
            var rest = new ReadOnlySpan<byte>(_data + _position, _length - _position);
            var start = rest.IndexOf((byte)0xFF);
            if (start < 0) break;
            var name = rest[start..].IndexOfAnyExcept((byte)0xFF);
            if (name < 0) break;
            _position += start + name + 1;
            if (_data[_position - 1] != 0) return _data[_position - 1];
        }
        _position = _length;
        throw JpegErrors.NoMarker(expected);
    }

    /// <summary>The contents of the segment whose marker was read, which is then behind.</summary>
    private ReadOnlySpan<byte> Contents(byte marker)
    {
        var rest = new ReadOnlySpan<byte>(_data + _position, _length - _position);
        if (rest.Length < 2) throw JpegErrors.NoMarker($"the length of segment {marker:X2}");
        int length = BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (length < 2) throw JpegErrors.Segment($"segment {marker:X2} has no length", "at least 2", length);
        if (length > rest.Length) throw JpegErrors.NoMarker($"{length} bytes of segment {marker:X2}");
        _position += length;
        return rest[2..length];
    }

    private void ReadSegment(byte marker)
    {
        if (JpegMarker.IsBare(marker)) return;
        var contents = Contents(marker);
        switch (marker)
        {
            case JpegMarker.QuantizationTables:
                ReadQuantTables(contents);
                break;
            case JpegMarker.HuffmanTables:
                ReadHuffmanTables(contents);
                break;
            case JpegMarker.RestartInterval:
                if (contents.Length != 2) throw JpegErrors.Segment("the restart interval", "2 bytes", contents.Length);
                _restartInterval = BinaryPrimitives.ReadUInt16BigEndian(contents);
                break;
            case JpegMarker.ArithmeticConditions:
                throw JpegErrors.Unsupported("arithmetic coding");
            case JpegMarker.App0:
                if (contents.Length >= 14 && contents.StartsWith("JFIF\0"u8)) _jfif = true;
                break;
            case JpegMarker.App1:
                if (_orientation == 0) _orientation = ExifOrientation.Read(contents);
                break;
            case JpegMarker.App14:
                if (contents.Length >= 12 && contents.StartsWith("Adobe"u8)) _adobeTransform = contents[11];
                break;
            default:
                if (JpegMarker.IsFrame(marker)) ReadFrame(marker, contents);
                break;
        }
    }

    private void ReadQuantTables(ReadOnlySpan<byte> contents)
    {
        while (contents.Length > 0)
        {
            var slot = contents[0] & 15;
            var bytes = contents[0] >> 4 != 0 ? 2 : 1;
            if (slot > 3) throw JpegErrors.Segment("a quantization table", "a number of 0 to 3", slot);
            if (contents.Length < 1 + 64 * bytes) throw JpegErrors.Segment("a quantization table", $"{64 * bytes} bytes", contents.Length - 1);
            var table = _quantTables[slot] ??= new ushort[64];
            for (var k = 0; k < 64; k++)
                table[JpegTables.Zigzag[k]] = bytes == 1 ? contents[1 + k] : BinaryPrimitives.ReadUInt16BigEndian(contents[(1 + 2 * k)..]);
            contents = contents[(1 + 64 * bytes)..];
        }
    }

    private void ReadHuffmanTables(ReadOnlySpan<byte> contents)
    {
        while (contents.Length > 0)
        {
            if (contents.Length < 17) throw JpegErrors.Segment("a Huffman table", "at least 17 bytes", contents.Length);
            var slot = contents[0] & 15;
            var kind = contents[0] >> 4;
            if (slot > 3 || kind > 1) throw JpegErrors.Segment("a Huffman table", "a class of 0 or 1 and a number of 0 to 3", $"{kind} and {slot}");
            var counts = contents.Slice(1, 16);
            var total = 0;
            foreach (var count in counts) total += count;
            if (total > 256 || total > contents.Length - 17) throw JpegErrors.Segment("a Huffman table", $"at most {Math.Min(256, contents.Length - 17)} symbols", total);
            (kind == 0 ? _dcTables : _acTables)[slot].Define(counts, contents.Slice(17, total));
            contents = contents[(17 + total)..];
        }
    }

    /// <summary>Files from video cameras leave out the tables that the standard gives as examples.</summary>
    private void DefineStandardTables()
    {
        if (!_dcTables[0].Defined) _dcTables[0].Define(JpegTables.LuminanceDcCounts, JpegTables.DcSymbols);
        if (!_dcTables[1].Defined) _dcTables[1].Define(JpegTables.ChrominanceDcCounts, JpegTables.DcSymbols);
        if (!_acTables[0].Defined) _acTables[0].Define(JpegTables.LuminanceAcCounts, JpegTables.LuminanceAcSymbols);
        if (!_acTables[1].Defined) _acTables[1].Define(JpegTables.ChrominanceAcCounts, JpegTables.ChrominanceAcSymbols);
    }
}
