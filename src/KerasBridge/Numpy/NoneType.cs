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

    /// <summary>No text: <c>class_mode: None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator string?(NoneType none) => null;

    /// <summary>No number: <c>batch_size: None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator int?(NoneType none) => null;

    /// <summary>No number: <c>seed: None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator long?(NoneType none) => null;

    /// <summary>No number: <c>validation_split: None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator double?(NoneType none) => null;

    /// <summary>No shape: <c>input_shape: None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator Shape?(NoneType none) => null;

    /// <summary>No dtype: <c>dtype: None</c>.</summary>
    /// <param name="none"><c>None</c>.</param>
    public static implicit operator DType?(NoneType none) => null;
}
