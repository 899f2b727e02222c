using System.Collections;
using System.Globalization;
using System.Reflection;

namespace KerasBridge.Saving;

/// <summary>Values of configurations as the parameters of factories take them.</summary>
internal static class ConfigValue
{
    /// <summary>Converts a value: a number, a text, a bool, a list, or the configuration of an object. False where it cannot be.</summary>
    public static bool TryConvert(object? value, Type target, out object? result)
    {
        target = Nullable.GetUnderlyingType(target) ?? target;
        if (value is Config config)
        {
            switch (config.GetValueOrDefault("class_name"))
            {
                case "DTypePolicy":
                    value = ObjectFactory.PolicyName(config.GetValueOrDefault("config") as Config ?? config);
                    break;
                case "__tuple__":
                    value = config.GetValueOrDefault("items");
                    break;
                case "__numpy__":
                    value = (config.GetValueOrDefault("config") as Config)?.GetValueOrDefault("value");
                    break;
                case string when !target.IsAssignableFrom(typeof(Config)) && Implicit(target, typeof(Config)) is null:
                    value = ObjectFactory.Make(config);
                    break;
            }
        }
        result = null;
        if (value is null or NoneType) return !target.IsValueType || Implicit(target, typeof(NoneType)) is not null;
        if (target.IsInstanceOfType(value))
        {
            result = value;
            return true;
        }
        if (IsNumber(value) && TryNumber(value, target, out result)) return true;
        if (value is IList list && TryList(list, target, out result)) return true;
        if (value is IDictionary<string, object?> entries && TryDictionary(entries, target, out result)) return true;
        return TryImplicit(value, target, out result);
    }

    private static bool IsNumber(object value) => value is int or long or double or float or Scalar;

    private static bool TryNumber(object value, Type target, out object? result)
    {
        result = null;
        var number = value is Scalar scalar ? scalar.AsDouble : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        if (target == typeof(double)) result = number;
        else if (target == typeof(float)) result = (float)number;
        else if (target == typeof(int) && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue) result = (int)number;
        else if (target == typeof(long) && number == Math.Floor(number)) result = value is long or int ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : (long)number;
        else if (target == typeof(Scalar)) result = (Scalar)number;
        return result is not null;
    }

    private static bool TryList(IList list, Type target, out object? result)
    {
        result = null;
        if (target == typeof(Shape))
        {
            var dims = new int[list.Count];
            for (var i = 0; i < dims.Length; i++)
            {
                if (list[i] is null or NoneType) dims[i] = -1;
                else if (TryConvert(list[i], typeof(int), out var dim)) dims[i] = (int)dim!;
                else return false;
            }
            result = Shape.FromInts(dims);
            return true;
        }
        if (target == typeof(NDArray))
        {
            result = list.Count > 0 && list[0] is IList
                ? (NDArray)list.Cast<object?>().Select(item => TryConvert(item, typeof(NDArray), out var row) ? (NDArray)row! : throw Ragged(list)).ToArray()
                : (NDArray)list.Cast<object?>().Select(item => Convert.ToDouble(item, CultureInfo.InvariantCulture)).ToArray();
            return true;
        }
        var element = ElementOf(target);
        if (element is not null && ToArray(list, element) is { } array)
        {
            if (target.IsInstanceOfType(array))
            {
                result = array;
                return true;
            }
            if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(List<>))
            {
                result = Activator.CreateInstance(target, array);
                return true;
            }
        }
        foreach (var conversion in Conversions(target))
        {
            var from = conversion.GetParameters()[0].ParameterType;
            if (!from.IsArray || ToArray(list, from.GetElementType()!) is not { } items) continue;
            result = conversion.Invoke(null, [items]);
            return true;
        }
        return false;
    }

    private static bool TryDictionary(IDictionary<string, object?> entries, Type target, out object? result)
    {
        result = null;
        if (!target.IsGenericType || target.GetGenericArguments() is not [var key, var item] || key != typeof(string)) return false;
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item))!;
        foreach (var (name, value) in entries)
        {
            if (!TryConvert(value, item, out var made)) return false;
            dictionary[name] = made;
        }
        result = dictionary;
        return target.IsInstanceOfType(dictionary);
    }

    // The exact type first, then what a number can also be, then a base class.
    private static bool TryImplicit(object value, Type target, out object? result)
    {
        result = null;
        Type[] types = value switch
        {
            int => [typeof(int), typeof(long), typeof(double), typeof(float)],
            long number => number is >= int.MinValue and <= int.MaxValue ? [typeof(long), typeof(int), typeof(double)] : [typeof(long), typeof(double)],
            double number => number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue ? [typeof(double), typeof(float), typeof(long), typeof(int)] : [typeof(double), typeof(float)],
            _ => [value.GetType()],
        };
        var conversion = types.Select(type => Implicit(target, type)).FirstOrDefault(found => found is not null)
            ?? Conversions(target).FirstOrDefault(method => method.GetParameters()[0].ParameterType.IsInstanceOfType(value));
        if (conversion is null) return false;
        var from = conversion.GetParameters()[0].ParameterType;
        result = conversion.Invoke(null, [from.IsInstanceOfType(value) ? value : Convert.ChangeType(value, from, CultureInfo.InvariantCulture)]);
        return true;
    }

    private static Array? ToArray(IList list, Type element)
    {
        var array = Array.CreateInstance(element, list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (!TryConvert(list[i], element, out var item)) return null;
            array.SetValue(item, i);
        }
        return array;
    }

    private static Type? ElementOf(Type target) =>
        target.IsArray ? target.GetElementType() : target.IsGenericType && target.GetGenericArguments() is [var only] && typeof(IEnumerable).IsAssignableFrom(target) ? only : null;

    private static MethodInfo? Implicit(Type target, Type from) =>
        Conversions(target).FirstOrDefault(method => (Nullable.GetUnderlyingType(method.GetParameters()[0].ParameterType) ?? method.GetParameters()[0].ParameterType) == from);

    private static IEnumerable<MethodInfo> Conversions(Type target) =>
        target.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "op_Implicit" && method.ReturnType == target);

    private static ArgumentException Ragged(IList list) => new($"A list of lists is no array. Expected numbers in lists of equal lengths. Received: {Numpy.PythonText.Repr(list)}");
}
