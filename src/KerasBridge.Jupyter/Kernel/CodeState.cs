namespace KerasBridge.Jupyter.Kernel;

/// <summary>Whether code can be executed as it stands, as Jupyter's <c>is_complete_reply</c> says it.</summary>
/// <param name="Status"><c>complete</c>, <c>incomplete</c>, <c>invalid</c> or <c>unknown</c>.</param>
/// <param name="Indent">What the next line begins with, if incomplete.</param>
public sealed record CodeState(string Status, string Indent = "");
