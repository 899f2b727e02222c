using KerasBridge.Data;
using KerasBridge.Random;

namespace KerasBridge;

public partial class keras
{
    public static partial class preprocessing
    {
        public static partial class image
        {
            /// <summary>Turns, shifts, shears and zooms a picture about its centre.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="theta">Rotation, in degrees.</param>
            /// <param name="tx">Shift along the columns, in pixels.</param>
            /// <param name="ty">Shift along the rows, in pixels.</param>
            /// <param name="shear">Shear, in degrees.</param>
            /// <param name="zx">Zoom of the columns; below 1 enlarges.</param>
            /// <param name="zy">Zoom of the rows; below 1 enlarges.</param>
            /// <param name="row_axis">The axis of rows.</param>
            /// <param name="col_axis">The axis of columns.</param>
            /// <param name="channel_axis">The axis of channels: 0 or 2.</param>
            /// <param name="fill_mode">What lies beyond the edge: <c>nearest</c>, <c>constant</c>, <c>reflect</c> or <c>wrap</c>.</param>
            /// <param name="cval">The value beyond the edge for <c>constant</c>.</param>
            /// <param name="order">The order of the spline, 0 to 5.</param>
            /// <returns>A new picture, of the same dtype.</returns>
            /// <exception cref="ArgumentException">The axes are not those of a picture, or an argument is not valid.</exception>
            public static NDArray apply_affine_transform(NDArray x, double theta = 0, double tx = 0, double ty = 0, double shear = 0, double zx = 1, double zy = 1, int row_axis = 1,
                int col_axis = 2, int channel_axis = 0, string fill_mode = "nearest", double cval = 0.0, int order = 1) =>
                PictureAxes.Change(x, row_axis, col_axis, channel_axis, picture => picture.Transform(
                    AffineMatrix.Of(new TransformParameters { theta = theta, tx = tx, ty = ty, shear = shear, zx = zx, zy = zy }, picture.Height, picture.Width),
                    ImageUtils.ParseFillMode(fill_mode), cval, order is >= 0 and <= 5 ? order : throw new ArgumentException($"`order` is that of a spline. Expected 0 to 5. Received: order={order}")));

            /// <summary>Adds to all channels of a picture, within its own range.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="intensity">What is added.</param>
            /// <param name="channel_axis">The axis of channels.</param>
            /// <returns>A new picture, of the same dtype; of whole numbers, float64.</returns>
            public static NDArray apply_channel_shift(NDArray x, double intensity, int channel_axis = 0) =>
                PictureAxes.Change(x, channel_axis == 0 ? 1 : 0, channel_axis == 2 ? 1 : 2, channel_axis, picture => picture.ShiftChannels(intensity), isShifted: true);

            /// <summary>Multiplies the brightness of a picture, through bytes.</summary>
            /// <param name="x">The picture, <c>(rows, columns, channels)</c>.</param>
            /// <param name="brightness">The factor.</param>
            /// <param name="scale">Whether the values are stretched to 0 … 255 first.</param>
            /// <returns>A new picture, float32.</returns>
            public static NDArray apply_brightness_shift(NDArray x, double brightness, bool scale = true) => PictureAxes.Change(x, 0, 1, 2, picture => picture.Brighten(brightness, scale), isBrightened: true);

            /// <summary>Turns a picture by a random angle.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="rg">By up to so many degrees, to both sides.</param>
            /// <param name="row_axis">The axis of rows.</param>
            /// <param name="col_axis">The axis of columns.</param>
            /// <param name="channel_axis">The axis of channels: 0 or 2.</param>
            /// <param name="fill_mode">What lies beyond the edge.</param>
            /// <param name="cval">The value beyond the edge for <c>constant</c>.</param>
            /// <param name="interpolation_order">The order of the spline, 0 to 5.</param>
            /// <returns>A new picture, of the same dtype.</returns>
            public static NDArray random_rotation(NDArray x, double rg, int row_axis = 1, int col_axis = 2, int channel_axis = 0, string fill_mode = "nearest", double cval = 0.0,
                int interpolation_order = 1) =>
                apply_affine_transform(x, theta: GlobalSeeds.Numpy.Uniform(-rg, rg), row_axis: row_axis, col_axis: col_axis, channel_axis: channel_axis, fill_mode: fill_mode, cval: cval,
                    order: interpolation_order);

