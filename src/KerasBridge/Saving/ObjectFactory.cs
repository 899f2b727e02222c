using System.Reflection;
using KerasBridge.Numpy;

namespace KerasBridge.Saving;

/// <summary>
/// Makes objects of their configurations, by the factories of <c>keras.layers</c> and its kind: the class is the method's name, and each of its parameters gets
/// the value of that name. Whoever adds a class with its factory has nothing to register.
/// </summary>
internal static class ObjectFactory
{
    // Where a module's classes are made; the order in which they are searched where no module is named.
    private static readonly (string Module, Type Factories)[] Modules =
    [
        .. NestedIn(typeof(keras), "keras"),
        ("keras", typeof(KerasTop)),
    ];

    private static readonly string[] SearchOrder =
        ["keras.layers", "keras.models", "keras", "keras.initializers", "keras.regularizers", "keras.constraints", "keras.losses", "keras.metrics", "keras.optimizers", "keras.optimizers.schedules", "keras.callbacks"];

    // Classes whose objects are made in another way than by their factory's parameters.
    private static readonly Lazy<Dictionary<string, Func<Config, object>>> FromConfigs = new(() => Modules
        .SelectMany(entry => entry.Factories.GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(FromConfigAttribute)))
        .ToDictionary(method => method.GetCustomAttribute<FromConfigAttribute>()!.ClassName, method => method.CreateDelegate<Func<Config, object>>()));

    /// <summary>The object of a configuration with <c>class_name</c> and <c>config</c>.</summary>
    /// <param name="serialized">The configuration.</param>
    /// <param name="module">Where the class is looked for if the configuration does not say.</param>
    /// <returns>A new object.</returns>
    /// <exception cref="ArgumentException">There is no such class, or an argument does not fit it.</exception>
    public static object Make(Config serialized, string? module = null)
    {
        if (serialized.GetValueOrDefault("class_name") is not string className)
        {
            throw new ArgumentException(
                $"A configuration does not say which class it is of. Expected 'class_name' and 'config'. Received: {string.Join(", ", serialized.Keys)}");
        }
        var config = serialized.GetValueOrDefault("config") as Config ?? [];
        if (CustomObjects.Find(className) is { } own)
        {
            var made = OfClass(own, config, module);
            if (made is Layer layer) Build(layer, serialized);
            return made;
        }
        var named = serialized.GetValueOrDefault("module") as string;
        if (FromConfigs.Value.TryGetValue(className, out var make) && (named is null || named.StartsWith("keras", StringComparison.Ordinal))) return make(config);
        if (named == "keras.random" || className == "SeedGenerator") return Random.SeedGenerator.from_config(config);
        if (className == "DTypePolicy") return PolicyName(config);
        foreach (var place in (string?[])[named, module, .. SearchOrder])
        {
            if (Find(place, className) is { } factory)
            {
                var made = Call(factory, arguments => factory.Invoke(null, arguments)!, className, config);
                if (made is Layer layer) Build(layer, serialized);
                return made;
            }
        }
        var known = Modules.SelectMany(entry => Factories(entry.Factories)).Select(method => method.Name).Distinct();
        throw new UnknownClassException(className,
            $"Could not locate class '{className}'.{Suggest.Sentence(className, known)} Expected a class of Keras{(named is null ? "" : $" (module '{named}')")}. Full object config: {PythonText.Repr(serialized)}");
    }

    /// <summary>The object of a configuration with <c>class_name</c> and <c>config</c>, which must be of a kind.</summary>
    /// <exception cref="ArgumentException">It is not; or as for <see cref="Make(Config, string?)"/>.</exception>
    public static TObject Make<TObject>(Config serialized, string module) where TObject : class => Make(serialized, module) as TObject
        ?? throw new ArgumentException($"The configuration is not of {(typeof(TObject) == typeof(Optimizer) || typeof(TObject) == typeof(Initializer) ? "an" : "a")} {Autograd.Names.SnakeCase(typeof(TObject).Name).Replace('_', ' ')}. Expected a class of {module}. Received: class_name='{serialized.GetValueOrDefault("class_name")}'");

    /// <summary>The object of a class and its arguments: by its static <c>from_config</c> if it declares one, by the factory of a class of Keras, else by a constructor.</summary>
    /// <exception cref="ArgumentException">The class cannot be made, or an argument does not fit it.</exception>
    public static object OfClass(Type type, Config config, string? module)
    {
        if (type.IsAbstract) throw new ArgumentException($"The class {type.Name} is abstract. Expected a class whose objects can be made. Received: config={PythonText.Repr(config)}");
        if (type.Assembly == typeof(keras).Assembly) return Make(new Config { ["class_name"] = type.Name, ["config"] = config }, module);
        if (type.GetMethod("from_config", BindingFlags.Public | BindingFlags.Static, [typeof(Config)]) is { } from) return Invoked(() => from.Invoke(null, [config]))!;
        // The constructor that takes most of the arguments; those that every layer has may be left to the base class.
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Count(parameter => config.ContainsKey(parameter.Name!)))
            ?? throw new ArgumentException($"The class {type.Name} has no public constructor. Expected one, or a static from_config(Config). Received: config={PythonText.Repr(config)}");
        var names = constructor.GetParameters().Select(parameter => parameter.Name!).ToArray();
        var rest = new Config(config.Where(entry => !names.Contains(entry.Key)));
        var made = Call(constructor, constructor.Invoke, type.Name, new Config(config.Where(entry => names.Contains(entry.Key) || !OfEveryLayer.Contains(entry.Key) || !type.IsSubclassOf(typeof(Layer)))));
        if (made is Layer layer)
        {
            if (rest.GetValueOrDefault("name") is string name) layer.name = name;
            if (rest.GetValueOrDefault("trainable") is bool trainable) layer.trainable = trainable;
        }
        return made;
    }

    // A layer's dtype is float32 as long as the base class takes no other.
    private static readonly string[] OfEveryLayer = ["name", "trainable", "dtype"];

    /// <summary>Whether there is such a class.</summary>
    public static bool Knows(string module, string className) => Find(module, className) is not null;

    /// <summary>The names of a class's arguments, in their order.</summary>
    /// <exception cref="UnknownClassException">There is no such class.</exception>
    public static string[] ParameterNames(string className)
    {
        foreach (var module in SearchOrder)
        {
            if (Find(module, className) is { } factory) return [.. factory.GetParameters().Select(parameter => parameter.Name!)];
        }
        throw new UnknownClassException(className, $"Could not locate class '{className}'. Expected a class of Keras.");
    }

    private static IEnumerable<(string, Type)> NestedIn(Type type, string path)
    {
        foreach (var inner in type.GetNestedTypes(BindingFlags.Public))
        {
            var name = $"{path}.{inner.Name}";
            yield return (name, inner);
            foreach (var deeper in NestedIn(inner, name)) yield return deeper;
        }
    }

    private static MethodInfo? Find(string? module, string className)
    {
        foreach (var (name, factories) in Modules)
        {
            if (name != module) continue;
            var found = Factories(factories).FirstOrDefault(method => method.Name == className);
            if (found is not null) return found;
        }
        return null;
    }

    // Functions such as `get` and `add` have small letters.
    private static IEnumerable<MethodInfo> Factories(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => char.IsUpper(method.Name[0]) && !method.IsGenericMethod && method.ReturnType != typeof(void) && !method.IsSpecialName);

    private static string Failure(string className, Config config) => $"Error when deserializing class '{className}' using config={PythonText.Repr(config)}.\n\nException encountered: ";

    private static object Call(MethodBase factory, Func<object?[], object> invoke, string className, Config config)
    {
        var parameters = factory.GetParameters();
        var known = parameters.Select(parameter => parameter.Name!).ToArray();
        foreach (var (key, value) in config)
        {
            // Null says "not given", also of arguments that Keras has and this library lacks.
            if (known.Contains(key) || IsNull(value)) continue;
            throw new UnknownClassException($"{className}.{key}",
                $"{Failure(className, config)}{className} got an unexpected keyword argument '{key}'.{Suggest.Sentence(key, known)} Expected: {string.Join(", ", known)}. Received: {string.Join(", ", config.Keys)}");
        }
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = parameters[i];
            var given = config.TryGetValue(parameter.Name!, out var value);
            if (given && IsNull(value) && MayBeNull(parameter)) continue;
            if (!given || IsNull(value))
            {
                if (!parameter.HasDefaultValue)
                    throw new ArgumentException($"{Failure(className, config)}{className} is missing the required argument '{parameter.Name}'. Expected: {string.Join(", ", known)}. Received: {string.Join(", ", config.Keys)}");
                arguments[i] = DefaultOf(parameter);
            }
            else if (!ConfigValue.TryConvert(value, parameter.ParameterType, out arguments[i]))
            {
                throw new ArgumentException($"{className} was given a wrong value for `{parameter.Name}`. Expected {parameter.ParameterType.Name}. Received: {parameter.Name}={PythonText.Repr(value)}");
            }
        }
        return Invoked(() => invoke(arguments))!;
    }

    private static object? Invoked(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.DefaultValue is { } value and not DBNull ? value
        : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? Activator.CreateInstance(parameter.ParameterType)
        : null;

    // None is a value of its own where something else is the default: AdamW's weight_decay.
    private static bool MayBeNull(ParameterInfo parameter) => parameter.HasDefaultValue && (parameter.ParameterType.IsValueType
        ? Nullable.GetUnderlyingType(parameter.ParameterType) is not null
        : new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable);

    private static bool IsNull(object? value) => value is null or NoneType;

    // A layer that was built when it was written down is built again, as Keras does.
    private static void Build(Layer layer, Config serialized)
    {
        if (layer.built || serialized.GetValueOrDefault("build_config") is not Config build || build.GetValueOrDefault("input_shape") is not { } shape) return;
        if (ConfigValue.TryConvert(shape, typeof(Shape), out var made)) layer.BuildFor([(Shape)made!]);
    }

    /// <summary>The name of a dtype policy.</summary>
    internal static string PolicyName(Config config) => config.GetValueOrDefault("name") as string
        ?? throw new ArgumentException($"A dtype policy has no name. Expected a 'name' such as float32. Received: {string.Join(", ", config.Keys)}");
}
