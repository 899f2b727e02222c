using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>
/// What <c>ImageDataGenerator.apply_transform</c> does to a picture. Written as in Python: <c>new() { ["theta"] = 40, ["brightness"] = 0.5 }</c>; what is not set is not done.
/// </summary>
public sealed record TransformParameters
{
    private static readonly string[] Names = ["theta", "tx", "ty", "shear", "zx", "zy", "flip_horizontal", "flip_vertical", "channel_shift_intensity", "brightness"];

    /// <summary>Rotation, in degrees.</summary>
    public double theta { get; set; }

    /// <summary>Shift along the columns, in pixels. Keras draws it from <c>height_shift_range</c>; so does this library.</summary>
    public double tx { get; set; }

    /// <summary>Shift along the rows, in pixels. Keras draws it from <c>width_shift_range</c>; so does this library.</summary>
    public double ty { get; set; }

    /// <summary>Shear, in degrees.</summary>
    public double shear { get; set; }

    /// <summary>Zoom of the columns; below 1 enlarges.</summary>
    public double zx { get; set; } = 1;

    /// <summary>Zoom of the rows; below 1 enlarges.</summary>
    public double zy { get; set; } = 1;

    /// <summary>Whether left and right change places.</summary>
    public bool flip_horizontal { get; set; }

    /// <summary>Whether top and bottom change places.</summary>
    public bool flip_vertical { get; set; }

    /// <summary>What is added to all channels; null: nothing.</summary>
    public double? channel_shift_intensity { get; set; }

    /// <summary>What the brightness is multiplied by; null: left alone.</summary>
    public double? brightness { get; set; }

    /// <summary>A parameter by its name; flips are 0 or 1, what is not set is null.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public double? this[string name]
    {
        get => name switch
        {
            "theta" => theta,
            "tx" => tx,
            "ty" => ty,
            "shear" => shear,
            "zx" => zx,
            "zy" => zy,
            "flip_horizontal" => flip_horizontal ? 1 : 0,
            "flip_vertical" => flip_vertical ? 1 : 0,
            "channel_shift_intensity" => channel_shift_intensity,
            "brightness" => brightness,
            _ => throw Unknown(name),
        };
        set
        {
            switch (name)
            {
                case "theta": theta = value ?? 0; break;
                case "tx": tx = value ?? 0; break;
                case "ty": ty = value ?? 0; break;
                case "shear": shear = value ?? 0; break;
                case "zx": zx = value ?? 1; break;
                case "zy": zy = value ?? 1; break;
                case "flip_horizontal": flip_horizontal = value is not (null or 0); break;
                case "flip_vertical": flip_vertical = value is not (null or 0); break;
                case "channel_shift_intensity": channel_shift_intensity = value; break;
                case "brightness": brightness = value; break;
                default: throw Unknown(name);
            }
        }
    }

    /// <summary>The parameters as Python writes a dictionary.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{{{string.Join(", ", Names.Select(name => $"'{name}': {(name.StartsWith("flip", StringComparison.Ordinal) ? this[name] == 1 ? "True" : "False" : this[name] is { } value ? PythonText.Repr(value) : "None")}"))}}}";

    private static ArgumentException Unknown(string name) =>
        new($"There is no transformation '{name}'.{Suggest.Sentence(name, Names)} Expected one of {string.Join(", ", Names)}. Received: '{name}'");
}
