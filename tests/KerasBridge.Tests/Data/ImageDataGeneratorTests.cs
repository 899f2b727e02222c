using KerasBridge.Data;
using KerasBridge.Engine;
using static KerasBridge.keras.preprocessing.image;

namespace KerasBridge.Tests.Data;

// Draws from the generators that all share.
[Collection(nameof(OneAtATime))]
public sealed class ImageDataGeneratorTests(PhotoFolder photos) : IClassFixture<PhotoFolder>
{
    private readonly IDisposable _quiet = KerasConsole.Use(new KerasConsole(new StringWriter()));

    private static Model Compiled(int units, string activation, string loss)
    {
        var model = keras.Sequential([keras.Input((16, 16, 3)), keras.layers.Flatten(), keras.layers.Dense(units, activation: activation)]);
        model.compile("adam", loss, metrics: ["accuracy"]);
        return model;
    }

    private DirectoryIterator Flow(string? classMode = "binary", int batch = 5, bool shuffle = true, Func<NDArray, NDArray>? function = null, double rotation = 0) =>
        ImageDataGenerator(rescale: 1.0 / 255, preprocessing_function: function, rotation_range: rotation)
            .flow_from_directory(photos.Train, target_size: (16, 16), batch_size: batch, class_mode: classMode, shuffle: shuffle);

    private static string Error<T>(Action action) where T : Exception => Assert.ThrowsAny<T>(action).Message;

    [Fact]
    public void TrainsFromFolders()
    {
        var model = Compiled(1, "sigmoid", "binary_crossentropy");
        var history = model.fit(Flow(rotation: 20), validation_data: Flow(), epochs: 2, verbose: 0).history;
        Assert.Equal(2, history["val_accuracy"].Count);
        Assert.Equal("(24, 1)", model.predict(Flow(shuffle: false), verbose: 0).shape.ToString());
    }

    [Fact]
    public void BatchesAreTheSameWhateverTheThreads()
    {
        static NDArray[] Batches(DirectoryIterator flow)
        {
            keras.utils.set_random_seed(5);
            using var stream = new PyDatasetStream(flow, shuffle: true);
            stream.Begin(null);
            var batches = new List<NDArray>();
            while (stream.TryNext(out var batch)) batches.Add(batch[0].copy());
            return [.. batches];
        }
        var (many, one) = (Batches(Flow(rotation: 30)), Batches(Flow(rotation: 30, function: x => x)));
        Assert.Equal(5, many.Length);
        for (var i = 0; i < many.Length; i++) Assert.Equal(one[i].ToArray<float>(), many[i].ToArray<float>());
    }

    [Fact]
    public void ClassModesGiveTheirTargets()
    {
        Assert.Equal("(5,) float32", Described(Flow("binary").next()));
        Assert.Equal("(5,) float32", Described(Flow("sparse").next()));
        Assert.Equal("(5, 2) float32", Described(Flow("categorical").next()));
        Assert.Equal("(5, 16, 16, 3) float32", Described(Flow("input").next()));
        Assert.Empty(Flow(null).next().y);

        static string Described(Batch batch) => $"{batch[1].shape} {batch[1].dtype}";
    }

    [Fact]
    public void SplitsTakeTheFirstPartForValidation()
    {
        var generator = ImageDataGenerator(validation_split: 0.25);
        var training = generator.flow_from_directory(photos.Train, (8, 8), subset: "training", shuffle: false);
        var validation = generator.flow_from_directory(photos.Train, (8, 8), subset: "validation", shuffle: false);
        Assert.Equal((18, 6), (training.samples, validation.samples));
        Assert.Equal("cats/cat.0.jpg", validation.filenames[0]);
        Assert.Empty(training.filenames.Intersect(validation.filenames));
    }

    [Fact]
    public void SavesWhatItMade()
    {
        var folder = photos.Make("saved");
        var flow = ImageDataGenerator().flow_from_directory(photos.Train, (16, 16), batch_size: 4, save_to_dir: folder, save_prefix: "made", save_format: "png");
        flow.next();
        var files = Directory.GetFiles(folder, "made_*.png");
        Assert.Equal(4, files.Length);
        Assert.Equal((16, 16), keras.utils.load_img(files[0]).size);
    }

