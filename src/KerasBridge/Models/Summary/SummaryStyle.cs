namespace KerasBridge.Models;

/// <summary>How a character of a summary looks on a terminal.</summary>
internal enum SummaryStyle : byte
{
    /// <summary>As the terminal writes by itself.</summary>
    Plain,

    /// <summary>Headings.</summary>
    Bold,

    /// <summary>The dimension that is not known.</summary>
    None,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Names of classes.</summary>
    Symbol,

    /// <summary>Trainable.</summary>
    Yes,

    /// <summary>Not trainable.</summary>
    No,
}
