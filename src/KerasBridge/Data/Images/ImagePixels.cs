using System.Numerics.Tensors;
using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>A picture as float32 values, (rows, columns, channels), that is changed in place.</summary>
internal sealed unsafe class ImagePixels
{
    [ThreadStatic] private static NativeBlock? s_scratch;

    private readonly NDArray _array;
    private readonly float* _values;

    /// <summary>A picture.</summary>
    /// <param name="array">Contiguous float32; changed. A picture is a part of it, from <paramref name="values"/> on.</param>
    /// <param name="values">The first value.</param>
    /// <param name="height">The rows.</param>
    /// <param name="width">The columns.</param>
    /// <param name="channels">The channels.</param>
    public ImagePixels(NDArray array, float* values, int height, int width, int channels)
    {
        (_array, Height, Width, Channels) = (array, height, width, channels);
        _values = values;
    }

    public int Height { get; }

    public int Width { get; }

    public int Channels { get; }

    /// <summary>The values.</summary>
    public Span<float> Values => new(_values, Height * Width * Channels);

    /// <summary>A picture of its own with the values of an array of three axes.</summary>
    public static ImagePixels FromArray(NDArray array)
    {
        var copy = array.astype("float32").copy();
        return new ImagePixels(copy, (float*)copy.Pointer, copy.Dims[0], copy.Dims[1], copy.Dims[2]);
    }

    /// <summary>The picture as an array, over the same memory.</summary>
    public NDArray ToArray() =>
        _array.View(Shape.FromInts([Height, Width, Channels]), null, (nint)((byte*)_values - (byte*)_array.Block.Pointer), DType.Float32);

    /// <summary>Takes each pixel from where the matrix says.</summary>
    public void Transform(AffineMatrix matrix, FillMode mode, double cval, int order)
    {
        if (matrix.IsIdentity) return;
        var values = Values;
        var scratch = Scratch(values.Length);
        values.CopyTo(new Span<float>(scratch, values.Length));
        AffineTransform.Apply(scratch, _values, Height, Width, Channels, matrix.RR, matrix.RC, matrix.CR, matrix.CC, matrix.R, matrix.C, order, mode, cval);
        GC.KeepAlive(_array);
    }

    /// <summary>Adds to all channels, within the range of the picture.</summary>
    public void ShiftChannels(double intensity)
    {
        var values = Values;
        if (values.IsEmpty) return;
        var (low, high) = (TensorPrimitives.Min<float>(values), TensorPrimitives.Max<float>(values));
        var added = (float)intensity;
        foreach (ref var value in values) value = Math.Clamp(value + added, low, high);
        GC.KeepAlive(_array);
    }

    public void FlipRows()
    {
        var stride = Width * Channels;
        for (int top = 0, bottom = Height - 1; top < bottom; top++, bottom--)
        {
            var a = Values.Slice(top * stride, stride);
            var b = Values.Slice(bottom * stride, stride);
            for (var i = 0; i < a.Length; i++) (a[i], b[i]) = (b[i], a[i]);
        }
        GC.KeepAlive(_array);
    }

    public void FlipColumns()
    {
        var channels = Channels;
        for (var y = 0; y < Height; y++)
        {
            var row = _values + (nint)y * Width * channels;
            for (int left = 0, right = (Width - 1) * channels; left < right; left += channels, right -= channels)
            {
                for (var c = 0; c < channels; c++) (row[left + c], row[right + c]) = (row[right + c], row[left + c]);
            }
        }
        GC.KeepAlive(_array);
    }

    /// <summary>Stretches the values to 0 … 255.</summary>
    public void Stretch()
    {
        var values = Values;
        if (values.IsEmpty) return;
        TensorPrimitives.Subtract(values, TensorPrimitives.Min<float>(values), values);
        var most = TensorPrimitives.Max<float>(values);
        if (most != 0) TensorPrimitives.Divide(values, most, values);
        TensorPrimitives.Multiply(values, 255f, values);
        GC.KeepAlive(_array);
    }

    /// <summary>Multiplies the brightness, through bytes, as Pillow's enhancer does.</summary>
    /// <param name="brightness">The factor.</param>
    /// <param name="scale">Whether the values are stretched to 0 … 255 first; done anyway, and undone after, where they lie beyond.</param>
    public void Brighten(double brightness, bool scale)
    {
        var values = Values;
        if (values.IsEmpty) return;
        var (low, high) = (TensorPrimitives.Min<float>(values), TensorPrimitives.Max<float>(values));
        var beyond = low < 0 || high > 255;
        if (beyond || scale) Stretch();
        var alpha = (float)brightness;
        for (var i = 0; i < values.Length; i++)
        {
            // Opacity is no brightness: Pillow keeps it.
            if (Channels == 4 && i % 4 == 3)
            {
                values[i] = (byte)(int)values[i];
                continue;
            }
            var bright = alpha * (byte)(int)values[i];
            values[i] = bright <= 0 ? 0 : bright >= 255 ? 255 : (byte)bright;
        }
        if (beyond && !scale)
        {
            TensorPrimitives.Divide(values, 255f, values);
            TensorPrimitives.Multiply(values, high - low, values);
            TensorPrimitives.Add(values, low, values);
        }
        GC.KeepAlive(_array);
    }

    private static float* Scratch(int count)
    {
        var bytes = (nuint)count * sizeof(float);
        if (s_scratch is null || s_scratch.Bytes < bytes)
        {
            s_scratch?.Free();
            s_scratch = NativeBlock.Allocate(bytes);
        }
        return (float*)s_scratch.Pointer;
    }
}
