using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Scripting.Errors;

/// <summary>What a notebook shows of an exception: its type and whole message, and of the stack only the user's own lines.</summary>
internal static partial class RuntimeReport
{
    private const int MostFrames = 20;

    /// <summary>Describes an exception that came out of a cell.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="texts">The cells so far.</param>
    /// <param name="path">The running cell.</param>
    public static CellError Of(Exception error, CellTexts texts, string path)
    {
        error = Unwrap(error);
        var traceback = new List<string>();
        int? line = null;
        for (var current = error; current is not null && traceback.Count < 100; current = current.InnerException is { } inner ? Unwrap(inner) : null)
        {
            traceback.Add((traceback.Count == 0 ? "" : "caused by ") + Ansi.Red(current.GetType().Name) + ": " + current.Message);
            foreach (var (frame, frameLine, method) in Frames(current, texts))
            {
                if (frame == path) line ??= frameLine;
                var code = texts.Line(frame, frameLine).Trim();
                traceback.Add($"   {Ansi.Green($"{frame}, line {frameLine}")}{(method is null ? "" : $" in {method}")}: {code}");
            }
        }
        return new CellError(error.GetType().Name, error.Message, traceback, line);
    }

    /// <summary>Describes that the user stopped the cell.</summary>
    public static CellError Interrupted(Exception? error, CellTexts texts, string path)
    {
        var frames = error is null ? [] : Frames(error, texts).ToArray();
        var traceback = new List<string> { Ansi.Red("KeyboardInterrupt") + ": The cell was stopped." };
        traceback.AddRange(frames.Select(frame => $"   {Ansi.Green($"{frame.Path}, line {frame.Line}")}: {texts.Line(frame.Path, frame.Line).Trim()}"));
        return new CellError("KeyboardInterrupt", "The cell was stopped.", traceback, frames.Where(frame => frame.Path == path).Select(frame => (int?)frame.Line).FirstOrDefault());
    }

    private static Exception Unwrap(Exception error) => error switch
    {
        AggregateException { InnerExceptions.Count: 1, InnerException: { } inner } => Unwrap(inner),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        TypeInitializationException { InnerException: { } inner } => Unwrap(inner),
        _ => error,
    };

    private static IEnumerable<(string Path, int Line, string? Method)> Frames(Exception error, CellTexts texts)
    {
        var count = 0;
        (string, int)? before = null;
        foreach (var frame in new StackTrace(error, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is not { } path || !texts.Knows(path)) continue;
            var line = frame.GetFileLineNumber();
            if (before == (path, line)) continue;
            before = (path, line);
            if (++count > MostFrames) yield break;
            yield return (path, line, Name(frame.GetMethod()));
        }
    }

    /// <summary>The user's name of a method; null: the cell itself.</summary>
    private static string? Name(MethodBase? method)
    {
        if (method is null) return null;
        var name = method.Name == "MoveNext" ? method.DeclaringType?.Name ?? "" : method.Name;
        // <F>d__0 (async), <F>g__Inner|0 (a local function), <F>b__0 (a lambda): <<Initialize>> is the cell's own code.
        if (LocalName().Match(name) is { Success: true } local) return local.Groups[1].Value;
        if (!name.StartsWith('<')) return name == ".ctor" ? $"new {method.DeclaringType?.Name}" : name;
        var inner = name.TrimStart('<').Split('>')[0];
        return inner is "Initialize" or "Main" or "Factory" ? null : inner;
    }

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalName();
}
