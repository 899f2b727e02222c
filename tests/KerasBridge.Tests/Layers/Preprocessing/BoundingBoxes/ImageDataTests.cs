using KerasBridge.Layers;
using static KerasBridge.keras;
using static KerasBridge.Python;
using tf = KerasBridge;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>Images go through layers together with what belongs to them, and layers of one's own are written as in Keras.</summary>
public sealed class ImageDataTests
{
    private static ImageData Data() => new()
    {
        ["images"] = np.arange(2 * 4 * 4 * 3.0).reshape((2, 4, 4, 3)),
        ["labels"] = np.eye(2),
        ["bounding_boxes"] = new BoundingBoxes(np.array(new[, ,] { { { 0, 1, 2, 3 } }, { { 1, 1, 4, 2 } } }), np.array(new[,] { { 5 }, { 6 } })),
        ["segmentation_masks"] = np.ones((2, 4, 4, 1), "int32"),
    };

    [Fact]
    public void EveryLayerTakesBoxesOrRefusesThem()
    {
        var factories = typeof(layers).GetMethods().Where(method => method.ReturnType.IsSubclassOf(typeof(BaseImagePreprocessingLayer))).ToArray();
        Assert.True(factories.Length >= 30);
        foreach (var factory in factories)
        {
            var layer = Make(factory, "XYXY");
            Assert.Equal("XYXY", layer.get_config()["bounding_box_format"]);
            Assert.DoesNotContain("bounding_box_format", Make(factory, null).get_config().Keys);
            Assert.Contains("Did you mean 'rel_xyxy'?", Assert.ThrowsAny<Exception>(() => Make(factory, "rel_xyxyx")).InnerException!.Message);
            Assert.Contains($"Pass a `bounding_box_format` argument to your {layer.GetType().Name} layer", Assert.Throws<ArgumentException>(() => Make(factory, null).Apply(Data())).Message);
            if (layer is CutMix or RandomElasticTransform or ContrastLimitedAdaptiveHistogramEqualization)
            {
                Assert.Contains("cannot move bounding boxes", Assert.Throws<NotSupportedException>(() => layer.Apply(Data())).Message);
                continue;
            }
            var (given, y) = (Data(), layer.Apply(Data()));
            Assert.Equal(["images", "bounding_boxes", "labels", "segmentation_masks"], y.Keys);
            var still = layer is not (CenterCrop or Resizing or RandomCrop or RandomFlip or BaseWarpLayer or RandomPerspective or RandAugment or MixUp or MaxNumBoundingBoxes);
            if (still) Assert.Equal(given["bounding_boxes"]["boxes"].numpy().astype("float32").tobytes(), y["bounding_boxes"]["boxes"].numpy().tobytes());
        }
    }

    [Fact]
    public void RandAugmentMovesBoxesWithItsImages()
    {
        utils.set_random_seed(1);
        var layer = layers.RandAugment(num_ops: 3, factor: 0.4, bounding_box_format: "xyxy");
        var (x, moved) = (Data(), 0);
        for (var i = 0; i < 5; i++)
        {
            var y = layer.Apply(x);
            Assert.Equal((2, 1, 4), y["bounding_boxes"]["boxes"].shape);
            if (!np.allclose(y["bounding_boxes"]["boxes"].numpy(), x["bounding_boxes"]["boxes"].numpy())) moved++;
        }
        Assert.InRange(moved, 1, 5);
        // The layers that were chosen are known from the draws.
        var drawn = layer.get_random_transformation(x)!;
        drawn["layer_idxes"] = np.array([1, 9, 1]);
        drawn.Chains[0][1].Drawn!["translations"] = np.array(new[,] { { 1.0, 0 }, { 0, 1 } });
        var shifted = layer.transform_bounding_boxes(x.bounding_boxes!, drawn);
        Assert.Equal("[[1. 1. 3. 3.]\n [1. 2. 4. 3.]]", shifted.boxes.numpy().reshape((2, 4)).ToString());
        Assert.Equal(np.array(new[,] { { 5 }, { 6 } }).ToString(), shifted["labels"].numpy().ToString());
    }

    [Fact]
    public void OneImageHasBoxesWithoutABatch()
    {
        var data = new ImageData { images = np.ones((4, 4, 3)), bounding_boxes = new(np.array(new[,] { { 0, 1, 2, 3 } }), np.array([5])), labels = 3 };
        var y = layers.RandomFlip("horizontal", bounding_box_format: "xyxy").Apply(data, training: false);
        Assert.Equal(((1, 4), (Shape)1, Shape.Scalar, (4, 4, 3)), (y["bounding_boxes"]["boxes"].shape, y["bounding_boxes"]["labels"].shape, y["labels"].shape, y["images"].shape));
        Assert.Contains("for a batch of images", Assert.Throws<ShapeException>(() => layers.RandomFlip(bounding_box_format: "xyxy").Apply(
            new ImageData { images = np.ones((1, 4, 4, 3)), bounding_boxes = data.bounding_boxes })).Message);
    }

