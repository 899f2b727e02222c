using KerasBridge.Layers;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>What becomes of boxes for given draws, on images of 10 × 8; the numbers are those of Keras's own tests, or worked by hand.</summary>
public sealed class TransformBoxesTests
{
    private static readonly BoundingBoxes Two = new(np.array(new[,] { { 2, 1, 4, 3 }, { 6, 4, 8, 6 } }), np.array([1, 2]));

    [Theory]
    [InlineData("horizontal", new float[] { 4, 1, 6, 3, 0, 4, 2, 6 })]
    [InlineData("vertical", new float[] { 2, 7, 4, 9, 6, 4, 8, 6 })]
    [InlineData("horizontal_and_vertical", new float[] { 4, 7, 6, 9, 0, 4, 2, 6 })]
    public void Flips(string mode, float[] expected)
    {
        Holds(layers.RandomFlip(mode, bounding_box_format: "xyxy"), new() { ["flips"] = np.array(new[,] { { true } }), input_shape = (10, 8, 3) }, expected);
        Holds(layers.RandomFlip(mode, bounding_box_format: "xyxy"), new() { ["flips"] = np.array(new[,] { { false } }), input_shape = (10, 8, 3) }, [2, 1, 4, 3, 6, 4, 8, 6]);
    }

    [Theory]
    [InlineData(1, 2, new float[] { 3, 3, 5, 5, 7, 6, 8, 8 })]
    [InlineData(-1, -2, new float[] { 1, 0, 3, 1, 5, 2, 7, 4 })]
    public void Shifts(double across, double down, float[] expected) => Holds(
        layers.RandomTranslation(0.5, 0.5, bounding_box_format: "xyxy"), new() { ["translations"] = np.array(new[,] { { across, down } }), input_shape = (10, 8, 3) }, expected);

    [Fact]
    public void ABoxThatIsMovedAwayLosesItsLabel()
    {
        var layer = layers.RandomTranslation(0.5, 0.5, bounding_box_format: "xywh");
        var drawn = new ImageTransformation { ["translations"] = np.array(new[,] { { 3.0, 0.0 } }), input_shape = (10, 8, 3) };
        var moved = layer.transform_bounding_boxes(new(np.array(new[,] { { 2, 1, 2, 2 }, { 6, 4, 2, 2 } }), np.array([1, 2])), drawn);
        Assert.Equal("[[5. 1. 2. 2.]\n [8. 4. 0. 2.]]", moved.boxes.numpy().ToString());
        Assert.Equal("[ 1 -1]", moved["labels"].numpy().ToString());
    }

    [Theory]
    [InlineData(0.1, new float[] { 0, 0, 8, 0, 8, 0, 8, 10 })]
    [InlineData(1.9, new[] { 2.710526f, 2.657895f, 3.763158f, 3.710526f, 4.815789f, 4.236842f, 5.868421f, 5.289474f })]
    public void Zooms(double zoom, float[] expected) => Holds(
        layers.RandomZoom((0.5, 0.5), bounding_box_format: "xyxy"),
        new() { ["height_zoom"] = np.array(new[,] { { zoom } }), ["width_zoom"] = np.array(new[,] { { zoom } }), input_shape = (10, 8, 3) }, expected);

    [Theory]
    [InlineData(1, 0, new[] { 0, 1, 3.2f, 3, 1.2f, 4, 4.8f, 6 })]
    [InlineData(0, 1, new[] { 2, 0, 4, 0.5f, 6, 0, 8, 0 })]
    [InlineData(1, 1, new[] { 0, 0, 3.2f, 3.5f, 1.2f, 0, 4.8f, 4.5f })]
    public void Slants(double across, double down, float[] expected) => Holds(
        layers.RandomShear(0.5, 0.5, bounding_box_format: "xyxy"), new() { ["shear_factor"] = np.array(new[,] { { across, down } }), input_shape = (10, 8, 3) }, expected);

