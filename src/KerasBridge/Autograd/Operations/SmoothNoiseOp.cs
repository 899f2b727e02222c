using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Planes (batch, height, width) times a number sigma (a scalar tensor), blurred by a bell of that width whose size, 6·⌊sigma⌋ made odd, is known only when the step runs. Zeros stand outside.
/// Has no gradient. The second result is what is blurred along one axis only.
/// </summary>
internal sealed class SmoothNoiseOp : Op
{
    private const int LargestOnStack = 1024;

    public override void Infer(Node node) => node.SetOutputs(new Tensor(node.Inputs[0].shape, DType.Float32), new Tensor(node.Inputs[0].shape, DType.Float32));

    public override unsafe void Run(Node node, IBackend backend)
    {
        var dims = node.Output.shape.Dims;
        var sigma = node.Inputs[1].Floats[0];
        // Beyond twice the image there is nothing to weigh.
        var reach = Math.Min(3 * (int)sigma, Math.Max(dims[1], dims[2]));
        var size = 2 * reach + 1;
        Span<float> weights = size <= LargestOnStack ? stackalloc float[size] : new float[size];
        var total = 0f;
        for (var i = 0; i < size; i++) total += weights[i] = MathF.Exp(-0.5f * (i - reach) * (i - reach) / (sigma * sigma));
        for (var i = 0; i < size; i++) weights[i] /= total;
        // A bell of no width is a point.
        if (reach == 0) weights[0] = 1;
        fixed (float* w = weights)
        {
            var job = new Job { X = node.Inputs[0].Floats, Half = node.Outputs[1].Floats, Y = node.Output.Floats, Weights = w, Reach = reach, Height = dims[1], Width = dims[2], Scale = sigma };
            WorkerPool.Run(dims[0], &Plane, &job);
        }
    }

    private static unsafe void Plane(void* context, int plane)
    {
        var job = (Job*)context;
        var (height, width, reach) = (job->Height, job->Width, job->Reach);
        var offset = (long)plane * height * width;
        float* x = job->X + offset, half = job->Half + offset, y = job->Y + offset;
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var sum = 0f;
                for (var i = Math.Max(0, column - reach); i <= Math.Min(width - 1, column + reach); i++) sum += x[row * width + i] * job->Scale * job->Weights[i - column + reach];
                half[row * width + column] = sum;
            }
        }
        for (var row = 0; row < height; row++)
        {
            var to = new Span<float>(y + row * width, width);
            to.Clear();
            for (var i = Math.Max(0, row - reach); i <= Math.Min(height - 1, row + reach); i++)
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(new ReadOnlySpan<float>(half + i * width, width), job->Weights[i - row + reach], to, to);
        }
    }

    private unsafe struct Job
    {
        public float* X, Half, Y, Weights;
        public int Reach, Height, Width;
        public float Scale;
    }
}