    [Fact]
    public void FoldersThatAreNotThereOrEmptyAreNamed()
    {
        var generator = ImageDataGenerator();
        var missing = Error<DirectoryNotFoundException>(() => generator.flow_from_directory(Path.Combine(photos.Root, "trian")));
        Assert.Contains("trian", missing, StringComparison.Ordinal);
        Assert.Contains("'train'", missing, StringComparison.Ordinal);
        Assert.Contains("a folder without folders", Error<ArgumentException>(() => generator.flow_from_directory(photos.Make("nothing"))), StringComparison.Ordinal);
        Assert.Contains("'b'", Error<ArgumentException>(() => generator.flow_from_directory(photos.Make("hollow", "b"))), StringComparison.Ordinal);
        Assert.Contains("'birds'", Error<DirectoryNotFoundException>(() => generator.flow_from_directory(photos.Train, classes: ["cats", "birds"])), StringComparison.Ordinal);
        Assert.Contains("'cats'", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, classes: ["cats"], class_mode: "binary")), StringComparison.Ordinal);
    }

    [Fact]
    public void ArgumentsThatDoNotFitAreRefused()
    {
        var generator = ImageDataGenerator();
        Assert.Contains("(0, 8)", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, (0, 8))), StringComparison.Ordinal);
        Assert.Contains("validation_split", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, subset: "training")), StringComparison.Ordinal);
        Assert.Contains("Did you mean 'training'", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, subset: "trainig")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("binary", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, class_mode: "bin")), StringComparison.Ordinal);
        Assert.Contains("color_mode='RGB'", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, color_mode: "RGB")), StringComparison.Ordinal);
        Assert.Contains("bilinear", Error<ArgumentException>(() => generator.flow_from_directory(photos.Train, interpolation: "linear")), StringComparison.Ordinal);
        Assert.Contains("strictly between 0 and 1", Error<ArgumentException>(() => ImageDataGenerator(validation_split: 1.5)), StringComparison.Ordinal);
        Assert.Contains("reflect", Error<ArgumentException>(() => ImageDataGenerator(fill_mode: "reflekt")), StringComparison.Ordinal);
        Assert.Contains("zoom_range", Error<ArgumentException>(() => ImageDataGenerator(zoom_range: [1, 2, 3])), StringComparison.Ordinal);
        Assert.Contains("rank 4", Error<ShapeException>(() => generator.flow(np.zeros((4, 4, 3)))), StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenPhotoIsNamedOrSkipped()
    {
        var folder = photos.Make("broken", "a", "b");
        File.Copy(Path.Combine(photos.Train, "cats", "cat.0.jpg"), Path.Combine(folder, "a", "good.jpg"), true);
        File.Copy(Path.Combine(photos.Train, "dogs", "dog.0.jpg"), Path.Combine(folder, "b", "good.jpg"), true);
        File.WriteAllBytes(Path.Combine(folder, "b", "half.jpg"), File.ReadAllBytes(Path.Combine(photos.Train, "dogs", "dog.1.jpg"))[..500]);
        File.WriteAllText(Path.Combine(folder, "b", "text.png"), "no picture");
        File.WriteAllText(Path.Combine(folder, "b", "notes.txt"), "passed over by its extension");
        var flow = ImageDataGenerator().flow_from_directory(folder, (8, 8), class_mode: "binary", shuffle: false);
        Assert.Equal(4, flow.samples);
        Assert.Contains("half.jpg", Error<ImageFileException>(() => Compiled(1, "sigmoid", "binary_crossentropy").fit(flow, verbose: 0)), StringComparison.Ordinal);
        var skipping = ImageDataGenerator().flow_from_directory(folder, (8, 8), class_mode: "binary", shuffle: false, skip_broken: true);
        Assert.Equal(["a/good.jpg", "b/good.jpg"], skipping.filenames);
    }

    [Fact]
    public void AUsersFunctionFailsWithItsOwnStackTrace()
    {
        static NDArray Mine(NDArray x) => throw new InvalidOperationException("mine");
        var error = Assert.Throws<InvalidOperationException>(() => Compiled(1, "sigmoid", "binary_crossentropy").fit(Flow(function: Mine), verbose: 0));
        Assert.Contains("Mine", error.StackTrace, StringComparison.Ordinal);
        Assert.Contains("(16, 16, 3)", Error<ShapeException>(() => Flow(function: x => x[0]).next()), StringComparison.Ordinal);
    }

    [Fact]
    public void TargetsThatDoNotFitTheLossAreToldWithBothShapes()
    {
        var categorical = Error<ArgumentException>(() => Compiled(1, "sigmoid", "binary_crossentropy").fit(Flow("categorical"), verbose: 0));
        Assert.Contains("(None, 2)", categorical, StringComparison.Ordinal);
        Assert.Contains("(None, 1)", categorical, StringComparison.Ordinal);
        var article = Error<ArgumentException>(() => Compiled(128, "relu", "binary_crossentropy").fit(Flow(), verbose: 0));
        Assert.Contains("(None, 128)", article, StringComparison.Ordinal);
        Assert.Contains("Dense(1", article, StringComparison.Ordinal);
    }

    [Fact]
    public void CancellingStopsTheWorkers()
    {
        using var source = new CancellationTokenSource();
        Thread? worker = null;
        var flow = Flow(function: x =>
        {
            worker = Thread.CurrentThread;
            return x;
        });
        var stop = keras.callbacks.LambdaCallback(on_train_batch_end: (_, _) => source.Cancel());
        Assert.Throws<OperationCanceledException>(() => Compiled(1, "sigmoid", "binary_crossentropy").fit(flow, epochs: 50, verbose: 0, callbacks: [stop], cancellation_token: source.Token));
        // The first two batches are looked at where fit was called; those after are made ahead.
        Assert.NotSame(Thread.CurrentThread, worker);
        Assert.False(worker!.IsAlive);
    }

    [Fact]
    public void PredictsForOnePhoto()
    {
        var model = Compiled(1, "sigmoid", "binary_crossentropy");
        var x = np.expand_dims(img_to_array(load_img(Flow().filepaths[0], target_size: (16, 16))) / 255, axis: 0);
        Assert.Equal("(1, 1)", model.predict(x, verbose: 0).shape.ToString());
    }

    [Fact]
    public void ChangedPicturesHaveTheTypeOfThePicture()
    {
        var x = (np.arange(16).reshape((4, 4, 1)) * 17).astype("uint8");
        // scipy.ndimage.affine_transform(x, …, order=1, mode="nearest") of 30 degrees.
        var turned = apply_affine_transform(x, theta: 30, row_axis: 0, col_axis: 1, channel_axis: 2);
        Assert.Equal("uint8", turned.dtype.ToString());
        Assert.Equal([16, 31, 76, 116, 29, 78, 127, 175, 80, 128, 177, 226, 139, 179, 224, 239], turned.astype("int64").ravel().ToArray<long>());
        var generator = ImageDataGenerator(rotation_range: 20, zoom_range: 0.1);
        Assert.Equal(("uint8", "float64"), (generator.random_transform(x).dtype.ToString(), generator.random_transform(x.astype("float64")).dtype.ToString()));
        Assert.Equal(("float64", "float32"), (apply_channel_shift(x, 3, channel_axis: 2).dtype.ToString(), apply_brightness_shift(x, 0.5).dtype.ToString()));
        var drawn = ImageDataGenerator(brightness_range: (0.5, 0.5)).get_random_transform(x.shape, seed: 1);
        Assert.Equal("{'theta': 0.0, 'tx': 0.0, 'ty': 0.0, 'shear': 0.0, 'zx': 1.0, 'zy': 1.0, 'flip_horizontal': False, 'flip_vertical': False, 'channel_shift_intensity': None, 'brightness': 0.5}", drawn.ToString());
    }
}