    [Theory]
    [InlineData(new[] { 0, 0, 8.151311f, 0, 0, 12.695701f, 9.2712054f, 10.524198f }, new[] { 2.6490488f, 1.1149256f, 5.2026834f, 3.6187303f, 7.5547166f, 4.2492595f, 8, 6.869391f })]
    [InlineData(new[] { 0, 0, 4.151311f, 0, 0, 6.695701f, 4.2712054f, 7.524198f }, new[] { 1.095408f, 0.7504317f, 2.2761598f, 2.3389952f, 3.5416048f, 3.2349987f, 4.920989f, 5.0568376f })]
    public void LooksFromTheSide(float[] ends, float[] expected)
    {
        var drawn = new ImageTransformation
        {
            ["apply_perspective"] = np.array([true]),
            ["start_points"] = np.array([0f, 0, 7, 0, 0, 9, 7, 9]).reshape((1, 4, 2)),
            ["end_points"] = np.array(ends).reshape((1, 4, 2)),
            input_shape = (10, 8, 3),
        };
        Holds(layers.RandomPerspective(bounding_box_format: "xyxy"), drawn, expected, 1e-3);
        drawn["apply_perspective"] = np.array([false]);
        Holds(layers.RandomPerspective(bounding_box_format: "xyxy"), drawn, [2, 1, 4, 3, 6, 4, 8, 6]);
    }

    [Theory]
    [InlineData(5, new float[] { 1, 0, 3, 1, 5, 2, 5, 4 })]
    [InlineData(20, new[] { 5, 0, 10, 5, 15, 7.5f, 20, 12.5f })]
    public void CropsTheMiddle(int size, float[] expected)
    {
        var y = layers.CenterCrop(size, size, bounding_box_format: "xyxy").Apply(new ImageData { ["images"] = np.ones((10, 8, 3)), ["bounding_boxes"] = Two });
        Near(expected, y["bounding_boxes"]["boxes"]);
        Assert.Equal(size == 5 ? "[ 1 -1]" : "[1 2]", y["bounding_boxes"]["labels"].numpy().ToString());
        Assert.Equal((size, size, 3), y["images"].shape);
    }

    [Theory]
    [InlineData(true, false, new float[] { 6, 2, 10, 6, 14, 8, 18, 12 })]
    [InlineData(false, true, new[] { 5, 0.5f, 10, 5.5f, 15, 8, 20, 13 })]
    [InlineData(false, false, new float[] { 5, 2, 10, 6, 15, 8, 20, 12 })]
    public void Resizes(bool pad, bool crop, float[] expected)
    {
        var layer = layers.Resizing(20, 20, pad_to_aspect_ratio: pad, crop_to_aspect_ratio: crop, bounding_box_format: "xyxy");
        Near(expected, layer.Apply(new ImageData { images = np.ones((10, 8, 3)), bounding_boxes = Two }).bounding_boxes!.boxes);
    }

    [Fact]
    public void ResizingLeavesWhatOnlyFillsUpTheBatch()
    {
        var boxes = new BoundingBoxes(np.array(new[,] { { -1, -1, -1, -1 }, { 0, 0, 0, 0 }, { 1, 1, 2, 2 } }), np.array([-1, 7, 2]));
        var y = layers.Resizing(20, 16, bounding_box_format: "rel_xyxy").Apply(new ImageData { images = np.ones((10, 8, 3)), bounding_boxes = boxes });
        Near([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1], y.bounding_boxes!.boxes);
        Assert.Equal("[-1 -1 -1]", y.bounding_boxes["labels"].numpy().ToString());
    }

    [Fact]
    public void CropsAtTheDrawnPlaceAsKerasDoes()
    {
        var layer = layers.RandomCrop(6, 6, bounding_box_format: "xyxy");
        // Keras takes the first row from what goes across, and the first column from what goes down.
        Holds(layer, new() { ["h_start"] = 3, ["w_start"] = 1, input_shape = (10, 8, 3) }, [0, 0, 1, 2, 3, 3, 5, 5]);
        // Images that are too small are resized; a part of their aspect ratio would begin in row 1.
        var small = layer.get_random_transformation(np.ones((1, 6, 4, 3)))!;
        Assert.Equal((1, 0), ((int)small["h_start"].item().AsDouble, (int)small["w_start"].item().AsDouble));
    }

