using KerasBridge.Engine;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Data;

public sealed class ImageDirectoryTests(PhotoFolder photos) : IClassFixture<PhotoFolder>
{
    private readonly IDisposable _quiet = KerasConsole.Use(new KerasConsole(new StringWriter()));

    private static string Error<T>(Action action) where T : Exception => Assert.ThrowsAny<T>(action).Message;

    [Fact]
    public void TrainsFromFolders()
    {
        var (train, validation) = keras.utils.image_dataset_from_directory(photos.Train, image_size: (16, 16), batch_size: 4, validation_split: 0.25, subset: "both", seed: 1, label_mode: "binary");
        var model = keras.Sequential([keras.Input((16, 16, 3)), keras.layers.Rescaling(1.0 / 255), keras.layers.Flatten(), keras.layers.Dense(1, activation: "sigmoid")]);
        model.compile("adam", "binary_crossentropy");
        model.fit(train, validation_data: validation, epochs: 2, verbose: 0);
        Assert.Equal(["cats", "dogs"], train.class_names);
        Assert.Equal((5, 2), (Python.len(train), Python.len(validation)));
    }

    [Fact]
    public void FormsOfElementsFollowTheArguments()
    {
        Dataset Make(string? mode, int? batch = 4, LabelsArg labels = default) => keras.utils.image_dataset_from_directory(photos.Train, labels, label_mode: mode, image_size: (8, 9), batch_size: batch);
        Assert.Equal("(4, 8, 9, 3)", Make(null).First().tensor.shape.ToString());
        Assert.Equal("(4, 8, 9, 3)", Make("int", labels: Python.None).First().tensor.shape.ToString());
        Assert.Equal("(4, 2)", Make("categorical").First()[1].tensor.shape.ToString());
        Assert.Equal("(8, 9, 3)", Make("int", batch: null).First()[0].tensor.shape.ToString());
        Assert.Equal(24, Make("int", batch: null).cardinality());
        Assert.Equal("(4,)", Make("int", labels: (int[])[.. Enumerable.Range(0, 24)]).First()[1].tensor.shape.ToString());
    }

    [Fact]
    public void BadInputIsRefused()
    {
        Assert.Contains("Expected the lengths of `labels`", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, labels: (int[])[1, 2])), StringComparison.Ordinal);
        Assert.Contains("seed", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, validation_split: 0.2, subset: "training")), StringComparison.Ordinal);
        Assert.Contains("inversely", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, validation_split: 0.2)), StringComparison.Ordinal);
        Assert.Contains("class_names", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, class_names: ["birds"])), StringComparison.Ordinal);
        Assert.Contains("exactly 2", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Root, label_mode: "binary", labels: (int[])[.. Enumerable.Range(0, 34)])), StringComparison.Ordinal);
        Assert.Contains("(0, 4)", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, image_size: (0, 4))), StringComparison.Ordinal);
        var pair = keras.utils.image_dataset_from_directory(photos.Train, validation_split: 0.2, subset: "both", seed: 1);
        Assert.Contains($"No validation images found in directory {photos.Train}. Allowed formats: ('.bmp', '.gif', '.jpeg', '.jpg', '.png')",
            Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, validation_split: 0.01, subset: "both", seed: 1)), StringComparison.Ordinal);
        Assert.Contains("taken apart", Error<ArgumentException>(() => pair.ToList()), StringComparison.Ordinal);
    }

    [Fact]
    public void SomeClassesAndOneNumberForTheSizeAreEnough()
    {
        var cats = keras.utils.image_dataset_from_directory(photos.Train, class_names: ["cats"], image_size: 20, batch_size: null, shuffle: false);
        Assert.Equal(["cats"], cats.class_names);
        Assert.Equal((12, "(20, 20, 3)"), (Python.len(cats), cats.First()[0].shape.ToString()));
        Assert.Contains("twice", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, class_names: ["cats", "cats"])), StringComparison.Ordinal);
        Assert.Contains("image_size=(1, 2, 3)", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(photos.Train, image_size: (1, 2, 3))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gaussian", 4.7426)] // e^-3.125 ÷ (e^-0.125 + e^-3.125)
    [InlineData("mitchellcubic", -3.0892)] // of the cubic at 1.25 and at 0.25
    public void ResizesWithTheFiltersThatOnlyFoldersHave(string interpolation, double expected)
    {
        var folder = Directory.CreateTempSubdirectory("kerasbridge-filters").FullName;
        keras.utils.save_img(Path.Combine(folder, "two.png"), np.array([[0, 100]]).reshape((1, 2, 1)), scale: false);
        var wide = keras.utils.image_dataset_from_directory(folder, labels: None, color_mode: "grayscale", image_size: (1, 4), interpolation: interpolation).First();
        Assert.Equal(expected, (double)wide.numpy()[0, 0, 0, 0], 1e-3);
        Assert.Contains("'gaussian'", Error<ArgumentException>(() => keras.utils.image_dataset_from_directory(folder, labels: None, interpolation: "gausian")), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
