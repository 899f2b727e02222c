using System.Runtime.CompilerServices;

namespace KerasBridge.Images;

internal sealed unsafe partial class JpegDecoding
{
    /// <summary>Scans that a picture may have. Encoders write about ten; each passes over the whole picture, so that thousands of empty ones would be hard work for few bytes.</summary>
    private const int MaxScans = 256;

    private readonly JpegComponent[] _scan = new JpegComponent[4];
    private int _scanCount;
    private int _scansRead;
    private int _first, _last, _high, _low;

    private void ReadScanHeader()
    {
        var contents = Contents(JpegMarker.Scan);
        if (contents.Length < 1) throw JpegErrors.Segment("a scan header", "at least 6 bytes", contents.Length);
        var count = contents[0];
        if (count is < 1 or > 4 || contents.Length != 4 + 2 * count) throw JpegErrors.Segment("a scan header", "1 to 4 components", $"{count} in {contents.Length} bytes");
        if (++_scansRead > MaxScans) throw JpegErrors.Segment("its scans", $"at most {MaxScans}", "more");
        _scanCount = 0;
        for (var i = 0; i < count; i++) AddToScan(contents[1 + 2 * i], contents[2 + 2 * i]);
        _first = contents[1 + 2 * count];
        _last = contents[2 + 2 * count];
        _high = contents[3 + 2 * count] >> 4;
        _low = contents[3 + 2 * count] & 15;
        if (_progressive) CheckProgression();
        var blocks = 0;
        for (var i = 0; i < count; i++) blocks += _scan[i].H * _scan[i].V;
        if (count > 1 && blocks > 10) throw JpegErrors.Segment("a scan", "at most 10 blocks in an MCU", blocks);
        for (var i = 0; i < count; i++) TakeQuant(_scan[i]);
    }

    private void AddToScan(int id, int tables)
    {
        foreach (var component in Components)
        {
            if (component.Id != id || _scan.AsSpan(0, _scanCount).Contains(component)) continue;
            if (tables >> 4 > 3 || (tables & 15) > 3) throw JpegErrors.Segment("a scan header", "Huffman tables of 0 to 3", $"{tables >> 4} and {tables & 15}");
            component.Dc = _dcTables[tables >> 4];
            component.Ac = _acTables[tables & 15];
            _scan[_scanCount++] = component;
            return;
        }
        throw JpegErrors.Segment("a scan header", "components of the frame, each once", id);
    }

    /// <summary>A component keeps the quantization table that it had at its first scan.</summary>
    private void TakeQuant(JpegComponent component)
    {
        if (component.QuantTaken) return;
        if (component.QuantSlot > 3 || _quantTables[component.QuantSlot] is not { } table)
            throw JpegErrors.Segment("a component", "a quantization table that the file defines", $"number {component.QuantSlot}");
        table.CopyTo(component.Quant, 0);
        component.QuantTaken = true;
    }

    /// <summary>A scan either begins some coefficients or adds exactly the next bit to them.</summary>
    private void CheckProgression()
    {
        var fits = _first == 0 ? _last == 0 : _last >= _first && _last <= 63 && _scanCount == 1;
        if (!fits || _low > 13 || _high != 0 && _low != _high - 1)
            throw JpegErrors.Segment("a progressive scan", "a range of coefficients, and bits that follow each other", $"coefficients {_first} to {_last}, bits {_high} to {_low}");
        for (var i = 0; i < _scanCount; i++)
        {
            var lowest = _scan[i].LowestBit;
            if (_first > 0 && lowest[0] < 0) throw JpegErrors.Segment("a progressive scan", "the DC coefficients first", $"coefficients {_first} to {_last}");
            for (var k = _first; k <= _last; k++)
            {
                if (_high != Math.Max((int)lowest[k], 0)) throw JpegErrors.Segment("a progressive scan", $"bits below {Math.Max((int)lowest[k], 0)} of coefficient {k}", $"bits {_high} to {_low}");
                lowest[k] = (sbyte)_low;
            }
        }
    }

    private void CheckTables(bool dc, bool ac)
    {
        for (var i = 0; i < _scanCount; i++)
        {
            if (dc && !_scan[i].Dc!.Defined || ac && !_scan[i].Ac!.Defined) throw JpegErrors.Segment("a scan", "Huffman tables that the file defines", "one that it does not");
            if (dc && !_scan[i].Dc!.FitsDc) throw JpegErrors.Segment("a Huffman table", "sizes of DC coefficients of at most 15", "greater ones");
        }
    }

    /// <summary>Reads several scans into the coefficients of the whole picture, then makes its rows.</summary>
    private void DecodeScans()
    {
        do
        {
            if (_progressive) DecodeProgressiveScan();
            else DecodeSequentialScan();
        }
        while (NextScan());
        foreach (var component in Components)
        {
            if (!component.QuantTaken || component.LowestBit[0] < 0) throw JpegErrors.EndsEarly();
        }
        BeginRows();
        for (var row = 0; row < _mcusHigh; row++) FinishRow(row, row);
    }

    /// <summary>Reads up to the next scan, unless nothing more can come.</summary>
    private bool NextScan()
    {
        if (Finished || !ReadToScan()) return false;
        ReadScanHeader();
        return true;
    }

    /// <summary>Whether every bit of every coefficient has come.</summary>
    private bool Finished
    {
        get
        {
            foreach (var component in Components)
            {
                if (component.LowestBit.AsSpan().ContainsAnyExcept((sbyte)0)) return false;
            }
            return true;
        }
    }

    /// <summary>Passes on to the next restart marker, which must be the one expected.</summary>
    private void Restart(ref JpegBits bits, ref int number)
    {
        var marker = NextMarker("a restart marker");
        if (marker != JpegMarker.FirstRestart + number) throw JpegErrors.Segment("a restart marker", $"D{number:X}", $"{marker:X2}");
        number = (number + 1) & 7;
        bits = NextBits();
    }

    /// <summary>Copies the data up to the next marker, without the zeros that are stuffed in behind 0xFF to tell it from markers.</summary>
    private JpegBits NextBits()
    {
        for (var i = 0; i < _scanCount; i++) _scan[i].Predictor = 0;
        byte* from = _data + _position, end = _data + _length, to = _entropy;
        while (from < end)
        {
            var clean = new ReadOnlySpan<byte>(from, (int)(end - from)).IndexOf((byte)0xFF);
            if (clean < 0) clean = (int)(end - from);
            Unsafe.CopyBlockUnaligned(to, from, (uint)clean);
            to += clean;
            from += clean;
            var next = from;
            while (next < end && *next == 0xFF) next++;
            if (next >= end || *next != 0) break;
            *to++ = 0xFF;
            from = next + 1;
        }
        _position = (int)(from - _data);
        Unsafe.InitBlockUnaligned(to, 0, JpegBits.Padding);
        return new JpegBits(_entropy, to);
    }
}
