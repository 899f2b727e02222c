using KerasBridge.Engine;
using static KerasBridge.keras;
using static KerasBridge.Python;
using image = KerasBridge.keras.preprocessing.image;

namespace KerasBridge.Tests.Data;

// Lines as they stand in tutorials: that they compile is half of the test.
[Collection(nameof(OneAtATime))]
public sealed class TutorialTests(PhotoFolder photos) : IClassFixture<PhotoFolder>
{
    private readonly StringWriter _said = new();
    private readonly StringWriter _warned = new();

    private IDisposable Listen() => KerasConsole.Use(new KerasConsole(_said, warnings: _warned));

    private static string Error<T>(Action action) where T : Exception => Assert.ThrowsAny<T>(action).Message;

    [Fact]
    public void ADatasetOfPhotosTakesItsTransformationsUnderItsOwnName()
    {
        using var console = Listen();
        var train_ds = utils.image_dataset_from_directory(photos.Train, validation_split: 0.25, subset: "training", seed: 123, image_size: [20, 24], batch_size: 5);
        var class_names = train_ds.class_names;
        train_ds = train_ds.map((x, y) => (x / 255, y), num_parallel_calls: data.AUTOTUNE, deterministic: true);
        train_ds = train_ds.cache().shuffle(buffer_size: train_ds.cardinality()).prefetch(buffer_size: data.experimental.AUTOTUNE);
        Assert.Equal("Found 24 files belonging to 2 classes.\nUsing 18 files for training.\n", _said.ToString());
        var (image_batch, labels_batch) = next(iter(train_ds));
        Assert.Equal("(20, 24, 3)", image_batch.shape[1..].ToString());
        Assert.Contains(class_names[labels_batch[0]], class_names);
        Assert.InRange((double)np.max(image_batch[0]), 0.1, 1);
        Assert.Equal("uint8", np.array(image_batch[0]).astype("uint8").dtype.ToString());
        Assert.Equal(4, data.experimental.cardinality(train_ds));
    }

    [Fact]
    public void BothSubsetsComeApartAndOthersDoNot()
    {
        using var console = Listen();
        var (train, validation) = preprocessing.image_dataset_from_directory(photos.Train, validation_split: 0.25, subset: "both", seed: 1, image_size: (8, 8));
        Assert.Equal((18, 6), (train.file_paths.Count, validation.file_paths.Count));
        train = train.take(1);
        Assert.Contains("subset: \"both\"", Error<ArgumentException>(() => (_, _) = train), StringComparison.Ordinal);
        Assert.Contains("class_names", Error<ArgumentException>(() => _ = data.Dataset.range(3).class_names), StringComparison.Ordinal);
        Assert.Contains("file_paths", Error<ArgumentException>(() => _ = data.Dataset.range(3).file_paths), StringComparison.Ordinal);
    }

    [Fact]
    public void ClassNamesTakeNumbersAsArraysHaveThem()
    {
        using var console = Listen();
        var names = utils.image_dataset_from_directory(photos.Train).class_names;
        Assert.Equal("dogs", names[np.argmax(np.array([0.2, 0.7]))]);
        Assert.Equal("cats", names[ops.convert_to_tensor(np.array([0, 1]))[0]]);
        Assert.Equal(("dogs", "dogs", 1, "['cats', 'dogs']"), (names[-1], names[^1], names.index("dogs"), names.ToString()));
        Assert.Contains("There is no class 2", Error<ArgumentException>(() => _ = names[2]), StringComparison.Ordinal);
        Assert.Contains("float64", Error<ArgumentException>(() => _ = names[np.array(0.5)]), StringComparison.Ordinal);
        Assert.Contains("'dogs'", Error<ArgumentException>(() => names.index("dog")), StringComparison.Ordinal);
    }

