using static KerasBridge.keras.utils;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>Boxes in every format, and what is done to corners; the numbers are those of Keras's own tests, or worked by hand.</summary>
public sealed class ConvertFormatTests
{
    private static readonly Dictionary<string, float[]> Same = new()
    {
        ["xyxy"] = [10, 20, 110, 120, 20, 30, 120, 130],
        ["yxyx"] = [20, 10, 120, 110, 30, 20, 130, 120],
        ["xywh"] = [10, 20, 100, 100, 20, 30, 100, 100],
        ["center_xywh"] = [60, 70, 100, 100, 70, 80, 100, 100],
        ["center_yxhw"] = [70, 60, 100, 100, 80, 70, 100, 100],
        ["rel_xyxy"] = [0.01f, 0.04f, 0.11f, 0.24f, 0.02f, 0.06f, 0.12f, 0.26f],
        ["rel_yxyx"] = [0.04f, 0.01f, 0.24f, 0.11f, 0.06f, 0.02f, 0.26f, 0.12f],
        ["rel_xywh"] = [0.01f, 0.04f, 0.1f, 0.2f, 0.02f, 0.06f, 0.1f, 0.2f],
        ["rel_center_xywh"] = [0.06f, 0.14f, 0.1f, 0.2f, 0.07f, 0.16f, 0.1f, 0.2f],
    };

    [Fact]
    public void EveryFormatBecomesEveryOther()
    {
        foreach (var (source, from) in Same)
        {
            foreach (var (target, to) in Same)
            {
                var boxes = np.array(from).reshape((1, 2, 4));
                var y = bounding_boxes.convert_format(boxes, source, target, height: 500, width: 1000).numpy();
                Assert.Equal((1, 2, 4), y.shape);
                Assert.True(np.allclose(y, np.array(to).reshape((1, 2, 4)), 1e-5, 1e-6), $"{source} to {target}: {y}");
                Assert.Equal(y.tobytes(), bounding_boxes.convert_format(new BoundingBoxes(boxes, np.array(new[,] { { 1, 2 } })), source.ToUpperInvariant(), target, 500, 1000)["boxes"].numpy().tobytes());
            }
        }
    }

    [Fact]
    public void RefusesWhatItDoesNotKnow()
    {
        var boxes = np.ones((2, 4));
        Assert.Contains("Did you mean 'rel_xyxy'?", Assert.Throws<ArgumentException>(() => bounding_boxes.convert_format(boxes, "relxyxy", "xywh")).Message);
        Assert.Contains("target=xyzw", Assert.Throws<ArgumentException>(() => bounding_boxes.convert_format(boxes, "xyxy", "xyzw")).Message);
        Assert.Contains("must receive `height` and `width`", Assert.Throws<ArgumentException>(() => bounding_boxes.convert_format(boxes, "xyxy", "rel_xyxy")).Message);
        Assert.Contains("last dimension of 4. Received: boxes.shape=(2, 5)", Assert.Throws<ShapeException>(() => bounding_boxes.convert_format(np.ones((2, 5)), "xyxy", "xywh")).Message);
    }

    [Fact]
    public void ClipsToTheImageAndMarksWhatIsGone()
    {
        var relative = bounding_boxes.clip_to_image_size(new(np.array(new[,] { { 0.0, 0.0, 1.5, 1.6 }, { 0.5, 0.4, 0.7, 0.8 } }), np.array([0, 1])), bounding_box_format: "rel_xyxy");
        Assert.True(np.allclose(relative.boxes.numpy(), np.array(new[,] { { 0.0, 0.0, 1.0, 1.0 }, { 0.5, 0.4, 0.7, 0.8 } })));
        Assert.Equal("[0 1]", relative["labels"].numpy().ToString());
        var clipped = bounding_boxes.clip_to_image_size(new(np.array(new[,] { { -10, -20, 150, 160 }, { 50, 40, 70, 80 }, { 130, 0, 140, 50 } }), np.array([0, 1, 2])), height: 100, width: 120);
        Assert.Equal("[[  0   0 120 100]\n [ 50  40  70  80]\n [120   0 120  50]]", clipped.boxes.numpy().ToString());
        Assert.Equal("[ 0  1 -1]", clipped["labels"].numpy().ToString());
        Assert.Contains("`height` and `width` must be set", Assert.Throws<ArgumentException>(() => bounding_boxes.clip_to_image_size(clipped, height: 3)).Message);
        Assert.Contains("'xyxy' or 'rel_xyxy'", Assert.Throws<ArgumentException>(() => bounding_boxes.clip_to_image_size(clipped, 3, 3, "xywh")).Message);
    }

