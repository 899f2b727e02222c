using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>
/// The gradient of convolutions by input: products of the incoming gradient and the filters' transposes, summed where the filters had read. No pixel is visited more often than need be.
/// </summary>
internal sealed unsafe partial class CpuBackend
{
    /// <summary>
    /// The columns of the input that every tap of a row of the kernel reaches: they can be made in one go, and are first and last written then, if the image is one band.
    /// No columns where strides, or an image of a few columns, want the general way.
    /// </summary>
    private static (int Left, int Right) InnerColumns(ConvState* s)
    {
        ref var g = ref s->G;
        var left = Math.Max(0, (g.KernelWidth - 1) * g.DilationX - g.PadLeft);
        var right = Math.Min(g.Width, s->Columns - g.PadLeft);
        return g.StrideX == 1 && g.StrideY == 1 && right - left >= 4 ? (left, right) : (0, 0);
    }

    /// <summary>Sets to zero what sums will be added to, or nothing will be written to.</summary>
    private static void ClearInputGradient(ConvState* s, float* dx)
    {
        ref var g = ref s->G;
        var (left, right) = InnerColumns(s);
        // Rows that no tap reaches lie behind those that some do.
        var reached = right == 0 || s->BandRows < s->Rows || g.DilationY > 1 ? 0 : Math.Clamp(s->Rows + g.KernelHeight - 1 - g.PadTop, 0, g.Height);
        for (var h = 0; h < reached; h++)
        {
            var line = dx + (nint)h * g.Width * g.Channels;
            new Span<float>(line, left * g.Channels).Clear();
            new Span<float>(line + right * g.Channels, (g.Width - right) * g.Channels).Clear();
        }
        new Span<float>(dx + (nint)reached * g.Width * g.Channels, (g.Height - reached) * g.Width * g.Channels).Clear();
    }

    /// <summary>Adds dy·wᵀ of a band to dx.</summary>
    private static void InputGradientBand(ConvState* s, float* dy, int row, int rows, float* dx)
    {
        ref var g = ref s->G;
        var (left, right) = InnerColumns(s);
        if (right == 0)
        {
            InputGradientTaps(s, dy, row, rows, dx);
            return;
        }
        InputGradientRows(s, dy, row, rows, left, right, dx);
        var reach = Math.Min(g.Width, s->Columns + (g.KernelWidth - 1) * g.DilationX - g.PadLeft);
        for (var column = 0; column < left; column++) InputGradientColumn(s, dy, row, rows, column, dx);
        for (var column = right; column < reach; column++) InputGradientColumn(s, dy, row, rows, column, dx);
    }

    /// <summary>Columns left … right − 1, row by row: all taps that reach a row make one sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradientRows(ConvState* s, float* dy, int row, int rows, int left, int right, float* dx)
    {
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        nint outRow = (nint)s->Columns * g.OutChannels, cells = (nint)channels * outputs, tapRow = g.KernelWidth * g.Groups * cells;
        TileArguments p = default;
        p.Runs = g.KernelWidth;
        p.Length = outputs;
        p.ARun = -(nint)g.DilationX * g.OutChannels;
        p.ABlock = -g.DilationY * outRow;
        p.BRow = channels;
        p.BRun = (g.Groups - 1) * cells;
        p.Accumulate = s->BandRows < s->Rows;
        var panel = 2 * s->Set->Width;
        var bottom = Math.Min(g.Height, row + rows + (g.KernelHeight - 1) * g.DilationY - g.PadTop);
        for (var group = 0; group < g.Groups; group++)
        {
            for (var j = 0; j < channels; j += panel)
            {
                for (var h = Math.Max(0, row - g.PadTop); h < bottom; h++)
                {
                    // Tap kh takes output row h + PadTop − kh·dilation.
                    var top = h + g.PadTop - row;
                    var first = top < rows ? 0 : CeilDivide(top - rows + 1, g.DilationY);
                    var last = Math.Min(g.KernelHeight - 1, top / g.DilationY);
                    if (last < first) continue;
                    p.Blocks = last - first + 1;
                    var a = dy + (top - first * g.DilationY) * outRow + (nint)(left + g.PadLeft) * g.OutChannels + group * outputs;
                    var b = s->Transposed + first * tapRow + group * cells + j;
                    var c = dx + ((nint)h * g.Width + left) * g.Channels + group * channels + j;
                    TileSweep.Rows(s->Set, a, g.OutChannels, 0, b, c, g.Channels, 0, 1, right - left, Math.Min(panel, channels - j), &p);
                }
            }
        }
    }

