
namespace KerasBridge.Data;

/// <summary>Pictures whose axes come in any order.</summary>
internal static class PictureAxes
{
    /// <summary>Changes a copy of a picture, whatever the order of its axes.</summary>
    public static NDArray Change(NDArray x, int row, int column, int channel, Action<ImagePixels> change, bool isShifted = false, bool isBrightened = false)
    {
        Require(x, row, column, channel);
        int[] order = [row, column, channel];
        var picture = ImagePixels.FromArray(x.transpose((row, column, channel)));
        change(picture);
        int[] back = [Array.IndexOf(order, 0), Array.IndexOf(order, 1), Array.IndexOf(order, 2)];
        return PictureTypes.Cast(picture.ToArray(), x.dtype, isShifted, isBrightened).transpose((back[0], back[1], back[2])).copy();
    }

    /// <summary>Fails where the axes are not those of a picture.</summary>
    public static void Require(NDArray x, int row, int column, int channel)
    {
        if (row == column || column == channel || row == channel)
            throw new ArgumentException($"'row_axis', 'col_axis', and 'channel_axis' must be distinct. Received: row_axis={row}, col_axis={column}, channel_axis={channel}");
        if (new[] { row, column, channel }.Any(axis => axis is < 0 or > 2))
            throw new ArgumentException($"Invalid axis' indices. Expected 0, 1 and 2. Received: row_axis={row}, col_axis={column}, channel_axis={channel}");
        if (x.ndim != 3) throw new ShapeException($"Input arrays must be multi-channel 2D images. Expected three axes. Received: an array of shape {x.shape}");
        if (channel == 1) throw new ArgumentException("Channels are allowed and the first and last dimensions. Expected channel_axis 0 or 2. Received: channel_axis=1");
    }
}
