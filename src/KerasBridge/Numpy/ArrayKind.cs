namespace KerasBridge.Numpy;

/// <summary>What a value was in Python's eyes; it decides how it is printed and how it takes part in promotion (NEP 50).</summary>
internal enum ArrayKind : byte
{
    /// <summary>An array, of any rank.</summary>
    Array,

    /// <summary>A NumPy scalar: what an index of integers or a full reduction gives.</summary>
    Scalar,

    /// <summary>A Python number, from a literal: its dtype gives way to that of the array that it meets.</summary>
    Python,
}
