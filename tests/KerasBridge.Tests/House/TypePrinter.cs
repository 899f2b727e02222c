using System.Reflection;

namespace KerasBridge.Tests.House;

/// <summary>Names of types as C# writes them.</summary>
internal static class TypePrinter
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(char)] = "char",
    };

    /// <summary>The type with what is known of null.</summary>
    public static string Print(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var mark = !type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
        if (type.IsArray && info.ElementType is not null) return Print(info.ElementType) + Rank(type) + mark;
        if (type.IsGenericType && Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length == type.GetGenericArguments().Length)
            return Generic(type, [.. info.GenericTypeArguments.Select(Print)]) + mark;
        return Print(type) + mark;
    }

    /// <summary>The type.</summary>
    public static string Print(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsByRef) return Print(type.GetElementType()!);
        if (type.IsPointer) return Print(type.GetElementType()!) + "*";
        if (type.IsArray) return Print(type.GetElementType()!) + Rank(type);
        if (Nullable.GetUnderlyingType(type) is { } inner) return Print(inner) + "?";
        if (type.IsGenericParameter) return type.Name;
        return type.IsGenericType ? Generic(type, [.. type.GetGenericArguments().Select(Print)]) : Qualified(type);
    }

    /// <summary>The name without namespace or outer types, with the names of type parameters.</summary>
    public static string Short(Type type)
    {
        var tick = type.Name.IndexOf('`');
        return tick < 0 ? type.Name : $"{type.Name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(one => one.Name))}>";
    }

    private static string Generic(Type type, string[] arguments)
    {
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true && arguments.Length > 1) return $"({string.Join(", ", arguments)})";
        var name = Qualified(type);
        var tick = name.IndexOf('`');
        return $"{(tick < 0 ? name : name[..tick])}<{string.Join(", ", arguments)}>";
    }

    /// <summary>Types of the base library by their short name, others without the library's own name.</summary>
    private static string Qualified(Type type)
    {
        var name = type.IsNested ? $"{Qualified(type.DeclaringType!)}.{type.Name}" : type.Name;
        if (type.IsNested || type.Namespace is null || type.Namespace.StartsWith("System", StringComparison.Ordinal) || type.Namespace == "KerasBridge") return name;
        return $"{type.Namespace.Replace("KerasBridge.", "")}.{name}";
    }

    private static string Rank(Type type) => $"[{new string(',', type.GetArrayRank() - 1)}]";
}
