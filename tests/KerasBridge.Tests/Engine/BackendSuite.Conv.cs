using KerasBridge.Engine;

namespace KerasBridge.Tests.Engine;

public abstract unsafe partial class BackendSuite
{
    /// <summary>Convolutions by name.</summary>
    private static readonly Dictionary<string, ConvGeometry> Convolutions = new()
    {
        ["one pixel"] = Valid(1, 1, 1, 1, 1, 1, 1),
        ["1×1"] = Valid(2, 5, 7, 3, 8, 1, 1),
        ["1×1 wide"] = Valid(2, 9, 9, 64, 48, 1, 1),
        ["first layer, gray"] = Valid(3, 28, 28, 1, 32, 3, 3),
        ["first layer, gray, odd"] = Valid(2, 13, 11, 1, 7, 3, 3),
        ["first layer, colour"] = Valid(2, 20, 22, 3, 32, 3, 3),
        ["two channels"] = Valid(2, 9, 10, 2, 5, 3, 3),
        ["four channels"] = Valid(1, 9, 10, 4, 16, 3, 3),
        ["second layer"] = Valid(3, 13, 13, 32, 64, 3, 3),
        ["small map"] = Valid(5, 5, 5, 64, 64, 3, 3),
        ["whole map"] = Valid(3, 3, 3, 16, 20, 3, 3),
        ["odd everything"] = Valid(2, 8, 11, 5, 9, 2, 3),
        ["17 channels to 33"] = Valid(2, 7, 9, 17, 33, 3, 3),
        ["one output"] = Valid(2, 7, 9, 8, 1, 3, 3),
        ["5×5"] = Valid(2, 12, 12, 6, 16, 5, 5),
        ["one dimension"] = Valid(3, 1, 40, 4, 6, 1, 3),
        ["one dimension, long"] = Valid(2, 1, 900, 16, 32, 1, 5),
        ["a column"] = Valid(2, 30, 1, 4, 6, 3, 1),
        ["many images"] = Valid(65, 6, 6, 8, 16, 3, 3),
        ["same 3×3"] = Same(2, 10, 9, 4, 8, 3, 3),
        ["same 3×3, 32 to 32"] = Same(2, 14, 14, 32, 32, 3, 3),
        ["same, gray"] = Same(2, 14, 14, 1, 16, 3, 3),
        ["same, colour"] = Same(2, 15, 13, 3, 16, 3, 3),
        ["same 2×2"] = Same(2, 7, 6, 3, 5, 2, 2),
        ["same 5×5 on 3×3"] = Same(2, 3, 3, 4, 6, 5, 5),
        ["same, one dimension"] = Same(2, 1, 20, 3, 5, 1, 4),
        ["strides 2"] = Valid(2, 11, 12, 4, 8, 3, 3, 2, 2),
        ["strides 2, same"] = Same(2, 11, 12, 4, 8, 3, 3, 2, 2),
        ["strides 2, same, colour"] = Same(2, 16, 16, 3, 16, 3, 3, 2, 2),
        ["strides 3 and 1"] = Valid(2, 12, 9, 5, 4, 2, 3, 3, 1),
        ["strides beyond the kernel"] = Valid(2, 9, 9, 3, 4, 1, 1, 2, 2),
        ["strides beyond the kernel, 2×2"] = Valid(2, 14, 13, 3, 4, 2, 2, 4, 3),
        ["dilation 2"] = Valid(2, 11, 12, 4, 8, 3, 3, 1, 1, 2, 2),
        ["dilation 2, same"] = Same(2, 9, 9, 4, 8, 3, 3, 1, 1, 2, 2),
        ["dilation 2 and 1"] = Valid(2, 9, 9, 3, 4, 3, 2, 1, 1, 2, 1),
        ["groups 2"] = Valid(2, 8, 8, 6, 8, 3, 3) with { Groups = 2 },
        ["groups 4, same"] = Same(2, 7, 7, 8, 4, 3, 3) with { Groups = 4 },
        ["depthwise"] = Same(2, 9, 9, 16, 16, 3, 3) with { Groups = 16 },
        ["depthwise, two of each"] = Valid(2, 9, 9, 5, 10, 3, 3) with { Groups = 5 },
        ["groups, strides 2"] = Same(2, 9, 9, 4, 6, 3, 3, 2, 2) with { Groups = 2 },
        ["large"] = Valid(5, 30, 31, 8, 24, 3, 3),
    };

    public static TheoryData<string> ConvolutionNames() => [.. Convolutions.Keys];

