namespace KerasBridge;

/// <summary>One dimension of a <see cref="Shape"/>: a size, or <c>None</c> where the size is not known (the batch, usually).</summary>
public readonly record struct Dim
{
    private readonly int _sizePlusOne;

    /// <summary>A known size.</summary>
    /// <param name="size">The size; -1 means <c>None</c>.</param>
    /// <exception cref="ArgumentException">The size is less than -1.</exception>
    public Dim(int size) => _sizePlusOne = size >= -1
        ? size + 1
        : throw new ArgumentException($"Cannot convert '{size}' to a dimension of a shape. Negative dimensions are not allowed. Expected a size from 0, or None. Received: {size}");

    /// <summary>Whether the size is not known.</summary>
    public bool IsNone => _sizePlusOne == 0;

    /// <summary>The size, or -1 for <c>None</c>.</summary>
    public int ValueOrMinusOne => _sizePlusOne - 1;

    /// <summary>A known size.</summary>
    /// <param name="size">The size; -1 means <c>None</c>, as in a <c>reshape</c>.</param>
    /// <exception cref="ArgumentException">The size is less than -1.</exception>
    public static implicit operator Dim(int size) => new(size);

    /// <summary>The unknown size.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator Dim(NoneType? none) => default;

    /// <summary>The size as a number.</summary>
    /// <param name="dim">A known dimension.</param>
    /// <exception cref="InvalidOperationException">The dimension is <c>None</c>.</exception>
    public static implicit operator int(Dim dim) => dim.IsNone
        ? throw new InvalidOperationException("This dimension is None (not known until data arrives), so it has no number. Expected a dimension of known size.")
        : dim._sizePlusOne - 1;

    /// <summary>The size, or <c>None</c>.</summary>
    /// <returns>The text, as Python prints it.</returns>
    public override string ToString() => IsNone ? "None" : ValueOrMinusOne.ToString();
}
