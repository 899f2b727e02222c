using System.Text.Json;
using KerasBridge.Saving;

namespace KerasBridge.Fixtures;

/// <summary>Objects of the library made of what a case holds: configurations, expressions, arrays.</summary>
internal static class FixtureObjects
{
    /// <summary>The object of a configuration; a class or argument that the library does not have is named in a <see cref="NotBuiltException"/>.</summary>
    public static TObject Make<TObject>(JsonElement config) where TObject : class => Built(() => (TObject)ObjectFactory.Make((Config)Saving.ConfigJson.Read(config)!));

    /// <summary>What a function gives; a class or argument that the library does not have is named in a <see cref="NotBuiltException"/>.</summary>
    public static TObject Built<TObject>(Func<TObject> make)
    {
        try
        {
            return make();
        }
        catch (UnknownClassException absent)
        {
            throw new NotBuiltException(absent.Name);
        }
    }

    /// <summary>The layer of a Python expression: <c>layers.Dropout(0.5, seed=1)</c>.</summary>
    public static Layer Layer(string expression) => (Layer)new PythonText(expression, Name, Call).Evaluate()!;

    /// <summary>An array of a case.</summary>
    public static NDArray Array(FixtureArray array)
    {
        Shape shape = array.Shape;
        return array.DType switch
        {
            "float64" => NDArray.FromSpan<double>(array.ToDoubles(), shape),
            "int32" => NDArray.FromSpan<int>(array.ToInts(), shape),
            "int64" => NDArray.FromSpan<long>(array.ToLongs(), shape),
            "uint8" => NDArray.FromSpan<byte>(array.ToBytes(), shape),
            _ => NDArray.FromSpan<float>(array.ToFloats(), shape),
        };
    }

    /// <summary>The values of a tensor as float32, in C order.</summary>
    public static float[] Floats(Tensor tensor) => Floats(tensor.numpy());

    /// <summary>The values of an array as float32, in C order.</summary>
    public static float[] Floats(NDArray array) => array.AsContiguous("float32").Span<float>().ToArray();

    /// <summary>A tensor's shape and values are as a case says.</summary>
    public static void Check(Tensor actual, FixtureArray expected, double relative, string what, double absolute = 0) =>
        Fixtures.Check.Close(Floats(actual), actual.shape.Dims, expected, relative, what, absolute);

    private static object? Name(string dotted) => ObjectFactory.Knows("keras.initializers", dotted.Split('.')[^1])
        ? Make(dotted, [], [])
        : throw new NotBuiltException(dotted);

    private static object? Call(string function, object? on, List<object?> args, Dictionary<string, object?> named) => function switch
    {
        "get_config" when on is Layer layer => layer.get_config(),
        _ when on is null && function.EndsWith(".from_config", StringComparison.Ordinal) =>
            ObjectFactory.Make(new Config { ["class_name"] = function.Split('.')[^2], ["config"] = args[0] }, "keras.layers"),
        _ when on is null => Make(function, args, named),
        _ => throw new NotBuiltException(function),
    };

    // Positional arguments get the names of the factory's parameters.
    private static object Make(string dotted, List<object?> args, Dictionary<string, object?> named) => Built(() =>
    {
        var className = dotted.Split('.')[^1];
        var names = ObjectFactory.ParameterNames(className);
        var config = new Config(named);
        for (var i = 0; i < args.Count; i++) config[names[i]] = args[i];
        return ObjectFactory.Make(new Config { ["class_name"] = className, ["config"] = config });
    });
}
