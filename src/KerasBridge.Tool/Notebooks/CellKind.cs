namespace KerasBridge.Tool.Notebooks;

/// <summary>What a cell holds; nbformat's <c>cell_type</c> in lower case.</summary>
internal enum CellKind
{
    /// <summary>Code, which has outputs.</summary>
    Code,

    /// <summary>Text.</summary>
    Markdown,

    /// <summary>What is passed on as it is.</summary>
    Raw,
}