    [Fact]
    public void RefusesWhatIsNoImageData()
    {
        var layer = layers.RandomFlip(bounding_box_format: "xyxy");
        Assert.Contains("Did you mean 'bounding_boxes'?", Assert.Throws<ArgumentException>(() => new ImageData { ["bounding_box"] = np.ones(1) }).Message);
        Assert.Contains("new BoundingBoxes(boxes, labels)", Assert.Throws<ArgumentException>(() => new ImageData { ["bounding_boxes"] = np.ones((1, 4)) }).Message);
        Assert.Contains("['boxes'] or ['labels']", Assert.Throws<ArgumentException>(() => Data()["bounding_boxes"].numpy()).Message);
        Assert.Contains("Received: labels", Assert.Throws<ArgumentException>(() => layer.Apply(new ImageData { ["labels"] = np.ones(1) })).Message);
        Assert.Contains("keys 'boxes' and 'labels'", Assert.Throws<ArgumentException>(() => layer.Apply(new ImageData { images = np.ones((1, 2, 2, 3)), bounding_boxes = new(np.ones((1, 1, 4))) })).Message);
        Assert.Contains("to have rank 2 or 3, but received: bounding_boxes['labels'].shape=(1,)", Assert.Throws<ShapeException>(() => layer.Apply(
            new ImageData { images = np.ones((1, 2, 2, 3)), bounding_boxes = new(np.ones((1, 1, 4)), np.ones(1)) })).Message);
        Assert.Contains("(Rescaling)", Assert.Throws<ArgumentException>(() => layers.Pipeline([layer, layers.Rescaling(2.0)]).Apply(Data())).Message);
    }

    [Fact]
    public void TheTransformationIsDrawnOnceAndUsedForAll()
    {
        var layer = layers.RandomTranslation(0.5, 0.5, seed: 3);
        var x = Data().images;
        var drawn = layer.get_random_transformation(x, seed: random.SeedGenerator(3));
        Assert.Equal(layer.Apply(x, training: true).numpy().tobytes(), layer.transform_images(x, drawn).numpy().tobytes());
        Assert.Equal(((2, 4, 4, 3), (2, 2)), (drawn!.input_shape!, drawn["translations"].shape));
        Assert.Null(layer.get_random_transformation(x, training: false));
        Assert.Equal((4, 4, 3), layer.transform_images(x[0], layer.get_random_transformation(x[0])).shape);
        Assert.Contains("`bounding_box_format` argument", Assert.Throws<ArgumentException>(() => layer.transform_bounding_boxes(Data().bounding_boxes!, drawn)).Message);
        Assert.Contains("input_shape=None", Assert.Throws<ArgumentException>(() => layers.RandomTranslation(0.5, 0.5, bounding_box_format: "xyxy").transform_bounding_boxes(Data().bounding_boxes!, [])).Message);
    }

    [Fact]
    public void OnesOwnLayerSaysHowEachPartIsChanged()
    {
        var layer = new Shifted(2, bounding_box_format: "xyxy");
        var data = Data();
        data.segmentation_masks = null;
        var y = layer.Apply(data);
        Assert.Equal("[[2. 1. 4. 3.]\n [3. 1. 6. 2.]]", y["bounding_boxes"]["boxes"].numpy().reshape((2, 4)).ToString());
        Assert.Equal("xyxy", layer.get_config()["bounding_box_format"]);
        Assert.Equal((None, 4, 4, 3), layer.Apply(keras.Input((4, 4, 3))).shape);
        var only = layer.Apply(np.ones((4, 4, 3), "uint8"));
        Assert.Equal(((4, 4, 3), "uint8"), (only.shape, only.dtype.ToString()));
        Assert.Contains("override of `transform_segmentation_masks`", Assert.Throws<InvalidOperationException>(() => layer.Apply(Data())).Message);
    }

    [Fact]
    public void DatasetsMapImageData()
    {
        var dataset = tf.data.Dataset.from_tensor_slices(Data()).batch(2).map((ImageData data) => layers.Pipeline([layers.RandomFlip("horizontal", bounding_box_format: "xyxy"), layers.MaxNumBoundingBoxes(3, bounding_box_format: "xyxy")]).Apply(data));
        foreach (var element in dataset)
        {
            ImageData data = element;
            Assert.Equal(((2, 3, 4), (2, 4, 4, 3)), (data.bounding_boxes!.boxes.shape, element["images"].shape));
            // As in TensorFlow's graph, all that the layers were given has become float32.
            Assert.Equal(("float32", "float32"), (data.bounding_boxes["labels"].dtype.ToString(), data["segmentation_masks"].dtype.ToString()));
        }
        Assert.Contains("has no part 'image'", Assert.Throws<ArgumentException>(() => tf.data.Dataset.from_tensors(new Dictionary<string, Tensor> { ["image"] = 1 }).map((ImageData data) => data).ToArray()).Message);
    }

