using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Images;

// What whole pictures become is held against SciPy by the fixtures.
public sealed unsafe class AffineTransformTests
{
    [Fact]
    public void FarPlacesAreBroughtInside()
    {
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
        Assert.Equal([7, 7], Run([7, 8], 2, 1, 1, (0, 0, 0, 1, 0, 3), 1, FillMode.Wrap, 0));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void SplinesRunThroughTheirPixels(int order)
    {
        var still = Run([1, 5, 2, 8, 3, 9], 2, 3, 1, (1, 0, 0, 1, 0, 0), order, FillMode.Constant, 0);
        float[] expected = [1, 5, 2, 8, 3, 9];
        for (var i = 0; i < 6; i++) Assert.Equal(expected[i], still[i], 1e-5f);
    }

    // One row; columns shifted, so that each mode shows its pattern.
    private static float[] Shifted(double by, FillMode fill, int order = 1) => Run([1, 2, 3, 4], 1, 4, 1, (1, 0, 0, 1, 0, by), order, fill, 9);

    private static float[] Run(float[] x, int height, int width, int channels, (double RR, double RC, double CR, double CC, double R, double C) at, int order, FillMode fill, double cval)
    {
        var source = NativeBlock.Allocate((nuint)x.Length * 4);
        x.CopyTo(new Span<float>(source.Pointer, x.Length));
        var result = new float[x.Length];
        fixed (float* target = result) AffineTransform.Apply((float*)source.Pointer, target, height, width, channels, at.RR, at.RC, at.CR, at.CC, at.R, at.C, order, fill, cval);
        GC.KeepAlive(source);
        return result;
    }
}