    /// <summary>A column that only some taps of each row of the kernel reach, for each row of the kernel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradientColumn(ConvState* s, float* dy, int row, int rows, int column, float* dx)
    {
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        nint outRow = (nint)s->Columns * g.OutChannels, cells = (nint)channels * outputs, inputRow = (nint)g.Width * g.Channels;
        // Tap kw takes output column column + PadLeft − kw·dilation.
        var at = column + g.PadLeft;
        var first = at < s->Columns ? 0 : CeilDivide(at - s->Columns + 1, g.DilationX);
        var last = Math.Min(g.KernelWidth - 1, at / g.DilationX);
        if (last < first) return;
        TileArguments p = default;
        p.Blocks = 1;
        p.Runs = last - first + 1;
        p.Length = outputs;
        p.ARun = -(nint)g.DilationX * g.OutChannels;
        p.BRow = channels;
        p.BRun = (g.Groups - 1) * cells;
        p.Accumulate = true;
        for (var kh = 0; kh < g.KernelHeight; kh++)
        {
            var shift = kh * g.DilationY - g.PadTop;
            var top = Math.Max(row, -shift);
            var bottom = Math.Min(row + rows, g.Height - shift);
            if (bottom <= top) continue;
            for (var group = 0; group < g.Groups; group++)
            {
                var a = dy + (top - row) * outRow + (nint)(at - first * g.DilationX) * g.OutChannels + group * outputs;
                var b = s->Transposed + ((nint)(kh * g.KernelWidth + first) * g.Groups + group) * cells;
                var c = dx + (top + shift) * inputRow + (nint)column * g.Channels + group * channels;
                TileSweep.Rows(s->Set, a, outRow, 0, b, c, inputRow, 0, 1, bottom - top, channels, &p);
            }
        }
    }

    /// <summary>Tap by tap: any stride, and images of a few columns, whose rows a tile takes together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradientTaps(ConvState* s, float* dy, int row, int rows, float* dx)
    {
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        var outRow = (nint)s->Columns * g.OutChannels;
        TileArguments p = default;
        p.Blocks = 1;
        p.Runs = 1;
        p.Length = outputs;
        p.BRow = channels;
        p.Accumulate = true;
        for (var kh = 0; kh < g.KernelHeight; kh++)
        {
            // Output row r reads input row r·stride + shift; only rows inside of the input take part.
            var shiftY = kh * g.DilationY - g.PadTop;
            var top = Math.Max(row, shiftY >= 0 ? 0 : CeilDivide(-shiftY, g.StrideY));
            var bottom = Math.Min(row + rows, g.Height - 1 - shiftY < 0 ? 0 : (g.Height - 1 - shiftY) / g.StrideY + 1);
            if (bottom <= top) continue;
            for (var kw = 0; kw < g.KernelWidth; kw++)
            {
                var shiftX = kw * g.DilationX - g.PadLeft;
                var left = shiftX >= 0 ? 0 : CeilDivide(-shiftX, g.StrideX);
                var right = Math.Min(s->Columns, g.Width - 1 - shiftX < 0 ? 0 : (g.Width - 1 - shiftX) / g.StrideX + 1);
                if (right <= left) continue;
                for (var group = 0; group < g.Groups; group++)
                {
                    var a = dy + (top - row) * outRow + (nint)left * g.OutChannels + group * outputs;
                    var b = s->Transposed + ((nint)(kh * g.KernelWidth + kw) * g.Groups + group) * channels * outputs;
                    var c = dx + (((nint)top * g.StrideY + shiftY) * g.Width + left * g.StrideX + shiftX) * g.Channels + group * channels;
                    TileSweep.Rows(s->Set, a, g.OutChannels, outRow, b, c, (nint)g.StrideX * g.Channels, (nint)g.StrideY * g.Width * g.Channels, bottom - top, right - left, channels, &p);
                }
            }
        }
    }
}
