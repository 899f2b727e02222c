using System.Text.Json;
using KerasBridge.Fixtures;
using KerasBridge.Images;

namespace KerasBridge.Tests.Images;

/// <summary>What Keras's <c>load_img</c> gave for image files of all kinds: opened, converted, resized with every filter. Lossless formats to the bit, JPEG to one level.</summary>
public sealed class LoadImgCasesTests
{
    [SkippableFact]
    public void PixelsEqualPillows()
    {
        var folder = Path.Combine(FixturePaths.Fixtures, "preprocessing");
        Skip.IfNot(Directory.Exists(folder), "The golden cases are absent.");
        var rows = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "load_img_*.json").Order())
        {
            var one = new FixtureCase("preprocessing", file);
            var path = Path.Combine(folder, one["files"][0].GetString()!);
            var most = path.EndsWith(".jpg") ? 1 : 0;
            var image = Image.Open(path);
            Assert.Equal(one["pil_mode"].GetString(), image.mode);
            Assert.Equal([image.width, image.height], one["pil_size_width_height"].EnumerateArray().Select(size => size.GetInt32()));
            foreach (var row in one["rows"].EnumerateArray())
            {
                var expected = one.Array(row.GetProperty("array").GetString()!);
                var loaded = Load(image, row);
                Assert.Equal<IEnumerable<int>>(expected.Shape, [loaded.height, loaded.width, loaded.Channels]);
                Assert.True(expected.ToFloats().Zip(Floats(loaded)).Max(pair => Math.Abs(pair.First - pair.Second)) <= most, $"{one.Name}: {row} differs");
                rows++;
            }
        }
        Assert.True(rows > 150, $"Only {rows} rows were found.");
    }

    private static Image Load(Image image, JsonElement row)
    {
        var mode = row.TryGetProperty("color_mode", out var named) ? named.GetString() : "rgb";
        if (mode != "grayscale") image = image.convert(mode!.ToUpperInvariant());
        else if (image.mode is not ("L" or "I;16")) image = image.convert("L");
        if (!row.TryGetProperty("target_size", out var target)) return image;
        var (height, width) = (target[0].GetInt32(), target[1].GetInt32());
        var filter = row.GetProperty("interpolation").GetString();
        if (!row.TryGetProperty("keep_aspect_ratio", out _)) return image.resize((width, height), filter);
        var cropHeight = Math.Min(image.height, image.width * height / width);
        var cropWidth = Math.Min(image.width, image.height * width / height);
        var (left, top) = ((image.width - cropWidth) / 2, (image.height - cropHeight) / 2);
        return image.resize((width, height), filter, (left, top, left + cropWidth, top + cropHeight));
    }

    private static float[] Floats(Image image)
    {
        var bytes = PngDecoderTests.Bytes(image);
        return image.Mode == ImageMode.Grey16
            ? [.. bytes.Chunk(2).Select(pair => (float)BitConverter.ToUInt16(pair))]
            : Array.ConvertAll(bytes, value => image.Mode == ImageMode.Bilevel ? value / 255f : (float)value);
    }
}
