namespace KerasBridge;

/// <summary>A dtype or a family of them (<c>np.floating</c>, <c>np.integer</c>): an argument of <c>np.issubdtype</c>.</summary>
public readonly struct TypeKind
{
    private readonly string? _kinds;
    private readonly DType _type;

    private TypeKind(string? kinds, DType type)
    {
        _kinds = kinds;
        _type = type;
    }

    internal static TypeKind Of(string kinds) => new(kinds, default);

    /// <summary>One dtype.</summary>
    /// <param name="type">The dtype.</param>
    public static implicit operator TypeKind(DType type) => new(null, type);

    internal bool Holds(DType type) => _kinds is null ? type == _type : _kinds.Contains(type.kind, StringComparison.Ordinal);

    /// <summary>The name of the type or family.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => _kinds switch { null => _type.ToString(), "f" => "floating", "iu" => "integer", "i" => "signedinteger", "u" => "unsignedinteger", _ => "number" };
}
