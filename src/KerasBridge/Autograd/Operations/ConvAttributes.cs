using KerasBridge.Engine;

namespace KerasBridge.Autograd;

/// <summary>How a window moves over an image. Padding "same" and "valid" are Keras's; "causal" (one dimension) pads in front only.</summary>
internal readonly record struct ConvAttributes(
    int StrideY = 1, int StrideX = 1, string Padding = "valid", int DilationY = 1, int DilationX = 1, int Groups = 1)
{
    /// <summary>The sizes for a convolution of x (batch, height, width, channels) with a kernel (height, width, channels / groups, filters).</summary>
    public ConvGeometry Geometry(Shape x, Shape w)
    {
        var (n, h, width, c) = (x.Dims[0], x.Dims[1], x.Dims[2], x.Dims[3]);
        if (w.Dims[2] * Groups != c)
        {
            throw new ShapeException(
                $"The kernel of a convolution does not fit its input. Expected {w.Dims[2] * Groups} channels (kernel shape {w}, groups={Groups}). Received: an input of shape {x}");
        }
        return Geometry(n, h, width, c, w.Dims[0], w.Dims[1], w.Dims[3]);
    }

    /// <summary>The sizes for a window of given height and width; for pooling, with as many channels out as in.</summary>
    public ConvGeometry Geometry(int n, int h, int width, int c, int kernelHeight, int kernelWidth, int outChannels)
    {
        var (outHeight, top) = Along(h, kernelHeight, StrideY, DilationY);
        var (outWidth, left) = Along(width, kernelWidth, StrideX, DilationX);
        return new ConvGeometry(n, h, width, c, outHeight, outWidth, outChannels, kernelHeight, kernelWidth, StrideY, StrideX, DilationY, DilationX, top, left, Groups);
    }

    private (int Size, int Before) Along(int size, int kernel, int stride, int dilation)
    {
        var extent = (kernel - 1) * dilation + 1;
        if (Padding == "same")
        {
            var output = (size + stride - 1) / stride;
            return (output, Math.Max((output - 1) * stride + extent - size, 0) / 2);
        }
        // "causal" moves along one dimension, which is the width here; the height is then 1, with a kernel of 1.
        if (Padding == "causal") return ((size + stride - 1) / stride, extent - 1);
        return (size < extent ? 0 : (size - extent) / stride + 1, 0);
    }
}