            /// <summary>Shifts a picture at random.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="wrg">By up to which part of its width; as in Keras 3 that moves it up and down.</param>
            /// <param name="hrg">By up to which part of its height; as in Keras 3 that moves it left and right.</param>
            /// <param name="row_axis">The axis of rows.</param>
            /// <param name="col_axis">The axis of columns.</param>
            /// <param name="channel_axis">The axis of channels: 0 or 2.</param>
            /// <param name="fill_mode">What lies beyond the edge.</param>
            /// <param name="cval">The value beyond the edge for <c>constant</c>.</param>
            /// <param name="interpolation_order">The order of the spline, 0 to 5.</param>
            /// <returns>A new picture, of the same dtype.</returns>
            public static NDArray random_shift(NDArray x, double wrg, double hrg, int row_axis = 1, int col_axis = 2, int channel_axis = 0, string fill_mode = "nearest", double cval = 0.0,
                int interpolation_order = 1)
            {
                PictureAxes.Require(x, row_axis, col_axis, channel_axis);
                var tx = GlobalSeeds.Numpy.Uniform(-hrg, hrg) * (int)x.shape[row_axis];
                var ty = GlobalSeeds.Numpy.Uniform(-wrg, wrg) * (int)x.shape[col_axis];
                return apply_affine_transform(x, tx: tx, ty: ty, row_axis: row_axis, col_axis: col_axis, channel_axis: channel_axis, fill_mode: fill_mode, cval: cval, order: interpolation_order);
            }

            /// <summary>Shears a picture at random.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="intensity">By up to so many degrees, to both sides.</param>
            /// <param name="row_axis">The axis of rows.</param>
            /// <param name="col_axis">The axis of columns.</param>
            /// <param name="channel_axis">The axis of channels: 0 or 2.</param>
            /// <param name="fill_mode">What lies beyond the edge.</param>
            /// <param name="cval">The value beyond the edge for <c>constant</c>.</param>
            /// <param name="interpolation_order">The order of the spline, 0 to 5.</param>
            /// <returns>A new picture, of the same dtype.</returns>
            public static NDArray random_shear(NDArray x, double intensity, int row_axis = 1, int col_axis = 2, int channel_axis = 0, string fill_mode = "nearest", double cval = 0.0,
                int interpolation_order = 1) =>
                apply_affine_transform(x, shear: GlobalSeeds.Numpy.Uniform(-intensity, intensity), row_axis: row_axis, col_axis: col_axis, channel_axis: channel_axis, fill_mode: fill_mode,
                    cval: cval, order: interpolation_order);

            /// <summary>Zooms a picture at random, rows and columns each by their own.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="zoom_range">From what to what; below 1 enlarges.</param>
            /// <param name="row_axis">The axis of rows.</param>
            /// <param name="col_axis">The axis of columns.</param>
            /// <param name="channel_axis">The axis of channels: 0 or 2.</param>
            /// <param name="fill_mode">What lies beyond the edge.</param>
            /// <param name="cval">The value beyond the edge for <c>constant</c>.</param>
            /// <param name="interpolation_order">The order of the spline, 0 to 5.</param>
            /// <returns>A new picture, of the same dtype.</returns>
            /// <exception cref="ArgumentException">The range is not a pair.</exception>
            public static NDArray random_zoom(NDArray x, RangeArg zoom_range, int row_axis = 1, int col_axis = 2, int channel_axis = 0, string fill_mode = "nearest", double cval = 0.0,
                int interpolation_order = 1)
            {
                if (zoom_range.Values is not [var low, var high]) throw new ArgumentException($"`zoom_range` should be a tuple or list of two floats. Received: {zoom_range}");
                var (zx, zy) = low == 1 && high == 1 ? (1, 1) : (GlobalSeeds.Numpy.Uniform(low, high), GlobalSeeds.Numpy.Uniform(low, high));
                return apply_affine_transform(x, zx: zx, zy: zy, row_axis: row_axis, col_axis: col_axis, channel_axis: channel_axis, fill_mode: fill_mode, cval: cval, order: interpolation_order);
            }

            /// <summary>Adds a random number to all channels of a picture.</summary>
            /// <param name="x">The picture, three axes.</param>
            /// <param name="intensity_range">Up to how much, to both sides.</param>
            /// <param name="channel_axis">The axis of channels.</param>
            /// <returns>A new picture, of the same dtype; of whole numbers, float64.</returns>
            public static NDArray random_channel_shift(NDArray x, double intensity_range, int channel_axis = 0) =>
                apply_channel_shift(x, GlobalSeeds.Numpy.Uniform(-intensity_range, intensity_range), channel_axis);

            /// <summary>Multiplies the brightness of a picture by a random factor.</summary>
            /// <param name="x">The picture, <c>(rows, columns, channels)</c>.</param>
            /// <param name="brightness_range">From what to what.</param>
            /// <param name="scale">Whether the values are stretched to 0 … 255 first.</param>
            /// <returns>A new picture, float32.</returns>
            /// <exception cref="ArgumentException">The range is not a pair.</exception>
            public static NDArray random_brightness(NDArray x, RangeArg brightness_range, bool scale = true)
            {
                if (brightness_range.Values is not [var low, var high]) throw new ArgumentException($"`brightness_range should be tuple or list of two floats. Received: {brightness_range}");
                return apply_brightness_shift(x, GlobalSeeds.Numpy.Uniform(low, high), scale);
            }
        }
    }
}
