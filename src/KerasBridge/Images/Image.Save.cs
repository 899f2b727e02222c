using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge;

public sealed unsafe partial class Image
{
    private static readonly string[] Written = ["png", "jpeg", "jpg", "bmp", "ppm", "pgm"];

    /// <summary>Saves the picture. The file appears when it is whole: an interrupted save leaves what was there before.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format"><c>png</c>, <c>jpeg</c> (or <c>jpg</c>), <c>bmp</c> or <c>ppm</c>; null: what the file's extension says.</param>
    /// <param name="quality">Of JPEG: from 1 (small) to 100 (good).</param>
    /// <exception cref="ArgumentException">There is no such format, or it has no such mode.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void save(string path, string? format = null, int quality = 75)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var kind = FormatOf(format ?? Path.GetExtension(path).TrimStart('.'), path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder to save the picture in. Expected '{folder}' to exist. Received: path='{path}'");
        WholeFile.Write(path, stream => Save(stream, kind, quality));
    }

    /// <summary>Writes the picture to a stream.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="format"><c>png</c>, <c>jpeg</c> (or <c>jpg</c>), <c>bmp</c> or <c>ppm</c>.</param>
    /// <param name="quality">Of JPEG: from 1 (small) to 100 (good).</param>
    /// <exception cref="ArgumentException">There is no such format, or it has no such mode.</exception>
    public void save(Stream stream, string format, int quality = 75)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Save(stream, FormatOf(format, null), quality);
    }

    private void Save(Stream stream, string format, int quality)
    {
        if (quality is < 1 or > 100) throw new ArgumentException($"`quality` is from 1 to 100. Received: quality={quality}");
        switch (format)
        {
            case "png": PngEncoder.Encode(this, stream); break;
            case "bmp": BmpEncoder.Encode(this, stream); break;
            case "jpg" or "jpeg": JpegEncoder.Encode(this, stream, quality); break;
            default: PnmEncoder.Encode(this, stream); break;
        }
    }

    /// <summary>The format of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static string FormatOf(string name, string? path)
    {
        var format = name.ToLowerInvariant();
        if (Written.Contains(format)) return format;
        throw new ArgumentException(
            $"There is no image format '{name}' to write.{Suggest.Sentence(format, Written)} Expected {string.Join(", ", Written)}. Received: {(path is null ? $"format='{name}'" : $"path='{path}'")}");
    }
}