    [SkippableTheory]
    [MemberData(nameof(ConvolutionNames))]
    public void Convolution(string name)
    {
        var g = Convolutions[name];
        using var x = Input(XCount(g), -1, 1);
        using var w = Input(WCount(g), -1, 1);
        using var bias = Input(g.OutChannels);
        using var plain = new NativeArray<float>(YCount(g));
        _reference.Conv(x, w, null, plain, g, EpilogueKind.None);
        foreach (var withBias in new[] { false, true })
        {
            foreach (var epilogue in Enum.GetValues<EpilogueKind>())
            {
                using var y = new NativeArray<float>(YCount(g));
                using var expected = new NativeArray<float>(YCount(g));
                for (var i = 0; i < expected.Count; i++)
                {
                    var value = plain.Span[i] + (withBias ? bias.Span[i % g.OutChannels] : 0);
                    expected.Span[i] = epilogue == EpilogueKind.Relu ? Math.Max(0, value) : value;
                }
                Backend.Conv(x, w, withBias ? bias : null, y, g, epilogue);
                Close(y, expected, 4e-6, $"Conv, {name}, bias {withBias}, {epilogue}");
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(ConvolutionNames))]
    public void ConvolutionGradients(string name)
    {
        var g = Convolutions[name];
        using var x = Input(XCount(g), -1, 1);
        using var w = Input(WCount(g), -1, 1);
        using var dy = Input(YCount(g), -1, 1);
        using var dx = new NativeArray<float>(XCount(g));
        using var expectedDx = new NativeArray<float>(XCount(g));
        Backend.ConvGradientInput(dy, w, dx, g);
        _reference.ConvGradientInput(dy, w, expectedDx, g);
        Close(dx, expectedDx, 5e-6, $"ConvGradientInput, {name}");

        using var expectedDw = new NativeArray<float>(WCount(g));
        using var expectedDb = new NativeArray<float>(g.OutChannels);
        _reference.ConvGradientFilter(x, dy, expectedDw, expectedDb, g);
        foreach (var withBias in new[] { false, true })
        {
            using var dw = new NativeArray<float>(WCount(g));
            using var db = withBias ? new NativeArray<float>(g.OutChannels) : null;
            Backend.ConvGradientFilter(x, dy, dw, db, g);
            Close(dw, expectedDw, 5e-6, $"ConvGradientFilter, {name}");
            if (withBias) Close(db!, expectedDb, 5e-6, $"ConvGradientFilter, {name}, bias");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(ConvolutionNames))]
    public void ConvolutionGradientsWithEpilogue(string name)
    {
        var g = Convolutions[name];
        using var x = Input(XCount(g), -1, 1);
        using var w = Input(WCount(g), -1, 1);
        using var bias = Input(g.OutChannels);
        using var dy = Input(YCount(g), -1, 1);
        using var y = new NativeArray<float>(YCount(g));
        foreach (var epilogue in Enum.GetValues<EpilogueKind>())
        {
            _reference.Conv(x, w, bias, y, g, epilogue);
            using var expectedDx = new NativeArray<float>(x.Count);
            using var expectedDw = new NativeArray<float>(w.Count);
            using var expectedDb = new NativeArray<float>(g.OutChannels);
            _reference.ConvGradient(x, w, y, dy, expectedDx, expectedDw, expectedDb, g, epilogue);
            foreach (var (wantX, wantW, wantB) in new[] { (true, true, true), (true, false, false), (false, true, true), (false, true, false), (false, false, true) })
            {
                var what = $"ConvGradient, {name}, {epilogue}, wanted {wantX} {wantW} {wantB}";
                using var dx = wantX ? new NativeArray<float>(x.Count) : null;
                using var dw = wantW ? new NativeArray<float>(w.Count) : null;
                using var db = wantB ? new NativeArray<float>(g.OutChannels) : null;
                Backend.ConvGradient(x, w, y, dy, dx, dw, db, g, epilogue);
                if (wantX) Close(dx!, expectedDx, 5e-6, what + ", dx");
                if (wantW) Close(dw!, expectedDw, 5e-6, what + ", dw");
                if (wantB) Close(db!, expectedDb, 5e-6, what + ", db");
            }
        }
    }

    private static ConvGeometry Valid(int batch, int height, int width, int inputs, int outputs, int kernelHeight, int kernelWidth,
        int strideY = 1, int strideX = 1, int dilationY = 1, int dilationX = 1) => new(
        batch, height, width, inputs,
        (height - (kernelHeight - 1) * dilationY - 1) / strideY + 1, (width - (kernelWidth - 1) * dilationX - 1) / strideX + 1, outputs,
        kernelHeight, kernelWidth, strideY, strideX, dilationY, dilationX);

    private static ConvGeometry Same(int batch, int height, int width, int inputs, int outputs, int kernelHeight, int kernelWidth,
        int strideY = 1, int strideX = 1, int dilationY = 1, int dilationX = 1)
    {
        var (outHeight, outWidth) = ((height + strideY - 1) / strideY, (width + strideX - 1) / strideX);
        return new(batch, height, width, inputs, outHeight, outWidth, outputs, kernelHeight, kernelWidth, strideY, strideX, dilationY, dilationX,
            Math.Max(0, (outHeight - 1) * strideY + (kernelHeight - 1) * dilationY + 1 - height) / 2,
            Math.Max(0, (outWidth - 1) * strideX + (kernelWidth - 1) * dilationX + 1 - width) / 2);
    }

    private static long XCount(in ConvGeometry g) => (long)g.Batch * g.Height * g.Width * g.Channels;

    private static long WCount(in ConvGeometry g) => (long)g.KernelHeight * g.KernelWidth * (g.Channels / g.Groups) * g.OutChannels;

    private static long YCount(in ConvGeometry g) => (long)g.Batch * g.OutHeight * g.OutWidth * g.OutChannels;
}
