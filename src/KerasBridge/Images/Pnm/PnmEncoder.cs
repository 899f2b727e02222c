using System.Buffers.Binary;
using System.Text;

namespace KerasBridge.Images;

/// <summary>Writes binary PGM (grey, of 8 or 16 bits) and PPM (colours).</summary>
internal static class PnmEncoder
{
    /// <summary>Writes an image.</summary>
    /// <exception cref="ArgumentException">The format has no such mode.</exception>
    public static void Encode(Image image, Stream stream)
    {
        var (kind, most) = image.Mode switch
        {
            ImageMode.Grey => ("P5", 255),
            ImageMode.Grey16 => ("P5", 65535),
            ImageMode.Rgb => ("P6", 255),
            _ => throw new ArgumentException($"PPM has no mode '{image.mode}'. Expected L, I;16 or RGB: `convert` gives another. Received: an image of mode '{image.mode}'"),
        };
        stream.Write(Encoding.ASCII.GetBytes($"{kind}\n{image.width} {image.height}\n{most}\n"));
        var turned = new byte[most > 255 ? image.RowBytes : 0];
        for (var y = 0; y < image.height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < turned.Length; x += 2) BinaryPrimitives.WriteUInt16BigEndian(turned.AsSpan(x), BitConverter.ToUInt16(row[x..]));
            stream.Write(turned.Length > 0 ? turned : row);
        }
        GC.KeepAlive(image);
    }
}
