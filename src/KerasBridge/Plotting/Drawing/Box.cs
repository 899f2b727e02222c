namespace KerasBridge.Plotting;

/// <summary>A rectangle of the page, in points (1/72 inch) from the upper left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
    public double MiddleX => (Left + Right) / 2;
    public double MiddleY => (Top + Bottom) / 2;

    /// <summary>The smallest box around both; an empty one (of no width and height) counts too.</summary>
    public Box Union(Box other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether a point lies inside.</summary>
    public bool Contains(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;

    /// <summary>Whether two boxes share a part.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Larger by so much at each side.</summary>
    public Box Grow(double by) => new(Left - by, Top - by, Right + by, Bottom + by);
}
