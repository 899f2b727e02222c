using KerasBridge.Engine;
using KerasBridge.Layers;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>Images moved by transforms, held against the definition in plain loops.</summary>
public sealed class WarpTests
{
    [Theory]
    [InlineData("bilinear", "constant", 3)]
    [InlineData("bilinear", "reflect", 3)]
    [InlineData("bilinear", "wrap", 1)]
    [InlineData("bilinear", "nearest", 5)]
    [InlineData("nearest", "constant", 4)]
    [InlineData("nearest", "reflect", 3)]
    public void EqualsTheDefinition(string interpolation, string fill, int channels)
    {
        const int height = 7, width = 9;
        var random = new System.Random(3);
        var x = new float[2 * height * width * channels];
        for (var i = 0; i < x.Length; i++) x[i] = random.NextSingle();
        float[] t = [0.8f, -0.5f, 2.3f, 0.4f, 0.9f, -3.1f, 0, 0, 1.3f, 0.2f, -11f, 0.1f, 2.5f, 4f, 0.01f, -0.02f];
        var y = AffineTransforms.Move(
            NDArray.FromSpan<float>(x, (2, height, width, channels)), NDArray.FromSpan<float>(t, (2, 8)), interpolation, fill, 0.25, channelsFirst: false).numpy().ToArray<float>();
        for (var i = 0; i < y.Length; i++)
        {
            var (c, column, row, image) = (i % channels, i / channels % width, i / channels / width % height, i / channels / width / height);
            var expected = Value(x.AsSpan(image * height * width * channels), t.AsSpan(image * 8), column, row, c, height, width, channels, interpolation, fill);
            Assert.Equal(expected, y[i], 1e-6f);
        }
    }

    [Fact]
    public void GivesTheSameForAnyNumberOfThreadsAndForOneTransformForAll()
    {
        Tensor x = LayerCheck.Values((3, 40, 50, 3));
        var t = NDArray.FromSpan<float>([0.9f, -0.2f, 1, 0.2f, 0.9f, -2, 0, 0], (1, 8));
        var one = AffineTransforms.Move(x, t, "bilinear", "reflect", 0, false).numpy().tobytes();
        Assert.Equal(one, AffineTransforms.Move(x, np.concatenate([t, t, t], 0), "bilinear", "reflect", 0, false).numpy().tobytes());
        var threads = WorkerPool.ThreadCount;
        try
        {
            WorkerPool.SetThreadCount(threads + 1);
            Assert.Equal(one, AffineTransforms.Move(x, t, "bilinear", "reflect", 0, false).numpy().tobytes());
        }
        finally
        {
            WorkerPool.SetThreadCount(threads);
        }
    }

    [Fact]
    public void TheGradientIsMovedBack()
    {
        var x = new Variable(LayerCheck.Values((1, 5, 6, 2)));
        using var tape = new GradientTape();
        var y = AffineTransforms.Move(x.value, NDArray.FromSpan<float>([1, 0, 2, 0, 1, 1, 0, 0], (1, 8)), "bilinear", "constant", 0, false);
        var gradient = tape.gradient(y, [x])[0]!.numpy();
        // The result shows what lies two to the right and one below; what is left of that or above is seen by nobody.
        Assert.Equal(0f, (float)gradient[0, 0, 3, 0]);
        Assert.Equal(0f, (float)gradient[0, 2, 1, 0]);
        Assert.Equal(1f, (float)gradient[0, 1, 2, 1]);
        Assert.Equal(1f, (float)gradient[0, 4, 5, 1]);
    }

    private static float Value(ReadOnlySpan<float> x, ReadOnlySpan<float> t, int column, int row, int c, int height, int width, int channels, string interpolation, string fill)
    {
        var k = t[6] * column + t[7] * row + 1;
        double atX = Place((t[0] * column + t[1] * row + t[2]) / k, width, fill), atY = Place((t[3] * column + t[4] * row + t[5]) / k, height, fill);
        if (interpolation == "nearest") return Read(x, (int)Math.Round(atX, MidpointRounding.AwayFromZero), (int)Math.Round(atY, MidpointRounding.AwayFromZero), c, height, width, channels);
        var (left, top) = ((int)Math.Floor(atX), (int)Math.Floor(atY));
        var (dx, dy) = (atX - left, atY - top);
        return (float)((1 - dy) * ((1 - dx) * Read(x, left, top, c, height, width, channels) + dx * Read(x, left + 1, top, c, height, width, channels))
            + dy * ((1 - dx) * Read(x, left, top + 1, c, height, width, channels) + dx * Read(x, left + 1, top + 1, c, height, width, channels)));
    }

    private static float Read(ReadOnlySpan<float> x, int column, int row, int c, int height, int width, int channels) =>
        column >= 0 && column < width && row >= 0 && row < height ? x[(row * width + column) * channels + c] : 0.25f;

    private static double Place(float at, int length, string fill)
    {
        switch (fill)
        {
            case "constant": return at;
            case "nearest": return Math.Clamp(at, 0f, length - 1);
            case "reflect":
                // Mirrored over and over: … c b a | a b c … c | c b a …
                double place = at;
                while (place < 0 || place > length - 1)
                {
                    if (place < 0) place = -place - 1;
                    if (place > length - 1 && place < length) place = length - 1;
                    else if (place >= length) place = 2 * length - place - 1;
                    if (place is < 0 and > -1) place = 0;
                }
                return place;
            default:
                float wrapped = at;
                if (wrapped < 0) wrapped += length * ((long)(-wrapped / (length - 1)) + 1);
                else if (wrapped > length - 1) wrapped -= length * (long)(wrapped / (length - 1));
                return Math.Clamp(wrapped, 0f, length - 1);
        }
    }
}
