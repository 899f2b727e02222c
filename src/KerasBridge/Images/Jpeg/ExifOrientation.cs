using System.Buffers.Binary;

namespace KerasBridge.Images;

/// <summary>Finds the one entry of an Exif segment that says how the camera was held.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <summary>Reads the orientation.</summary>
    /// <param name="segment">The contents of an APP1 segment.</param>
    /// <returns>1 to 8; 0 where it says nothing about it.</returns>
    public static int Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8)) return 0;
        var tiff = segment[6..];
        if (tiff.Length < 8) return 0;
        bool little;
        if (tiff.StartsWith("II*\0"u8)) little = true;
        else if (tiff.StartsWith("MM\0*"u8)) little = false;
        else return 0;

        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return 0;
        var entries = tiff[((int)directory + 2)..];
        int count = Short(tiff[(int)directory..], little);
        for (; count > 0 && entries.Length >= 12; count--, entries = entries[12..])
        {
            if (Short(entries, little) != Tag) continue;
            // A single number of 16 bits stands in the entry itself.
            var value = Short(entries[8..], little);
            return Short(entries[2..], little) == 3 && value is >= 1 and <= 8 ? value : 0;
        }
        return 0;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
