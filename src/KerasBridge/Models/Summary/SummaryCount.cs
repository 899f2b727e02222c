namespace KerasBridge.Models;

/// <summary>How many numbers some weights hold.</summary>
/// <param name="Count">The number of elements.</param>
/// <param name="Bytes">Their size in bytes.</param>
internal readonly record struct SummaryCount(long Count, long Bytes)
{
    /// <summary>Both together.</summary>
    public static SummaryCount operator +(SummaryCount left, SummaryCount right) => new(left.Count + right.Count, left.Bytes + right.Bytes);
}
