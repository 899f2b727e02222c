using KerasBridge.Random;

namespace KerasBridge.Data;

public sealed partial class ImageDataGenerator
{
    /// <summary>Draws what is done to a picture.</summary>
    /// <param name="img_shape">The picture's shape, <c>(rows, columns, channels)</c> (with <c>channels_first</c>: <c>(channels, rows, columns)</c>).</param>
    /// <param name="seed">Seeds NumPy's generator first; null: it goes on.</param>
    /// <returns>The parameters.</returns>
    /// <exception cref="ShapeException">The shape has not three axes.</exception>
    public TransformParameters get_random_transform(Shape img_shape, long? seed = null)
    {
        if (img_shape.Rank != 3) throw new ShapeException($"A picture has three axes. Expected a shape of (rows, columns, channels). Received: {img_shape}");
        return IsChannelsFirst ? Draw(img_shape.Dims[1], img_shape.Dims[2], seed) : Draw(img_shape.Dims[0], img_shape.Dims[1], seed);
    }

    /// <summary>Changes a picture as parameters say.</summary>
    /// <param name="x">The picture, three axes; stays as it is.</param>
    /// <param name="transform_parameters">What is done.</param>
    /// <returns>The changed picture, of the same shape and dtype; in float32 where its brightness changes, in float64 where whole numbers get a channel shift.</returns>
    /// <exception cref="ShapeException">The array has not three axes.</exception>
    public NDArray apply_transform(NDArray x, TransformParameters transform_parameters)
    {
        if (x.ndim != 3) throw new ShapeException($"Input arrays must be multi-channel 2D images. Expected three axes. Received: an array of shape {x.shape}");
        var source = IsChannelsFirst ? x.transpose((1, 2, 0)) : x;
        var picture = ImagePixels.FromArray(source);
        Apply(picture, transform_parameters);
        var result = PictureTypes.Cast(picture.ToArray(), x.dtype, transform_parameters.channel_shift_intensity is not null, transform_parameters.brightness is not null);
        return IsChannelsFirst ? result.transpose((2, 0, 1)) : result;
    }

    /// <summary>Changes a picture at random.</summary>
    /// <param name="x">The picture, three axes; stays as it is.</param>
    /// <param name="seed">Seeds NumPy's generator first; null: it goes on.</param>
    /// <returns>The changed picture, of the same shape and dtype; in float32 where its brightness changes, in float64 where whole numbers get a channel shift.</returns>
    /// <exception cref="ShapeException">The array has not three axes.</exception>
    public NDArray random_transform(NDArray x, long? seed = null) => apply_transform(x, get_random_transform(x.shape, seed));

    /// <summary>Draws in Keras's order, and only for what is switched on; the coins of the flips always.</summary>
    internal TransformParameters Draw(int rows, int columns, long? seed = null)
    {
        var random = GlobalSeeds.Numpy;
        if (seed is { } given) SeedNumpy(given);
        var drawn = new TransformParameters();
        if (rotation_range != 0) drawn.theta = random.Uniform(-rotation_range, rotation_range);
        if (!HeightShift.IsNone) drawn.tx = HeightShift.Draw(random, rows);
        if (!WidthShift.IsNone) drawn.ty = WidthShift.Draw(random, columns);
        if (shear_range != 0) drawn.shear = random.Uniform(-shear_range, shear_range);
        if (ZoomRange != (1, 1))
        {
            drawn.zx = random.Uniform(ZoomRange.Low, ZoomRange.High);
            drawn.zy = random.Uniform(ZoomRange.Low, ZoomRange.High);
        }
        drawn.flip_horizontal = random.Random() < 0.5 && horizontal_flip;
        drawn.flip_vertical = random.Random() < 0.5 && vertical_flip;
        if (channel_shift_range != 0) drawn.channel_shift_intensity = random.Uniform(-channel_shift_range, channel_shift_range);
        if (BrightnessRange is var (low, high)) drawn.brightness = random.Uniform(low, high);
        return drawn;
    }

    /// <summary>Changes a picture.</summary>
    internal void Apply(ImagePixels picture, TransformParameters parameters)
    {
        picture.Transform(AffineMatrix.Of(parameters, picture.Height, picture.Width), FillMode, cval, interpolation_order);
        if (parameters.channel_shift_intensity is { } intensity) picture.ShiftChannels(intensity);
        if (parameters.flip_horizontal) picture.FlipColumns();
        if (parameters.flip_vertical) picture.FlipRows();
        if (parameters.brightness is { } brightness) picture.Brighten(brightness, scale: false);
    }

    internal static void SeedNumpy(long seed)
    {
        LegacyRandom.CheckSeed(seed);
        GlobalSeeds.Numpy.Seed((uint)seed);
    }
}
