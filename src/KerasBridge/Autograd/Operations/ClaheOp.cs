using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Contrast limited adaptive histogram equalization (Zuiderveld 1994) of images (batch, height, width, channels) with values from 0 to 255: each pixel is evened out by the histograms of
/// the four tiles around it. Has no gradient. The second result holds the tables of the tiles.
/// </summary>
internal sealed class ClaheOp(double clipLimit, int rows, int columns) : Op
{
    private const int Bins = 256;

    public override void Infer(Node node)
    {
        var dims = node.Inputs[0].shape.Dims;
        node.SetOutputs(new Tensor(node.Inputs[0].shape, DType.Float32), new Tensor(Shape.FromInts([dims[0], rows, columns, dims[3], Bins]), DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Output.shape.Dims;
        var job = new Job
        {
            X = node.Inputs[0].Floats, Y = node.Output.Floats, Tables = node.Outputs[1].Floats, Height = dims[1], Width = dims[2], Channels = dims[3], Rows = rows, Columns = columns,
            TileHeight = (dims[1] + rows - 1) / rows, TileWidth = (dims[2] + columns - 1) / columns,
        };
        job.Limit = clipLimit > 0 ? (float)(clipLimit * (job.TileHeight * job.TileWidth) / Bins) : float.PositiveInfinity;
        WorkerPool.Run(dims[0], &Image, &job);
    }

    private static unsafe void Image(void* context, int image)
    {
        var job = (Job*)context;
        var size = (long)job->Height * job->Width * job->Channels;
        float* x = job->X + image * size, y = job->Y + image * size, tables = job->Tables + (long)image * job->Rows * job->Columns * job->Channels * Bins;
        for (var row = 0; row < job->Rows; row++)
        {
            for (var column = 0; column < job->Columns; column++)
            {
                for (var c = 0; c < job->Channels; c++) Table(job, x, tables + ((row * job->Columns + column) * job->Channels + c) * Bins, row, column, c);
            }
        }
        for (var r = 0; r < job->Height; r++)
        {
            var (upper, lower, down) = Between(r, job->TileHeight, job->Rows);
            for (var q = 0; q < job->Width; q++)
            {
                var (left, right, across) = Between(q, job->TileWidth, job->Columns);
                for (var c = 0; c < job->Channels; c++)
                {
                    var place = ((long)r * job->Width + q) * job->Channels + c;
                    var bin = (int)Math.Clamp(x[place], 0, Bins - 1);
                    float Value(int row, int column) => tables[((row * job->Columns + column) * job->Channels + c) * Bins + bin];
                    var top = Value(upper, left) * (1 - across) + Value(upper, right) * across;
                    var bottom = Value(lower, left) * (1 - across) + Value(lower, right) * across;
                    y[place] = top * (1 - down) + bottom * down;
                }
            }
        }
    }

    /// <summary>The tiles before and behind a pixel, and how much the second one counts; at the edges both are the last.</summary>
    private static (int First, int Second, float Share) Between(int place, int tile, int count)
    {
        var at = (place - tile / 2f) / tile;
        var first = (int)MathF.Floor(at);
        return (Math.Clamp(first, 0, count - 1), Math.Clamp(first + 1, 0, count - 1), at - first);
    }

    /// <summary>What the values of a tile become; beyond the edge stands the image's mirror image.</summary>
    private static unsafe void Table(Job* job, float* x, float* table, int row, int column, int c)
    {
        var counts = new Span<float>(table, Bins);
        counts.Clear();
        for (var i = 0; i < job->TileHeight; i++)
        {
            var r = Mirrored(row * job->TileHeight + i, job->Height);
            for (var k = 0; k < job->TileWidth; k++)
            {
                var q = Mirrored(column * job->TileWidth + k, job->Width);
                counts[(int)Math.Clamp(x[((long)r * job->Width + q) * job->Channels + c], 0, Bins - 1)]++;
            }
        }
        var excess = 0f;
        foreach (var count in counts) excess += Math.Max(count - job->Limit, 0);
        var sum = 0f;
        for (var i = 0; i < Bins; i++) counts[i] = sum += Math.Min(counts[i], job->Limit) + excess / Bins;
        var least = counts[0];
        var rest = job->TileHeight * job->TileWidth - least;
        if (rest == 0) rest = 1;
        for (var i = 0; i < Bins; i++) counts[i] = Math.Clamp((counts[i] - least) * 255 / rest, 0, 255);
    }

    private static int Mirrored(int index, int length)
    {
        index %= 2 * length;
        return index < length ? index : 2 * length - 1 - index;
    }

    private unsafe struct Job
    {
        public float* X, Y, Tables;
        public int Height, Width, Channels, Rows, Columns, TileHeight, TileWidth;
        public float Limit;
    }
}