    [Fact]
    public void MixUpGivesEachTheBoxesOfBoth()
    {
        var boxes = new BoundingBoxes(np.arange(8.0).reshape((2, 1, 4)), np.array(new[,] { { 1 }, { 2 } }));
        var y = layers.MixUp(bounding_box_format: "xyxy").transform_bounding_boxes(boxes, new() { ["permutation_order"] = np.array([1, 0]) });
        Near([0, 1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7, 0, 1, 2, 3], y.boxes);
        Assert.Equal((2, 2, 4), y.boxes.shape);
        Assert.Equal("[1 2 2 1]", y["labels"].numpy().reshape(-1).ToString());
    }

    [Fact]
    public void MaxNumBoundingBoxesCutsOffAndFillsUp()
    {
        var data = new ImageData { ["images"] = np.ones((10, 8, 3), "uint8"), ["bounding_boxes"] = Two };
        var filled = layers.MaxNumBoundingBoxes(40, bounding_box_format: "xyxy").Apply(data);
        Assert.Equal(((40, 4), (Shape)40, "uint8"), (filled["bounding_boxes"]["boxes"].shape, filled["bounding_boxes"]["labels"].shape, filled["images"].dtype.ToString()));
        Assert.Equal("[-1. -1. -1. -1.]", filled["bounding_boxes"]["boxes"].numpy()[39].ToString());
        Assert.Equal("[1]", layers.MaxNumBoundingBoxes(1, bounding_box_format: "xyxy").Apply(data)["bounding_boxes"]["labels"].numpy().ToString());
        LayerRun.Check(() => layers.MaxNumBoundingBoxes(4, fill_value: 7, bounding_box_format: "rel_xywh"), input: (2, 4, 3, 3), output: (2, 4, 3, 3));
        Assert.Contains("max_number=-1", Assert.Throws<ArgumentException>(() => layers.MaxNumBoundingBoxes(-1)).Message);
    }

    [Fact]
    public void StepsOfTheLayersAreReachedByKerassNames()
    {
        Tensor transform = np.array(new[,] { { 2f, 0, 1, 0, 3, -1, 0, 0 }, { 1, 0, 5, 0, 1, 6, 0, 0 } });
        var zoom = layers.RandomZoom(0.5);
        var (x, y) = zoom.get_transformed_x_y(2, 4, transform);
        Assert.Equal(("[[5.]\n [7.]]", "[[11.]\n [10.]]"), (x.numpy().ToString(), y.numpy().ToString()));
        var boxes = new BoundingBoxes(np.array(new[, ,] { { { 1f, 2, 3, 4 } }, { { 5, 6, 7, 8 } } }), np.array(new[,] { { 1 }, { 2 } }));
        Tensor one = np.array(new[,] { { 1f }, { 2 } }), six = np.array(new[,] { { 6f }, { 6 } });
        Near([0, 1, 2, 3, 3, 4, 5, 6], layers.RandomShear(0.5, 0.5).get_shifted_bbox(boxes, one, one).boxes);
        Near([0, 1, 2, 3, 3, 4, 4, 4], zoom.get_clipped_bbox(boxes, six, one, six, one).boxes);
        var (alpha, sigma) = layers.RandomElasticTransform().get_elastic_transform_params(20, 10, 0.5);
        Assert.Equal((1f, 0.25f), ((float)alpha.numpy(), (float)sigma.numpy()));
    }

    private static void Holds(BaseImagePreprocessingLayer layer, ImageTransformation drawn, float[] expected, double tolerance = 1e-5)
    {
        Near(expected, layer.transform_bounding_boxes(Two, drawn).boxes, tolerance);
        Near([2, 1, 4, 3, 6, 4, 8, 6], layer.transform_bounding_boxes(Two, drawn, training: false).boxes);
    }

    private static void Near(float[] expected, Tensor boxes, double tolerance = 1e-5)
    {
        var actual = boxes.numpy().reshape(-1);
        Assert.True(actual.size == expected.Length && np.allclose(actual, np.array(expected), tolerance, tolerance), $"expected {np.array(expected)}, got {actual}");
    }
}
