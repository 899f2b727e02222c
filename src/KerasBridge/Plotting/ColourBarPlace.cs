namespace KerasBridge.Plotting;

/// <summary>Where a colour bar stands beside its axes.</summary>
/// <param name="Bar">The axes of the bar.</param>
/// <param name="Fraction">The part of the cell that it gets.</param>
/// <param name="Pad">The part of the cell between both.</param>
/// <param name="Shrink">Its length, as a part of the cell's.</param>
/// <param name="Aspect">How many times it is as long as thick.</param>
/// <param name="Lies">Whether it lies below, else it stands at the right.</param>
internal sealed record ColourBarPlace(Axes Bar, double Fraction, double Pad, double Shrink, double Aspect, bool Lies)
{
    /// <summary>What the axes keep of their cell.</summary>
    public Box Rest(Box cell) => Lies
        ? cell with { Bottom = cell.Bottom - cell.Height * (Fraction + Pad) }
        : cell with { Right = cell.Right - cell.Width * (Fraction + Pad) };

    /// <summary>The box of the bar.</summary>
    public Box Of(Box cell)
    {
        if (Lies)
        {
            var (length, high) = (cell.Width * Shrink, cell.Height * Fraction);
            var thick = Math.Min(high, length / Aspect);
            // It begins below the axes' numbers: at the top of its part.
            return new Box(cell.MiddleX - Math.Min(length, high * Aspect) / 2, cell.Bottom - high, cell.MiddleX + Math.Min(length, high * Aspect) / 2, cell.Bottom - high + thick);
        }
        var (wide, tall) = (cell.Width * Fraction, cell.Height * Shrink);
        var height = Math.Min(tall, wide * Aspect);
        return new Box(cell.Right - wide, cell.MiddleY - height / 2, cell.Right - wide + height / Aspect, cell.MiddleY + height / 2);
    }
}
