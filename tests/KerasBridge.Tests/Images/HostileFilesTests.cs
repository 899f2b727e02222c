using KerasBridge.Images;
using KerasBridge.Numpy;

namespace KerasBridge.Tests.Images;

/// <summary>Whatever a file holds, nothing but an image or an <see cref="ImageFileException"/> comes out, and memory stays bounded.</summary>
[Collection(nameof(OneAtATime))]
public sealed class HostileFilesTests
{
    [Fact]
    public void DamagedFilesGiveTypedErrors() => Run(2_000, new HostileFiles().Make);

    [Fact]
    [Trait("Category", "Long")]
    public void VeryManyDamagedFilesGiveTypedErrors() => Run(1_000_000, new HostileFiles().Make);

    [Fact]
    public void FilesThatContradictThemselvesGiveTypedErrors() => Run(3_000, Contradictory);

    [Fact]
    [Trait("Category", "Long")]
    public void VeryManyFilesThatContradictThemselvesGiveTypedErrors() => Run(1_000_000, Contradictory);

    [Fact]
    public void SoundFilesOpen()
    {
        foreach (var file in new HostileFiles().Sound) Assert.True(Image.Open(file).width > 0);
    }

    private static byte[] Contradictory(int number)
    {
        var random = new System.Random(number);
        return (number % 5) switch
        {
            0 or 1 => HostileJpeg.Make(random),
            2 => HostilePng.Make(random),
            3 => HostileOthers.Gif(random),
            _ => random.Next(3) == 0 ? HostileOthers.Netpbm(random) : HostileOthers.Bmp(random),
        };
    }

    private static void Run(int count, Func<int, byte[]> make)
    {
        var most = ImageLimits.MaxPixels;
        ImageLimits.MaxPixels = 1 << 20;
        try
        {
            var (opened, refused) = (0, 0);
            var before = NativeHeap.LiveBytes;
            for (var i = 0; i < count; i++)
            {
                var file = make(i);
                try
                {
                    var image = Image.Decode(file, "a file");
                    var info = Image.Identify(file, "a file");
                    Assert.Equal((image.width, image.height, image.Mode), (info.Width, info.Height, info.Mode));
                    image.Release();
                    opened++;
                    Image.Open(file, exif_transpose: true, reduce: 1 << i % 4).Release();
                    if (GifDecoder.IsGif(file))
                    {
                        foreach (var frame in GifDecoder.DecodeAll(file)) frame.Release();
                    }
                }
                catch (ImageFileException error)
                {
                    Assert.True(error.Message.Length > 20, $"Of file {i}: {error.Message}");
                    refused++;
                }
                catch (Exception error) when (error is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"Damaged file {i} gave {error}");
                }
                // The largest picture that the limit allows takes 4 MiB; some may wait for the collector.
                Assert.True(NativeHeap.LiveBytes - before < 512 << 20, $"After file {i}, {NativeHeap.LiveBytes - before} bytes are held.");
            }
            Assert.True(opened > count / 50 && refused > count / 4, $"{opened} opened, {refused} refused.");
        }
        finally
        {
            ImageLimits.MaxPixels = most;
        }
    }
}
