using KerasBridge.Layers;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>A white rectangle on black and its box go through a layer with the same draws: the box ends up where the white does.</summary>
public sealed class BoxesMoveWithPixelsTests
{
    // Left, top, right, bottom of each image's rectangle, far enough from the edges of 60 × 60 to stay within.
    private static readonly int[][] Rectangles = [[20, 24, 34, 40], [26, 18, 40, 30], [22, 22, 30, 42], [18, 28, 42, 34]];

    public static TheoryData<string> Layers => ["flip", "flip up", "translate", "zoom", "zoom sides", "shear", "rotate", "rotate a quarter", "perspective", "crop", "stretch", "resize", "pad", "pipeline"];

    [Theory]
    [MemberData(nameof(Layers))]
    public void TheBoxIsAroundTheWhite(string name)
    {
        utils.set_random_seed(3);
        // Only what covers the rectangle exactly can be compared closely; a turned rectangle is smaller than its box.
        var (layer, tolerance, covered) = Make(name);
        for (var round = 0; round < 3; round++)
        {
            var (images, boxes) = Drawn();
            var y = layer(new ImageData { ["images"] = images, ["labels"] = np.arange(4), ["bounding_boxes"] = boxes, ["segmentation_masks"] = images.astype("int32") });
            var (white, moved) = (y["images"].numpy(), y["bounding_boxes"]["boxes"].numpy());
            Assert.Equal("[0 1 2 3]", y["labels"].numpy().ToString());
            for (var i = 0; i < Rectangles.Length; i++)
            {
                var bounds = Bounds(white[i, .., .., 0], 0.5);
                var mask = Bounds(y["segmentation_masks"].numpy()[i, .., .., 0].astype("float32"), 0.5);
                for (var side = 0; side < 4; side++)
                {
                    var at = (double)moved[i, 0, side];
                    // Outside of the white by how much the box is larger, and never more than the tolerance inside.
                    var inside = side < 2 ? at - bounds[side] : bounds[side] - at;
                    Assert.True(inside <= tolerance && -inside <= tolerance + covered, $"{name}, image {i}: the box {moved[i, 0]} is not around the white at [{string.Join(", ", bounds)}]");
                    Assert.True(Math.Abs(mask[side] - bounds[side]) <= 1, $"{name}, image {i}: the mask went elsewhere than the image");
                }
            }
        }
    }

    private static (Func<ImageData, ImageData> Layer, double Tolerance, double Covered) Make(string name)
    {
        BaseImagePreprocessingLayer Layer() => name switch
        {
            "flip" => layers.RandomFlip("horizontal", bounding_box_format: "xyxy"),
            "flip up" => layers.RandomFlip("vertical", bounding_box_format: "xyxy"),
            "translate" => layers.RandomTranslation(0.25, 0.25, fill_mode: "constant", bounding_box_format: "xyxy"),
            "zoom" => layers.RandomZoom((-0.2, 0.3), fill_mode: "constant", bounding_box_format: "xyxy"),
            "zoom sides" => layers.RandomZoom((-0.2, 0.3), (-0.2, 0.3), fill_mode: "constant", bounding_box_format: "xyxy"),
            "shear" => layers.RandomShear((0.1, 0.1), 0.0, fill_mode: "constant", bounding_box_format: "xyxy"),
            "rotate" => layers.RandomRotation(0.05, fill_mode: "constant", bounding_box_format: "xyxy"),
            "rotate a quarter" => layers.RandomRotation((0.25, 0.25), fill_mode: "constant", bounding_box_format: "xyxy"),
            "perspective" => layers.RandomPerspective(scale: 0.2, bounding_box_format: "xyxy"),
            "crop" => layers.CenterCrop(50, 54, bounding_box_format: "xyxy"),
            "stretch" => layers.CenterCrop(90, 80, bounding_box_format: "xyxy"),
            "resize" => layers.Resizing(120, 90, bounding_box_format: "xyxy"),
            _ => layers.Resizing(90, 120, pad_to_aspect_ratio: true, bounding_box_format: "xyxy"),
        };
        if (name == "pipeline")
        {
            var pipeline = layers.Pipeline([layers.RandomFlip(bounding_box_format: "xyxy"), layers.RandomTranslation(0.1, 0.1, fill_mode: "constant", bounding_box_format: "xyxy"), layers.RandomBrightness(0.0, bounding_box_format: "xyxy")]);
            return (data => pipeline.Apply(data), 1.5, 0);
        }
        var layer = Layer();
        return (data => layer.Apply(data), 1.6, name switch { "rotate" => 4, "shear" => 4, "perspective" => 4, _ => 0 });
    }

    private static (NDArray Images, BoundingBoxes Boxes) Drawn()
    {
        var (images, boxes) = (new float[4 * 60 * 60], new float[16]);
        for (var i = 0; i < 4; i++)
        {
            var r = Rectangles[i];
            for (var row = r[1]; row < r[3]; row++) for (var column = r[0]; column < r[2]; column++) images[(i * 60 + row) * 60 + column] = 1;
            for (var side = 0; side < 4; side++) boxes[i * 4 + side] = r[side];
        }
        return (np.array(images).reshape((4, 60, 60, 1)), new(np.array(boxes).reshape((4, 1, 4)), np.arange(4).reshape((4, 1))));
    }

    // The first white column and row, and those after the last.
    private static int[] Bounds(NDArray image, double level)
    {
        var width = (int)image.shape[1];
        var (values, bounds) = (image.ToArray<float>(), new[] { int.MaxValue, int.MaxValue, 0, 0 });
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < level) continue;
            var (row, column) = (i / width, i % width);
            bounds = [Math.Min(bounds[0], column), Math.Min(bounds[1], row), Math.Max(bounds[2], column + 1), Math.Max(bounds[3], row + 1)];
        }
        return bounds;
    }
}
