namespace KerasBridge;

/// <summary>A number or <c>None</c>, in a <see cref="Slice"/>.</summary>
public readonly struct SliceBound
{
    private SliceBound(int value) => Value = value;

    internal int? Value { get; }

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator SliceBound(int value) => new(value);

    /// <summary>Not given.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator SliceBound(NoneType? none) => default;

    /// <summary>The number, or <c>None</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value?.ToString() ?? "None";
}
