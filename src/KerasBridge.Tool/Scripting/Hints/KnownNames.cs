using System.Reflection;
using KerasBridge.Numpy;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>The names of <c>keras.*</c>, <c>np</c>, <c>plt</c> and Python, and where they are.</summary>
internal static class KnownNames
{
    private static readonly Lazy<ILookup<string, MemberInfo>> s_all = new(() => Collect().ToLookup(member => member.Name));

    /// <summary>The line that brings in a name of the library or of Python's usual abbreviations; null: there is none.</summary>
    public static string? UsingFor(string name)
    {
        if (name is "tf") return "using tf = KerasBridge;";
        if (name is "K") return "using K = KerasBridge.keras.backend;";
        if (typeof(keras).Assembly.GetType("KerasBridge." + name) is { IsPublic: true }) return "using KerasBridge;";
        if (Members(typeof(Python)).Any(member => member.Name == name)) return "using static KerasBridge.Python;";
        return UsingForFactory(name);
    }

    /// <summary>The line that brings in a factory or function of <c>keras.*</c>; null: there is none.</summary>
    public static string? UsingForFactory(string name) => s_all.Value[name].Select(member => member.DeclaringType!).Where(type => type.IsNested || type == typeof(keras)).OrderBy(Rank).Select(type => $"using static {Path(type)};").FirstOrDefault();

    /// <summary>The known name that someone means who writes <paramref name="name"/>; null: none is near.</summary>
    public static string? Nearest(string name)
    {
        var same = s_all.Value.Select(group => group.Key).FirstOrDefault(known => string.Equals(known.Replace("_", "", StringComparison.Ordinal), name.Replace("_", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase));
        return same ?? Suggest.Nearest(name, s_all.Value.Select(group => group.Key));
    }

    /// <summary>Whether there is such a name.</summary>
    public static bool Has(string name) => s_all.Value.Contains(name);

    /// <summary>The names of the parameters of the library's functions of a name.</summary>
    public static IReadOnlyCollection<string> Parameters(string name) => [.. s_all.Value[name].OfType<MethodInfo>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.Name!).Distinct()];

    /// <summary>The class that stands for a Python module, with what Python writes in front; null: there is none.</summary>
    /// <param name="module">For example <c>tensorflow.keras.layers</c>.</param>
    public static string? Module(string module)
    {
        var parts = module.Split('.').SkipWhile(part => part is "tensorflow" or "tf" or "python").ToArray();
        if (parts is not ["keras", ..]) return null;
        var type = typeof(keras);
        foreach (var part in parts.Skip(1))
        {
            // Modules of Keras's own files, as keras.layers.core, are one level deeper than its names.
            if (type.GetNestedType(part) is not { } nested) break;
            type = nested;
        }
        return Path(type);
    }

    private static int Rank(Type type) => type.Name switch
    {
        "models" => 0,
        "layers" => 1,
        "datasets" => 2,
        _ => type.FullName!.Contains("ops", StringComparison.Ordinal) ? 9 : 3,
    };

    private static string Path(Type type) => type.FullName!.Replace('+', '.');

    private static IEnumerable<MemberInfo> Collect()
    {
        foreach (var type in Nested(typeof(keras)).Append(typeof(Python)))
        {
            foreach (var member in Members(type)) yield return member;
        }
    }

    private static IEnumerable<Type> Nested(Type type) => type.GetNestedTypes().SelectMany(Nested).Prepend(type);

    private static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is not MethodBase { IsSpecialName: true });
}
