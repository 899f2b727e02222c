namespace KerasBridge.Losses;

/// <summary>What kind of classification targets and predictions belong to.</summary>
internal enum TaskKind
{
    /// <summary>One probability.</summary>
    Binary,

    /// <summary>One-hot targets.</summary>
    Categorical,

    /// <summary>Class indices.</summary>
    Sparse,
}
