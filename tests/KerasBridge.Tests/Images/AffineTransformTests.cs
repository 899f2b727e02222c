using KerasBridge.Fixtures;
using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Images;

public sealed unsafe class AffineTransformTests
{
    [SkippableFact]
    public void EqualsScipyToTheBit()
    {
        var file = Path.Combine(FixturePaths.Fixtures, "preprocessing", "apply_affine_transform.json");
        Skip.IfNot(File.Exists(file), "The golden cases are absent.");
        var one = new FixtureCase("preprocessing", file);
        var x = one.Array("x");
        foreach (var row in one["rows"].EnumerateArray())
        {
            double Get(string name, double fallback) => row.GetProperty("kwargs").TryGetProperty(name, out var value) ? value.GetDouble() : fallback;
            var matrix = AffineMatrix.Of(Get("theta", 0), Get("tx", 0), Get("ty", 0), Get("shear", 0), Get("zx", 1), Get("zy", 1), x.Shape[0], x.Shape[1])!.Value;
            foreach (var fill in new[] { "nearest", "constant", "reflect", "wrap" })
            {
                var expected = one.Array($"y{row.GetProperty("index").GetInt32()}_{fill}").ToFloats();
                Assert.Equal(expected, Run(x.ToFloats(), x.Shape[0], x.Shape[1], x.Shape[2], matrix, 1, FillModes.Of(fill, "fill_mode"), 5));
            }
        }
    }

    [Fact]
    public void FarPlacesAreBroughtInside()
    {
        float[] x = [1, 2, 3, 4];
        // One row; columns shifted by whole steps, so that each mode shows its pattern.
        float[] Shifted(double by, FillMode fill, int order = 1) => Run(x, 1, 4, 1, new AffineMatrix(1, 0, 0, 0, 1, by), order, fill, 9);
        Assert.Equal([9, 9, 1, 2], Shifted(-2, FillMode.Constant));
        Assert.Equal([1, 1, 1, 2], Shifted(-2, FillMode.Nearest));
        Assert.Equal([2, 1, 1, 2], Shifted(-2, FillMode.Reflect));
        Assert.Equal([2, 3, 1, 2], Shifted(-2, FillMode.Wrap));
        Assert.Equal([3, 4, 4, 3], Shifted(10, FillMode.Reflect));
        Assert.Equal([4, 4, 4, 4], Shifted(100, FillMode.Nearest));
        Assert.Equal([2, 3, 4, 4], Shifted(0.5, FillMode.Nearest, order: 0));
        Assert.Equal([1.25f, 2.25f, 3.25f, 9], Shifted(0.25, FillMode.Constant));
        Assert.Equal([9, 9, 9, 9], Shifted(double.NaN, FillMode.Reflect));
        Assert.Equal([9, 9, 9, 9], Shifted(double.PositiveInfinity, FillMode.Wrap));
        Assert.Equal([7, 7], Run([7, 8], 2, 1, 1, new AffineMatrix(0, 0, 0, 0, 1, 3), 1, FillMode.Wrap, 0));
    }

    [Fact]
    public void RefusesWhatItDoesNotKnow()
    {
        Assert.Contains("order=3", Assert.Throws<ArgumentException>(() => Run([1], 1, 1, 1, default, 3, FillMode.Nearest, 0)).Message);
        Assert.Contains("Did you mean 'reflect'", Assert.Throws<ArgumentException>(() => FillModes.Of("reflec", "fill_mode")).Message);
        Assert.Null(AffineMatrix.Of(0, 0, 0, 0, 1, 1, 4, 4));
    }

    private static float[] Run(float[] x, int height, int width, int channels, AffineMatrix matrix, int order, FillMode fill, double cval)
    {
        var source = NativeBlock.Allocate((nuint)x.Length * 4);
        x.CopyTo(new Span<float>(source.Pointer, x.Length));
        var result = new float[x.Length];
        fixed (float* target = result) AffineTransform.Run((float*)source.Pointer, target, height, width, channels, matrix, order, fill, cval);
        GC.KeepAlive(source);
        return result;
    }
}
