namespace KerasBridge.Engine;

/// <summary>TensorFlow's ways to change the length of an axis of pixels, as <c>tf.image.resize</c> (version 2) defines them: in float32, pixels' middles at halves, no corners aligned.</summary>
internal static class ResizeTables
{
    /// <summary>The steps in which TensorFlow looks up its cubic.</summary>
    private const int CubicSteps = 1024;

    /// <summary>The names, in Keras's order.</summary>
    public static readonly string[] Names = ["bilinear", "nearest", "lanczos3", "lanczos5", "bicubic", "area"];

    /// <summary>The names that Keras takes where pictures are read from folders.</summary>
    public static readonly string[] DirectoryNames = ["bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian", "mitchellcubic"];

    /// <summary>The table of a method.</summary>
    /// <param name="method">One of <see cref="Names"/> or <see cref="DirectoryNames"/>.</param>
    /// <param name="antialias">Whether filters grow with the reduction; nearest and area know no difference.</param>
    /// <param name="inLength">The old length, at least 1.</param>
    /// <param name="outLength">The new length, at least 1.</param>
    public static ResampleTable Of(string method, bool antialias, int inLength, int outLength)
    {
        var scale = inLength / (float)outLength;
        return (method, antialias) switch
        {
            ("nearest", _) => Nearest(inLength, outLength, scale),
            ("area", _) => Area(inLength, outLength, scale),
            ("bilinear", false) => Bilinear(inLength, outLength, scale),
            ("bicubic", false) => Bicubic(inLength, outLength, scale),
            ("bilinear", true) => Filtered(inLength, outLength, 1, true, static x => Math.Max(0, 1 - x)),
            ("bicubic", true) => Filtered(inLength, outLength, 2, true, Keys),
            ("lanczos3", _) => Filtered(inLength, outLength, 3, antialias, static x => Lanczos(x, 3)),
            ("gaussian", _) => Filtered(inLength, outLength, 1.5f, antialias, static x => x < 1.5f ? MathF.Exp(-2 * x * x) : 0),
            ("mitchellcubic", _) => Filtered(inLength, outLength, 2, antialias, Mitchell),
            _ => Filtered(inLength, outLength, 5, antialias, static x => Lanczos(x, 5)),
        };
    }

    /// <summary>Mitchell's and Netravali's cubic, whose two constants are a third each.</summary>
    private static float Mitchell(float x) => x < 1 ? (7f / 6 * x - 2) * x * x + 8f / 9 : x < 2 ? ((-7f / 18 * x + 2) * x - 10f / 3) * x + 16f / 9 : 0;

    private static ResampleTable Nearest(int inLength, int outLength, float scale)
    {
        var table = new ResampleTable(inLength, outLength, 1);
        for (var i = 0; i < outLength; i++) (table.Starts[i], table.Counts[i], table.Weights[i]) = (Math.Clamp((int)MathF.Floor((i + 0.5f) * scale), 0, inLength - 1), 1, 1);
        return table;
    }

    private static ResampleTable Bilinear(int inLength, int outLength, float scale)
    {
        var table = new ResampleTable(inLength, outLength, 2);
        for (var i = 0; i < outLength; i++)
        {
            var at = (i + 0.5f) * scale - 0.5f;
            var floor = MathF.Floor(at);
            var lower = Math.Clamp((int)floor, 0, inLength - 1);
            var upper = Math.Clamp((int)MathF.Ceiling(at), 0, inLength - 1);
            (table.Starts[i], table.Counts[i]) = (lower, upper - lower + 1);
            table.Weights[2 * i] = upper == lower ? 1 : 1 - (at - floor);
            table.Weights[2 * i + 1] = at - floor;
        }
        return table;
    }

