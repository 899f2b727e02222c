namespace KerasBridge.Layers;

/// <summary>Checks of boxes that come with images.</summary>
internal static class BoundingBoxShapes
{
    /// <summary>Boxes with their labels belong to one image, or to a batch.</summary>
    /// <exception cref="ArgumentException">There are no labels.</exception>
    /// <exception cref="ShapeException">Boxes or labels have another shape.</exception>
    public static void Check(BoundingBoxes bounding, bool single)
    {
        var (boxes, labels) = bounding;
        if (labels is null) throw new ArgumentException($"Expected `bounding_boxes` agurment to be a dict with keys 'boxes' and 'labels'. Received: bounding_boxes={bounding}");
        var rank = boxes.ndim;
        if (rank is not (2 or 3) || boxes.shape.Dims[^1] != 4)
        {
            throw new ShapeException(
                $"Expected `bounding_boxes['boxes']` to have rank 2 or 3, with shape (num_boxes, 4) or (batch_size, num_boxes, 4). Received: bounding_boxes['boxes'].shape={boxes.shape}");
        }
        if (labels.ndim != rank - 1 && labels.ndim != rank)
        {
            throw new ShapeException(
                $"Found bounding_boxes['boxes'].shape={boxes.shape} and expected bounding_boxes['labels'] to have rank {rank - 1} or {rank}, but received: bounding_boxes['labels'].shape={labels.shape} ");
        }
        if (rank != (single ? 2 : 3))
        {
            throw new ShapeException(
                $"Bounding boxes do not belong to the images. Expected bounding_boxes['boxes'] of shape {(single ? "(num_boxes, 4), for one image" : "(batch_size, num_boxes, 4), for a batch of images")}. " +
                $"Received: bounding_boxes['boxes'].shape={boxes.shape}");
        }
    }
}
