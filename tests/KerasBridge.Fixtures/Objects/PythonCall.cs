using System.Globalization;
using System.Reflection;

namespace KerasBridge.Fixtures;

/// <summary>Calls factories and functions of the library by the names and arguments of Python.</summary>
internal static class PythonCall
{
    /// <summary>What a constructor expression such as <c>losses.Huber(delta=0.3)</c> makes.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="part">The part of <c>keras</c> that holds the factory.</param>
    /// <param name="name">The values of names in the arguments.</param>
    /// <param name="change">Changes the keyword arguments before the call.</param>
    public static object Construct(string expression, Type part, Func<string, object?>? name = null, Action<Dictionary<string, object?>>? change = null)
    {
        var value = new PythonText(expression, name ?? (dotted => throw new NotBuiltException(dotted)), (function, _, args, named) =>
        {
            change?.Invoke(named);
            return Factory(part, function[(function.LastIndexOf('.') + 1)..], args, named);
        }).Evaluate();
        return value ?? throw new InvalidDataException($"'{expression}' is no object.");
    }

    /// <summary>Calls a factory.</summary>
    public static object? Factory(Type part, string name, List<object?> args, Dictionary<string, object?> named)
    {
        var method = part.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method => method.Name == name) ?? throw new NotBuiltException($"keras.{part.Name}.{name}");
        return Invoke(method, null, args, named);
    }

    /// <summary>Calls a function that is a delegate-typed field.</summary>
    public static object? Function(Type part, string name, List<object?> args, Dictionary<string, object?> named)
    {
        var field = part.GetField(name, BindingFlags.Public | BindingFlags.Static) ?? throw new NotBuiltException($"keras.{part.Name}.{name}");
        var function = (Delegate)field.GetValue(null)!;
        return Invoke(function.GetType().GetMethod("Invoke")!, function, args, named);
    }

    private static object? Invoke(MethodInfo method, object? target, List<object?> args, Dictionary<string, object?> named)
    {
        var parameters = method.GetParameters();
        if (args.Count > parameters.Length) throw new ArgumentException($"{method.Name} takes {parameters.Length} arguments. Received: {args.Count}");
        var unknown = named.Keys.FirstOrDefault(key => parameters.All(parameter => parameter.Name != key));
        if (unknown is not null) throw new NotBuiltException($"the argument {unknown} of {method.Name}");
        var values = new object?[parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = parameters[i];
            if (i < args.Count) values[i] = Convert(args[i], parameter.ParameterType);
            else if (named.TryGetValue(parameter.Name!, out var value)) values[i] = Convert(value, parameter.ParameterType);
            else if (parameter.HasDefaultValue) values[i] = parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);
            else throw new ArgumentException($"{method.Name} needs the argument {parameter.Name}.");
        }
        try
        {
            return method.Invoke(target, values);
        }
        catch (TargetInvocationException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException!);
            throw;
        }
    }

    private static object? Convert(object? value, Type type)
    {
        if (value is null) return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
        if (type.IsInstanceOfType(value)) return value;
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value is List<object?> list && (plain.IsAssignableFrom(typeof(int[])) || Conversion(typeof(int[]), plain) is not null))
        {
            var ints = list.Select(item => (int)(long)item!).ToArray();
            return plain.IsAssignableFrom(typeof(int[])) ? ints : Conversion(typeof(int[]), plain)!.Invoke(null, [ints]);
        }
        if (plain.IsPrimitive && value is IConvertible) return System.Convert.ChangeType(value, plain, CultureInfo.InvariantCulture);
        if (Conversion(value.GetType(), plain) is { } direct) return direct.Invoke(null, [value]);
        if (value is long whole && Conversion(typeof(int), plain) is { } fromInt) return fromInt.Invoke(null, [(int)whole]);
        throw new InvalidDataException($"A {value.GetType().Name} is no {type.Name}.");
    }

    private static MethodInfo? Conversion(Type from, Type to) => to.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .FirstOrDefault(method => method.Name == "op_Implicit" && method.ReturnType == to && method.GetParameters()[0].ParameterType == from);
}
