using System.Reflection;

namespace KerasBridge.Fixtures;

/// <summary>Names of Keras as the library has them: factories and functions of <c>keras.*</c>, delegate-typed fields, and classes that users subclass.</summary>
internal static class ApiNames
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    /// <summary>The static class of a namespace: of <c>keras.optimizers.schedules</c>, that of <c>keras</c> nested so; null where there is none.</summary>
    public static Type? Namespace(string path)
    {
        Type? place = typeof(keras);
        foreach (var part in path.Split('.').Skip(1)) place = place?.GetNestedType(part, BindingFlags.Public);
        return place;
    }

    /// <summary>Whether the library has a name in whatever form.</summary>
    public static bool Has(Type? place, string path, string name) =>
        place?.GetMember(name, Static | BindingFlags.FlattenHierarchy).Length > 0 || PublicType(name, path) is not null;

    /// <summary>The ways to call a name: as a method, as a function in a field, or by the constructors of the class.</summary>
    public static IReadOnlyList<ApiCall> Calls(Type? place, string path, string name)
    {
        var members = place?.GetMember(name, Static) ?? [];
        var methods = members.OfType<MethodInfo>().Select(ApiCall.Of).ToArray();
        if (methods.Length > 0) return methods;
        if (members.OfType<FieldInfo>().FirstOrDefault(field => field.FieldType.IsSubclassOf(typeof(Delegate))) is { } function) return [ApiCall.Of(function.FieldType)];
        if (PublicType(name, path) is not { } type) return [];
        return [.. type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(constructor => constructor.IsPublic || constructor.IsFamily || constructor.IsFamilyOrAssembly).Select(ApiCall.Of)];
    }

    /// <summary>A public class at the top, where all stands that users name or subclass, or in the folder of the namespace.</summary>
    public static Type? PublicType(string name, string path)
    {
        var assembly = typeof(keras).Assembly;
        var folder = path.Split('.')[^1];
        return assembly.GetType($"KerasBridge.{name}") is { IsVisible: true } top ? top
            : assembly.GetType($"KerasBridge.{char.ToUpperInvariant(folder[0])}{folder[1..]}.{name}") is { IsVisible: true } inner ? inner : null;
    }

    // A static member of an extension block is compiled as a method of one type parameter, whose constraint is what it extends.
    private static readonly MethodInfo[] Extensions = [.. typeof(keras).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: true, IsSealed: true, IsNested: false })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsGenericMethod && method.GetGenericArguments() is [var only] && only.GetGenericParameterConstraints().Length > 0 && method.ReturnType == only)];

    /// <summary>What users and subclasses see of a class.</summary>
    public static IEnumerable<MemberInfo> Members(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var member in at.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                if (member switch
                {
                    MethodBase method => Visible(method),
                    PropertyInfo property => property.GetAccessors(nonPublic: true).Any(Visible),
                    FieldInfo field => field.IsPublic || field.IsFamily,
                    _ => false,
                }) yield return member;
            }
        }
        foreach (var method in Extensions) if (method.GetGenericArguments()[0].GetGenericParameterConstraints().All(kind => kind.IsAssignableFrom(type))) yield return method;
        if (type.IsInterface) foreach (var member in type.GetInterfaces().Append(type).SelectMany(one => one.GetMembers())) yield return member;
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