    private static ResampleTable Bicubic(int inLength, int outLength, float scale)
    {
        var table = new ResampleTable(inLength, outLength, 4);
        Span<float> four = stackalloc float[4];
        for (var i = 0; i < outLength; i++)
        {
            var at = (i + 0.5f) * scale - 0.5f;
            var floor = MathF.Floor(at);
            var step = (int)MathF.Round((at - floor) * CubicSteps, MidpointRounding.ToEven);
            var part = step / (float)CubicSteps;
            var rest = (CubicSteps - step) / (float)CubicSteps;
            (four[0], four[1], four[2], four[3]) = (Keys(part + 1), Keys(part), Keys(rest), Keys(rest + 1));
            Keep(table, i, (int)floor - 1, four);
        }
        return table;
    }

    private static ResampleTable Area(int inLength, int outLength, float scale)
    {
        var table = new ResampleTable(inLength, outLength, (int)MathF.Ceiling(scale) + 2);
        for (var i = 0; i < outLength; i++)
        {
            var (from, to) = (i * scale, (i + 1) * scale);
            var first = Math.Min((int)MathF.Floor(from), inLength - 1);
            var end = Math.Min(Math.Min((int)MathF.Ceiling(to), first + table.Stride), inLength);
            (table.Starts[i], table.Counts[i]) = (first, end - first);
            for (var k = first; k < end; k++)
            {
                var covered = k < from ? (k + 1 > to ? scale : k + 1 - from) : k + 1 > to ? to - k : 1;
                table.Weights[i * table.Stride + k - first] = covered / scale;
            }
        }
        return table;
    }

    /// <summary>A filter over all pixels that it reaches, its weights brought to the sum 1.</summary>
    private static ResampleTable Filtered(int inLength, int outLength, float radius, bool antialias, Func<float, float> filter)
    {
        var inverse = 1 / (outLength / (float)inLength);
        var width = antialias ? Math.Max(inverse, 1) : 1;
        var table = new ResampleTable(inLength, outLength, Math.Min(2 * (int)MathF.Ceiling(radius * width) + 1, inLength));
        for (var i = 0; i < outLength; i++)
        {
            var at = (i + 0.5f) * inverse;
            if (at < 0 || at > inLength) continue;
            var first = Math.Clamp((int)MathF.Ceiling(at - radius * width - 0.5f), 0, inLength - 1);
            var end = Math.Clamp((int)MathF.Floor(at + radius * width - 0.5f), 0, inLength - 1) + 1;
            var weights = table.Weights.AsSpan(i * table.Stride, Math.Min(table.Stride, end - first));
            for (var k = 0; k < weights.Length; k++) weights[k] = filter(MathF.Abs((first + k + 0.5f - at) * (1 / width)));
            Normalize(weights);
            (table.Starts[i], table.Counts[i]) = (first, weights.Length);
        }
        return table;
    }

    /// <summary>Keeps of four neighbours those within the axis.</summary>
    private static void Keep(ResampleTable table, int i, int first, Span<float> four)
    {
        var before = Math.Max(0, -first);
        var count = Math.Min(first + 4, table.InLength) - Math.Max(first, 0);
        var kept = table.Weights.AsSpan(i * table.Stride, count);
        four.Slice(before, count).CopyTo(kept);
        Normalize(kept);
        (table.Starts[i], table.Counts[i]) = (first + before, count);
    }

    private static void Normalize(Span<float> weights)
    {
        float sum = 0;
        foreach (var weight in weights) sum += weight;
        if (MathF.Abs(sum) < 1000 * 1.17549435e-38f) return;
        var one = 1 / sum;
        foreach (ref var weight in weights) weight *= one;
    }

    /// <summary>Keys's cubic with a = −0.5.</summary>
    private static float Keys(float x) => x >= 2 ? 0 : x >= 1 ? ((-0.5f * x + 2.5f) * x - 4) * x + 2 : (1.5f * x - 2.5f) * x * x + 1;

    private static float Lanczos(float x, float radius)
    {
        if (x > radius) return 0;
        if (x <= 1e-3f) return 1;
        var angle = MathF.PI * x;
        return radius * MathF.Sin(angle) * MathF.Sin(angle / radius) / (angle * angle);
    }
}
