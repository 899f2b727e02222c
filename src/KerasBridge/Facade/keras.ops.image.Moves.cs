using KerasBridge.Autograd;
using KerasBridge.Layers;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge;

public partial class keras
{
    public static partial class ops
    {
        public static partial class image
        {
            /// <summary>Images moved by affine (or projective) transforms, as TensorFlow moves them. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4.</param>
            /// <param name="transform">Eight numbers <c>a0 a1 a2 b0 b1 b2 c0 c1</c> for each image, or once for all: the pixel (x, y) of the result comes from
            /// <c>((a0·x + a1·y + a2) / k, (b0·x + b1·y + b2) / k)</c>, where <c>k = c0·x + c1·y + 1</c>.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="fill_mode">What stands outside of the image: <c>constant</c>, <c>nearest</c>, <c>wrap</c> or <c>reflect</c>.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images, of the shape and dtype given.</returns>
            /// <exception cref="ArgumentException">There is no such interpolation or fill mode.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4, or the transforms not eight numbers for each.</exception>
            public static Tensor affine_transform(Tensor images, Tensor transform, string interpolation = "bilinear", string fill_mode = "constant", double fill_value = 0, string? data_format = null)
            {
                var first = CheckMove(images, interpolation, data_format);
                string[] modes = ["constant", "nearest", "wrap", "reflect"];
                if (!modes.Contains(fill_mode))
                    throw new ArgumentException($"Invalid value for argument `fill_mode`. Expected of one ('constant', 'nearest', 'wrap', 'reflect').{Suggest.Sentence(fill_mode, modes)} Received: fill_mode={fill_mode}");
                if (transform.ndim is not (1 or 2))
                    throw new ShapeException($"Invalid transform rank: expected rank 1 (single transform) or rank 2 (batch of transforms). Received input with shape: transform.shape={transform.shape}");
                return Symbolic.CallAs("affine_transform", v => Batched(v[0], x => AffineTransforms.Move(x, v[1].ndim == 1 ? Ops.ExpandDims(v[1], 0) : v[1], interpolation, fill_mode, fill_value, first)),
                    v => (v[0].shape, v[0].dtype), images, transform);
            }

            /// <summary>Images moved so that given points come to stand elsewhere. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4.</param>
            /// <param name="start_points">Four points <c>(x, y)</c> of each image, <c>(4, 2)</c> or <c>(batch, 4, 2)</c>.</param>
            /// <param name="end_points">Where they come to stand, of the same shape.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="fill_value">The value outside of the image.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images, of the shape and dtype given.</returns>
            /// <exception cref="ArgumentException">There is no such interpolation.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4, or the points not four for each.</exception>
            public static Tensor perspective_transform(Tensor images, Tensor start_points, Tensor end_points, string interpolation = "bilinear", double fill_value = 0, string? data_format = null)
            {
                var first = CheckMove(images, interpolation, data_format);
                foreach (var (name, points) in new[] { (nameof(start_points), start_points), (nameof(end_points), end_points) })
                {
                    if (points.ndim is not (2 or 3) || points.shape[-2] != 4 || points.shape[-1] != 2)
                        throw new ShapeException($"Invalid {name} shape: expected (4,2) for a single image or (N,4,2) for a batch. Received shape: {points.shape}");
                }
                if (start_points.shape != end_points.shape)
                    throw new ShapeException($"start_points and end_points must have the same shape. Received start_points.shape={start_points.shape}, end_points.shape={end_points.shape}");
                return Symbolic.CallAs("perspective_transform", v =>
                {
                    Tensor Points(Tensor points) => Ops.Cast(points.ndim == 2 ? Ops.ExpandDims(points, 0) : points, DType.Float32);
                    var transforms = new HomographyOp().Call(Points(v[1]), Points(v[2]));
                    return Batched(v[0], x => AffineTransforms.Move(x, transforms, interpolation, "constant", fill_value, first));
                }, v => (v[0].shape, v[0].dtype), images, start_points, end_points);
            }

