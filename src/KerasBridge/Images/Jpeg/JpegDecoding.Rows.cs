using System.Runtime.CompilerServices;

namespace KerasBridge.Images;

internal sealed unsafe partial class JpegDecoding
{
    /// <summary>Whether 256-bit vectors may be used; a variable asks for less to compare kernels.</summary>
    private static readonly bool Wide = !(Enum.TryParse<Engine.Isa>(Environment.GetEnvironmentVariable("KERASBRIDGE_ISA"), true, out var isa) && isa < Engine.Isa.Avx2);

    private byte* _image;
    private int _imageStride;
    private int _rowsDone;
    private int _rowsBehind;

    private void BeginRows()
    {
        _color = FindColor();
        _rowsDone = 0;
        _rowsBehind = 0;
        foreach (var component in Components)
        {
            // The last rows of an MCU need the next one's first.
            if (component.Stretch is JpegStretch.SmoothHigh or JpegStretch.SmoothBoth) _rowsBehind = _maxV;
        }
    }

    /// <summary>Makes the samples of a row of MCUs, and all rows of pixels for which they suffice.</summary>
    /// <param name="row">The row of MCUs.</param>
    /// <param name="place">Where its coefficients are, as a row of those in memory.</param>
    private void FinishRow(int row, int place)
    {
        foreach (var component in Components)
        {
            for (var v = 0; v < component.V && row * component.V + v < component.BlocksHigh; v++) Transform(component, row * component.V + v, place * component.V + v);
        }
        var ready = row == _mcusHigh - 1 ? _scaledHeight : Math.Min(_scaledHeight, (row + 1) * _size * _maxV - _rowsBehind);
        for (; _rowsDone < ready; _rowsDone++) WriteRow(_rowsDone, _image + (nint)_rowsDone * _imageStride);
    }

    private static void Transform(JpegComponent component, int row, int place)
    {
        var samples = component.Samples + (nint)(row * component.Size % component.KeptRows) * component.SampleStride;
        var coefficients = component.Coefficients + (nint)place * component.BlockStride * 64;
        fixed (ushort* steps = component.Quant)
        {
            if (component.Size == 8) JpegInverseDct.Row(coefficients, component.BlocksWide, steps, samples, component.SampleStride, Wide);
            else JpegInverseDct.Reduced(coefficients, component.BlocksWide, steps, samples, component.SampleStride, component.Size);
        }
        if (component.Stretch is not (JpegStretch.SmoothWide or JpegStretch.SmoothBoth)) return;
        // Smoothing finds the first and the last sample of a row beside themselves.
        for (var y = 0; y < component.Size; y++, samples += component.SampleStride)
        {
            samples[-1] = samples[0];
            samples[component.Width] = samples[component.Width - 1];
        }
    }

    /// <summary>A row of a component at the picture's width.</summary>
    private byte* Row(JpegComponent component, int y)
    {
        var below = (y & 1) != 0;
        var half = y >> 1;
        switch (component.Stretch)
        {
            case JpegStretch.None:
                return component.Row(y);
            case JpegStretch.SmoothWide:
                JpegUpsample.Wide(component.Row(y), component.Width, component.Stretched, Wide);
                break;
            case JpegStretch.SmoothHigh:
                JpegUpsample.High(component.Row(half), component.Row(below ? half + 1 : half - 1), below, component.Width, component.Stretched);
                break;
            case JpegStretch.SmoothBoth:
                JpegUpsample.Both(component.Row(half), component.Row(below ? half + 1 : half - 1), component.Width, component.Stretched, Wide);
                break;
            default:
                var (h, v) = Sampling(component);
                JpegUpsample.Repeat(component.Row(y / (_maxV / v)), _scaledWidth, _maxH / h, component.Stretched);
                break;
        }
        return component.Stretched;
    }

    private void WriteRow(int y, byte* to)
    {
        var first = Row(_slots[0], y);
        if (_color == JpegColor.Grey)
        {
            Unsafe.CopyBlockUnaligned(to, first, (uint)_scaledWidth);
            return;
        }
        var second = Row(_slots[1], y);
        var third = Row(_slots[2], y);
        switch (_color)
        {
            case JpegColor.Ycc:
                JpegColors.YccToRgb(first, second, third, to, _scaledWidth, Wide);
                break;
            case JpegColor.Rgb:
                JpegColors.Interleave3(first, second, third, to, _scaledWidth);
                break;
            case JpegColor.Cmyk:
                JpegColors.InvertedCmyk(first, second, third, Row(_slots[3], y), to, _scaledWidth);
                break;
            default:
                JpegColors.YcckToCmyk(first, second, third, Row(_slots[3], y), to, _scaledWidth);
                break;
        }
    }
}
