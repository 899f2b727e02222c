namespace KerasBridge;

/// <summary>The type of Python's <c>Ellipsis</c> (<c>...</c>): in an index, all axes that the other items do not name.</summary>
public sealed class EllipsisType
{
    /// <summary>The only instance.</summary>
    public static readonly EllipsisType Value = new();

    private EllipsisType() { }

    /// <summary>Returns <c>Ellipsis</c>, as Python prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => "Ellipsis";
}
