using System.Text.RegularExpressions;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>Habits of Python that a line shows by its look. Asked only of lines that the compiler refuses.</summary>
internal static class TextRules
{
    private const string Name = @"[A-Za-z_]\w*";

    /// <summary>Rules that see the line as it stands.</summary>
    public static IReadOnlyList<TextRule> Raw { get; } =
    [
        new(new(@"\bf""[^""]*"""), match => $"C# writes values into text with $: {Shorten("$" + match.Value[1..])}, not {Shorten(match.Value)}."),
        new(new(@"\bf'([^']*)'"), match => $"C# writes values into text with $ and double quotes: {Shorten($"$\"{match.Groups[1].Value}\"")}, not {Shorten(match.Value)}."),
        new(new(@"\br""([^""]*)"""), match => $"Text with backslashes as they are begins with @: {Shorten("@" + match.Value[1..])}, not {Shorten(match.Value)}."),
        new(new(@"\br'([^']*)'"), match => $"Text with backslashes as they are is @ and double quotes: {Shorten($"@\"{match.Groups[1].Value}\"")}, not {Shorten(match.Value)}."),
        new(new(@"(?<![\w""])'(?!.'(?!\w))([^'""]*)'"), match => $"Text stands in double quotes: {Shorten($"\"{match.Groups[1].Value}\"")}, not {Shorten(match.Value)}."),
        new(new("""^(?!\s*#)[^"'#]*("[^"]*"[^"'#]*|'[^']*'[^"'#]*)*#"""), _ => "A comment begins with //, not with #."),
        new(new(@"^\s*#(?!\s*(r|load|i|if|else|elif|endif|region|endregion|define|undef|pragma|nullable|line|error|warning)\b|!)"), _ => "A comment begins with //, not with #."),
    ];

    /// <summary>Rules that see the line without its comment and the contents of its texts.</summary>
    public static IReadOnlyList<TextRule> Code { get; } =
    [
        new(new(@"^\s*(async\s+)?def\s+(" + Name + @")\s*\("), match => $"A function has types and braces: double {match.Groups[2].Value}(double x) {{ return …; }} (or var {match.Groups[2].Value} = (double x) => …;), not def."),
        new(new(@"^\s*class\s+(" + Name + @")\s*\(([^)]*)\)\s*:"), match => $"A class names what it inherits from behind a colon, and has braces: class {match.Groups[1].Value} : {match.Groups[2].Value} {{ … }}"),
        new(new(@"^\s*for\s+(.+?)\s+in\s+(.+?)\s*:\s*$"), match => $"A loop over values is foreach (var {Loop(match.Groups[1].Value)} in {match.Groups[2].Value}) {{ … }}"),
        new(new(@"^\s*elif\b"), _ => "C# writes else if (…) { … }, not elif."),
        new(new(@"^\s*(if|while)\s+(.+?)\s*:\s*$"), match => $"Conditions stand in parentheses, what they govern in braces: {match.Groups[1].Value} ({match.Groups[2].Value}) {{ … }}"),
        new(new(@"^\s*(else|try|finally)\s*:"), match => $"What follows {match.Groups[1].Value} stands in braces: {match.Groups[1].Value} {{ … }}"),
        new(new(@"^\s*except\b"), _ => "C# catches with catch (Exception e) { … }, not except."),
        new(new(@"^\s*with\s+(.+?)\s+as\s+(" + Name + ")"), match => $"C# writes using var {match.Groups[2].Value} = {match.Groups[1].Value}; instead of with … as."),
        new(new(@"^\s*raise\s+"), _ => "C# throws with throw new Exception(\"…\");, not raise."),
        new(new(@"^\s*pass\s*$"), _ => "An empty body is { }, not pass."),
        new(new(@"\blambda\s+([^:]+):\s*"), match => $"A function without a name is {(match.Groups[1].Value.Contains(',', StringComparison.Ordinal) ? $"({match.Groups[1].Value})" : match.Groups[1].Value)} => …, not lambda."),
        new(new(@"\[[^\[\]]*\bfor\s+(" + Name + @")\s+in\s+(" + Name + @")"), match => $"A list made from another is {match.Groups[2].Value}.Select({match.Groups[1].Value} => …).ToArray()."),
        new(new(@"=\s*(\S+)\s+if\s+(.+?)\s+else\s+(\S+)"), match => $"A choice is condition ? yes : no: {match.Groups[2].Value} ? {match.Groups[1].Value} : {match.Groups[3].Value.TrimEnd(';')}"),
        new(new(@"(\w+)\s*\*\*\s*(\w+)"), match => $"C# has no **: write Math.Pow({match.Groups[1].Value}, {match.Groups[2].Value}), or np.power for arrays."),
        new(new(@"\bis\s+not\s+None\b"), _ => "C# writes is not null, not is not None."),
        new(new(@"\bis\s+None\b"), _ => "C# writes is null, not is None."),
        new(new(@"\bnot\s+in\b"), _ => "Whether something holds a value is asked with !values.Contains(value)."),
        new(new(@"(?<!\bis\s)\bnot\s+(?!null)"), _ => "C# writes ! for not."),
        new(new(@"\band\b"), _ => "C# writes && for and."),
        new(new(@"\bor\b"), _ => "C# writes || for or."),
        new(new(@"\bTrue\b"), _ => "C# writes true, not True (or: using static KerasBridge.Python;)."),
        new(new(@"\bFalse\b"), _ => "C# writes false, not False (or: using static KerasBridge.Python;)."),
        new(new(@"\bself\b"), _ => "C# writes this for self, and does not name it as a parameter."),
        new(new(@"\[([^\[\]]*:[^\[\]]*)\]"), Slice),
        new(new(@"(?<![\w.])(\d+)\.(?!\d|\w|\.)"), match => $"A number has digits behind its point: {match.Groups[1].Value}.0"),
        new(new(@"^\s*(\(.+\)\s*,\s*\(.+\))\s*=(?!=)"), match => $"Taking apart needs var and parentheses: var ({match.Groups[1].Value}) = …;"),
        new(new(@"^\s*(" + Name + @"(\s*,\s*" + Name + @")+)\s*=(?!=)"), match => $"Taking apart needs var and parentheses: var ({match.Groups[1].Value}) = …;"),
        new(new(@"\{\s*("""")\s*:"), _ => "A dictionary is new Dictionary<string, double> { [\"name\"] = 1.0 }, not { \"name\": 1.0 }."),
        new(new(@"\\\s*$"), _ => "A statement may go on in the next line without \\."),
    ];

    /// <summary>A line of code without its comment, and with empty texts.</summary>
    public static string Strip(string line) => Regex.Replace(Regex.Replace(line, @"[$@]?""(\\.|[^""\\])*""|'(\\.|[^'\\])*'", "\"\""), "(//|#).*$", "");

    private static string Loop(string names) => names.Contains(',', StringComparison.Ordinal) && !names.StartsWith('(') ? $"({names})" : names;

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..37] + "…" + (text[^1] == '"' ? "\"" : "'");

    /// <summary>Python's slices in C#: <c>[:, 0]</c> is <c>[.., 0]</c>.</summary>
    private static string? Slice(Match match)
    {
        var inner = match.Groups[1].Value;
        if (inner.Contains('?', StringComparison.Ordinal) || inner.Contains("::", StringComparison.Ordinal) && inner.Contains('.', StringComparison.Ordinal)) return null;
        // A named argument within a list of values is no slice.
        if (Regex.IsMatch(inner, @"^[^,]*\b[A-Za-z_]\w*\s*:\s*""") || inner.Contains('(', StringComparison.Ordinal)) return null;
        var parts = inner.Split(',').Select(part =>
        {
            var bounds = part.Split(':').Select(bound => bound.Trim()).ToArray();
            if (bounds.Length == 1) return part.Trim();
            if (bounds.Length > 2 && bounds[2].Length > 0) return $"slice({Bound(bounds[0])}, {Bound(bounds[1])}, {bounds[2]})";
            return $"{FromEnd(bounds[0])}..{FromEnd(bounds[1])}";
        });
        return $"A slice is written with two points: [{string.Join(", ", parts)}], not [{inner}].";
    }

    private static string Bound(string text) => text.Length == 0 ? "None" : text;

    private static string FromEnd(string text) => text.StartsWith('-') ? "^" + text[1..] : text;
}
