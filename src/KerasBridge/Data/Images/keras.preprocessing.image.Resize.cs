using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    public static partial class preprocessing
    {
        public static partial class image
        {
            /// <summary>Resizes pictures without distorting them: the middle is cut out in the target's proportions, as large as it can be.</summary>
            /// <param name="x">A picture, <c>(rows, columns, channels)</c>, or a batch of them; an array gives an array.</param>
            /// <param name="size">Rows and columns of the result.</param>
            /// <param name="interpolation"><c>bilinear</c>, <c>nearest</c>, <c>bicubic</c>, <c>area</c>, <c>lanczos3</c> or <c>lanczos5</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>.</param>
            /// <returns>The pictures in the new size.</returns>
            /// <exception cref="ArgumentException">An argument is not valid.</exception>
            public static NDArray smart_resize(NDArray x, IntTuple size, string interpolation = "bilinear", string data_format = "channels_last") =>
                smart_resize((Tensor)x, size, interpolation, data_format).numpy();

            /// <summary>Resizes pictures without distorting them, for <c>dataset.map</c>: a tensor gives a tensor.</summary>
            /// <param name="x">A picture, <c>(rows, columns, channels)</c>, or a batch of them.</param>
            /// <param name="size">Rows and columns of the result.</param>
            /// <param name="interpolation"><c>bilinear</c>, <c>nearest</c>, <c>bicubic</c>, <c>area</c>, <c>lanczos3</c> or <c>lanczos5</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>.</param>
            /// <returns>The pictures in the new size.</returns>
            /// <exception cref="ArgumentException">An argument is not valid.</exception>
            [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
            public static Tensor smart_resize(Tensor x, IntTuple size, string interpolation = "bilinear", string data_format = "channels_last")
            {
                if (size.IsNumber || size.Count != 2 || size.Any(side => side < 1)) throw new ArgumentException($"Expected `size` to be a tuple of 2 integers of at least 1. Received: size={size}");
                if (x.ndim is not (3 or 4)) throw new ShapeException($"Expected an image array with shape `(height, width, channels)`, or `(batch_size, height, width, channels)`, but got input with incorrect rank, of shape {x.shape}.");
                if (!ResizeTables.Names.Contains(interpolation))
                    throw new ArgumentException($"Invalid `interpolation`. Expected one of {string.Join(", ", ResizeTables.Names)}.{Suggest.Sentence(interpolation, ResizeTables.Names)} Received: interpolation='{interpolation}'");
                if (data_format is not ("channels_last" or "channels_first")) throw new ArgumentException($"Invalid data_format. Expected \"channels_last\" or \"channels_first\". Received: data_format='{data_format}'");
                var first = data_format == "channels_first";
                return Ops.ResizeImages(Ops.CropToAspectRatio(x, size[0], size[1], first), size[0], size[1], interpolation, false, first);
            }
        }
    }
}
