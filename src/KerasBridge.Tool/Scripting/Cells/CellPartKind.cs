namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>What a part of a cell is.</summary>
internal enum CellPartKind
{
    /// <summary>C# code.</summary>
    Code,

    /// <summary>Text shown as it is, in a MIME type.</summary>
    Text,

    /// <summary>Says which program this is.</summary>
    About,

    /// <summary>Lists the magics.</summary>
    ListMagics,

    /// <summary>Lists the variables.</summary>
    ListVariables,
}
