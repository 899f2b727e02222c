using System.Runtime.CompilerServices;

namespace KerasBridge.Engine;

/// <summary>
/// The gradients of convolutions. Where the gradient that comes in must first be masked or un-pooled, that is done band by band, and both gradients take the band while it is in the caches.
/// </summary>
internal sealed unsafe partial class CpuBackend
{
    /// <inheritdoc cref="IBackend.ConvGradientInput"/>
    public void ConvGradientInput(float* dy, float* w, float* dx, in ConvGeometry g)
        => ConvGradient(null, w, null, dy, dx, null, null, in g, EpilogueKind.None);

    /// <inheritdoc cref="IBackend.ConvGradientFilter"/>
    public void ConvGradientFilter(float* x, float* dy, float* dw, float* db, in ConvGeometry g)
        => ConvGradient(x, null, null, dy, null, dw, db, in g, EpilogueKind.None);

    /// <inheritdoc cref="IBackend.ConvGradient"/>
    public void ConvGradient(float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, in ConvGeometry g, EpilogueKind epilogue)
    {
        ConvState s = default;
        Backward(&s, x, w, y, dy, dx, dw, db, in g, epilogue);
    }

    /// <inheritdoc cref="IBackend.ConvPoolGradient"/>
    public void ConvPoolGradient(float* x, float* w, float* y, byte* argmax, float* dy, float* dx, float* dw, float* db, in ConvGeometry conv, int poolHeight, int poolWidth, EpilogueKind epilogue)
    {
        ConvState s = default;
        s.Argmax = argmax;
        s.PoolHeight = poolHeight;
        s.PoolWidth = poolWidth;
        Backward(&s, x, w, y, dy, dx, dw, db, in conv, epilogue);
    }

    private void Backward(ConvState* s, float* x, float* w, float* y, float* dy, float* dx, float* dw, float* db, in ConvGeometry g, EpilogueKind epilogue)
    {
        s->X = x;
        s->W = w;
        s->Y = y;
        s->Dy = dy;
        s->Dx = dx;
        s->Dw = dw;
        s->Db = db;
        s->WantFilter = dw != null;
        s->WantBias = db != null;
        s->FilterSize = dw == null ? 0 : g.KernelHeight * g.KernelWidth * (g.Channels / g.Groups) * g.OutChannels;
        s->PartialSize = RoundUp(s->FilterSize + (db == null ? 0 : g.OutChannels), 16);
        Prepare(s, in g, epilogue);
        if (s->Rows == 0 || s->Columns == 0 || g.Batch == 0)
        {
            if (dx != null) new Span<float>(dx, g.Batch * g.Height * g.Width * g.Channels).Clear();
            if (dw != null) new Span<float>(dw, s->FilterSize).Clear();
            if (db != null) new Span<float>(db, g.OutChannels).Clear();
            return;
        }
        if (dx != null)
        {
            s->Transposed = Scratch.Floats(2, (long)g.KernelHeight * g.KernelWidth * (g.Channels / g.Groups) * g.OutChannels);
            var taps = g.KernelHeight * g.KernelWidth;
            var cells = g.Channels * g.OutChannels / g.Groups;
            if (cells * taps < 1 << 14) for (var tap = 0; tap < taps; tap++) TransposeTap(s, tap);
            else WorkerPool.Run(taps, &TransposeTap, s);
        }
        var work = ConvWork(s);
        PlanBands(s, 0);
        s->Units = g.Batch;
        // A chunk must be worth the sum of its part into the whole.
        var most = s->PartialSize == 0 ? 64 : Math.Clamp(work / (s->PartialSize * 256L), 1, 16);
        s->Chunks = Parts(work, (int)Math.Min(g.Batch, most));
        if (s->Chunks > 1) s->Partials = Scratch.Floats(3, (long)s->PartialSize * s->Chunks);
        WorkerPool.Run(s->Chunks, &BackwardChunk, s);
        if (s->Chunks > 1 && s->PartialSize > 0) WorkerPool.Run(CeilDivide(s->PartialSize, SumBlock), &SumPartials, s);
    }

    private const int SumBlock = 8192;

    private static void TransposeTap(void* state, int tap)
    {
        var s = (ConvState*)state;
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        for (var group = 0; group < g.Groups; group++)
        {
            Transposer.Run(s->W + (nint)tap * channels * g.OutChannels + group * outputs, g.OutChannels, s->Transposed + ((nint)tap * g.Groups + group) * channels * outputs, channels, channels, outputs);
        }
    }

