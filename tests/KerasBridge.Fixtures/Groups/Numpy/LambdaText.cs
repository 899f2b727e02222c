using System.Linq.Expressions;

namespace KerasBridge.Fixtures.Numpy;

/// <summary>Functions from the text of Python's lambdas: names, numbers, calls, indices, tuples and operators.</summary>
internal static class LambdaText
{
    /// <summary>A delegate of a type, whose body is the lambda's expression.</summary>
    public static object? Delegate(PyLambda lambda, Type target)
    {
        var invoke = target.GetMethod("Invoke")!;
        var colon = lambda.Text.IndexOf(':');
        string[] names = [.. lambda.Text["lambda".Length..colon].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var body = lambda.Text[(colon + 1)..];
        object? Run(object?[] arguments)
        {
            var values = arguments.Select(Plain).ToList();
            // One parameter here may stand for several there.
            if (values.Count < names.Length) values = [.. values.SelectMany(value => value is PyTuple tuple ? tuple.Items : [value])];
            var variables = new Dictionary<string, object?>(lambda.Variables);
            for (var i = 0; i < names.Length; i++) variables[names[i]] = values[i];
            return To(new LambdaReader(body, variables).Read(), invoke.ReturnType);
        }
        ParameterExpression[] parameters = [.. invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))];
        var array = Expression.NewArrayInit(typeof(object), parameters.Select(p => Expression.Convert(p, typeof(object))));
        var call = Expression.Convert(Expression.Invoke(Expression.Constant((Func<object?[], object?>)Run), array), invoke.ReturnType);
        return Expression.Lambda(target, call, parameters).Compile();
    }

    private static object? Plain(object? value) => value switch
    {
        Tensors { Count: 1 } one => one[0],
        Tensors many => new PyTuple([.. many]),
        _ => value,
    };

    private static object? To(object? value, Type type)
    {
        if (type.IsGenericType && type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) && value is PyTuple tuple)
        {
            var arguments = type.GetGenericArguments();
            return Activator.CreateInstance(type, [.. arguments.Select((argument, i) => To(tuple.Items[i], argument))]);
        }
        return TreeConvert.TryTo(value, type, out var result) ? result : throw new DoesNotCompileException($"{value?.GetType().Name} is no {type.Name}");
    }
}
