namespace KerasBridge.Data;

/// <summary>The ten digits as strokes: lines through points of the unit square, y downwards; some digits have several forms.</summary>
internal static class DigitStrokes
{
    /// <summary>For each digit its forms, for each form its strokes, for each stroke its points.</summary>
    public static readonly (float X, float Y)[][][][] Forms =
    [
        [[Oval(0.5f, 0.5f, 0.28f, 0.4f, 0, 360)], [Oval(0.5f, 0.5f, 0.22f, 0.42f, 20, 400)]],
        [[[(0.5f, 0.1f), (0.5f, 0.9f)]], [[(0.34f, 0.28f), (0.54f, 0.1f), (0.54f, 0.9f)]], [[(0.36f, 0.26f), (0.52f, 0.1f), (0.52f, 0.9f)], [(0.34f, 0.9f), (0.7f, 0.9f)]]],
        [[[.. Oval(0.5f, 0.32f, 0.25f, 0.22f, 200, 400), (0.28f, 0.88f), (0.78f, 0.88f)]], [[.. Oval(0.5f, 0.32f, 0.24f, 0.22f, 210, 410), .. Oval(0.36f, 0.8f, 0.1f, 0.1f, 0, 300), (0.8f, 0.86f)]]],
        [[[.. Oval(0.48f, 0.3f, 0.24f, 0.2f, 210, 450), .. Oval(0.48f, 0.7f, 0.27f, 0.21f, 270, 510)]], [[(0.26f, 0.12f), (0.74f, 0.12f), (0.46f, 0.44f), .. Oval(0.48f, 0.67f, 0.26f, 0.22f, 290, 500)]]],
        [[[(0.62f, 0.1f), (0.22f, 0.6f), (0.82f, 0.6f)], [(0.64f, 0.36f), (0.64f, 0.92f)]], [[(0.28f, 0.12f), (0.26f, 0.52f), (0.74f, 0.52f)], [(0.72f, 0.1f), (0.68f, 0.92f)]]],
        [[[(0.74f, 0.12f), (0.32f, 0.12f), (0.29f, 0.46f), .. Oval(0.47f, 0.65f, 0.27f, 0.24f, 240, 510)]], [[(0.32f, 0.14f), (0.29f, 0.46f), .. Oval(0.47f, 0.65f, 0.25f, 0.24f, 250, 500)], [(0.32f, 0.14f), (0.76f, 0.1f)]]],
        [[[(0.66f, 0.1f), (0.4f, 0.34f), (0.27f, 0.66f), .. Oval(0.5f, 0.69f, 0.23f, 0.2f, 180, 540)]], [[(0.56f, 0.08f), (0.34f, 0.4f), .. Oval(0.5f, 0.7f, 0.21f, 0.19f, 170, 530)]]],
        [[[(0.22f, 0.14f), (0.78f, 0.14f), (0.42f, 0.9f)]], [[(0.24f, 0.14f), (0.76f, 0.14f), (0.46f, 0.9f)], [(0.36f, 0.5f), (0.72f, 0.5f)]]],
        [[Oval(0.5f, 0.3f, 0.2f, 0.19f, 90, 450), Oval(0.5f, 0.7f, 0.25f, 0.21f, 270, 630)], [[(0.68f, 0.18f), (0.36f, 0.2f), (0.64f, 0.66f), (0.5f, 0.9f), (0.34f, 0.7f), (0.68f, 0.18f)]]],
        [[[.. Oval(0.5f, 0.32f, 0.23f, 0.21f, 0, 360), (0.73f, 0.34f), (0.64f, 0.9f)]], [[.. Oval(0.5f, 0.3f, 0.21f, 0.2f, 0, 360), (0.71f, 0.4f), (0.62f, 0.74f), (0.4f, 0.9f)]]],
    ];

    /// <summary>Part of an ellipse; angles in degrees, clockwise from the right.</summary>
    private static (float X, float Y)[] Oval(float x, float y, float rx, float ry, int from, int to)
    {
        const int Pieces = 14;
        var points = new (float, float)[Pieces + 1];
        for (var i = 0; i <= Pieces; i++)
        {
            var angle = (from + (to - from) * i / (float)Pieces) * MathF.PI / 180;
            points[i] = (x + rx * MathF.Cos(angle), y + ry * MathF.Sin(angle));
        }
        return points;
    }
}
