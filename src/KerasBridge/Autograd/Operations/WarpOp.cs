using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>
/// Images (batch, height, width, channels) moved by projective transforms (batch or 1, 8), as TensorFlow's ImageProjectiveTransformV3 does. Its gradient by the images is TensorFlow's as well: the
/// upstream gradient, moved by the inverse transform.
/// </summary>
internal sealed class WarpOp(bool nearest, WarpFill fill, double value) : Op
{
    public override void Infer(Node node)
    {
        var (images, transforms) = (node.Inputs[0].shape, node.Inputs[1].shape);
        if (transforms.Rank != 2 || transforms.Dims[1] != 8 || (transforms.Dims[0] != 1 && transforms.Dims[0] != images.Dims[0]))
        {
            throw new ShapeException(
                $"The transforms do not fit the images. Expected 8 numbers for each of {images.Dims[0]} images, or once for all. Received: transforms of shape {transforms}, images of shape {images}");
        }
        node.SetOutputs(new Tensor(images, DType.Float32));
    }

    public override unsafe void Run(Node node, IBackend backend)
    {
        var (images, transforms) = (node.Inputs[0], node.Inputs[1]);
        var dims = images.shape.Dims;
        new WarpJob
        {
            X = images.Floats, Y = node.Output.Floats, Transforms = transforms.Floats, TransformStride = transforms.shape.Dims[0] == 1 ? 0 : 8,
            Batch = dims[0], Height = dims[1], Width = dims[2], Channels = dims[3], Nearest = nearest, Fill = fill, Value = (float)value,
        }.Run();
    }

    public override Tensor?[] Gradient(Node node, Tensor?[] gradients, bool[] needed) =>
        [needed[0] ? new WarpOp(nearest, fill, 0).Call(gradients[0]!, new InverseTransformOp().Call(node.Inputs[1])) : null, null];
}
