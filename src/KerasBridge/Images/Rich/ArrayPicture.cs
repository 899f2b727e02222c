using System.Globalization;
using System.Text;
using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>
/// An array as a picture, or some, where it looks like one: of shape <c>(rows, columns)</c> or <c>(rows, columns, 1|3|4)</c>, or a stack of such; of type uint8, or floats from 0 to 1; of at least
/// 16 rows and columns, neither more than four times the other, and not of one value only. A matrix of other numbers is none.
/// </summary>
internal static unsafe class ArrayPicture
{
    private const int MinSide = 16;
    private const int MaxSide = 256;
    private const int MaxSideInStack = 64;
    private const int MaxOfStack = 16;
    private const int Enlarged = 112;

    /// <summary>The pictures as HTML; empty where the array is none.</summary>
    public static string Of(NDArray array)
    {
        if (!(array.dtype == DType.UInt8 || array.dtype.IsFloat) || array.Kind != ArrayKind.Array || array.LongSize == 0) return "";
        var isStack = false;
        if (!IsPicture(array.Dims))
        {
            isStack = array.ndim is 3 or 4 && IsPicture(array.Dims[1..]);
            if (!isStack) return "";
        }
        var shown = isStack ? array.View((Shape)([Math.Min(MaxOfStack, array.Dims[0]), .. array.Dims[1..]]), array.ByteStrides.ToArray(), array.Offset) : array;
        if (Bytes(shown) is not { } bytes) return "";
        if (!isStack) return Element(ToImage(bytes), MaxSide, Enlarged);

        var html = new StringBuilder();
        for (var i = 0; i < bytes.Dims[0]; i++) html.Append(Element(ToImage(bytes.Row(i)), MaxSideInStack, MaxSideInStack));
        if (array.Dims[0] > MaxOfStack) html.Append(CultureInfo.InvariantCulture, $" <span style=\"{Html.Pale}\">… {array.Dims[0]:N0} in all</span>");
        return html.ToString();
    }

    /// <summary>A picture as an <c>img</c>, made smaller where it is larger than <paramref name="maxSide"/>, and shown larger, by whole numbers, where it is small.</summary>
    public static string Element(Image image, int maxSide, int enlarged)
    {
        var (width, height) = (image.width, image.height);
        var side = Math.Max(width, height);
        if (side > maxSide) image = Suited(image).resize((Math.Max(1, width * maxSide / side), Math.Max(1, height * maxSide / side)), "box");
        using var png = new MemoryStream();
        PngEncoder.Encode(Suited(image), png);
        var scale = Math.Max(1, enlarged / Math.Max(image.width, image.height));
        return $"<img alt=\"a picture of {width} × {height} pixels\" width=\"{image.width * scale}\" height=\"{image.height * scale}\" style=\"display:inline-block;margin:2px;image-rendering:pixelated\" " +
            $"src=\"data:image/png;base64,{Convert.ToBase64String(png.ToArray())}\" />";
    }

    /// <summary>What PNG can hold, in a mode that can be resized.</summary>
    private static Image Suited(Image image) => image.Mode switch
    {
        ImageMode.Grey or ImageMode.GreyAlpha or ImageMode.Rgb or ImageMode.Rgba => image,
        ImageMode.Palette when image.HasTransparency => image.Convert(ImageMode.Rgba),
        ImageMode.Grey16 or ImageMode.Grey32 or ImageMode.Bilevel => image.Convert(ImageMode.Grey),
        _ => image.Convert(ImageMode.Rgb),
    };

    private static bool IsPicture(ReadOnlySpan<int> dims)
    {
        if (dims.Length is not (2 or 3) || (dims.Length == 3 && dims[2] is not (1 or 3 or 4))) return false;
        var (less, more) = (Math.Min(dims[0], dims[1]), Math.Max(dims[0], dims[1]));
        return less >= MinSide && more <= 4 * less && more <= ImageLimitsForShow;
    }

    /// <summary>Larger arrays are looked at by no one as a picture, and would be slow to make smaller.</summary>
    private const int ImageLimitsForShow = 4096;

    /// <summary>The samples from 0 to 255; null where the numbers are no brightness.</summary>
    private static NDArray? Bytes(NDArray array)
    {
        var (least, most) = ((double)array.min(), (double)array.max());
        if (!(least < most)) return null;
        if (array.dtype == DType.UInt8) return array;
        return least >= 0 && most <= 1 ? (array.astype(DType.Float32) * 255 + 0.5).astype(DType.UInt8) : null;
    }

    private static Image ToImage(NDArray bytes)
    {
        var samples = bytes.copy();
        var (rows, columns) = (samples.Dims[0], samples.Dims[1]);
        var channels = samples.ndim == 3 ? samples.Dims[2] : 1;
        var image = new Image(columns, rows, channels switch { 1 => ImageMode.Grey, 3 => ImageMode.Rgb, _ => ImageMode.Rgba });
        Buffer.MemoryCopy(samples.Pointer, image.Pixels, samples.LongSize, samples.LongSize);
        GC.KeepAlive(samples);
        GC.KeepAlive(image);
        return image;
    }
}
