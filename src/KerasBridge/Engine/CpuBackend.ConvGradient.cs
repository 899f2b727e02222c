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
        // Both gradients of a band are made from larger ones, since each adds to results that have to be read and written.
        PlanBands(s, 0, dx == null && g.Channels <= 4 ? SmallBandFloats : BandFloats);
        s->GroupImages = 1;
        if (s->BandRows == s->Rows)
        {
            var pixels = s->Rows * s->Columns;
            var floats = g.Height * g.Width * g.Channels + pixels * g.OutChannels;
            s->GroupImages = Math.Clamp(Math.Min(GroupSteps / pixels, 2 * BandFloats / floats), 1, g.Batch);
        }
        s->Units = g.Batch;
        // A chunk must be worth the sum of its part into the whole, and the parts of large filters take memory.
        var most = s->PartialSize == 0 ? 64 : Math.Clamp(work / (s->PartialSize * 256L), 1, Math.Clamp(MostPartialFloats / s->PartialSize, 4, 16));
        s->Chunks = Parts(work, (int)Math.Min(g.Batch, most));
        if (s->Chunks > 1) s->Partials = Scratch.Floats(3, (long)s->PartialSize * s->Chunks);
        WorkerPool.Run(s->Chunks, &BackwardChunk, s);
        if (s->Chunks > 1 && s->PartialSize > 0) WorkerPool.Run(CeilDivide(s->PartialSize, SumBlock), &SumPartials, s);
    }

    private const int SumBlock = 8192;

    /// <summary>Floats that the chunks' gradients by filter should not exceed together.</summary>
    private const int MostPartialFloats = 8 << 20;

    /// <summary>Steps of the sum after which a tile of the gradient by filter may be put away.</summary>
    private const int GroupSteps = 512;

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
        if (s->WantBias) new Span<float>(db, g.OutChannels).Clear();
        var end = (int)((long)s->Units * (chunk + 1) / s->Chunks);
        var imageSize = (nint)g.Height * g.Width * g.Channels;
        var accumulate = false;
        for (var image = (int)((long)s->Units * chunk / s->Chunks); image < end; image += s->GroupImages)
        {
            var images = Math.Min(s->GroupImages, end - image);
            var dx = s->Dx + image * imageSize;
            for (var i = 0; s->Dx != null && i < images; i++) ClearInputGradient(s, dx + i * imageSize);
            for (var row = 0; row < s->Rows; row += s->BandRows)
            {
                var rows = Math.Min(s->BandRows, s->Rows - row);
                var outRow = (nint)s->Columns * g.OutChannels;
                var dy = OutputBand(s, image, row, rows * images, s->WantBias ? db : null);
                if (s->WantFilter)
                {
                    nint inputRow, inputImage;
                    var x = InputBands(s, image, images, row, rows, &inputRow, &inputImage);
                    FilterBand(s, x, inputRow, inputImage, dy, images, rows, dw, accumulate);
                }
                for (var i = 0; s->Dx != null && i < images; i++) InputGradientBand(s, dy + i * rows * outRow, row, rows, dx + i * imageSize);
                accumulate = true;
            }
        }
    }

    /// <summary>
    /// The incoming gradient of rows of the convolution's own output: where it is, or masked, un-pooled or taken back through a normalization into scratch. Adds it up into db by channel, unless that is null.
    /// Rows may go on into the next images.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float* OutputBand(ConvState* s, int image, int row, int rows, float* db)
    {
        ref var g = ref s->G;
        var stride = (nint)s->Columns * g.OutChannels;
        if (s->Normalize != null)
        {
            var normalized = Scratch.Floats(0, rows * stride);
            var pixel = (image * s->Rows + row) * s->Columns;
            s->NormalizeBackward(s->Normalize, pixel, pixel + rows * s->Columns, normalized);
            if (db != null) s->Set->AddRows(normalized, g.OutChannels, (nint)rows * s->Columns, g.OutChannels, db, true);
            return normalized;
        }
        if (s->PoolHeight == 0)
        {
            var offset = ((nint)image * g.OutHeight + row) * stride;
            var dy = s->Dy + offset;
            if (s->Relu)
            {
                dy = Scratch.Floats(0, rows * stride);
                s->Set->MaskRelu(s->Y + offset, s->Dy + offset, dy, rows * stride);
            }
            if (db != null) s->Set->AddRows(dy, g.OutChannels, (nint)rows * s->Columns, g.OutChannels, db, true);
            return dy;
        }
        var target = Scratch.Floats(0, rows * stride);
        var columns = s->Columns / s->PoolWidth;
        var pooled = ((nint)image * (s->Rows / s->PoolHeight) + row / s->PoolHeight) * columns * g.OutChannels;
        for (var r = 0; r < rows; r += s->PoolHeight)
        {
            s->Set->UnpoolRow(s->Dy + pooled, s->Relu ? s->Y + pooled : null, s->Argmax + pooled, s->PoolHeight, s->PoolWidth, columns, g.OutChannels, target + r * stride, stride, db);
            pooled += (nint)columns * g.OutChannels;
        }
        return target;
    }

    /// <summary>What a band reads of several images, and the strides of rows and images: in the input itself, or copied with zeros around.</summary>
    private static float* InputBands(ConvState* s, int image, int images, int row, int rows, nint* inputRow, nint* inputImage)
    {
        ref var g = ref s->G;
        *inputImage = (nint)g.Height * g.Width * g.Channels;
        if (s->Valid || images == 1) return InputBand(s, image, row, rows, 0, s->Columns, 0, inputRow);
        *inputImage = PaddedSize(s, rows, s->Columns);
        var first = Scratch.Floats(1, images * *inputImage);
        for (var i = 0; i < images; i++) InputBand(s, image + i, row, rows, 0, s->Columns, i * *inputImage, inputRow);
        return first;
    }

    /// <summary>dw += xᵀ·dy over a band of some images.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterBand(ConvState* s, float* x, nint inputRow, nint inputImage, float* dy, int images, int rows, float* dw, bool accumulate)
    {
        ref var g = ref s->G;
        int channels = g.Channels / g.Groups, outputs = g.OutChannels / g.Groups;
        TileArguments p = default;
        p.Blocks = images;
        p.ABlock = inputImage;
        p.Runs = rows;
        p.Length = s->Columns;
        p.AStep = (nint)g.StrideX * g.Channels;
        p.ARun = g.StrideY * inputRow;
        p.BRow = g.OutChannels;
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
}