    [Fact]
    public void ResizingKeepsIntegersByItselfAndMakesFloatsInADataset()
    {
        var x = np.array(new byte[] { 0, 1, 2, 5 }).reshape((1, 2, 2, 1));
        var layer = layers.Resizing(1, 1);
        Assert.Equal(("uint8", "[2]"), (layer.Apply(x).dtype.ToString(), layer.Apply(x).numpy().reshape(-1).ToString()));
        foreach (var workers in (int?[])[null, 2])
        {
            var y = tf.data.Dataset.from_tensors(x).map((Tensor image) => layer.Apply(image), num_parallel_calls: workers).First().tensor;
            Assert.Equal(("float32", 2f), (y.dtype.ToString(), (float)y.numpy()[0, 0, 0, 0]));
        }
        var model = keras.Sequential([keras.Input((2, 2, 1), dtype: "uint8"), layers.Resizing(1, 3)]);
        Assert.Equal("float32", model.predict(x, verbose: 0).dtype.ToString());
        Assert.Equal("float32", layers.CenterCrop(1, 1).Apply(x).dtype.ToString());
    }

    private static BaseImagePreprocessingLayer Make(System.Reflection.MethodInfo factory, string? format) => (BaseImagePreprocessingLayer)factory.Invoke(null, [.. factory.GetParameters().Select(parameter => parameter.Name switch
    {
        "bounding_box_format" => format,
        "height" or "width" or "max_number" => 2,
        "factor" or "height_factor" or "width_factor" when !parameter.HasDefaultValue => parameter.ParameterType == typeof(double) ? 0.5 : (RangeArg)(factory.Name == "RandomPosterization" ? 2 : 0.5),
        _ when parameter.HasDefaultValue => parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null),
        _ => throw new InvalidOperationException($"{factory.Name} needs {parameter.Name}"),
    })])!;

    private sealed class Marked() : BaseImagePreprocessingLayer
    {
        public override Tensor transform_images(Tensor images, ImageTransformation? transformation = null, bool training = true) => images + 1;

        public override Tensor transform_labels(Tensor labels, ImageTransformation? transformation = null, bool training = true) => labels * 2;

        public override Tensor transform_single_image(Tensor image, ImageTransformation? transformation = null, bool training = true) => image + 10;
    }

    [Fact]
    public void OneImageMayBeChangedInAWayOfItsOwn()
    {
        var layer = new Marked();
        Assert.Equal((1f, 10f), ((float)layer.Apply(np.zeros((2, 1, 1, 1)))[0, 0, 0, 0], (float)layer.Apply(np.zeros((1, 1, 1)))[0, 0, 0]));
        var one = layer.Apply(new ImageData { images = np.zeros((1, 1, 1)), labels = np.ones(3) });
        Assert.Equal((10f, "(3,)", 2f), ((float)one.images[0, 0, 0], one.labels!.shape.ToString(), (float)one.labels![0]));
        var flip = layers.RandomFlip("horizontal", bounding_box_format: "xyxy", seed: 3);
        var x = np.arange(12).reshape((2, 2, 3)).astype("float32");
        var drawn = flip.get_random_transformation(x);
        Assert.Equal(flip.transform_images(x, drawn).numpy().tobytes(), flip.transform_single_image(x, drawn).numpy().tobytes());
        Assert.Equal("(3, 4)", flip.transform_single_bounding_box(new(np.zeros((3, 4)), np.zeros(3)), drawn).boxes.shape.ToString());
        Assert.Equal("(2, 2, 1)", flip.transform_single_segmentation_mask(np.zeros((2, 2, 1)), drawn).shape.ToString());
        Assert.Equal("()", flip.transform_single_label(1, drawn).shape.ToString());
    }

    private sealed class Shifted(int columns, string? bounding_box_format) : BaseImagePreprocessingLayer(bounding_box_format)
    {
        public override ImageTransformation? get_random_transformation(Tensor data, bool training = true, KerasBridge.Random.SeedGenerator? seed = null) =>
            training ? new() { ["columns"] = columns } : null;

        public override Tensor transform_images(Tensor images, ImageTransformation? transformation = null, bool training = true) => images;

        public override Tensor transform_labels(Tensor labels, ImageTransformation? transformation = null, bool training = true) => labels;

        public override BoundingBoxes transform_bounding_boxes(BoundingBoxes bounding_boxes, ImageTransformation? transformation = null, bool training = true) => transformation is null
            ? bounding_boxes
            : new(utils.bounding_boxes.pad(bounding_boxes.boxes, top: 0, left: transformation["columns"]), bounding_boxes.labels);
    }
}
