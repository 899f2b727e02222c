using System.Reflection;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>ClrKernel: <c>DisplayValues.DisplayHtml(html)</c> gives a cell that <c>UpdateHtml(cell, html)</c> replaces. See https://github.com/ClrKernel/ClrKernel.</summary>
internal sealed class ClrKernelNotebook : ForeignNotebook
{
    private readonly Func<object, object> _display;
    private readonly MethodInfo _update;
    private string? _lastId;
    private object? _last;

    private ClrKernelNotebook(MethodInfo display, MethodInfo update) => (_display, _update) = (display.CreateDelegate<Func<object, object>>(), update);

    /// <summary>The program, where the assembly has the members.</summary>
    public static ClrKernelNotebook? In(Assembly assembly)
    {
        var values = assembly.GetType("ClrKernel.Core.Primitives.DisplayValues");
        if (values?.GetMethod("DisplayHtml", [typeof(object)]) is not { IsStatic: true } display) return null;
        return values.GetMethod("UpdateHtml", [display.ReturnType, typeof(object)]) is { IsStatic: true } update ? new ClrKernelNotebook(display, update) : null;
    }

    /// <inheritdoc/>
    public override void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        var html = data.TryGetValue(RichFormatters.HtmlType, out var found) ? found : Html.Preformatted(data.GetValueOrDefault(TextFormatters.TextType, ""));
        if (update && displayId is not null && displayId == _lastId && _last is not null)
        {
            _update.Invoke(null, [_last, html]);
            return;
        }
        var shown = _display(html);
        if (displayId is not null) (_lastId, _last) = (displayId, shown);
    }
}
