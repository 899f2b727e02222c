using KerasBridge.Numpy;

namespace KerasBridge.Images;

/// <summary>Reads the bytes of image files. In folders of photos there is anything that bears a photo's name: pipes that nobody writes to, folders, files that somebody is just writing.</summary>
internal static class ImageBytes
{
    /// <summary>The bytes of a file.</summary>
    /// <exception cref="ImageFileException">It is no file, or cannot be read to its end.</exception>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path)
    {
        if (RegularFile.IsSomethingElse(path))
            throw new ImageFileException($"'{path}': This is a pipe or a device. Expected a file with an image; what comes through a pipe can be read as a stream, `load_img(stream)`. Received: no file");
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException error) when (Directory.Exists(path))
        {
            throw new ImageFileException($"'{path}': This is a folder. Expected a file with an image. Received: no file", error);
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new ImageFileException($"'{path}': The file cannot be read to its end. Expected one that nobody changes meanwhile. Received: {error.Message}", error);
        }
    }

    /// <summary>The bytes of a stream from where it stands to its end.</summary>
    /// <exception cref="ImageFileException">There are more than memory for one image can hold.</exception>
    public static ReadOnlySpan<byte> Read(Stream stream)
    {
        using var copy = new MemoryStream();
        try
        {
            stream.CopyTo(copy);
        }
        catch (IOException error) when (copy.Length > int.MaxValue / 2)
        {
            throw new ImageFileException($"The stream holds more than an image can. Expected one that ends within {Array.MaxLength:N0} bytes. Received: {error.Message}", error);
        }
        return copy.GetBuffer().AsSpan(0, (int)copy.Length);
    }
}
