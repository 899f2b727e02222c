namespace KerasBridge.Fixtures.Numpy;

/// <summary>A Python tuple; lists are <see cref="List{T}"/> of object.</summary>
internal sealed record PyTuple(object?[] Items);

/// <summary>A Python type: <c>int</c>, <c>float</c>, <c>ndarray</c>.</summary>
internal sealed record PyType(string Name);

/// <summary>A lambda by its text, and what its names mean.</summary>
internal sealed record PyLambda(string Text, IReadOnlyDictionary<string, object?> Variables);

/// <summary>No overload takes these arguments: what the C# compiler would refuse.</summary>
internal sealed class DoesNotCompileException(string message) : Exception(message);

/// <summary>The error is Python's own, of the statements around the library: its type's name.</summary>
internal sealed class PythonErrorException(string type, string message) : Exception(message)
{
    public string Type { get; } = type;
}
