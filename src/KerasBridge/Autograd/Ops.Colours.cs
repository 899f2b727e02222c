namespace KerasBridge.Autograd;

internal static partial class Ops
{
    /// <summary>Brightness by ITU-R 601-2 with TensorFlow's weights; integers are cut off.</summary>
    public static Tensor RgbToGrayscale(Tensor images, bool channelsFirst)
    {
        var (red, green, blue) = Channels(ToFloat(images), channelsFirst);
        return Cast(red * Constant(0.2989, red.dtype) + green * Constant(0.587, red.dtype) + blue * Constant(0.114, red.dtype), images.dtype);
    }

    /// <summary>Hue, saturation and value, all from 0 to 1; grey has the hue 0.</summary>
    public static Tensor RgbToHsv(Tensor images, bool channelsFirst)
    {
        var (red, green, blue) = Channels(images, channelsFirst);
        Tensor Number(double value) => Constant(value, red.dtype);
        var value = Maximum(Maximum(red, green), blue);
        var range = value - Minimum(Minimum(red, green), blue);
        var coloured = Greater(range, Number(0));
        var sixth = Number(1.0 / 6) / Select(coloured, range, OnesLike(range));
        var hue = Select(Equal(red, value), sixth * (green - blue), Select(Equal(green, value), sixth * (blue - red) + Number(2.0 / 6), sixth * (red - green) + Number(4.0 / 6)));
        hue = Select(coloured, hue, ZerosLike(hue));
        hue = Select(Less(hue, Number(0)), hue + Number(1), hue);
        var lit = Greater(value, Number(0));
        var saturation = Select(lit, range / Select(lit, value, OnesLike(value)), ZerosLike(value));
        return Concatenate([hue, saturation, value], channelsFirst ? -3 : -1);
    }

    /// <summary>The way back from <see cref="RgbToHsv"/>.</summary>
    public static Tensor HsvToRgb(Tensor images, bool channelsFirst)
    {
        var (hue, saturation, value) = Channels(images, channelsFirst);
        Tensor Number(double number) => Constant(number, hue.dtype);
        var six = hue * Number(6);
        Tensor Shade(Tensor tint) => (Number(1) - saturation + saturation * Clip(tint, 0, 1)) * value;
        var red = Shade(Abs(six - Number(3)) - Number(1));
        var green = Shade(Number(2) - Abs(six - Number(2)));
        var blue = Shade(Number(2) - Abs(six - Number(4)));
        return Concatenate([red, green, blue], channelsFirst ? -3 : -1);
    }

    private static (Tensor, Tensor, Tensor) Channels(Tensor images, bool channelsFirst)
    {
        var axis = channelsFirst ? images.ndim - 3 : images.ndim - 1;
        return (SliceAxis(images, axis, 0, 1), SliceAxis(images, axis, 1, 1), SliceAxis(images, axis, 2, 1));
    }
}
