using System.Linq.Expressions;
using System.Reflection;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Calls the library's functions with Python's arguments: some by position, the others by name.</summary>
internal static class TreeBinder
{
    private const BindingFlags Statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Finds what a dotted name of <c>np</c>, <c>ops</c> or <c>keras</c> stands in: a class, or an object.</summary>
    /// <exception cref="NotBuiltException">A part of the name is absent.</exception>
    public static (Type Type, object? On, string Name) Resolve(string dotted)
    {
        var parts = dotted.Split('.');
        var type = parts[0] switch { "ops" => typeof(keras.ops), "keras" => typeof(keras), _ => typeof(np) };
        object? on = null;
        foreach (var part in parts[1..^1])
        {
            if (on is null && Nested(type, part) is { } nested)
            {
                type = nested;
                continue;
            }
            on = Member(type, on, part, dotted);
            type = on!.GetType();
        }
        return (type, on, parts[^1]);
    }

    private static Type? Nested(Type? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetNestedType(name) is { } nested) return nested;
        }
        return null;
    }

    /// <summary>The value of a property or field.</summary>
    /// <exception cref="NotBuiltException">There is none of that name.</exception>
    public static object? Member(Type type, object? on, string name, string dotted)
    {
        var flags = on is null ? Statics : Members;
        if (type.GetProperty(name, flags) is { } property) return Invoke(() => property.GetValue(on));
        if (type.GetField(name, flags) is { } field) return field.GetValue(on);
        throw new NotBuiltException(dotted);
    }

    /// <summary>Calls the overload that takes the arguments.</summary>
    /// <exception cref="NotBuiltException">There is no method of that name.</exception>
    /// <exception cref="DoesNotCompileException">No overload takes them.</exception>
    public static object? Call(Type type, object? on, string name, IReadOnlyList<object?> positional, IReadOnlyDictionary<string, object?> named)
    {
        var methods = new List<MethodInfo>();
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
            methods.AddRange(t.GetMethods((on is null ? BindingFlags.Static : BindingFlags.Instance) | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(m => m.Name == name));
        if (methods.Count == 0) throw new NotBuiltException($"{type.Name}.{name}");
        var why = "";
        if (methods.FirstOrDefault(m => m.IsGenericMethod) is { } generic && positional.Count + named.Count == 1 && named.Values.Concat(positional).First() is List<object?> list)
            return Invoke(() => generic.MakeGenericMethod(typeof(object)).Invoke(on, [list]));
        foreach (var method in methods.OrderByDescending(PythonBinder.Priority).ThenBy(m => m.GetParameters().Length).ThenBy(m => m.GetParameters().Any(p => RestElement(p) == typeof(DType))))
        {
            if (method.IsGenericMethod || !Bind(method.GetParameters(), positional, named, out var values, ref why)) continue;
            return method.GetParameters().Any(p => p.ParameterType.IsByRefLike) ? Compiled(method)(on, values) : Invoke(() => method.Invoke(on, values));
        }
        // Names that are parameters of no overload are absent; np renames what Python takes by position only, so there it is a matter of the compiler.
        if (type != typeof(np) && named.Keys.FirstOrDefault(key => methods.All(m => m.GetParameters().All(p => p.Name != key))) is { } absent) throw new NotBuiltException($"{type.Name}.{name}({absent})");
        throw new DoesNotCompileException($"{type.Name}.{name}({string.Join(", ", positional.Select(Describe).Concat(named.Select(p => $"{p.Key}: {Describe(p.Value)}")))}): {why}");
    }

    private static string Describe(object? value) => value?.GetType().Name ?? "None";

    private static bool Bind(ParameterInfo[] parameters, IReadOnlyList<object?> positional, IReadOnlyDictionary<string, object?> named, out object?[] values, ref string why)
    {
        values = new object?[parameters.Length];
        var given = new bool[parameters.Length];
        var next = 0;
        var names = new Dictionary<string, object?>(named);
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            var element = RestElement(parameter);
            if (element == typeof((string, int)))
            {
                // Keyword arguments of any name are pairs here.
                var free = names.Where(pair => parameters.All(p => p.Name != pair.Key) && pair.Value is long).ToArray();
                foreach (var pair in free) names.Remove(pair.Key);
                values[i] = free.Select(pair => (pair.Key, (int)(long)pair.Value!)).ToArray();
                given[i] = true;
                continue;
            }
            if (element is not null)
            {
                // A rest parameter takes what is left, or a list under its name.
                IReadOnlyList<object?> rest = positional.Skip(next).ToList();
                next = positional.Count;
                if (names.Remove(parameter.Name!, out var byName)) rest = TreeConvert.Items(byName) ?? [byName];
                else if (rest.Count == 0 && names.Count == 1) (rest, names) = ([names.Values.First()], []);
                var array = Array.CreateInstance(element, rest.Count);
                for (var k = 0; k < rest.Count; k++)
                {
                    if (!TreeConvert.TryTo(rest[k], element, out var item)) return false;
                    array.SetValue(item, k);
                }
                values[i] = array;
                given[i] = true;
                continue;
            }
            object? value;
            if (next < positional.Count) value = positional[next++];
            else if (!names.Remove(parameter.Name!, out value)) continue;
            if (!TreeConvert.TryTo(value, parameter.ParameterType, out values[i]))
            {
                why = $"{Describe(value)} is no {parameter.ParameterType.Name} {parameter.Name}";
                return false;
            }
            given[i] = true;
        }
        if (next < positional.Count) why = "too many arguments";
        // Parameters that Python takes by position only may have other names here.
        foreach (var (name, value) in names.ToArray())
        {
            var free = Array.FindIndex(given, g => !g);
            if (names.Count != 1 || free != 0 || !TreeConvert.TryTo(value, parameters[free].ParameterType, out values[free]))
            {
                why = $"no parameter '{name}'";
                return false;
            }
            given[free] = true;
        }
        for (var i = 0; i < parameters.Length; i++)
        {
            if (given[i]) continue;
            if (!parameters[i].HasDefaultValue)
            {
                why = $"'{parameters[i].Name}' is missing";
                return false;
            }
            values[i] = parameters[i].DefaultValue ?? (parameters[i].ParameterType.IsValueType ? Activator.CreateInstance(parameters[i].ParameterType) : null);
        }
        return next == positional.Count;
    }

    private static Type? RestElement(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>)) return type.GetGenericArguments()[0];
        return parameter.IsDefined(typeof(ParamArrayAttribute)) ? type.GetElementType() : null;
    }

    /// <summary>Spans cannot be boxed for reflection: a compiled call makes them of arrays.</summary>
    private static Func<object?, object?[], object?> Compiled(MethodInfo method)
    {
        var on = Expression.Parameter(typeof(object));
        var values = Expression.Parameter(typeof(object?[]));
        var arguments = method.GetParameters().Select((p, i) =>
        {
            var item = Expression.ArrayIndex(values, Expression.Constant(i));
            if (!p.ParameterType.IsByRefLike) return (Expression)Expression.Convert(item, p.ParameterType);
            var array = p.ParameterType.GetGenericArguments()[0].MakeArrayType();
            return Expression.Convert(Expression.Convert(item, array), p.ParameterType, p.ParameterType.GetMethod("op_Implicit", [array]));
        });
        Expression call = Expression.Call(method.IsStatic ? null : Expression.Convert(on, method.DeclaringType!), method, arguments);
        call = method.ReturnType == typeof(void) ? Expression.Block(call, Expression.Constant(null)) : Expression.Convert(call, typeof(object));
        return Expression.Lambda<Func<object?, object?[], object?>>(call, on, values).Compile();
    }

    private static object? Invoke(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException);
            throw;
        }
    }
}
