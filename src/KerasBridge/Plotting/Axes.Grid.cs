using KerasBridge.Numpy;
using KerasBridge.Plotting;

namespace KerasBridge;

public sealed partial class Axes
{
    /// <summary>The lines at ticks.</summary>
    /// <param name="visible">Whether there are lines; null: they are if one of the arguments says how they look, else what was is turned around, as in matplotlib.</param>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">The kind of line; solid.</param>
    /// <param name="linewidth">In points; 0.8.</param>
    /// <param name="alpha">The opacity, from 0 to 1.</param>
    /// <param name="which"><c>"major"</c>, <c>"minor"</c> or <c>"both"</c> kinds of ticks.</param>
    /// <param name="ls">The same as <paramref name="linestyle"/>.</param>
    /// <param name="lw">The same as <paramref name="linewidth"/>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void grid(bool? visible = null, string axis = "both", ColorArg? color = null, string? linestyle = null, double? linewidth = null, double? alpha = null, string which = "major",
        string? ls = null, double? lw = null)
    {
        var axes = Which(axis);
        CheckWhich(which);
        CheckAlpha(alpha);
        (linestyle, linewidth) = (OneOf(linestyle, "linestyle", ls, "ls"), OneOf(linewidth, "linewidth", lw, "lw"));
        CheckWidth(linewidth, "linewidth");
        var usual = GridPen();
        var colour = (color?.One("color", Style) ?? usual.Colour).With(alpha);
        var styled = color is not null || linestyle is not null || linewidth is not null || alpha is not null;
        foreach (var one in axes)
        {
            var pen = visible ?? (styled || (which == "minor" ? one.SmallGrid : one.Grid) is null) ? LineStyles.Pen(linestyle ?? Style.Word("grid.linestyle"), colour, linewidth ?? usual.Width) : null;
            if (which is "major" or "both") one.Grid = pen;
            if (which is "minor" or "both") one.SmallGrid = pen;
        }
    }

    /// <summary>Shows small ticks between the others.</summary>
    public void minorticks_on() => X.ShowsSmall = Y.ShowsSmall = true;

    /// <summary>Hides small ticks.</summary>
    public void minorticks_off() => X.ShowsSmall = Y.ShowsSmall = false;

    /// <summary>How ticks and their numbers look.</summary>
    /// <param name="axis"><c>"both"</c>, <c>"x"</c> or <c>"y"</c>.</param>
    /// <param name="which"><c>"major"</c>, <c>"minor"</c> or <c>"both"</c> kinds of ticks.</param>
    /// <param name="direction"><c>"out"</c>, <c>"in"</c> or <c>"inout"</c>.</param>
    /// <param name="length">Of ticks, in points; 3.5.</param>
    /// <param name="width">Of ticks, in points; 0.8.</param>
    /// <param name="color">Of ticks.</param>
    /// <param name="pad">Between ticks and numbers, in points; 3.5.</param>
    /// <param name="labelsize">The size of numbers; 10.</param>
    /// <param name="labelcolor">The colour of numbers.</param>
    /// <param name="colors">The colour of both.</param>
    /// <param name="bottom">Whether ticks stand at the bottom.</param>
    /// <param name="top">Whether ticks stand at the top.</param>
    /// <param name="left">Whether ticks stand at the left.</param>
    /// <param name="right">Whether ticks stand at the right.</param>
    /// <param name="labelbottom">Whether numbers stand at the bottom.</param>
    /// <param name="labeltop">Whether numbers stand at the top.</param>
    /// <param name="labelleft">Whether numbers stand at the left.</param>
    /// <param name="labelright">Whether numbers stand at the right.</param>
    /// <param name="labelrotation">How numbers are turned, in degrees.</param>
    /// <param name="rotation">The same as <paramref name="labelrotation"/>.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public void tick_params(string axis = "both", string which = "major", string? direction = null, double? length = null, double? width = null, ColorArg? color = null, double? pad = null,
        FontSize? labelsize = null, ColorArg? labelcolor = null, ColorArg? colors = null, bool? bottom = null, bool? top = null, bool? left = null, bool? right = null, bool? labelbottom = null,
        bool? labeltop = null, bool? labelleft = null, bool? labelright = null, double? labelrotation = null, double? rotation = null)
    {
        var axes = Which(axis);
        CheckWhich(which);
        CheckWidth(length, "length");
        CheckWidth(width, "width");
        if (direction is not (null or "out" or "in" or "inout")) throw new ArgumentException($"'{direction}' is not a valid value for direction. Expected 'out', 'in' or 'inout'. Received: direction='{direction}'");
        var ink = OneOf(color, "color", colors, "colors")?.One("color", Style);
        var labelInk = OneOf(labelcolor, "labelcolor", colors, "colors")?.One("labelcolor", Style);
        foreach (var one in axes)
        {
            one.Direction = direction ?? one.Direction;
            if (which is "major" or "both") (one.Length, one.Width) = (length ?? one.Length, width ?? one.Width);
            if (which is "minor" or "both") (one.SmallLength, one.SmallWidth) = (length ?? one.SmallLength, width ?? one.SmallWidth);
            if (which == "minor") continue;
            one.Pad = pad ?? one.Pad;
            one.Colour = ink ?? one.Colour;
            one.FontColour = labelInk ?? one.FontColour;
            Turn(one, OneOf(labelrotation, "labelrotation", rotation, "rotation"), labelsize, null);
            one.NearTicks = (one.Across ? bottom : left) ?? one.NearTicks;
            one.FarTicks = (one.Across ? top : right) ?? one.FarTicks;
            one.NearLabels = (one.Across ? labelbottom : labelleft) ?? one.NearLabels;
            one.FarLabels = (one.Across ? labeltop : labelright) ?? one.FarLabels;
        }
    }

    /// <summary>Shows numbers and ticks of axes that share them at inner places too, or hides them.</summary>
    internal void LabelOuter(bool acrossToo, bool upToo, int rows)
    {
        if (acrossToo && Place.Bottom < rows - 1) X.NearLabels = false;
        if (upToo && Place.Left > 0) Y.NearLabels = false;
    }

    /// <summary>Keeps numbers and labels at the outer axes of a grid only.</summary>
    public void label_outer()
    {
        if (Place.Bottom < Place.Rows - 1) (X.NearLabels, X.Label) = (false, "");
        if (Place.Left > 0) (Y.NearLabels, Y.Label) = (false, "");
    }

    private static void CheckWhich(string which)
    {
        if (which is "major" or "minor" or "both") return;
        throw new ArgumentException($"'{which}' is not a valid value for which.{Suggest.Sentence(which ?? "", ["major", "minor", "both"])} Expected 'major', 'minor' or 'both'. Received: which='{which}'");
    }
}
