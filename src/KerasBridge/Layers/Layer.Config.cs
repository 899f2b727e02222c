namespace KerasBridge;

public abstract partial class Layer
{
    /// <summary>The arguments that the layer was made with. A subclass adds its own: <c>base.get_config().With("units", units)</c>.</summary>
    /// <returns>The configuration.</returns>
    public virtual Config get_config()
    {
        var config = new Config
        {
            ["name"] = name,
            ["trainable"] = trainable,
            ["dtype"] = Config.Of("keras", "DTypePolicy", new Config { ["name"] = dtype }),
        };
        if (ActivityRegularizer is not null) config["activity_regularizer"] = ActivityRegularizer.Serialize();
        return config;
    }

    /// <summary>The module that configurations name: <c>keras.layers</c> for Keras's own.</summary>
    internal virtual string ConfigModule => "keras.layers";

    /// <summary>The configuration as a part of a model's.</summary>
    internal Config Serialize()
    {
        var config = Config.Of(ConfigModule, GetType().Name, get_config());
        if (BuildShapes is { Count: 1 } shapes) config["build_config"] = new Config { ["input_shape"] = ToList(shapes[0]) };
        return config;
    }

    internal static List<object?> ToList(Shape shape) => [.. shape.ToInts().Select(dim => dim < 0 ? null : (object?)dim)];
}
