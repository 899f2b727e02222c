namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>What helps who writes Python where C# is expected.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The help: what to write instead.</param>
internal sealed record PythonHint(int Line, string Text);
