using KerasBridge.Plotting;

namespace KerasBridge.Models;

/// <summary>A layer in a diagram: what its box says, and where it stands.</summary>
internal sealed class DiagramBox
{
    /// <summary>A name without blanks, by which edges refer to it.</summary>
    public required string Id { get; init; }

    /// <summary>The words in bold at the top.</summary>
    public required string Title { get; init; }

    /// <summary>What follows them.</summary>
    public string Rest { get; init; } = "";

    /// <summary>A line below the top: what is said, in bold; null: none.</summary>
    public (string Name, string Value)? Line { get; init; }

    /// <summary>The cells below: what they are called and what they say, in bold, and whether they are green, red or white.</summary>
    public List<(string Name, string Value, bool? Good)> Cells { get; } = [];

    /// <summary>The models that it is a part of, the outermost first.</summary>
    public required string[] Within { get; init; }

    /// <summary>Its place on the page.</summary>
    public Box Place { get; set; }
}
