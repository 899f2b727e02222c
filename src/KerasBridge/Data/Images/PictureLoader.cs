using KerasBridge.Images;

namespace KerasBridge.Data;

/// <summary>Reads picture files in one colour mode and size, as <c>load_img</c> does.</summary>
/// <param name="colorMode"><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</param>
/// <param name="targetSize">Rows and columns; null: the file's own.</param>
/// <param name="filter">How pictures are resized.</param>
/// <param name="keepAspectRatio">Whether the middle is cut out in the target's proportions first.</param>
internal sealed class PictureLoader(string colorMode, (int Height, int Width)? targetSize, ImageFilter filter, bool keepAspectRatio)
{
    /// <summary>Checks the arguments of <c>load_img</c>.</summary>
    /// <exception cref="ArgumentException">A name is unknown, or a size is not positive.</exception>
    public static PictureLoader Of(string colorMode, (int Height, int Width)? targetSize, string interpolation, bool keepAspectRatio)
    {
        if (colorMode is not ("grayscale" or "rgb" or "rgba"))
            throw new ArgumentException($"color_mode must be \"grayscale\", \"rgb\", or \"rgba\".{Numpy.Suggest.Sentence(colorMode, ["grayscale", "rgb", "rgba"])} Received: color_mode='{colorMode}'");
        if (targetSize is var (height, width) && (height < 1 || width < 1))
            throw new ArgumentException($"`target_size` must be positive. Expected (height, width) of at least 1 each. Received: target_size=({height}, {width})");
        return new PictureLoader(colorMode, targetSize, ImageUtils.ParseFilter(interpolation), keepAspectRatio);
    }

    /// <summary>The channels that pictures come with.</summary>
    public int Channels => colorMode switch { "grayscale" => 1, "rgb" => 3, _ => 4 };

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImageFileException">It is no picture, or is damaged.</exception>
    public Image Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        // A folder is there too, and gets a message of its own.
        if (!Path.Exists(path))
        {
            throw new FileNotFoundException($"[Errno 2] No such file or directory: '{path}'. Expected an image file.{Numpy.FileNames.Hint(path)} Received: a path where there is none", path);
        }
        return Fit(Image.Open(path));
    }

    /// <summary>Gives a picture the colour mode and the size; uses it up.</summary>
    public Image Fit(Image image)
    {
        var converted = colorMode switch
        {
            "grayscale" => image.Mode is ImageMode.Grey or ImageMode.Grey16 or ImageMode.Grey32 ? image : image.Convert(ImageMode.Grey),
            "rgb" => image.Convert(ImageMode.Rgb),
            _ => image.Convert(ImageMode.Rgba),
        };
        var resized = Resize(converted);
        // Nobody else has what came between: waiting for the garbage collector would let it pile up.
        if (!ReferenceEquals(converted, image)) image.Release();
        if (!ReferenceEquals(resized, converted)) converted.Release();
        return resized;
    }

    private Image Resize(Image image)
    {
        if (targetSize is not var (height, width) || (image.width == width && image.height == height)) return image;
        if (!keepAspectRatio) return image.Resize(width, height, filter);
        var cropHeight = Math.Min(image.height, (int)((long)image.width * height / width));
        var cropWidth = Math.Min(image.width, (int)((long)image.height * width / height));
        var (left, upper) = ((image.width - cropWidth) / 2, (image.height - cropHeight) / 2);
        return image.Resize(width, height, filter, (left, upper, left + cropWidth, upper + cropHeight));
    }
}
