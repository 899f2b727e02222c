using System.Reflection;

namespace KerasBridge.Fixtures;

/// <summary>A way to call a name of the library: its parameters, what it gives, and how to call it, where that needs no object.</summary>
internal sealed record ApiCall(IReadOnlyList<ParameterInfo> Parameters, Type Gives, Func<object?[], object?>? Invoke)
{
    /// <summary>A method: a factory, a function, or a member of an object.</summary>
    public static ApiCall Of(MethodInfo method) =>
        new(method.GetParameters(), method.ReturnType, method.IsStatic && !method.IsGenericMethod ? arguments => method.Invoke(null, arguments) : null);

    /// <summary>A constructor of a class that is named in subclasses.</summary>
    public static ApiCall Of(ConstructorInfo constructor) =>
        new(constructor.GetParameters(), constructor.DeclaringType!, constructor.DeclaringType!.IsAbstract ? null : constructor.Invoke);

    /// <summary>A function that is kept in a field, so that it can be an argument too.</summary>
    public static ApiCall Of(Type function) => Of(function.GetMethod("Invoke")!) with { Invoke = null };
}
