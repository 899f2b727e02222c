using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>Convolutions forward. Rows of the input are read in place wherever no tap falls outside of it; else a band of them is copied with zeros around.</summary>
internal sealed unsafe partial class CpuBackend
{
    /// <summary>Floats of input and output that a band should stay below, so that both stay in the second cache.</summary>
    private const int BandFloats = 32 * 1024;

    /// <summary>The same for the first cache.</summary>
    private const int SmallBandFloats = 4 * 1024;

    /// <inheritdoc cref="IBackend.Conv"/>
    public void Conv(float* x, float* w, float* bias, float* y, in ConvGeometry g, EpilogueKind epilogue = EpilogueKind.None)
    {
        ConvState s = default;
        s.PoolHeight = 0;
        Forward(&s, x, w, bias, y, in g, epilogue);
    }

    /// <inheritdoc cref="IBackend.ConvPool"/>
    public void ConvPool(float* x, float* w, float* bias, float* y, byte* argmax, in ConvGeometry conv, int poolHeight, int poolWidth, EpilogueKind epilogue)
    {
        ConvState s = default;
        s.Argmax = argmax;
        s.PoolHeight = poolHeight;
        s.PoolWidth = poolWidth;
        Forward(&s, x, w, bias, y, in conv, epilogue);
    }

    private void Forward(ConvState* s, float* x, float* w, float* bias, float* y, in ConvGeometry g, EpilogueKind epilogue)
    {
        s->X = x;
        s->W = w;
        s->Bias = bias;
        s->Y = y;
        Prepare(s, in g, epilogue);
        if (s->Rows == 0 || s->Columns == 0 || g.Batch == 0 || g.OutChannels == 0) return;
        var work = ConvWork(s);
        PlanBands(s, work, s->PoolHeight == 0 ? BandFloats : SmallBandFloats);
        s->Units = g.Batch * s->BandsDown * s->BandsAcross * s->Splits;
        s->Chunks = Parts(work, Math.Min(s->Units, 64));
        WorkerPool.Run(s->Chunks, &ForwardChunk, s);
    }

    /// <summary>Multiply-adds that are executed.</summary>
    private static long ConvWork(ConvState* s)
        => (long)s->G.Batch * s->Rows * s->Columns * s->G.OutChannels * s->G.KernelHeight * s->G.KernelWidth * (s->G.Channels / s->G.Groups);

    /// <summary>Fills in what follows from the geometry.</summary>
    private void Prepare(ConvState* s, in ConvGeometry g, EpilogueKind epilogue)
    {
        s->Set = _set;
        s->G = g;
        s->Relu = epilogue == EpilogueKind.Relu;
        s->Rows = s->PoolHeight == 0 ? g.OutHeight : g.OutHeight / s->PoolHeight * s->PoolHeight;
        s->Columns = s->PoolHeight == 0 ? g.OutWidth : g.OutWidth / s->PoolWidth * s->PoolWidth;
        s->Valid = (g with { OutHeight = s->Rows, OutWidth = s->Columns }).IsValid;
    }