            /// <summary>Images blurred by a bell. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4.</param>
            /// <param name="kernel_size">The filter's size: an odd number, or two; 3 by default.</param>
            /// <param name="sigma">The bell's width: two numbers, or one; 1 by default.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images.</returns>
            /// <exception cref="ArgumentException">A size is not positive.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4.</exception>
            public static Tensor gaussian_blur(Tensor images, IntTuple kernel_size = default, Tensor? sigma = null, string? data_format = null)
            {
                var first = CheckMove(images, "bilinear", data_format);
                int[] sizes = kernel_size.IsDefault ? [3, 3] : kernel_size.Count == 1 ? [kernel_size[0], kernel_size[0]] : [.. kernel_size];
                if (sizes.Length != 2 || sizes.Any(size => size < 1)) throw new ArgumentException($"`kernel_size` must be two positive integers. Received: kernel_size=({string.Join(", ", sizes)})");
                return Symbolic.Call("gaussian_blur", v =>
                {
                    var widths = Ops.BroadcastTo(Ops.Cast(v[1], DType.Float32), 2);
                    return Batched(v[0], x => Ops.Cast(ImageFilters2D.Apply(Ops.Cast(x, DType.Float32), ImageFilters2D.Gaussian(sizes[0], sizes[1], widths), first), x.dtype));
                }, images, sigma ?? 1.0);
            }

            /// <summary>Images distorted smoothly at random, as if they were drawn on rubber. See https://keras.io/api/ops/image/.</summary>
            /// <param name="images">One image of rank 3, or a batch of rank 4.</param>
            /// <param name="alpha">How far pixels move.</param>
            /// <param name="sigma">How smooth the distortion is.</param>
            /// <param name="interpolation"><c>bilinear</c> or <c>nearest</c>.</param>
            /// <param name="fill_mode">What stands outside of the image: <c>constant</c>, <c>nearest</c>, <c>wrap</c> or <c>reflect</c>.</param>
            /// <param name="fill_value">The value outside, with <c>constant</c>.</param>
            /// <param name="seed">The seed of the noise.</param>
            /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>; that of <c>keras.config.image_data_format()</c> if not given.</param>
            /// <returns>The images.</returns>
            /// <exception cref="ArgumentException">There is no such interpolation or fill mode.</exception>
            /// <exception cref="ShapeException">The images are not of rank 3 or 4.</exception>
            public static Tensor elastic_transform(Tensor images, double alpha = 20.0, double sigma = 5.0, string interpolation = "bilinear", string fill_mode = "reflect", double fill_value = 0.0,
                Seed seed = default, string? data_format = null)
            {
                var first = CheckMove(images, interpolation, data_format);
                string[] modes = ["constant", "nearest", "wrap", "reflect"];
                if (!modes.Contains(fill_mode))
                    throw new ArgumentException($"Invalid value for argument `fill_mode`. Expected of one ('constant', 'nearest', 'wrap', 'reflect').{Suggest.Sentence(fill_mode, modes)} Received: fill_mode={fill_mode}");
                return Symbolic.CallAs("elastic_transform", v => Batched(v[0], x =>
                {
                    var pixels = Ops.Cast(first ? LayerArguments.ToChannelsLast(x) : x, DType.Float32);
                    var noise = RandomTensors.Normal(pixels.shape[..3], 0, 1, DType.Float32, seed);
                    var shift = new SmoothNoiseOp().Call(noise, Ops.Constant(sigma, DType.Float32)) * alpha;
                    var moved = new DistortOp(interpolation == "nearest", fill_mode, fill_value).Call(pixels, shift);
                    return Ops.Cast(first ? LayerArguments.ToChannelsFirst(moved) : moved, x.dtype);
                }), v => (v[0].shape, v[0].dtype), images);
            }

            private static bool CheckMove(Tensor images, string interpolation, string? data_format)
            {
                string[] names = ["nearest", "bilinear"];
                if (!names.Contains(interpolation))
                    throw new ArgumentException($"Invalid value for argument `interpolation`. Expected of one ('nearest', 'bilinear').{Suggest.Sentence(interpolation, names)} Received: interpolation={interpolation}");
                if (images.ndim is not (3 or 4))
                    throw new ShapeException($"Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received input with shape: images.shape={images.shape}");
                return LayerArguments.DataFormat(data_format) == "channels_first";
            }

            private static Tensor Batched(Tensor images, Func<Tensor, Tensor> function) => images.ndim == 3 ? Ops.Squeeze(function(Ops.ExpandDims(images, 0)), 0) : function(images);
        }
    }
}
