using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Images (batch, height, width, channels), each of whose pixels (x, y) comes from (x + d, y + d), where d is a shift (batch, height, width), as TensorFlow's backend of Keras distorts them.
/// The second input of its gradient is that shift again.
/// </summary>
internal sealed class DistortOp(bool nearest, string fillMode, double value, bool back = false) : Op
{
    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Output.shape.Dims;
        var job = new Job
        {
            X = node.Inputs[0].Floats, Shift = node.Inputs[1].Floats, Y = node.Output.Floats, Height = dims[1], Width = dims[2], Channels = dims[3],
            Nearest = nearest, Back = back, Value = (float)value,
            Mode = fillMode switch { "constant" => Fill.Constant, "nearest" => Fill.Nearest, "wrap" => Fill.Wrap, "mirror" => Fill.Mirror, _ => Fill.Reflect },
        };
        WorkerPool.Run(dims[0], &Image, &job);
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
        [needed[0] ? new DistortOp(nearest, fillMode, value, back: !back).Call(gradients[0]!, node.Inputs[1]) : null, null];

    private enum Fill
    {
        Constant, Nearest, Wrap, Mirror, Reflect,
    }

    private static unsafe void Image(void* context, int image)
    {
        var job = (Job*)context;
        var size = job->Height * job->Width;
        float* x = job->X + (long)image * size * job->Channels, y = job->Y + (long)image * size * job->Channels, shift = job->Shift + (long)image * size;
        if (job->Back) new Span<float>(y, size * job->Channels).Clear();
        for (var pixel = 0; pixel < size; pixel++)
        {
            var (row, column) = (pixel / job->Width, pixel % job->Width);
            float atY = row + shift[pixel], atX = column + shift[pixel];
            var from = job->Back ? x + (long)pixel * job->Channels : x;
            var to = job->Back ? y : y + (long)pixel * job->Channels;
            if (!job->Back) new Span<float>(to, job->Channels).Clear();
            if (job->Nearest)
            {
                Add(job, from, to, (int)MathF.Round(atY), (int)MathF.Round(atX), 1);
                continue;
            }
            float top = MathF.Floor(atY), left = MathF.Floor(atX), lower = atY - top, right = atX - left;
            Add(job, from, to, (int)top, (int)left, (1 - lower) * (1 - right));
            Add(job, from, to, (int)top, (int)left + 1, (1 - lower) * right);
            Add(job, from, to, (int)top + 1, (int)left, lower * (1 - right));
            Add(job, from, to, (int)top + 1, (int)left + 1, lower * right);
        }
    }

    private static unsafe void Add(Job* job, float* from, float* to, int row, int column, float weight)
    {
        var isInside = Place(job->Mode, ref row, job->Height) & Place(job->Mode, ref column, job->Width);
        var place = ((long)row * job->Width + column) * job->Channels;
        for (var c = 0; c < job->Channels; c++)
        {
            if (!job->Back) to[c] += weight * (isInside ? from[place + c] : job->Value);
            else if (isInside) to[place + c] += weight * from[c];
        }
    }

    /// <summary>Moves an index inside; false where the constant stands for it.</summary>
    private static bool Place(Fill mode, ref int index, int length)
    {
        var inside = mode != Fill.Constant || (index >= 0 && index < length);
        if (mode == Fill.Wrap) index = (int)(((long)index % length + length) % length);
        if (mode is Fill.Mirror or Fill.Reflect)
        {
            // Keras's own rule, by which the pixel before the first is the second.
            var turn = (int)(Math.Abs((long)index) % (2L * length));
            index = turn < length ? turn : mode == Fill.Reflect ? 2 * length - turn - 1 : 2 * length - turn;
        }
        index = Math.Clamp(index, 0, length - 1);
        return inside;
    }

    private unsafe struct Job
    {
        public float* X, Shift, Y;
        public int Height, Width, Channels;
        public bool Nearest, Back;
        public float Value;
        public Fill Mode;
    }
}
