namespace KerasBridge.Plotting;

/// <summary>What pictures are drawn on, in points (1/72 inch) from the upper left corner, down.</summary>
internal interface ICanvas
{
    /// <summary>How many dots an inch has where the picture will be seen.</summary>
    double Dpi { get; }

    /// <summary>Fills and strokes a path, fill first.</summary>
    void Draw(PlotPath path, Rgba? fill, Pen? pen, Box? clip = null, bool evenOdd = false);

    /// <summary>Draws pixels (four bytes each, opacity not multiplied in) into a box, each as a rectangle of its own.</summary>
    void Draw(Box box, byte[] rgba, int width, int height, Box? clip = null);

    /// <summary>Draws a line of text that begins at the point on its base line, turned counter-clockwise around it by so many degrees.</summary>
    void Draw(string text, double x, double y, TextStyle style, double rotation = 0);
}
