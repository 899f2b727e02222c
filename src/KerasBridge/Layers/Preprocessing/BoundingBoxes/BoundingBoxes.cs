using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// Rectangles in images and what they hold: Python's <c>{"boxes": boxes, "labels": labels}</c>. What the four numbers of a box mean is said where they are used, by
/// <c>bounding_box_format</c>. See https://keras.io/api/utils/bounding_boxes/.
/// </summary>
/// <remarks>
/// <code>
/// var boxes = new BoundingBoxes(boxes: np.array(new[,,] { { { 10, 20, 100, 150 } } }), labels: np.array(new[,] { { 3 } }));
/// </code>
/// </remarks>
/// <param name="boxes">The boxes, <c>(batch, boxes, 4)</c>, or <c>(boxes, 4)</c> of one image.</param>
/// <param name="labels">The number of each one's class, <c>(batch, boxes)</c> or <c>(boxes,)</c>; -1 for a box that does not count. The functions of <c>keras.utils.bounding_boxes</c> can do without.</param>
public sealed class BoundingBoxes(Tensor boxes, Tensor? labels = null)
{
    private static readonly string[] Parts = ["boxes", "labels"];

    /// <summary>Boxes of a batch of images, as many as each has: shorter lists are filled up with boxes of zeros that have the label -1.</summary>
    /// <param name="boxes">For each image its boxes, <c>(boxes, 4)</c>.</param>
    /// <param name="labels">For each image its labels, <c>(boxes,)</c>.</param>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    /// <exception cref="ShapeException">Boxes are not four numbers each, or have not as many labels.</exception>
    public BoundingBoxes(IReadOnlyList<NDArray> boxes, IReadOnlyList<NDArray> labels) : this(Filled(boxes, labels, out var filled), filled) { }

    /// <summary>The boxes, <c>(batch, boxes, 4)</c> or <c>(boxes, 4)</c>.</summary>
    public Tensor boxes { get; } = boxes ?? throw new ArgumentNullException(nameof(boxes));

    /// <summary>The labels, <c>(batch, boxes)</c> or <c>(boxes,)</c>; null where there are none.</summary>
    public Tensor? labels { get; } = labels;

    /// <summary>A part by its name, as in Python.</summary>
    /// <param name="key"><c>boxes</c> or <c>labels</c>.</param>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public Tensor this[string key] => key switch
    {
        "boxes" => boxes,
        "labels" when labels is not null => labels,
        _ => throw new ArgumentException($"Bounding boxes have no part '{key}'. Expected one of ['boxes'{(labels is null ? "" : ", 'labels'")}].{Suggest.Sentence(key, Parts)} Received: '{key}'"),
    };

    /// <summary>Takes the boxes and their labels apart.</summary>
    /// <param name="boxes">The boxes.</param>
    /// <param name="labels">The labels.</param>
    public void Deconstruct(out Tensor boxes, out Tensor? labels) => (boxes, labels) = (this.boxes, this.labels);

    /// <summary>The tensors, as Python prints the dictionary.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => labels is null ? $"{{'boxes': {boxes}}}" : $"{{'boxes': {boxes}, 'labels': {labels}}}";

    private static Tensor Filled(IReadOnlyList<NDArray> boxes, IReadOnlyList<NDArray> labels, out Tensor filled)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        ArgumentNullException.ThrowIfNull(labels);
        if (boxes.Count == 0 || boxes.Count != labels.Count)
        {
            throw new ArgumentException(
                "If `bounding_boxes['boxes']` and `bounding_boxes['labels']` are both lists, they must have the same length. Expected one array for each image. " +
                $"Received: len(bounding_boxes['boxes'])={boxes.Count} and len(bounding_boxes['labels'])={labels.Count}");
        }
        var most = boxes.Max(one => one.shape.Rank == 2 ? one.shape.Dims[0] : 0);
        var (allBoxes, allLabels) = (new Tensor[boxes.Count], new Tensor[boxes.Count]);
        for (var i = 0; i < boxes.Count; i++)
        {
            // No boxes at all have no second axis that would be of length 4.
            var (own, count) = (boxes[i].size == 0 ? NDArray.FromSpan<float>([], (0, 4)) : boxes[i], (int)labels[i].size);
            if (own.shape.Rank != 2 || own.shape.Dims[1] != 4 || labels[i].shape.Rank != 1 || own.shape.Dims[0] != count)
                throw new ShapeException($"Boxes of an image must be four numbers each, with one label each. Expected shapes (boxes, 4) and (boxes,). Received: boxes[{i}].shape={boxes[i].shape}, labels[{i}].shape={labels[i].shape}");
            allBoxes[i] = Ops.Pad(Ops.Cast(own, DType.Float32), [(0, most - count), (0, 0)]);
            allLabels[i] = Ops.Pad(Ops.Cast(labels[i], DType.Int32), [(0, most - count)], -1);
        }
        filled = Ops.Stack(allLabels);
        return Ops.Stack(allBoxes);
    }
}
