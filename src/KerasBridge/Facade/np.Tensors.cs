using System.Runtime.CompilerServices;
using KerasBridge.Data;

namespace KerasBridge;

// What scripts call on the tensors that datasets and layers give; everything else takes `tensor.numpy()`. The arrays' own methods go first.
public partial class np
{
    /// <summary>A tensor's values as an array of its own: <c>np.array(images[0]).astype("uint8")</c>.</summary>
    /// <param name="object">The tensor.</param>
    /// <param name="dtype">The type of the elements; null: that of the tensor.</param>
    /// <returns>The array.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray array(Tensor @object, DType? dtype = null) => array(@object.numpy(), dtype);

    /// <summary>A tensor's values as an array.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="dtype">The type of the elements; null: that of the tensor.</param>
    /// <returns>The array.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray asarray(Tensor a, DType? dtype = null) => asarray(a.numpy(), dtype);

    /// <summary>The sum of a tensor.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Along which axes; all if not given.</param>
    /// <param name="keepdims">Whether the axes stay, with one element.</param>
    /// <returns>The sums.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray sum(Tensor a, Axis axis = default, bool keepdims = false) => sum(a.numpy(), axis, keepdims: keepdims);

    /// <summary>The mean of a tensor.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Along which axes; all if not given.</param>
    /// <param name="keepdims">Whether the axes stay, with one element.</param>
    /// <returns>The means.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray mean(Tensor a, Axis axis = default, bool keepdims = false) => mean(a.numpy(), axis, keepdims: keepdims);

    /// <summary>The greatest element of a tensor.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Along which axes; all if not given.</param>
    /// <param name="keepdims">Whether the axes stay, with one element.</param>
    /// <returns>The greatest elements.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray max(Tensor a, Axis axis = default, bool keepdims = false) => max(a.numpy(), axis, keepdims: keepdims);

    /// <summary>The least element of a tensor.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Along which axes; all if not given.</param>
    /// <param name="keepdims">Whether the axes stay, with one element.</param>
    /// <returns>The least elements.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray min(Tensor a, Axis axis = default, bool keepdims = false) => min(a.numpy(), axis, keepdims: keepdims);

    /// <summary>The place of the greatest element of a tensor.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Along which axes; all if not given.</param>
    /// <param name="keepdims">Whether the axes stay, with one element.</param>
    /// <returns>The places.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray argmax(Tensor a, Axis axis = default, bool keepdims = false) => argmax(a.numpy(), axis, keepdims: keepdims);

    /// <summary>The place of the least element of a tensor.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Along which axes; all if not given.</param>
    /// <param name="keepdims">Whether the axes stay, with one element.</param>
    /// <returns>The places.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray argmin(Tensor a, Axis axis = default, bool keepdims = false) => argmin(a.numpy(), axis, keepdims: keepdims);

    /// <summary>A tensor's values with one more axis, of one element.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">The place of the new axis.</param>
    /// <returns>The array.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray expand_dims(Tensor a, Axis axis) => expand_dims(a.numpy(), axis);

    /// <summary>A tensor's values without axes of one element.</summary>
    /// <param name="a">The tensor.</param>
    /// <param name="axis">Which axes go; all of one element if not given.</param>
    /// <returns>The array.</returns>
    [OverloadResolutionPriority(-1)]
    public static NDArray squeeze(Tensor a, Axis axis = default) => squeeze(a.numpy(), axis);

    /// <summary>A picture as it is in memory: <c>np.array(load_img("cat.jpg"))</c>.</summary>
    /// <param name="object">The picture.</param>
    /// <param name="dtype">The type of the elements; null: uint8 for bytes, int32 and uint16 for pictures of deep greys, bool for black and white.</param>
    /// <returns>The array, <c>(rows, columns, channels)</c>; <c>(rows, columns)</c> for one channel.</returns>
    public static NDArray array(Image @object, DType? dtype = null) => asarray(@object, dtype);

    /// <summary>A picture as it is in memory.</summary>
    /// <param name="a">The picture.</param>
    /// <param name="dtype">The type of the elements; null: that of the picture.</param>
    /// <returns>The array, <c>(rows, columns, channels)</c>; <c>(rows, columns)</c> for one channel.</returns>
    public static NDArray asarray(Image a, DType? dtype = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        var values = ImageUtils.ToArray(a, "channels_last", a.mode switch { "1" => "bool", "I" => "int32", "I;16" => "uint16", _ => "uint8" });
        if (a.Channels == 1) values = squeeze(values, axis: 2);
        return dtype is { } type ? values.astype(type) : values;
    }
}