    [Fact]
    public void CropsAndPads()
    {
        var boxes = np.array(new[,] { { 10, 20, 50, 60 }, { 70, 80, 100, 120 } });
        Assert.Equal("[[ 0 10 30 40]\n [30 40 30 40]]", bounding_boxes.crop(boxes, top: 10, left: 20, height: 40, width: 30).numpy().ToString());
        Assert.Equal("[[ 15  22  55  62]\n [ 75  82 105 122]]", bounding_boxes.pad(boxes, top: 2, left: 5).numpy().ToString());
        Assert.Contains("Expected `bounding_box_format` to be 'xyxy'", Assert.Throws<ArgumentException>(() => bounding_boxes.pad(boxes, 2, 5, bounding_box_format: "yxyx")).Message);
    }

    [Fact]
    public void AffineTransformsTurnAndMoveBoxes()
    {
        var boxes = np.array(Same["xyxy"]).reshape((1, 2, 4));
        Tensor one = np.ones(1, "float32"), none = np.zeros(1, "float32");
        Assert.True(np.allclose(boxes, bounding_boxes.affine_transform(boxes, none, none, none, one, none, none, 1000, 1000).numpy(), 1e-5, 1e-3));
        // A quarter turn about the middle of an image of 11 × 11, whose middle is the pixel (5, 5): what is to the right comes to stand above.
        var turned = bounding_boxes.affine_transform(np.array(new[,] { { 8.0, 4.0, 10.0, 6.0 } }), 90, 0, 0, 1, 0, 0, 11, 11).numpy();
        Assert.True(np.allclose(turned, np.array(new[,] { { 4.0, 0.0, 6.0, 2.0 } }), 1e-5, 1e-4), turned.ToString());
        // Twice as large about the corner; and moved by half of the last column's place.
        Assert.True(np.allclose(bounding_boxes.affine_transform(np.array(new[,] { { 1.0, 2, 3, 4 } }), 0, 0, 0, 2, 0, 0, 11, 11, 0.0, 0.0).numpy(), np.array(new[,] { { 2.0, 4, 6, 8 } }), 1e-5, 1e-4));
        Assert.Contains("'xyxy'", Assert.Throws<ArgumentException>(() => bounding_boxes.affine_transform(boxes, none, none, none, one, none, none, 9, 9, bounding_box_format: "xywh")).Message);
    }

    [Fact]
    public void ListsOfDifferentLengthsAreFilledUp()
    {
        var boxes = new BoundingBoxes([np.array(new[,] { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } }), np.zeros(0), np.array(new[,] { { 2, 2, 3, 3 } })], [np.array([1, 2]), np.zeros(0), np.array([4])]);
        Assert.Equal((3, 2, 4), boxes.boxes.shape);
        Assert.Equal("[[ 1  2]\n [-1 -1]\n [ 4 -1]]", boxes["labels"].numpy().ToString());
        Assert.Equal("[0. 0. 0. 0.]", boxes.boxes.numpy()[2, 1].ToString());
        Assert.Contains("Did you mean 'labels'?", Assert.Throws<ArgumentException>(() => boxes["label"]).Message);
        Assert.Throws<ArgumentException>(() => new BoundingBoxes([np.zeros((1, 4))], []));
        Assert.Contains("boxes[0].shape=(1, 3)", Assert.Throws<ShapeException>(() => new BoundingBoxes([np.zeros((1, 3))], [np.array([1])])).Message);
    }
}
