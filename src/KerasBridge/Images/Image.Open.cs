using KerasBridge.Images;

namespace KerasBridge;

public sealed unsafe partial class Image
{
    /// <summary>Reads an image: PNG, JPEG, BMP, GIF (its first frame) or PPM/PGM/PBM, whatever the file's name says. What <c>PIL.Image.open</c> and <c>load()</c> do in Python.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exif_transpose">Whether a JPEG is turned as its Exif entry says the camera was held. By default it is not, as in Pillow and TensorFlow.</param>
    /// <param name="reduce">1, 2, 4 or 8: JPEG is decoded straight to a size that much smaller, which is fast, but gives other pixels than decoding and resizing; other formats are not affected.</param>
    /// <returns>The image, in the mode that it is stored in.</returns>
    /// <exception cref="ImageFileException">It is no such image, is damaged, or is larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Image Open(string path, bool exif_transpose = false, int reduce = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Decode(ImageBytes.Read(path), path, exif_transpose, reduce);
    }

    /// <summary>Reads an image from where a stream stands to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="exif_transpose">Whether a JPEG is turned as its Exif entry says the camera was held. By default it is not, as in Pillow and TensorFlow.</param>
    /// <param name="reduce">1, 2, 4 or 8: JPEG is decoded straight to a size that much smaller, which is fast, but gives other pixels than decoding and resizing; other formats are not affected.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ImageFileException">It is no image, is damaged, or is larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    public static Image Open(Stream stream, bool exif_transpose = false, int reduce = 1)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Decode(ImageBytes.Read(stream), (stream as FileStream)?.Name, exif_transpose, reduce);
    }

    /// <summary>Reads an image from the bytes of a file.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="exif_transpose">Whether a JPEG is turned as its Exif entry says the camera was held. By default it is not, as in Pillow and TensorFlow.</param>
    /// <param name="reduce">1, 2, 4 or 8: JPEG is decoded straight to a size that much smaller, which is fast, but gives other pixels than decoding and resizing; other formats are not affected.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ImageFileException">They are no image, are damaged, or describe one larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    public static Image Open(byte[] data, bool exif_transpose = false, int reduce = 1)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Decode(data, null, exif_transpose, reduce);
    }

    /// <summary>All frames of an animated GIF, each as it is seen, the earlier ones showing through; of any other image the one that there is.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The frames.</returns>
    /// <exception cref="ImageFileException">It is no image, is damaged, or its frames together are larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    public static IReadOnlyList<Image> OpenFrames(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var data = ImageBytes.Read(path);
        try
        {
            return GifDecoder.IsGif(data) ? GifDecoder.DecodeAll(data) : [ImageFormats.Decode(data)];
        }
        catch (ImageFileException error)
        {
            throw Named(error, path);
        }
    }

    /// <summary>Decodes, and has errors name the file.</summary>
    internal static Image Decode(ReadOnlySpan<byte> data, string? name, bool upright = false, int reduce = 1)
    {
        if (reduce is not (1 or 2 or 4 or 8)) throw new ArgumentException($"`reduce` is by how much the image is made smaller. Expected 1, 2, 4 or 8. Received: reduce={reduce}");
        try
        {
            var isJpeg = JpegDecoder.IsJpeg(data);
            var image = isJpeg ? JpegDecoder.Decode(data, reduce) : ImageFormats.Decode(data);
            image.format = ImageFormats.NameOf(data);
            return isJpeg && upright ? image.Upright(JpegDecoder.ReadInfo(data).Orientation) : image;
        }
        catch (ImageFileException error) when (name is not null)
        {
            throw Named(error, name);
        }
    }

    /// <summary>Reads the header only, and has errors name the file.</summary>
    internal static ImageInfo Identify(ReadOnlySpan<byte> data, string? name)
    {
        try
        {
            return ImageFormats.Identify(data);
        }
        catch (ImageFileException error) when (name is not null)
        {
            throw Named(error, name);
        }
    }

    private static ImageFileException Named(ImageFileException error, string name) => new($"'{name}': {error.Message}", error);
}
