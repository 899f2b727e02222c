using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Evens out the histogram of each channel of a batch, as Keras's Equalization does; has no gradient. The second result holds each channel's histogram and table.
/// </summary>
internal sealed class EqualizeOp(int bins, double low, double high, int channelAxis) : Op
{
    public override void Infer(Node node)
    {
        var images = node.Inputs[0].shape;
        node.SetOutputs(new Tensor(images, DType.Float32), new Tensor(Shape.FromInts([images.Dims[channelAxis], bins]), DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Output.shape.Dims;
        var job = new Job
        {
            X = node.Inputs[0].Floats, Y = node.Output.Floats, Tables = node.Outputs[1].Floats, Bins = bins, Channels = dims[channelAxis],
            Outer = Shapes.Product(dims[..channelAxis]), Inner = Shapes.Product(dims[(channelAxis + 1)..]),
            Scale = (float)(255 / (high - low)), Offset = (float)(-low * (255 / (high - low))), Back = (float)((high - low) / 255), Low = (float)low,
        };
        WorkerPool.Run(job.Channels, &Channel, &job);
    }

    private static unsafe void Channel(void* context, int channel)
    {
        var job = (Job*)context;
        var counts = (int*)(job->Tables + (long)channel * job->Bins);
        new Span<int>(counts, job->Bins).Clear();
        for (long o = 0; o < job->Outer; o++)
        {
            var x = job->X + (o * job->Channels + channel) * job->Inner;
            for (var i = 0; i < job->Inner; i++)
            {
                var place = (int)((x[i] * job->Scale + job->Offset) * (job->Bins - 1) / 255f);
                counts[Math.Clamp(place, 0, job->Bins - 1)]++;
            }
        }
        var isFlat = !Table(counts, job->Bins);
        var table = (float*)counts;
        for (long o = 0; o < job->Outer; o++)
        {
            var from = (o * job->Channels + channel) * job->Inner;
            for (var i = from; i < from + job->Inner; i++)
            {
                var value = job->X[i] * job->Scale + job->Offset;
                if (!isFlat) value = table[(int)Math.Clamp(value / 255f * (job->Bins - 1), 0, job->Bins - 1)];
                job->Y[i] = value * job->Back + job->Low;
            }
        }
    }

    /// <summary>Turns counts into the values that the bins get, in place; false where all values are in one bin.</summary>
    private static unsafe bool Table(int* counts, int bins)
    {
        long total = 0, first = 0;
        var used = 0;
        for (var i = 0; i < bins; i++)
        {
            if (counts[i] == 0) continue;
            if (used++ == 0) first = counts[i];
            total += counts[i];
        }
        if (used <= 1) return false;
        long sum = 0;
        for (var i = 0; i < bins; i++)
        {
            sum += counts[i];
            // Bins below the first used one have no values.
            var value = Math.Clamp(Math.Round((sum - first) * 255.0 / (total - first)), 0, 255);
            ((float*)counts)[i] = (float)value;
        }
        return true;
    }

    private unsafe struct Job
    {
        public float* X, Y, Tables;
        public int Bins, Channels, Outer, Inner;
        public float Scale, Offset, Back, Low;
    }
}
