using KerasBridge.Autograd;
using KerasBridge.Engine;
using KerasBridge.Layers;
using KerasBridge.Numpy;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        /// <summary>Functions of images: <c>keras.ops.image.resize(x, (64, 64))</c>. See https://keras.io/api/ops/image/.</summary>
        public static partial class image
        {
            /// <summary>Images in another size, as TensorFlow defines it (pixels' middles at halves, no corners aligned). See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4. Of any dtype, which is kept; integers are rounded.</param>
            /// <param name="size">Height and width of the result.</param>
            /// <param name="interpolation"><c>bilinear</c>, <c>nearest</c>, <c>lanczos3</c>, <c>lanczos5</c>, <c>bicubic</c> or <c>area</c>.</param>
            /// <param name="antialias">Whether the filter grows with the reduction; nearest and area know no difference.</param>
            /// <param name="crop_to_aspect_ratio">Whether the edges are cut off so that nothing is distorted.</param>
            /// <param name="pad_to_aspect_ratio">Whether a border is added so that nothing is distorted.</param>
            /// <param name="fill_mode">What the border is: <c>constant</c>.</param>
            /// <param name="fill_value">Its value.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images, of rank and dtype as given.</returns>
            /// <exception cref="ArgumentException">An argument is none of these, or both crop and pad are asked for.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4.</exception>
            public static Tensor resize(Tensor images, Shape size, string interpolation = "bilinear", bool antialias = false, bool crop_to_aspect_ratio = false,
                bool pad_to_aspect_ratio = false, string fill_mode = "constant", double fill_value = 0.0, string? data_format = null)
            {
                var first = LayerArguments.DataFormat(data_format) == "channels_first";
                if (size.Rank != 2) throw new ArgumentException($"Expected `size` to be a tuple of 2 integers. Received: size={size}");
                var sizes = size.ToInts();
                if (sizes[0] < 1 || sizes[1] < 1) throw new ArgumentException($"`size` must have a height and a width of at least 1. Received: size={size}");
                if (!ResizeTables.Names.Contains(interpolation))
                {
                    throw new ArgumentException(
                        $"Invalid value for argument `interpolation`. Expected of one ('bilinear', 'nearest', 'lanczos3', 'lanczos5', 'bicubic', 'area'). Received: interpolation={interpolation}{Suggest.Sentence(interpolation, ResizeTables.Names)}");
                }
                if (fill_mode != "constant") throw new ArgumentException($"Invalid value for argument `fill_mode`. Only `'constant'` is supported. Received: fill_mode={fill_mode}");
                if (pad_to_aspect_ratio && crop_to_aspect_ratio) throw new ArgumentException("Only one of `pad_to_aspect_ratio` & `crop_to_aspect_ratio` can be `True`.");
                if (images.ndim is not (3 or 4))
                    throw new ShapeException($"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={images.shape}");
                return Symbolic.Call("resize", v =>
                {
                    var x = v[0];
                    if (crop_to_aspect_ratio) x = Ops.CropToAspectRatio(x, sizes[0], sizes[1], first);
                    if (pad_to_aspect_ratio) x = Ops.PadToAspectRatio(x, sizes[0], sizes[1], fill_value, first);
                    return Ops.ResizeImages(x, sizes[0], sizes[1], interpolation, antialias, first);
                }, images);
            }
        }
    }
}
