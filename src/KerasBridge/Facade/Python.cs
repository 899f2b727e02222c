namespace KerasBridge;

/// <summary>
/// The functions and names of Python itself that Keras code uses: <c>using static KerasBridge.Python;</c> gives
/// <c>print</c>, <c>len</c>, <c>range</c>, <c>enumerate</c>, <c>zip</c>, <c>None</c> …
/// </summary>
public static partial class Python
{
    /// <summary>Python's <c>None</c>: an unknown dimension, or "not given".</summary>
    public static readonly NoneType None = NoneType.Value;

    /// <summary>Python's <c>True</c>.</summary>
    public const bool True = true;

    /// <summary>Python's <c>False</c>.</summary>
    public const bool False = false;
}