    /// <summary>Adds the chunks' gradients up, in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumPartials(void* state, int block)
    {
        var s = (ConvState*)state;
        var first = block * SumBlock;
        var last = Math.Min(first + SumBlock, s->FilterSize);
        if (s->WantFilter && last > first) s->Set->AddRows(s->Partials + first, s->PartialSize, s->Chunks, last - first, s->Dw + first, false);
        if (!s->WantBias) return;
        var from = Math.Max(first, s->FilterSize);
        last = Math.Min(first + SumBlock, s->FilterSize + s->G.OutChannels);
        if (last > from) s->Set->AddRows(s->Partials + from, s->PartialSize, s->Chunks, last - from, s->Db + (from - s->FilterSize), false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void BackwardChunk(void* state, int chunk)
    {
        var s = (ConvState*)state;
        ref var g = ref s->G;
        float* dw = s->Dw, db = s->Db;
        if (s->Chunks > 1)
        {
            dw = s->Partials + (nint)chunk * s->PartialSize;
            db = dw + s->FilterSize;
        }
        var end = (int)((long)s->Units * (chunk + 1) / s->Chunks);
        var accumulate = false;
        for (var image = (int)((long)s->Units * chunk / s->Chunks); image < end; image++)
        {
            var imageSize = (nint)g.Height * g.Width * g.Channels;
            var dx = s->Dx + image * imageSize;
            if (s->Dx != null) new Span<float>(dx, (int)imageSize).Clear();
            for (var row = 0; row < s->Rows; row += s->BandRows)
            {
                var rows = Math.Min(s->BandRows, s->Rows - row);
                nint outRow;
                var dy = OutputBand(s, image, row, rows, &outRow);
                if (s->WantBias)
                {
                    if (outRow == (nint)s->Columns * g.OutChannels) s->Set->AddRows(dy, g.OutChannels, (nint)rows * s->Columns, g.OutChannels, db, accumulate);
                    else for (var r = 0; r < rows; r++) s->Set->AddRows(dy + r * outRow, g.OutChannels, s->Columns, g.OutChannels, db, accumulate || r > 0);
                }
                if (s->WantFilter)
                {
                    nint inputRow;
                    var x = InputBand(s, image, row, rows, 0, s->Columns, &inputRow);
                    FilterBand(s, x, inputRow, dy, outRow, rows, dw, accumulate);
                }
                if (s->Dx != null) InputGradientBand(s, dy, outRow, row, rows, dx);
                accumulate = true;
            }
        }
    }

    /// <summary>The incoming gradient of a band of the convolution's own output: where it is, or masked or un-pooled into scratch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float* OutputBand(ConvState* s, int image, int row, int rows, nint* outRow)
    {
        ref var g = ref s->G;
        var stride = (nint)s->Columns * g.OutChannels;
        *outRow = stride;
        if (s->PoolHeight == 0)
        {
            var offset = ((nint)image * g.OutHeight + row) * stride;
            if (!s->Relu) return s->Dy + offset;
            var masked = Scratch.Floats(0, rows * stride);
            s->Set->MaskRelu(s->Y + offset, s->Dy + offset, masked, rows * stride);
            return masked;
        }
        var target = Scratch.Floats(0, rows * stride);
        var columns = s->Columns / s->PoolWidth;
        var pooled = ((nint)image * (s->Rows / s->PoolHeight) + row / s->PoolHeight) * columns * g.OutChannels;
        for (var r = 0; r < rows; r += s->PoolHeight)
        {
            s->Set->UnpoolRow(s->Dy + pooled, s->Relu ? s->Y + pooled : null, s->Argmax + pooled, s->PoolHeight, s->PoolWidth, columns, g.OutChannels, target + r * stride, stride);
            pooled += (nint)columns * g.OutChannels;
        }
        return target;
    }

    /// <summary>dw += xᵀ·dy over a band.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterBand(ConvState* s, float* x, nint inputRow, float* dy, nint outRow, int rows, float* dw, bool accumulate)
    {
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        TileArguments p = default;
        p.Blocks = 1;
        p.Runs = rows;
        p.Length = s->Columns;
        p.AStep = (nint)g.StrideX * g.Channels;
        p.ARun = g.StrideY * inputRow;
        p.BRow = g.OutChannels;
        p.BRun = outRow - (nint)s->Columns * g.OutChannels;
        p.Accumulate = accumulate;
        var together = g.DilationX == 1 && g.Groups == 1;
        for (var kh = 0; kh < g.KernelHeight; kh++)
        {
            var line = x + kh * g.DilationY * inputRow;
            var target = dw + (nint)kh * g.KernelWidth * channels * g.OutChannels;
            if (together)
            {
                TileSweep.Columns(s->Set, line, dy, target, g.OutChannels, g.KernelWidth * channels, outputs, &p);
                continue;
            }
            for (var kw = 0; kw < g.KernelWidth; kw++)
            {
                for (var group = 0; group < g.Groups; group++)
                {
                    TileSweep.Columns(s->Set, line + (nint)kw * g.DilationX * g.Channels + group * channels, dy + group * outputs,
                        target + (nint)kw * channels * g.OutChannels + group * outputs, g.OutChannels, channels, outputs, &p);
                }
            }
        }
    }

    /// <summary>dx += dy·wᵀ: each tap of the kernel adds a product to the pixels that it read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InputGradientBand(ConvState* s, float* dy, nint outRow, int row, int rows, float* dx)
    {
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
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
            var first = Math.Max(row, shiftY >= 0 ? 0 : CeilDivide(-shiftY, g.StrideY));
            var last = Math.Min(row + rows, g.Height - 1 - shiftY < 0 ? 0 : (g.Height - 1 - shiftY) / g.StrideY + 1);
            if (last <= first) continue;
            for (var kw = 0; kw < g.KernelWidth; kw++)
            {
                var shiftX = kw * g.DilationX - g.PadLeft;
                var left = shiftX >= 0 ? 0 : CeilDivide(-shiftX, g.StrideX);
                var right = Math.Min(s->Columns, g.Width - 1 - shiftX < 0 ? 0 : (g.Width - 1 - shiftX) / g.StrideX + 1);
                if (right <= left) continue;
                for (var group = 0; group < g.Groups; group++)
                {
                    var a = dy + (first - row) * outRow + (nint)left * g.OutChannels + group * outputs;
                    var b = s->Transposed + ((nint)(kh * g.KernelWidth + kw) * g.Groups + group) * channels * outputs;
                    var c = dx + (((nint)first * g.StrideY + shiftY) * g.Width + left * g.StrideX + shiftX) * g.Channels + group * channels;
                    TileSweep.Rows(s->Set, a, g.OutChannels, outRow, b, c, (nint)g.StrideX * g.Channels, (nint)g.StrideY * g.Width * g.Channels, last - first, right - left, channels, &p);
                }
            }
        }
    }
}
