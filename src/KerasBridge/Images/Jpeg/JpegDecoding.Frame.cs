using System.Buffers.Binary;

namespace KerasBridge.Images;

internal sealed unsafe partial class JpegDecoding
{
    private byte _frame;
    private bool _progressive;
    private int _width, _height;
    private int _count;
    private int _maxH, _maxV;
    /// <summary>Samples across and down that the finest component has of a block: 8, or fewer.</summary>
    private int _size;
    private int _scaledWidth, _scaledHeight;
    private int _mcusWide, _mcusHigh;
    private JpegColor _color;

    private ReadOnlySpan<JpegComponent> Components => _slots.AsSpan(0, _count);

    private void ReadFrame(byte marker, ReadOnlySpan<byte> contents)
    {
        if (_frame != 0) throw JpegErrors.Segment("the frame header", "one", "a second one");
        if (marker > JpegMarker.ProgressiveFrame) throw JpegErrors.Unsupported(JpegMarker.FrameName(marker));
        if (contents.Length < 6) throw JpegErrors.Segment("the frame header", "at least 6 bytes", contents.Length);
        if (contents[0] != 8) throw JpegErrors.Unsupported($"{contents[0]} bits a sample");
        _height = BinaryPrimitives.ReadUInt16BigEndian(contents[1..]);
        _width = BinaryPrimitives.ReadUInt16BigEndian(contents[3..]);
        ImageLimits.Check(_width, _height, "JPEG");
        var count = contents[5];
        if (count is not (1 or 3 or 4)) throw JpegErrors.Unsupported($"{count} components");
        if (contents.Length != 6 + 3 * count) throw JpegErrors.Segment("the frame header", $"{6 + 3 * count} bytes", contents.Length);
        _frame = marker;
        _progressive = marker == JpegMarker.ProgressiveFrame;
        _count = count;
        for (var i = 0; i < count; i++) ReadComponent(_slots[i], contents.Slice(6 + 3 * i, 3));
        Measure();
    }

    private static void ReadComponent(JpegComponent component, ReadOnlySpan<byte> contents)
    {
        component.Id = contents[0];
        component.H = contents[1] >> 4;
        component.V = contents[1] & 15;
        if (component.H is < 1 or > 4 || component.V is < 1 or > 4)
            throw JpegErrors.Segment("the sampling of a component", "1 to 4 across and down", $"{component.H} and {component.V}");
        component.QuantSlot = contents[2];
        component.QuantTaken = false;
        component.Predictor = 0;
        Array.Fill(component.LowestBit, (sbyte)-1);
    }

    private void Measure()
    {
        // A single component is never subsampled, whatever its factors say.
        if (_count == 1) (_slots[0].H, _slots[0].V) = (1, 1);
        _maxH = _maxV = 1;
        foreach (var component in Components)
        {
            _maxH = Math.Max(_maxH, component.H);
            _maxV = Math.Max(_maxV, component.V);
        }
        _mcusWide = Divide(_width, 8 * _maxH);
        _mcusHigh = Divide(_height, 8 * _maxV);
        _scaledWidth = Divide(_width * _size, 8);
        _scaledHeight = Divide(_height * _size, 8);
        foreach (var component in Components)
        {
            component.BlocksWide = Divide(_width * component.H, 8 * _maxH);
            component.BlocksHigh = Divide(_height * component.V, 8 * _maxV);
            component.BlockStride = _mcusWide * component.H;
            // Coarser components give larger blocks rather than being stretched, where that suffices.
            component.Size = _size;
            while (component.Size < 8 && _maxH * _size % (component.H * component.Size * 2) == 0 && _maxV * _size % (component.V * component.Size * 2) == 0) component.Size *= 2;
            component.Width = Divide(_width * component.H * component.Size, 8 * _maxH);
            component.Height = Divide(_height * component.V * component.Size, 8 * _maxV);
            component.Stretch = StretchOf(component);
        }
    }

    private static int Divide(int size, int by) => (size + by - 1) / by;

    private JpegStretch StretchOf(JpegComponent component)
    {
        var (h, v) = Sampling(component);
        var sameWidth = h == _maxH;
        var sameHeight = v == _maxV;
        if (sameWidth && sameHeight) return JpegStretch.None;
        var halfWidth = h * 2 == _maxH;
        var halfHeight = v * 2 == _maxV;
        // libjpeg smooths only rows of more than two samples, and blocks of more than one.
        var smooth = _size > 1;
        var smoothWide = smooth && component.Width > 2;
        if (halfWidth && sameHeight && smoothWide) return JpegStretch.SmoothWide;
        if (sameWidth && halfHeight && smooth) return JpegStretch.SmoothHigh;
        if (halfWidth && halfHeight && smoothWide) return JpegStretch.SmoothBoth;
        if (_maxH % h == 0 && _maxV % v == 0) return JpegStretch.Repeat;
        throw JpegErrors.Unsupported($"a component sampled {component.H} × {component.V} of {_maxH} × {_maxV}, which is no whole ratio");
    }

    /// <summary>A component's samples across and down as it is decoded, of <see cref="_maxH"/> and <see cref="_maxV"/>.</summary>
    private (int h, int v) Sampling(JpegComponent component) => (component.H * component.Size / _size, component.V * component.Size / _size);

    /// <summary>What the components mean; told by the application segments, else by the components' names, by libjpeg's rules.</summary>
    private JpegColor FindColor()
    {
        if (_count == 1) return JpegColor.Grey;
        if (_count == 4) return _adobeTransform > 0 ? JpegColor.Ycck : JpegColor.Cmyk;
        if (_jfif) return JpegColor.Ycc;
        if (_adobeTransform >= 0) return _adobeTransform == 0 ? JpegColor.Rgb : JpegColor.Ycc;
        return _slots[0].Id == 'R' && _slots[1].Id == 'G' && _slots[2].Id == 'B' ? JpegColor.Rgb : JpegColor.Ycc;
    }

    /// <summary>
    /// Refuses files that are too short for what their header claims, before memory is taken: each block needs two codes, of a bit at least, or one in a progressive file. So the memory
    /// that a file can ask for is bounded by its size, too.
    /// </summary>
    private void CheckLength()
    {
        var blocks = 0L;
        foreach (var component in Components) blocks += (long)component.BlocksWide * component.BlocksHigh;
        if (blocks * (_progressive ? 1 : 2) > (_length - _position) * 8L) throw JpegErrors.EndsEarly();
    }

    /// <summary>Divides a piece of memory among the components; without one, only measures it.</summary>
    private nuint Lay(byte* memory, bool streaming)
    {
        nuint used = 0;
        byte* Take(nuint bytes)
        {
            var at = used;
            used += (bytes + 63) & ~(nuint)63;
            return memory == null ? null : memory + at;
        }

        _entropy = Take((nuint)(_length - _position) + JpegBits.Padding);
        foreach (var component in Components)
        {
            // Transforms may read one block more.
            var blocks = (nuint)component.BlockStride * (nuint)(component.V * (streaming ? 1 : _mcusHigh)) + 1;
            component.Coefficients = (short*)Take(blocks * 128);
            if (memory != null && !streaming) System.Runtime.InteropServices.NativeMemory.Clear(component.Coefficients, blocks * 128);
            component.SampleStride = component.BlockStride * component.Size + 2 * JpegComponent.Margin;
            component.Samples = Take((nuint)component.SampleStride * (nuint)component.KeptRows) + JpegComponent.Margin;
            component.Stretched = Take((nuint)(_mcusWide * _maxH * _size + 2 * JpegComponent.Margin));
        }
        return used;
    }
}
