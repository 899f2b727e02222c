namespace KerasBridge.Tool.Scripting.Errors;

/// <summary>Colours of what errors show.</summary>
internal static class Ansi
{
    /// <summary>What is wrong.</summary>
    public static string Red(string text) => Paint(text, "31");

    /// <summary>What helps.</summary>
    public static string Cyan(string text) => Paint(text, "36");

    /// <summary>Where it is.</summary>
    public static string Green(string text) => Paint(text, "32");

    private static string Paint(string text, string code) => string.Join('\n', text.Split('\n').Select(line => $"\e[{code}m{line}\e[0m"));
}
