using KerasBridge.Autograd;
using KerasBridge.Layers;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        public static partial class image
        {
            /// <summary>Grey pictures: 0.2989 of red, 0.587 of green, 0.114 of blue. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4, with three channels.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images with one channel, of the dtype given.</returns>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4, or have not three channels.</exception>
            public static Tensor rgb_to_grayscale(Tensor images, string? data_format = null)
            {
                var first = CheckColours(images, data_format, anyDtype: true);
                return Symbolic.Call("rgb_to_grayscale", v => Ops.RgbToGrayscale(v[0], first), images);
            }

            /// <summary>Colours by hue, saturation and value. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4, with three channels from 0 to 1, of a floating dtype.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images, their channels from 0 to 1.</returns>
            /// <exception cref="ArgumentException">The dtype is not a floating one.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4, or have not three channels.</exception>
            public static Tensor rgb_to_hsv(Tensor images, string? data_format = null)
            {
                var first = CheckColours(images, data_format, anyDtype: false);
                return Symbolic.Call("rgb_to_hsv", v => Ops.RgbToHsv(v[0], first), images);
            }

            /// <summary>Colours by red, green and blue again. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4, with hue, saturation and value from 0 to 1, of a floating dtype.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images, their channels from 0 to 1.</returns>
            /// <exception cref="ArgumentException">The dtype is not a floating one.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4, or have not three channels.</exception>
            public static Tensor hsv_to_rgb(Tensor images, string? data_format = null)
            {
                var first = CheckColours(images, data_format, anyDtype: false);
                return Symbolic.Call("hsv_to_rgb", v => Ops.HsvToRgb(v[0], first), images);
            }

            private static bool CheckColours(Tensor images, string? data_format, bool anyDtype)
            {
                var first = LayerArguments.DataFormat(data_format) == "channels_first";
                if (images.ndim is not (3 or 4))
                    throw new ShapeException($"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={images.shape}");
                if (!anyDtype && !images.dtype.IsFloat) throw new ArgumentException($"Invalid images dtype: expected float dtype. Received: images.dtype={images.dtype.name}");
                if (images.shape[first ? -3 : -1] != 3) throw new ShapeException($"Invalid images channels: expected 3, red, green and blue. Received: images.shape={images.shape}");
                return first;
            }
        }
    }
}
