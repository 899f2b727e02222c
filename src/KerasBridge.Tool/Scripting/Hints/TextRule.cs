using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>Knows a habit of Python by the look of a line.</summary>
/// <param name="Pattern">What the line looks like.</param>
/// <param name="Help">What to write instead.</param>
internal sealed record TextRule(Regex Pattern, Func<Match, string?> Help);
