namespace KerasBridge.Engine.Elementwise;

/// <summary>A run of pixels within a row of an image, and the windows side by side that they belong to.</summary>
internal readonly unsafe struct PooledRow
{
    /// <summary>The pixels of the run, and how many of them, from the first on, some window has.</summary>
    public readonly int Count, Inside;

    /// <summary>The first pixel's place in its window, that of the window's first column in this row, and the end of its columns.</summary>
    public readonly int Tap, FirstTap, EndTap;

    /// <summary>Where the first window's channels are among those of all windows.</summary>
    public readonly long Window;

    /// <summary>The rest of the row from <paramref name="pixel"/> (counted through all images) on, up to <paramref name="end"/>.</summary>
    public PooledRow(in ConvGeometry pool, int pixel, int end)
    {
        var row = pixel / pool.Width;
        var column = pixel - row * pool.Width;
        var (image, y) = (row / pool.Height, row % pool.Height);
        Count = Math.Min(pool.Width - column, end - pixel);
        Inside = y < pool.OutHeight * pool.KernelHeight ? Math.Clamp(pool.OutWidth * pool.KernelWidth - column, 0, Count) : 0;
        FirstTap = y % pool.KernelHeight * pool.KernelWidth;
        EndTap = FirstTap + pool.KernelWidth;
        Tap = FirstTap + column % pool.KernelWidth;
        Window = (((long)image * pool.OutHeight + y / pool.KernelHeight) * pool.OutWidth + column / pool.KernelWidth) * pool.Channels;
    }
}
