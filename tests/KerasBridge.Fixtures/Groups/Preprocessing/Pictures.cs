using System.Text.Json;

namespace KerasBridge.Fixtures;

/// <summary>What the kinds of cases with pictures share.</summary>
internal static class Pictures
{
    /// <summary>An array of a case.</summary>
    public static NDArray Array(FixtureCase one, string name)
    {
        var array = one.Array(name);
        return ((NDArray)array.ToFloats()).reshape(Shape.FromInts(array.Shape)).astype(array.DType);
    }

    /// <summary>An array is one of the case's.</summary>
    /// <param name="actual">The array.</param>
    /// <param name="one">The case.</param>
    /// <param name="name">The case's array.</param>
    /// <param name="absolute">The difference allowed.</param>
    public static void Compare(NDArray actual, FixtureCase one, string name, double absolute = 0)
    {
        var expected = one.Array(name);
        Check.Text(actual.dtype.name, expected.DType, $"the dtype of {name}");
        Check.Close([.. actual.astype("float32").ToArray<float>()], actual.shape.Dims, expected, Check.Forward, name, absolute);
    }

    /// <summary>JPEG is lossy: a level of 255 is what decoders may differ by.</summary>
    public static double Allowed(bool isJpeg) => isJpeg ? 1 : 0;

    /// <summary>Whether some file of the case is a JPEG.</summary>
    public static bool HasJpeg(FixtureCase one) => one.Has("files") && one["files"].EnumerateArray().Any(file => Path.GetExtension(file.GetString()!).ToLowerInvariant() is ".jpg" or ".jpeg");

    /// <summary>A pair of sizes.</summary>
    public static (int, int)? Size(JsonElement value) => value.ValueKind == JsonValueKind.Array ? (value[0].GetInt32(), value[1].GetInt32()) : null;

    /// <summary>The function of a part of keras, or of an object, with the arguments of a JSON object.</summary>
    public static object? Call(Type type, object? on, string name, List<object?> args, JsonElement named)
    {
        var values = new Dictionary<string, object?>();
        foreach (var argument in named.EnumerateObject())
        {
            values[argument.Name] = argument.Name is "target_size" or "image_size" && Size(argument.Value) is { } size ? size
                : argument.Name is "classes" or "class_names" && argument.Value.ValueKind == JsonValueKind.Array ? argument.Value.EnumerateArray().Select(item => item.GetString()!).ToArray()
                : CaseConfig.Read(argument.Value);
        }
        return PythonBinder.Call(type, on, name, args, values);
    }

    /// <summary>A generator with the arguments of a JSON object.</summary>
    public static Data.ImageDataGenerator Generator(JsonElement arguments) =>
        (Data.ImageDataGenerator)Call(typeof(keras.preprocessing.image), null, "ImageDataGenerator", [], arguments)!;
}
