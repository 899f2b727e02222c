using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace KerasBridge.Fixtures;

/// <summary>Calls methods of the library with Python's arguments: positional ones, keyword ones, and values that convert as C# would convert them.</summary>
internal static class PythonBinder
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    /// <summary>Calls the first overload that the arguments fit.</summary>
    /// <exception cref="NotBuiltException">There is no such method, or none with such a parameter.</exception>
    public static object? Call(Type type, object? on, string name, List<object?> args, Dictionary<string, object?> named)
    {
        var methods = type.GetMethods(Public).Where(method => method.Name == name && !method.IsGenericMethod && method.IsStatic == on is null).OrderByDescending(Priority).ToArray();
        if (methods.Length == 0) throw new NotBuiltException($"{type.Name}.{name}");
        foreach (var method in methods)
        {
            if (!Bind(method.GetParameters(), args, named, out var values)) continue;
            try
            {
                return method.Invoke(on, values);
            }
            catch (TargetInvocationException error) when (error.InnerException is not null)
            {
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(error.InnerException).Throw();
            }
        }
        throw new NotBuiltException($"{type.Name}.{name}({string.Join(", ", args.Select(arg => arg?.GetType().Name ?? "None").Concat(named.Keys.Select(key => key + "=")))})");
    }

    /// <summary>Which overloads C# takes first.</summary>
    public static int Priority(MethodInfo method) => method.GetCustomAttribute<OverloadResolutionPriorityAttribute>()?.Priority ?? 0;

    /// <summary>Whether a value can become one of a type, and that value.</summary>
    public static bool TryConvert(object? value, Type target, out object? result)
    {
        result = value;
        var bare = Nullable.GetUnderlyingType(target);
        if (value is null)
        {
            result = target.IsValueType && bare is null ? Activator.CreateInstance(target) : null;
            return true;
        }
        if (target.IsInstanceOfType(value)) return true;
        if (bare is not null) return TryConvert(value, bare, out result);
        if (Number(value, target, out result)) return true;
        if (value is IList list && target.GetCustomAttribute<CollectionBuilderAttribute>() is { } builder && FromList(list, builder, out result)) return true;
        foreach (var conversion in target.GetMethods(BindingFlags.Public | BindingFlags.Static).Concat(value.GetType().GetMethods(BindingFlags.Public | BindingFlags.Static)))
        {
            if (conversion.Name != "op_Implicit" || conversion.ReturnType != target) continue;
            var source = conversion.GetParameters()[0].ParameterType;
            if (!source.IsInstanceOfType(value) && !Number(value, source, out _)) continue;
            result = conversion.Invoke(null, [source.IsInstanceOfType(value) ? value : NumberOf(value, source)]);
            return true;
        }
        return false;
    }

    private static bool Bind(ParameterInfo[] parameters, List<object?> args, Dictionary<string, object?> named, out object?[] values)
    {
        values = new object?[parameters.Length];
        if (args.Count > parameters.Length || named.Keys.Any(key => parameters.All(parameter => parameter.Name != key))) return false;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (i < args.Count || named.ContainsKey(parameter.Name!))
            {
                if (!TryConvert(i < args.Count ? args[i] : named[parameter.Name!], parameter.ParameterType, out values[i])) return false;
            }
            else if (!parameter.HasDefaultValue) return false;
            else values[i] = parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);
        }
        return true;
    }

    private static bool Number(object value, Type target, out object? result)
    {
        result = null;
        var fits = value is long && (target == typeof(int) || target == typeof(long) || target == typeof(double) || target == typeof(float))
            || value is double && (target == typeof(double) || target == typeof(float));
        if (fits) result = NumberOf(value, target);
        return fits;
    }

    private static object NumberOf(object value, Type target) => Convert.ChangeType(value, target, CultureInfo.InvariantCulture);

    private static bool FromList(IList list, CollectionBuilderAttribute builder, out object? result)
    {
        result = null;
        var create = builder.BuilderType.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method => method.Name == builder.MethodName
            && method.GetParameters() is [{ ParameterType.IsGenericType: true } only] && only.ParameterType.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>));
        if (create is null) return false;
        var element = create.GetParameters()[0].ParameterType.GetGenericArguments()[0];
        var items = Array.CreateInstance(element, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            // None among the sizes of a shape is an unknown one.
            var value = list[i] ?? (element == typeof(Dim) ? -1L : null);
            if (!TryConvert(value, element, out var item)) return false;
            items.SetValue(item, i);
        }
        var call = typeof(PythonBinder).GetMethod(nameof(CallWithSpan), BindingFlags.NonPublic | BindingFlags.Static)!;
        result = call.MakeGenericMethod(element, create.ReturnType).Invoke(null, [create, items]);
        return true;
    }

    private static TResult CallWithSpan<TElement, TResult>(MethodInfo create, TElement[] items) => create.CreateDelegate<Builder<TElement, TResult>>()(items);

    private delegate TResult Builder<TElement, TResult>(ReadOnlySpan<TElement> items);
}
