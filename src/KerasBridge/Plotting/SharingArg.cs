using KerasBridge.Numpy;

namespace KerasBridge;

/// <summary>Which axes of a grid have the same limits: <c>true</c> or <c>"all"</c>, <c>false</c> or <c>"none"</c>, <c>"row"</c>, <c>"col"</c>.</summary>
public readonly struct SharingArg
{
    private static readonly string[] s_names = ["none", "all", "row", "col"];

    private SharingArg(int kind) => Kind = kind;

    /// <summary>0: none, 1: all, 2: those of a row, 3: those of a column.</summary>
    internal int Kind { get; }

    /// <summary>All, or none.</summary>
    /// <param name="all">Whether all.</param>
    public static implicit operator SharingArg(bool all) => new(all ? 1 : 0);

    /// <summary>By name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is no such choice.</exception>
    public static implicit operator SharingArg(string name)
    {
        var kind = Array.IndexOf(s_names, name);
        return kind >= 0 ? new(kind) : throw new ArgumentException(
            $"'{name}' is not a valid value for sharex or sharey.{Suggest.Sentence(name ?? "", s_names)} Expected true, false, 'all', 'row', 'col' or 'none'. Received: '{name}'");
    }
}
