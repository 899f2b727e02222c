using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// Images and what belongs to them, which layers that change images change together: Python's
/// <c>{"images": x, "labels": y, "bounding_boxes": {"boxes": boxes, "labels": classes}, "segmentation_masks": masks}</c>.
/// </summary>
/// <remarks>
/// <code>
/// var y = keras.layers.RandomFlip("horizontal", bounding_box_format: "xyxy").Apply(new ImageData { ["images"] = x, ["bounding_boxes"] = new BoundingBoxes(boxes, labels) });
/// print(y["images"].shape, y["bounding_boxes"]["boxes"]);
/// </code>
/// </remarks>
public sealed class ImageData
{
    private static readonly string[] Names = ["images", "bounding_boxes", "labels", "segmentation_masks"];

    private Tensor? _images;

    /// <summary>One image of rank 3, or a batch of rank 4.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public Tensor images
    {
        get => _images ?? throw Absent("images");
        set => _images = value;
    }

    /// <summary>The labels of the images; null where there are none.</summary>
    public Tensor? labels { get; set; }

    /// <summary>Boxes in the images, with their labels; null where there are none.</summary>
    public BoundingBoxes? bounding_boxes { get; set; }

    /// <summary>Masks of the images' height and width; null where there are none.</summary>
    public Tensor? segmentation_masks { get; set; }

    /// <summary>The names of what is there.</summary>
    public IEnumerable<string> Keys => Names.Where(Has);

    /// <summary>Whether there are images.</summary>
    internal bool HasImages => _images is not null;

    /// <summary>A part by its name, as in Python.</summary>
    /// <param name="key"><c>images</c>, <c>labels</c>, <c>bounding_boxes</c> or <c>segmentation_masks</c>.</param>
    /// <exception cref="ArgumentException">There is no such part; or where it is set, it is a tensor in the place of boxes, or the reverse.</exception>
    public ImagePart this[string key]
    {
        get => key switch
        {
            "images" => images,
            "labels" => labels ?? throw Absent(key),
            "bounding_boxes" => bounding_boxes ?? throw Absent(key),
            "segmentation_masks" => segmentation_masks ?? throw Absent(key),
            _ => throw Absent(key),
        };
        set
        {
            switch (key)
            {
                case "images": images = value; break;
                case "labels": labels = value; break;
                case "bounding_boxes": bounding_boxes = value; break;
                case "segmentation_masks": segmentation_masks = value; break;
                default: throw new ArgumentException($"Image data has no part '{key}'. Expected one of [{Quoted(Names)}].{Suggest.Sentence(key, Names)} Received: '{key}'");
            }
        }
    }

    /// <summary>Whether a part is there.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Whether it is.</returns>
    public bool ContainsKey(string key) => Has(key);

    /// <summary>The parts, as Python prints the dictionary.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{{{string.Join(", ", Keys.Select(key => $"'{key}': {this[key]}"))}}}";

    /// <summary>The data of a dictionary of tensors.</summary>
    internal static ImageData Of(IReadOnlyDictionary<string, Tensor> tensors)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var data = new ImageData();
        foreach (var (key, tensor) in tensors) data[key] = tensor;
        return data;
    }

    /// <summary>The tensors by their names.</summary>
    internal Dictionary<string, Tensor> ToTensors() => Keys.ToDictionary(key => key, key => this[key].Tensor);

    /// <summary>The same parts with other tensors, each of them made of the one before.</summary>
    internal ImageData Map(Func<Tensor, Tensor> function)
    {
        var result = new ImageData();
        if (_images is not null) result.images = function(_images);
        if (bounding_boxes is { } boxes) result.bounding_boxes = new(function(boxes.boxes), boxes.labels is null ? null : function(boxes.labels));
        if (labels is not null) result.labels = function(labels);
        if (segmentation_masks is not null) result.segmentation_masks = function(segmentation_masks);
        return result;
    }

    /// <summary>All tensors, in the order of <see cref="Map"/>.</summary>
    internal IEnumerable<Tensor> Leaves()
    {
        Tensor?[] all = [_images, bounding_boxes?.boxes, bounding_boxes?.labels, labels, segmentation_masks];
        return all.OfType<Tensor>();
    }

    /// <summary>The data as layers take it: floats of another size become float32, in a graph everything does.</summary>
    internal ImageData Convert(bool graph) => Map(tensor => graph || tensor.dtype.IsFloat ? Ops.Cast(tensor, DType.Float32) : tensor);

    private bool Has(string key) => key switch
    {
        "images" => HasImages,
        "labels" => labels is not null,
        "bounding_boxes" => bounding_boxes is not null,
        "segmentation_masks" => segmentation_masks is not null,
        _ => false,
    };

    private ArgumentException Absent(string key) => new($"Image data has no '{key}'. Expected one of [{Quoted(Keys)}].{Suggest.Sentence(key, Keys)} Received: '{key}'");

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
