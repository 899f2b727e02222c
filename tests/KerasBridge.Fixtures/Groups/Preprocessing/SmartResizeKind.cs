namespace KerasBridge.Fixtures;

/// <summary>Pictures cut to a target's proportions and resized.</summary>
internal sealed class SmartResizeKind : PreprocessingKind
{
    public override bool Takes(string name) => name == "smart_resize";

    public override void Replay(FixtureCase one)
    {
        foreach (var name in one.ArrayNames.Where(name => name.StartsWith("y_", StringComparison.Ordinal)))
        {
            var parts = name.Split('_');
            int[] size = [.. parts[2].Split('x').Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
            Pictures.Compare(keras.preprocessing.image.smart_resize(Pictures.Array(one, "x"), (size[0], size[1]), parts[1]), one, name);
        }
    }
}
