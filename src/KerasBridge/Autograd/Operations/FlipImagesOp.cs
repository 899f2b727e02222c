using System.Runtime.Intrinsics;
using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>Images (batch, height, width, channels), or with the channels in front, turned over left to right, upside down or both where a bool (one an image) says so.</summary>
internal sealed class FlipImagesOp(bool horizontal, bool vertical, bool channelsFirst) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Inputs[0].shape.Dims;
        var (planes, height, width, inner) = channelsFirst ? (dims[1], dims[2], dims[3], 1) : (1, dims[1], dims[2], dims[3]);
        var job = new Job
        {
            X = node.Inputs[0].Floats, Y = node.Output.Floats, Flips = node.Inputs[1].Bytes, Planes = planes, Height = height, Width = width, Inner = inner,
            Horizontal = horizontal, Vertical = vertical,
        };
        WorkerPool.Run(checked(dims[0] * planes), &Plane, &job);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) => [new FlipImagesOp(horizontal, vertical, channelsFirst).Call(gradients[0]!, node.Inputs[1]), null];

    private static unsafe void Plane(void* context, int chunk)
    {
        var job = (Job*)context;
        var row = (long)job->Width * job->Inner;
        var size = row * job->Height;
        float* x = job->X + chunk * size, y = job->Y + chunk * size;
        if (job->Flips[chunk / job->Planes] == 0)
        {
            Buffer.MemoryCopy(x, y, size * sizeof(float), size * sizeof(float));
            return;
        }
        for (var r = 0; r < job->Height; r++, y += row)
        {
            var from = x + (job->Vertical ? job->Height - 1 - r : r) * row;
            if (job->Horizontal) Turn(from, y, job->Width, job->Inner);
            else Buffer.MemoryCopy(from, y, row * sizeof(float), row * sizeof(float));
        }
    }

    private static unsafe void Turn(float* x, float* y, int width, int inner)
    {
        var from = x + (long)(width - 1) * inner;
        var column = 0;
        if (inner == 3)
        {
            // A pixel and one number more, which the next pixel then replaces.
            for (; column < width - 1; column++, from -= 3, y += 3) Vector128.Load(from).Store(y);
        }
        for (; column < width; column++, from -= inner, y += inner)
        {
            for (var c = 0; c < inner; c++) y[c] = from[c];
        }
    }

    private unsafe struct Job
    {
        public float* X, Y;
        public byte* Flips;
        public int Planes, Height, Width, Inner;
        public bool Horizontal, Vertical;
    }
}
