using System.Reflection;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>Verso: <c>DisplayExtensions.Display(text, mimeType)</c>, which cannot be replaced later. See https://github.com/DataficationSDK/Verso.</summary>
internal sealed class VersoNotebook : ForeignNotebook
{
    private readonly Action<object?, string?> _display;

    private VersoNotebook(MethodInfo display) => _display = display.CreateDelegate<Action<object?, string?>>();

    /// <inheritdoc/>
    public override bool CanUpdate => false;

    /// <summary>The program, where the assembly has the members.</summary>
    public static VersoNotebook? In(Assembly assembly) =>
        assembly.GetType("Verso.Abstractions.DisplayExtensions")?.GetMethod("Display", [typeof(object), typeof(string)]) is { IsStatic: true } display && display.ReturnType == typeof(void)
            ? new VersoNotebook(display) : null;

    /// <inheritdoc/>
    public override void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        var type = data.ContainsKey(RichFormatters.HtmlType) ? RichFormatters.HtmlType : TextFormatters.TextType;
        _display(data.GetValueOrDefault(type, ""), type);
    }
}
