using KerasBridge.Autograd;

namespace KerasBridge.Layers;

public abstract partial class BaseImagePreprocessingLayer
{
    private static readonly string[] Parts = ["images", "labels", "segmentation_masks"];

    /// <summary>Applies the layer to images and what belongs to them, with the same draws: Python's <c>layer({"images": x, "labels": y})</c>.</summary>
    /// <param name="data">Tensors named <c>images</c>, and if there are any <c>labels</c> and <c>segmentation_masks</c>.</param>
    /// <param name="training">Whether the layer trains; true if not given.</param>
    /// <returns>The changed tensors, by the same names.</returns>
    /// <exception cref="ArgumentException">There are no images, or something of another name.</exception>
    /// <exception cref="ShapeException">The images are not of rank 3 or 4.</exception>
    public Dictionary<string, Tensor> Apply(IReadOnlyDictionary<string, Tensor> data, bool? training = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!data.TryGetValue("images", out var inputs) || data.Keys.Any(key => !Parts.Contains(key)))
            throw new ArgumentException($"The layer \"{name}\" takes images and what belongs to them. Expected keys: images, and perhaps labels and segmentation_masks. Received: {string.Join(", ", data.Keys)}");
        var trains = training ?? CallContext.Current?.Said ?? TrainsByDefault;
        var single = inputs.ndim == 3;
        var images = Batch(inputs);
        EnsureBuilt([images]);
        var draws = DrawFor(inputs, images, trains, Source);
        var result = new Dictionary<string, Tensor>();
        foreach (var (key, value) in data)
        {
            result[key] = key switch
            {
                "images" => Like(TransformImages(images, draws, trains), inputs),
                "labels" => Whole(value, single, labels => TransformLabels(labels, draws, trains)),
                _ => Whole(value, single, masks => TransformMasks(masks, draws, trains)),
            };
        }
        return result;
    }

    private static Tensor Whole(Tensor value, bool single, Func<Tensor, Tensor> transform) =>
        single ? Ops.Squeeze(transform(Ops.ExpandDims(value, 0)), 0) : transform(value);
}
