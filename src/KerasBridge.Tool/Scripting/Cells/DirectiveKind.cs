namespace KerasBridge.Tool.Scripting.Cells;

/// <summary>What a line before the code asks for.</summary>
internal enum DirectiveKind
{
    /// <summary><c>#r "nuget: Name, version"</c></summary>
    Package,

    /// <summary><c>#i "nuget: source"</c></summary>
    Source,

    /// <summary><c>#r "file.dll"</c></summary>
    Assembly,

    /// <summary><c>#load "file.csx"</c></summary>
    Load,
}
