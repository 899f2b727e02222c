using static KerasBridge.keras.utils;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>How boxes overlap and differ; the numbers are those of Keras's own tests, or worked by hand.</summary>
public sealed class OverlapTests
{
    private static readonly NDArray True = np.array(new[,] { { 100, 101, 200, 201 }, { 0, 2, 1, 3 }, { 1300, 1400, 1500, 1401 } });
    private static readonly NDArray Predicted = np.array(new[,] { { 101, 102, 201, 202 }, { 0, 2, 1, 3 }, { 1000, 1400, 1200, 1401 } });
    private static readonly NDArray Expected = np.array(new[,] { { 0.96097656633, 0, 0 }, { 0, 1, 0 }, { 0, 0, 0 } });

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void OverlapsOfEveryPair(bool batch1, bool batch2)
    {
        NDArray boxes1 = batch1 ? np.stack([True, True]) : True, boxes2 = batch2 ? np.stack([Predicted, Predicted]) : Predicted;
        var y = bounding_boxes.compute_iou(boxes1, boxes2, "yxyx").numpy();
        Assert.Equal(batch1 || batch2 ? (2, 3, 3) : (Shape)(3, 3), y.shape);
        Assert.True(np.allclose(y, batch1 || batch2 ? np.stack([Expected, Expected]) : Expected, 1e-6, 1e-6), y.ToString());
    }

    [Fact]
    public void MasksWhatIsNoBox()
    {
        var boxes = np.array(new[,] { { 0, 0, 2, 2 }, { -1, -1, -1, -1 } });
        var y = bounding_boxes.compute_iou(boxes, np.array(new[,] { { -1, -1, -1, -1 }, { 0, 0, 2, 1 }, { 5, 5, 6, 6 } }), "XYXY", use_masking: true, mask_val: -2);
        Assert.True(np.allclose(y.numpy(), np.array(new[,] { { -2, 0.5, 0 }, { -2, -2, -2 } })), y.ToString());
    }

    [Fact]
    public void RelativeBoxesNeedAnImage()
    {
        var boxes = np.array(new[,] { { 0.0, 0.0, 0.5, 0.5 } });
        Assert.True(np.allclose(bounding_boxes.compute_iou(boxes, boxes, "rel_xyxy", image_shape: (10, 20, 3)).numpy(), np.ones((1, 1))));
        Assert.Contains("`image_shape` argument must be provided", Assert.Throws<ArgumentException>(() => bounding_boxes.compute_iou(boxes, boxes, "REL_xyxy")).Message);
        Assert.Contains("len(boxes1.shape)=1", Assert.Throws<ShapeException>(() => bounding_boxes.compute_iou(boxes[0], boxes, "xyxy")).Message);
        Assert.Contains("len(boxes2.shape)=4", Assert.Throws<ShapeException>(() => bounding_boxes.compute_iou(boxes, np.ones((1, 1, 1, 4)), "xyxy")).Message);
        Assert.Contains("`image_shape`", Assert.Throws<ArgumentException>(() => bounding_boxes.compute_ciou(boxes, boxes, "rel_xyxy", (10, 10, 3))).Message);
        Assert.Contains("(10, 20)", Assert.Throws<ArgumentException>(() => bounding_boxes.compute_iou(boxes, boxes, "rel_xyxy", image_shape: (10, 20))).Message);
    }

    [Fact]
    public void CompleteOverlapCountsDistanceAndShape()
    {
        Assert.Equal(0.96087853672, (double)bounding_boxes.compute_ciou(np.array(new[,] { { 100, 101, 200, 201 } }), np.array(new[,] { { 101, 102, 201, 202 } }), "yxyx").item().AsDouble, 1e-6);
        var (one, two) = (np.array(new[,] { { 100, 101, 200, 201 }, { 1000, 1000, 1500, 1500 } }), np.array(new[,] { { 150, 150, 250, 250 }, { 2000, 2000, 2500, 2500 } }));
        var expected = np.array([0.036492417, -0.44444444435]);
        Assert.True(np.allclose(bounding_boxes.compute_ciou(one, two, "yxyx").numpy(), expected, 1e-5, 1e-6));
        Assert.True(np.allclose(bounding_boxes.compute_ciou(np.stack([one, one]), two, "yxyx").numpy(), np.stack([expected, expected]), 1e-5, 1e-6));
        Assert.Equal((2, 2), bounding_boxes.compute_ciou(one, np.stack([two, two]), "yxyx").shape);
    }

    [Fact]
    public void DeltasComeBackAsBoxes()
    {
        var anchors = np.array(new[,] { { 0.0, 0, 10, 20 }, { 5, 5, 15, 10 } });
        var boxes = np.array(new[,] { { 2.0, 1, 12, 11 }, { 4, 4, 24, 24 } });
        // Middles (7, 6) and (5, 10); sizes 10 × 10 and 10 × 20.
        var deltas = bounding_boxes.encode_box_to_deltas(anchors, boxes, "xyxy", "xyxy", "center_xywh");
        Assert.True(np.allclose(deltas.numpy()[0], np.array([0.2, -0.2, 0.0, Math.Log(0.5)]), 1e-5, 1e-6), deltas.ToString());
        foreach (var encoding in (string[])["center_xywh", "center_yxhw"])
        {
            double[] variance = [0.1, 0.1, 0.2, 0.2];
            var scaled = bounding_boxes.encode_box_to_deltas(anchors, np.stack([boxes, boxes]), "xyxy", "xyxy", encoding, variance);
            var back = bounding_boxes.decode_deltas_to_boxes(anchors, scaled, "xyxy", "xywh", encoding, variance);
            Assert.True(np.allclose(back.numpy()[1], np.array(new[,] { { 2.0, 1, 10, 10 }, { 4, 4, 20, 20 } }), 1e-4, 1e-4), back.ToString());
        }
        var levels = bounding_boxes.decode_deltas_to_boxes(new Dictionary<int, Tensor> { [3] = anchors }, new Dictionary<int, Tensor> { [3] = deltas }, "xyxy", "rel_xyxy", "center_xywh", image_shape: (100, 50, 3));
        Assert.True(np.allclose(levels[3].numpy()[0], np.array([0.04, 0.01, 0.24, 0.11]), 1e-4, 1e-5), levels[3].ToString());
    }

    [Fact]
    public void RefusesWhatItDoesNotKnow()
    {
        var boxes = np.ones((1, 4));
        Assert.Contains("`variance` must be length 4, got [0.1]", Assert.Throws<ArgumentException>(() => bounding_boxes.encode_box_to_deltas(boxes, boxes, "xyxy", "xyxy", variance: [0.1])).Message);
        Assert.Contains("Did you mean 'center_xywh'?", Assert.Throws<ArgumentException>(() => bounding_boxes.encode_box_to_deltas(boxes, boxes, "xyxy", "xyxy", "centre_xywh")).Message);
        Assert.Contains("but got 'xyxy'.", Assert.Throws<ArgumentException>(() => bounding_boxes.decode_deltas_to_boxes(boxes, boxes, "xyxy", "xyxy", "xyxy")).Message);
    }
}
