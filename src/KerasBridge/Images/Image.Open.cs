using KerasBridge.Images;

namespace KerasBridge;

public sealed unsafe partial class Image
{
    /// <summary>Reads an image: PNG, JPEG, BMP, GIF (its first frame) or PPM/PGM/PBM, whatever the file's name says. What <c>PIL.Image.open</c> and <c>load()</c> do in Python.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The image, in the mode that it is stored in.</returns>
    /// <exception cref="ImageFileException">It is no such image, is damaged, or is larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Image Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Decode(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads an image from where a stream stands to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ImageFileException">It is no image, is damaged, or is larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    public static Image Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Decode(copy.GetBuffer().AsSpan(0, (int)copy.Length), (stream as FileStream)?.Name);
    }

    /// <summary>Reads an image from the bytes of a file.</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ImageFileException">They are no image, are damaged, or describe one larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    public static Image Open(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Decode(data, null);
    }

    /// <summary>All frames of an animated GIF, each as it is seen, the earlier ones showing through; of any other image the one that there is.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The frames.</returns>
    /// <exception cref="ImageFileException">It is no image, is damaged, or its frames together are larger than <see cref="ImageLimits.MaxPixels"/>.</exception>
    public static IReadOnlyList<Image> OpenFrames(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var data = File.ReadAllBytes(path);
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
    internal static Image Decode(ReadOnlySpan<byte> data, string? name)
    {
        try
        {
            return ImageFormats.Decode(data);
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
