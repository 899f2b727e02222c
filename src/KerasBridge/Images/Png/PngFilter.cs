using System.Numerics;

namespace KerasBridge.Images;

/// <summary>PNG's row filters, undone: each byte is a difference to a guess from the bytes left (a), above (b) and above left (c).</summary>
/// <remarks>Source: W3C, Portable Network Graphics Specification (Third Edition), section 9.</remarks>
internal static class PngFilter
{
    /// <summary>
    /// Undoes the filter of a row. Both rows begin with <paramref name="step"/> zeros, which stand for what is left of the picture, so that all guesses are made alike.
    /// </summary>
    /// <param name="filter">Which filter: 0 to 4.</param>
    /// <param name="row">The row, changed in place.</param>
    /// <param name="above">The row above, undone already; zeros for the first.</param>
    /// <param name="step">Bytes of a pixel, at least 1.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        // Equal lengths, told to the compiler, spare the checks of indices.
        var length = row.Length - step;
        var left = row[..length];
        var current = row.Slice(step, length);
        var up = above.Slice(step, length);
        var corner = above[..length];
        switch (filter)
        {
            case 0:
                return;
            case 1:
                for (var i = 0; i < current.Length && i < left.Length; i++) current[i] += left[i];
                return;
            case 2:
                AddUp(current, up);
                return;
            case 3:
                for (var i = 0; i < current.Length && i < left.Length && i < up.Length; i++) current[i] += (byte)((left[i] + up[i]) >> 1);
                return;
            case 4:
                for (var i = 0; i < current.Length && i < left.Length && i < up.Length && i < corner.Length; i++) current[i] += Paeth(left[i], up[i], corner[i]);
                return;
            default:
                throw new ImageFileException($"The PNG image is damaged. Expected rows with a filter from 0 to 4. Received: {filter}");
        }
    }

    /// <summary>Of left, above and above left the one nearest to left + above − above left.</summary>
    public static byte Paeth(int a, int b, int c)
    {
        var (toLeft, toAbove) = (b - c, a - c);
        var toCorner = Math.Abs(toLeft + toAbove);
        (toLeft, toAbove) = (Math.Abs(toLeft), Math.Abs(toAbove));
        var nearer = toAbove <= toCorner ? b : c;
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? a : nearer);
    }

    private static void AddUp(Span<byte> current, ReadOnlySpan<byte> up)
    {
        var i = 0;
        for (; i <= current.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            (new Vector<byte>(current[i..]) + new Vector<byte>(up[i..])).CopyTo(current[i..]);
        for (; i < current.Length; i++) current[i] += up[i];
    }
}
