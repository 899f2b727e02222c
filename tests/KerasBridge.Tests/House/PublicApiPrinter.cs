using System.Globalization;
using System.Reflection;
using System.Text;

namespace KerasBridge.Tests.House;

/// <summary>Prints what users of an assembly can name, a line a member, in an order that does not depend on the compiler.</summary>
internal static class PublicApiPrinter
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The whole text.</summary>
    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(NameOf, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var line in Members(type).Distinct().Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static string Header(Type type)
    {
        var bases = new List<string>();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && !IsDelegate(type)) bases.Add(TypePrinter.Print(parent));
        if (!type.IsEnum && !IsDelegate(type))
        {
            var inherited = type.BaseType?.GetInterfaces() ?? [];
            bases.AddRange(type.GetInterfaces().Where(one => one.IsVisible && !inherited.Contains(one)).Select(TypePrinter.Print).Order(StringComparer.Ordinal));
        }
        if (type.IsEnum && Enum.GetUnderlyingType(type) != typeof(int)) bases.Add(TypePrinter.Print(Enum.GetUnderlyingType(type)));
        var kind = IsDelegate(type) ? "delegate" : type.IsEnum ? "enum" : type.IsInterface ? "interface"
            : type.IsValueType ? type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), false) ? "readonly struct" : "struct"
            : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        return $"{kind} {NameOf(type)}{(bases.Count > 0 ? " : " + string.Join(", ", bases) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");
        if (IsDelegate(type)) return [Signature(type.GetMethod("Invoke")!)];
        return type.GetConstructors(All).Where(Visible).Select(one => $"{Access(one)}new({Parameters(one)})")
            .Concat(type.GetFields(All).Where(one => one.IsPublic || one.IsFamily || one.IsFamilyOrAssembly).Select(Field))
            .Concat(type.GetProperties(All).Where(one => one.GetAccessors(true).Any(Visible)).Select(Property))
            .Concat(type.GetEvents(All).Where(one => Visible(one.AddMethod!)).Select(one => $"event {TypePrinter.Print(one.EventHandlerType!)} {one.Name}"))
            .Concat(type.GetMethods(All).Where(one => Visible(one) && (!one.IsSpecialName || one.Name.StartsWith("op_", StringComparison.Ordinal))
                && !one.Name.StartsWith('<')).Select(Method));
    }

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "" : "protected ";
        var kind = field.IsLiteral ? "const " : field.IsStatic ? field.IsInitOnly ? "static readonly " : "static " : field.IsInitOnly ? "readonly " : "";
        var value = field.IsLiteral ? $" = {Value(field.GetRawConstantValue())}" : "";
        return $"{access}{kind}{TypePrinter.Print(new NullabilityInfoContext().Create(field))} {field.Name}{value}";
    }

    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(true).Where(Visible).First();
        var info = new NullabilityInfoContext().Create(property);
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        var set = property.SetMethod is { } setter && Visible(setter)
            ? (setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : property.GetMethod is { } getter && Access(setter) != Access(getter) ? $" {Access(setter)}set;" : " set;") : "";
        var get = property.GetMethod is { } reader && Visible(reader) ? " get;" : "";
        return $"{Access(accessor)}{Modifiers(accessor)}{TypePrinter.Print(info)} {(index.Length > 0 ? "this" : property.Name)}{index} {{{get}{set} }}";
    }

    private static string Method(MethodInfo method) => $"{Access(method)}{Modifiers(method)}{Signature(method)}";

    private static string Signature(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";
        return $"{TypePrinter.Print(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(System.Runtime.CompilerServices.ParamCollectionAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {(parameter.RawDefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : Value(parameter.RawDefaultValue))}" : "";
        return $"{kind}{TypePrinter.Print(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? method.IsAbstract ? "static abstract " : "static "
        : method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract "
        : method.IsVirtual && method.GetBaseDefinition() != method ? method.IsFinal ? "sealed override " : "override "
        : method.IsVirtual && !method.IsFinal ? "virtual " : "";

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static string NameOf(Type type) => type.IsNested ? $"{NameOf(type.DeclaringType!)}.{TypePrinter.Short(type)}" : $"{type.Namespace}.{TypePrinter.Short(type)}";
}
