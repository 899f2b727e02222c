namespace KerasBridge;

/// <summary>The type of Python's <c>None</c>: an unknown dimension in a shape, or "not given" where an argument says so.</summary>
public sealed class NoneType
{
    /// <summary>The only instance.</summary>
    public static readonly NoneType Value = new();

    private NoneType() { }

    /// <summary>Returns <c>None</c>, as Python prints it.</summary>
    /// <returns>The text <c>None</c>.</returns>
    public override string ToString() => "None";
}
