using KerasBridge.Autograd;
using KerasBridge.Numpy;

namespace KerasBridge.Layers;

/// <summary>What the four numbers of a box mean. All formats differ in three questions only, so each is converted through corners, left top right bottom.</summary>
/// <param name="Name">Keras's name, in small letters.</param>
/// <param name="IsRelative">Whether they are parts of the image's width and height.</param>
/// <param name="IsDownFirst">Whether what goes down stands before what goes across.</param>
/// <param name="Extent">What the last two are: the opposite corner, or a size beside a corner or the middle.</param>
internal sealed record BoxFormat(string Name, bool IsRelative, bool IsDownFirst, BoxExtent Extent)
{
    private static readonly BoxFormat[] All =
    [
        new("xyxy", false, false, BoxExtent.Corner), new("yxyx", false, true, BoxExtent.Corner), new("xywh", false, false, BoxExtent.Size),
        new("center_xywh", false, false, BoxExtent.Around), new("center_yxhw", false, true, BoxExtent.Around),
        new("rel_xyxy", true, false, BoxExtent.Corner), new("rel_yxyx", true, true, BoxExtent.Corner), new("rel_xywh", true, false, BoxExtent.Size),
        new("rel_center_xywh", true, false, BoxExtent.Around),
    ];

    /// <summary>The names, in Keras's order.</summary>
    public static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>The format of a name in whatever case; null where there is none.</summary>
    public static BoxFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a name in whatever case.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static BoxFormat Of(string name, string argument)
    {
        ArgumentNullException.ThrowIfNull(name, argument);
        return Find(name) ?? throw new ArgumentException(
            $"Invalid source or target format. Supported formats: ({string.Join(", ", Names.Select(known => $"'{known}'"))}).{Suggest.Sentence(name.ToLowerInvariant(), Names)} Received: {argument}={name}");
    }

    /// <summary>Boxes of this format by their corners, in this format's measure.</summary>
    public Tensor ToCorners(Tensor boxes)
    {
        var (a, b, c, d) = Parts(boxes);
        if (IsDownFirst) (a, b, c, d) = (b, a, d, c);
        switch (Extent)
        {
            case BoxExtent.Size:
                (c, d) = (a + c, b + d);
                break;
            case BoxExtent.Around:
                var (across, down) = (c / 2.0, d / 2.0);
                (a, b, c, d) = (a - across, b - down, a + across, b + down);
                break;
        }
        return Join(a, b, c, d);
    }

    /// <summary>Corners, in this format's measure, as boxes of this format.</summary>
    public Tensor FromCorners(Tensor corners)
    {
        var (a, b, c, d) = Parts(corners);
        if (Extent != BoxExtent.Corner)
        {
            (c, d) = (c - a, d - b);
            if (Extent == BoxExtent.Around) (a, b) = (a + c / 2.0, b + d / 2.0);
        }
        return IsDownFirst ? Join(b, a, d, c) : Join(a, b, c, d);
    }

    /// <summary>The four columns (…, 1) of boxes (…, 4).</summary>
    public static (Tensor, Tensor, Tensor, Tensor) Parts(Tensor boxes) =>
        (Ops.SliceAxis(boxes, boxes.ndim - 1, 0, 1), Ops.SliceAxis(boxes, boxes.ndim - 1, 1, 1), Ops.SliceAxis(boxes, boxes.ndim - 1, 2, 1), Ops.SliceAxis(boxes, boxes.ndim - 1, 3, 1));

    /// <summary>Four columns (…, 1) as boxes (…, 4).</summary>
    public static Tensor Join(Tensor a, Tensor b, Tensor c, Tensor d) => Ops.Concatenate([a, b, c, d], -1);
}