    [Fact]
    public void AnIteratorGoesOnWhereTheLastLoopStopped()
    {
        var batches = data.Dataset.from_tensor_slices((np.arange(10), np.arange(10) * 2)).batch(2).as_numpy_iterator();
        var (x, y) = batches.next();
        Assert.Equal("[0 1] [0 2]", $"{x} {y}");
        foreach (var batch in batches)
        {
            Assert.Equal("[2 3]", batch[0].ToString());
            break;
        }
        Assert.Equal("(array([4, 5]), array([ 8, 10]))", next(batches).ToString());
        Assert.Equal(2, batches.Count());
        Assert.StartsWith("StopIteration", Error<InvalidOperationException>(() => batches.next()), StringComparison.Ordinal);
        var letters = iter(["a"]);
        Assert.Equal(("a", "end"), (next(letters), next(letters, "end")));
    }

    [Fact]
    public void NoThreadOutlivesAnIteratorThatWasForgotten()
    {
        static WeakReference Forget()
        {
            var endless = data.Dataset.range(1).repeat().prefetch(2);
            var pass = iter(endless);
            pass.next();
            return new WeakReference(pass);
        }
        var forgotten = Forget();
        for (var i = 0; i < 50 && forgotten.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(forgotten.IsAlive);
    }

    [Fact]
    public void ElementsComeApartAndHaveShapes()
    {
        var pairs = data.Dataset.from_tensor_slices((np.arange(6).reshape((3, 2)), np.arange(3)));
        foreach (var (i, (x, y)) in pairs.enumerate(start: 5))
        {
            Assert.Equal((5, "(2,)", 0), ((int)i, x.shape.ToString(), (int)y));
            break;
        }
        foreach (var element in data.Dataset.range(3).batch(2))
        {
            Assert.Equal("(2,) int64 [0 1]", $"{element.shape} {element.dtype} {element.numpy()}");
            break;
        }
        var named = data.Dataset.from_tensor_slices((new Dictionary<string, NDArray> { ["a"] = np.arange(3), ["b"] = np.ones((3, 2)) }, np.arange(3)));
        Assert.Equal((["a", "b"], "(2,)"), (named.First()[0].keys(), named.First()[0]["b"].shape.ToString()), new Comparer());
        var zipped = data.Dataset.zip((pairs, data.Dataset.range(2)));
        Assert.Equal(2, len(zipped));
    }

    [Fact]
    public void DatasetsCountFilterAndChain()
    {
        var ten = data.Dataset.range(10);
        Assert.Equal(10, (int)ten.reduce(0, (count, _) => count + 1));
        Assert.Equal(45, (int)ten.reduce(0, (sum, x) => sum + x));
        Assert.Equal(3, ten.filter(x => x < 3).Count());
        Assert.Equal(2, data.Dataset.zip(ten, ten).filter((x, y) => x + y > 15).Count());
        Assert.Contains("bool", Error<ArgumentException>(() => ten.filter(x => x).Count()), StringComparison.Ordinal);
        Assert.Equal(3, len(ten.apply(dataset => dataset.take(3))));
        Assert.Equal("(4,)", ten.batch(3).rebatch(4).First().shape.ToString());
        Assert.Contains("filename='x'", Error<ArgumentException>(() => ten.cache("x")), StringComparison.Ordinal);
        var (left, right) = utils.split_dataset((np.arange(10), np.arange(10)), left_size: 0.8);
        Assert.Equal((8, 2), (len(left), len(right)));
    }

    [Fact]
    public void PrintingADatasetOrGeneratorLoadsNothing()
    {
        using var console = Listen();
        var endless = data.Dataset.from_generator(() => throw new InvalidOperationException("loaded"));
        Assert.Equal("<Dataset of elements, their number unknown>", $"{endless}");
        Assert.Equal("<Dataset of elements without end>", KerasBridge.Numpy.PythonText.Str(data.Dataset.range(2).repeat()));
        var flow = image.ImageDataGenerator().flow_from_directory(photos.Train, batch_size: 10);
        Assert.Equal("<DirectoryIterator of 3 batches>", KerasBridge.Numpy.PythonText.Str(flow));
        Assert.Equal("<Squares of 1 batch>", KerasBridge.Numpy.PythonText.Str(new Squares()));
        Assert.Equal(0, flow.total_batches_seen);
    }

    [Fact]
    public void ABatchThatIsInputsAloneIsTheirArray()
    {
        using var console = Listen();
        var x = np.arange(2 * 4 * 4 * 3).reshape((2, 4, 4, 3)).astype("float32");
        foreach (var batch in image.ImageDataGenerator().flow(x, batch_size: 2, shuffle: false))
        {
            Assert.Equal(("(2, 4, 4, 3)", "float32", 2), (batch.shape.ToString(), batch.dtype.ToString(), len(batch)));
            Assert.Equal(x[0].tobytes(), batch[0].tobytes());
            Assert.Equal((4, 4), image.array_to_img(batch[0]).size);
            break;
        }
        var pair = next(image.ImageDataGenerator().flow(x, np.arange(2), batch_size: 2, shuffle: false));
        Assert.Equal(("[0 1]", "[0 1]", 2), (pair[1].ToString(), pair[-1].ToString(), len(pair)));
        Assert.Contains("batch[0].shape", Error<ArgumentException>(() => _ = pair.shape), StringComparison.Ordinal);
    }

    [Fact]
    public void GeneratorsShowWhatTheyWereMadeOf()
    {
        using var console = Listen();
        var datagen = image.ImageDataGenerator(width_shift_range: 0.1, zoom_range: 0.2, brightness_range: (0.5, 1.5), fill_mode: "reflect", validation_split: 0.25);
        Assert.Equal(("(0.8, 1.2)", "(0.5, 1.5)", "reflect", "float32", 3), (datagen.zoom_range.ToString(), datagen.brightness_range.ToString(), datagen.fill_mode, datagen.dtype, datagen.channel_axis));
        var flow = datagen.flow_from_directory(photos.Train, target_size: [8, 8], subset: "validation", interpolation: "bilinear");
        Assert.Equal((photos.Train, "validation", "bilinear", "channels_last"), (flow.directory, flow.subset, flow.interpolation, flow.data_format));
        Assert.Equal([("cats", 0), ("dogs", 1)], flow.class_indices.items());
        Assert.Equal(["cats", "dogs"], flow.class_indices.keys());
        var centred = image.ImageDataGenerator(featurewise_center: true);
        centred.mean = np.array([1.0, 2, 3]);
        Assert.Equal([-1f, -2, -3], next(centred.flow(np.zeros((1, 1, 1, 3))))[0].ravel().ToArray<float>());
        Assert.Contains("target_size=8", Error<ArgumentException>(() => datagen.flow_from_directory(photos.Train, target_size: 8)), StringComparison.Ordinal);
    }

    [Fact]
    public void PicturesKnowTheFormatOfTheirFile()
    {
        var path = Directory.GetFiles(photos.Train, "*.jpg", SearchOption.AllDirectories)[0];
        Assert.Equal("JPEG", image.load_img(path).format);
        Assert.Null(image.load_img(path, color_mode: "grayscale").format);
        Assert.Null(image.load_img(path, target_size: (4, 4)).format);
        using var stream = new MemoryStream();
        image.load_img(path).save(stream, "png");
        Assert.Equal("PNG", Image.Open(stream.ToArray()).format);
    }

    [Fact]
    public void FunctionsThatHaveNamesAreMapped()
    {
        static (Tensor, Tensor) Prepare(Tensor image, Tensor label) => (image / 2, label + 1);
        static Tensor First(Tensor image, Tensor label) => image;
        static Tensor Double(Tensor x) => x * 2;
        static (Tensor, Tensor) Twice(Tensor x) => (x, x);
        static IEnumerable<(NDArray, NDArray)> Batches()
        {
            yield return (np.ones(3), np.zeros(1));
        }
        static IEnumerable<NDArray> Arrays()
        {
            yield return np.ones(2);
        }
        var (x, y) = data.Dataset.from_generator(Batches).map(Prepare, num_parallel_calls: 2).Single();
        Assert.Equal("[0.5 0.5 0.5] [1.]", $"{x.numpy()} {y.numpy()}");
        Assert.Equal("[1. 1. 1.]", data.Dataset.from_generator(Batches).map(Prepare).map(First).map(Double).Single().numpy().ToString());
        Assert.Equal(2, data.Dataset.from_generator(Arrays).map(Twice).Single().Count);
    }

    [Theory]
    [InlineData(typeof(Model), "fit_generator", "`fit`")]
    [InlineData(typeof(Model), "evaluate_generator", "`evaluate`")]
    [InlineData(typeof(Model), "predict_generator", "`predict`")]
    [InlineData(typeof(layers), "RandomHeight", "RandomZoom")]
    [InlineData(typeof(layers), "RandomWidth", "RandomZoom")]
    [InlineData(typeof(layers), "experimental", "`keras.layers`")]
    public void TheCompilerSaysWhatToWriteForWhatKerasHasRemoved(Type type, string name, string instead)
    {
        var said = (ObsoleteAttribute)type.GetMember(name).Single().GetCustomAttributes(typeof(ObsoleteAttribute), false).Single();
        Assert.True(said.IsError);
        Assert.Contains(instead, said.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public void DictionariesShowTheirKeysAsPython()
    {
        Dictionary<string, int> indices = new() { ["cats"] = 0, ["dogs"] = 1 };
        Assert.Equal("dict_keys(['cats', 'dogs']) dict_values([0, 1]) dict_items([('cats', 0), ('dogs', 1)])",
            string.Join(" ", new object[] { indices.keys(), indices.values(), indices.items() }.Select(KerasBridge.Numpy.PythonText.Str)));
    }

    [Fact]
    public void AxesComeInOneRowOrFlattened()
    {
        var (_, ax) = plt.subplots(ncols: 4, figsize: (20, 20));
        Assert.Equal((1, 4), ax.shape);
        var (_, axes) = plt.subplots(2, 3);
        axes = axes.flatten();
        Assert.Equal(6, len(axes));
        Assert.Same(axes[5], axes.ravel()[-1]);
        var (_, alone) = plt.subplots();
        alone.set_title("one");
        plt.close("all");
    }

    [Fact]
    public void OneDividedBy255OfWholeNumbersIsPointedOut()
    {
        using var console = Listen();
        image.ImageDataGenerator(rescale: 1 / 255);
        layers.Rescaling(1 / 255);
        Assert.Equal(2, _warned.ToString().Split("1.0 / 255").Length - 1);
    }

    [Fact]
    public void PicturesAndArraysGoBothWays()
    {
        var grey = np.arange(6).reshape((2, 3));
        Assert.Equal(("(2, 3, 1)", "float32"), (image.img_to_array(grey).shape.ToString(), image.img_to_array(grey).dtype.ToString()));
        Assert.Equal("(3, 2, 3)", utils.img_to_array(np.zeros((2, 3, 3)), data_format: "channels_first").shape.ToString());
        Assert.Contains("(3,)", Error<ShapeException>(() => utils.img_to_array(np.zeros(3))), StringComparison.Ordinal);
        var picture = utils.array_to_img(ops.convert_to_tensor(np.arange(12).reshape((2, 2, 3)) * 20), scale: false);
        Assert.Equal("(2, 2, 3) uint8 220", $"{np.array(picture).shape} {np.array(picture).dtype} {np.array(picture).max()}");
        Assert.Equal("(2, 2) float32", $"{np.asarray(utils.array_to_img(np.ones((2, 2, 1))), "float32").shape} {np.asarray(utils.array_to_img(np.ones((2, 2, 1))), "float32").dtype}");
        var resized = data.Dataset.from_tensors(np.ones((1, 8, 6, 3))).map(x => image.smart_resize(x, (4, 4)));
        Assert.Equal("(1, 4, 4, 3)", resized.First().shape.ToString());
    }

    private sealed class Squares : PyDataset
    {
        public override int __len__() => 1;

        public override Batch __getitem__(int index) => throw new InvalidOperationException("made");
    }

    private sealed class Comparer : IEqualityComparer<(IReadOnlyList<string>, string)>
    {
        public bool Equals((IReadOnlyList<string>, string) x, (IReadOnlyList<string>, string) y) => x.Item1.SequenceEqual(y.Item1) && x.Item2 == y.Item2;

        public int GetHashCode((IReadOnlyList<string>, string) value) => value.Item2.GetHashCode(StringComparison.Ordinal);
    }
}