    /// <summary>Cuts images into bands of about so many floats.</summary>
    private static void PlanBands(ConvState* s, long work, int floats)
    {
        ref var g = ref s->G;
        var unit = Math.Max(1, s->PoolHeight);
        var rowFloats = (long)unit * (g.StrideY * g.Width * g.Channels + s->Columns * g.OutChannels);
        var rows = Math.Max(1, floats / Math.Max(rowFloats, 1));
        var rowsInAll = s->Rows / unit;
        // Enough bands for several threads, where there is work for them.
        var wanted = Math.Clamp(work / ChunkWork, 1, 16);
        s->Splits = 1;
        s->SplitChannels = g.OutChannels;
        if (wanted > g.Batch && g.Groups == 1 && (s->PoolHeight == 0 || PoolsInRegisters(s)))
        {
            // Parts of the channels first: each thread then reads its part of the filters only.
            var panel = 2 * s->Set->Width;
            var parts = Math.Clamp(wanted / g.Batch, 1, Math.Max(1, g.OutChannels / panel));
            s->SplitChannels = RoundUp(CeilDivide(g.OutChannels, (int)parts), panel);
            s->Splits = CeilDivide(g.OutChannels, s->SplitChannels);
            wanted = CeilDivide((int)wanted, s->Splits);
        }
        var perImage = (wanted + g.Batch - 1) / g.Batch;
        rows = Math.Clamp(rows, 1, Math.Max(1, (rowsInAll + perImage - 1) / perImage));
        s->BandRows = (int)rows * unit;
        s->BandsDown = CeilDivide(s->Rows, s->BandRows);
        s->BandColumns = s->Columns;
        s->BandsAcross = 1;
        if (s->PoolHeight == 0 && (long)g.Batch * s->BandsDown < wanted && s->Columns >= 128)
        {
            s->BandsAcross = (int)Math.Min(CeilDivide(s->Columns, 64), (wanted + s->BandsDown - 1) / s->BandsDown);
            s->BandColumns = CeilDivide(s->Columns, s->BandsAcross);
            s->BandsAcross = CeilDivide(s->Columns, s->BandColumns);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardChunk(void* state, int chunk)
    {
        var s = (ConvState*)state;
        ref var g = ref s->G;
        var end = (int)((long)s->Units * (chunk + 1) / s->Chunks);
        var bands = s->BandsDown * s->BandsAcross;
        var perImage = bands * s->Splits;
        for (var unit = (int)((long)s->Units * chunk / s->Chunks); unit < end; unit++)
        {
            int image = unit / perImage, band = unit % bands;
            var channel = unit % perImage / bands * s->SplitChannels;
            var row = band / s->BandsAcross * s->BandRows;
            var column = band % s->BandsAcross * s->BandColumns;
            var rows = Math.Min(s->BandRows, s->Rows - row);
            var columns = Math.Min(s->BandColumns, s->Columns - column);
            nint inputRow;
            var x = InputBand(s, image, row, rows, column, columns, 0, &inputRow);
            if (s->PoolHeight == 0)
            {
                var y = s->Y + (((nint)image * g.OutHeight + row) * g.OutWidth + column) * g.OutChannels;
                ForwardBand(s, x, inputRow, y, (nint)g.OutWidth * g.OutChannels, rows, columns, channel);
                continue;
            }
            var outRow = (nint)columns * g.OutChannels;
            var pooledColumns = columns / s->PoolWidth;
            var pooled = ((nint)image * (s->Rows / s->PoolHeight) + row / s->PoolHeight) * pooledColumns * g.OutChannels;
            var argmax = s->Argmax == null ? null : s->Argmax + pooled;
            if (PoolsInRegisters(s))
            {
                PooledBand(s, x, inputRow, s->Y + pooled, argmax, rows / 2, pooledColumns, channel);
                continue;
            }
            var scratch = Scratch.Floats(0, rows * outRow);
            ForwardBand(s, x, inputRow, scratch, outRow, rows, columns, 0);
            for (var r = 0; r < rows; r += s->PoolHeight)
            {
                var offset = r / s->PoolHeight * (nint)pooledColumns * g.OutChannels;
                s->Set->PoolRow(scratch + r * outRow, outRow, s->PoolHeight, s->PoolWidth, pooledColumns, g.OutChannels, s->Y + pooled + offset, argmax == null ? null : argmax + offset);
            }
        }
    }

    /// <summary>
    /// Whether pooling can be done on a tile before it is stored. With few registers the tiles for that are small, and pay only where there is little to sum up.
    /// </summary>
    private static bool PoolsInRegisters(ConvState* s)
    {
        ref var g = ref s->G;
        return s->PoolHeight == 2 && s->PoolWidth == 2 && s->Set->MaxWindows[1] > 0 && g.OutChannels / g.Groups % s->Set->Width == 0
            && (s->Set->MaxWindows[2] >= 3 || g.KernelHeight * g.KernelWidth * (g.Channels / g.Groups) <= 32);
    }

    /// <summary>The convolution of a band and the maxima of 2 × 2 pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PooledBand(ConvState* s, float* x, nint inputRow, float* y, byte* argmax, int rows, int columns, int channel)
    {
        ref var g = ref s->G;
        TileArguments p;
        DescribeTaps(s, inputRow, &p);
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        // Channels are cut only where there is a single group.
        var count = Math.Min(outputs, Math.Min(s->SplitChannels, g.OutChannels - channel));
        for (var group = 0; group < g.Groups; group++)
        {
            p.Bias = s->Bias == null ? null : s->Bias + group * outputs + channel;
            TileSweep.Pooled(s->Set, x + group * channels, (nint)g.StrideX * g.Channels, g.StrideY * inputRow, s->W + group * outputs + channel, y + group * outputs + channel,
                argmax == null ? null : argmax + group * outputs + channel, g.OutChannels, rows, columns, count, &p);
        }
    }

    /// <summary>Tells the kernels which elements of the input and of the filters a sum runs over.</summary>
    private static void DescribeTaps(ConvState* s, nint inputRow, TileArguments* p)
    {
        ref var g = ref s->G;
        *p = default;
        if (g.DilationX == 1 && g.Groups == 1)
        {
            // The taps of a row of the kernel lie side by side in the input.
            p->Blocks = 1;
            p->Runs = g.KernelHeight;
            p->Length = g.KernelWidth * g.Channels;
            p->ARun = g.DilationY * inputRow;
        }
        else
        {
            p->Blocks = g.KernelHeight;
            p->Runs = g.KernelWidth;
            p->Length = g.Channels / g.Groups;
            p->ARun = (nint)g.DilationX * g.Channels;
            p->ABlock = g.DilationY * inputRow;
        }
        p->BRow = g.OutChannels;
        p->Relu = s->Relu;
    }

    /// <summary>The convolution of a band whose first tap is at x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardBand(ConvState* s, float* x, nint inputRow, float* y, nint outRow, int rows, int columns, int channel)
    {
        ref var g = ref s->G;
        TileArguments p;
        DescribeTaps(s, inputRow, &p);
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        // Channels are cut only where there is a single group.
        var count = Math.Min(outputs, Math.Min(s->SplitChannels, g.OutChannels - channel));
        for (var group = 0; group < g.Groups; group++)
        {
            p.Bias = s->Bias == null ? null : s->Bias + group * outputs + channel;
            TileSweep.Rows(s->Set, x + group * channels, (nint)g.StrideX * g.Channels, g.StrideY * inputRow, s->W + group * outputs + channel, y + group * outputs + channel, g.OutChannels, outRow, rows, columns, count, &p);
        }
    }

    /// <summary>
    /// Where the first tap of an output band reads, and the stride of input rows: in the input itself, or in a copy of what the band reads, with zeros around,
    /// which begins <paramref name="offset"/> floats into scratch.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float* InputBand(ConvState* s, int image, int row, int rows, int column, int columns, nint offset, nint* inputRow)
    {
        ref var g = ref s->G;
        var source = s->X + (nint)image * g.Height * g.Width * g.Channels;
        if (s->Valid)
        {
            *inputRow = (nint)g.Width * g.Channels;
            return source + ((nint)row * g.StrideY * g.Width + column * g.StrideX) * g.Channels;
        }
        var height = (rows - 1) * g.StrideY + (g.KernelHeight - 1) * g.DilationY + 1;
        var width = (columns - 1) * g.StrideX + (g.KernelWidth - 1) * g.DilationX + 1;
        var stride = (nint)width * g.Channels;
        var target = Scratch.Floats(1, offset + height * stride) + offset;
        *inputRow = stride;
        int top = row * g.StrideY - g.PadTop, left = column * g.StrideX - g.PadLeft;
        var first = Math.Clamp(-left, 0, width);
        var last = Math.Clamp(g.Width - left, first, width);
        for (var r = 0; r < height; r++)
        {
            var line = target + r * stride;
            var y = top + r;
            if (y < 0 || y >= g.Height)
            {
                new Span<float>(line, (int)stride).Clear();
                continue;
            }
            new Span<float>(line, first * g.Channels).Clear();
            new ReadOnlySpan<float>(source + ((nint)y * g.Width + left + first) * g.Channels, (last - first) * g.Channels).CopyTo(new Span<float>(line + first * g.Channels, (last - first) * g.Channels));
            new Span<float>(line + last * g.Channels, (width - last) * g.Channels).Clear();
        }
        return target;
    }

    /// <summary>Floats of the copy that <see cref="InputBand"/> makes.</summary>
    private static nint PaddedSize(ConvState* s, int rows, int columns)
    {
        ref var g = ref s->G;
        return (nint)((rows - 1) * g.StrideY + (g.KernelHeight - 1) * g.DilationY + 1) * ((columns - 1) * g.StrideX + (g.KernelWidth - 1) * g.DilationX + 1) * g.Channels;
    }
}
