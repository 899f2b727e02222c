using KerasBridge.Engine;
using KerasBridge.Tests.Data;

namespace KerasBridge.Tests.Images;

/// <summary>Where pictures are saved, and arrays that are hardly pictures.</summary>
public sealed class SavePictureTests : IDisposable
{
    private static readonly NDArray Picture = np.arange(4 * 5 * 3).reshape((4, 5, 3));

    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    private string Target => Path.Combine(_folder, "x.png");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatStandsInTheWayStays()
    {
        Directory.CreateDirectory(Target);
        Assert.Contains("a folder has its name", Assert.Throws<KerasFileException>(() => keras.utils.save_img(Target, Picture)).Message, StringComparison.Ordinal);
        Directory.Delete(Target);
        File.WriteAllText(Target, "old");
        // BMP has no opacity: that comes out on the way.
        Assert.Throws<ArgumentException>(() => keras.utils.save_img(Target, np.ones((2, 2, 4)), file_format: "bmp"));
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
        Assert.Contains("path='x'", Assert.Throws<ArgumentException>(() => keras.utils.save_img("x", Picture)).Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'jpeg'", Assert.Throws<ArgumentException>(() => keras.utils.save_img(Target, Picture, file_format: "jepg")).Message, StringComparison.Ordinal);
        keras.utils.save_img(Path.Combine(_folder, new string('n', 251) + ".png"), Picture);
    }

    [SkippableFact]
    public void AFullDiskLeavesTheOldPicture()
    {
        using var disk = SmallDisk.Mount(Path.Combine(_folder, "disk"));
        Skip.If(disk is null, "Needs the right to mount a small disk.");
        var path = Path.Combine(disk.Folder, "x.bmp");
        keras.utils.save_img(path, Picture);
        var old = File.ReadAllBytes(path);
        Assert.ThrowsAny<IOException>(() => keras.utils.save_img(path, np.zeros((700, 700, 3))));
        Assert.Equal(old, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(disk.Folder));
    }

    [SkippableFact]
    public void LinksPipesAndRightsStay()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other files.");
        if (OperatingSystem.IsWindows()) return;
        var real = Path.Combine(_folder, "real.png");
        File.CreateSymbolicLink(Target, "real.png");
        keras.utils.save_img(Target, Picture);
        Assert.Equal("real.png", new FileInfo(Target).LinkTarget);
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        keras.utils.save_img(Target, Picture);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(real));
        Assert.Equal("real.png", new FileInfo(Target).LinkTarget);

        // What is written to a pipe goes through it, as to /dev/stdout, which is not replaced by a file.
        var pipe = Path.Combine(_folder, "pipe");
        Assert.True(SmallDisk.Run("mkfifo", pipe));
        var read = Task.Factory.StartNew(() => File.ReadAllBytes(pipe), TaskCreationOptions.LongRunning);
        keras.utils.save_img(pipe, Picture, file_format: "png");
        Assert.Equal(File.ReadAllBytes(real), read.Result);
        Assert.Equal(["pipe", "real.png", "x.png"], Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ArraysThatAreNoPicturesAreRefused()
    {
        foreach (var shape in (Shape[])[(0, 4, 3), (4, 0, 1)])
            Assert.Contains("needs pixels", Assert.Throws<ArgumentException>(() => keras.utils.save_img(Target, np.zeros(shape))).Message, StringComparison.Ordinal);
        foreach (var shape in (Shape[])[(4, 4, 0), (4, 4, 2), (4, 4, 5)])
            Assert.Contains("Unsupported channel number", Assert.Throws<ArgumentException>(() => keras.utils.save_img(Target, np.zeros(shape))).Message, StringComparison.Ordinal);
        foreach (var shape in (Shape[])[4, (4, 4), (1, 4, 4, 3)])
            Assert.Contains("rank 3", Assert.Throws<ShapeException>(() => keras.utils.save_img(Target, np.zeros(shape))).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => keras.utils.save_img(Target, np.array((string[])["a", "b", "c"]).reshape((1, 1, 3))));
        Assert.ThrowsAny<ArgumentException>(() => keras.utils.array_to_img(null!));
        Assert.ThrowsAny<ArgumentException>(() => keras.utils.img_to_array((Image)null!));
        Assert.ThrowsAny<ArgumentException>(() => keras.utils.load_img((string)null!));
        Assert.Contains("data_format", Assert.Throws<ArgumentException>(() => keras.utils.save_img(Target, Picture, data_format: "first")).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("bool")]
    [InlineData("uint8")]
    [InlineData("int16")]
    [InlineData("uint64")]
    [InlineData("float16")]
    [InlineData("float64")]
    public void NumbersOfAllKindsAreSaved(string dtype)
    {
        keras.utils.save_img(Target, (Picture % 2).astype(dtype));
        Assert.Equal((Picture % 2 * 255).astype("float32").tobytes(), keras.utils.img_to_array(keras.utils.load_img(Target)).tobytes());
        // Views are read in their own order.
        keras.utils.save_img(Target, (Picture % 2).astype(dtype)[Python.slice(Python.None, Python.None, -1)]);
        Assert.Equal((Picture % 2 * 255)[Python.slice(Python.None, Python.None, -1)].astype("float32").copy().tobytes(), keras.utils.img_to_array(keras.utils.load_img(Target)).tobytes());
    }

    [Fact]
    public void ValuesBeyondBytesGoAsInPython()
    {
        // NaN spreads when values are stretched, and is cut to 0.
        keras.utils.save_img(Target, np.array([1.0, double.NaN, 2.0]).reshape((1, 1, 3)));
        Assert.Equal(new byte[12], keras.utils.img_to_array(keras.utils.load_img(Target)).tobytes());
        // Grey beyond 255 has 16 bits, up to 65535.
        keras.utils.save_img(Target, np.array([1, 300, 65535, 70000]).reshape((2, 2, 1)), scale: false);
        var image = Image.Open(Target);
        Assert.Equal("I;16", image.mode);
        Assert.Equal([1f, 300, 65535, 65535], keras.utils.img_to_array(image).ToArray<float>());
    }

    [Fact]
    public void AWrongFormatOfAugmentedPicturesIsSeenAtOnce()
    {
        using var quiet = KerasConsole.Use(new KerasConsole(TextWriter.Null));
        var error = Assert.Throws<ArgumentException>(() => keras.preprocessing.image.ImageDataGenerator().flow(np.zeros((2, 4, 4, 3)), save_to_dir: _folder, save_format: "jpgg"));
        Assert.Contains("format='jpgg'", error.Message, StringComparison.Ordinal);
    }
}
