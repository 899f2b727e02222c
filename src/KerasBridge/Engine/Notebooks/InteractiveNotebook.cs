using System.Reflection;
using KerasBridge.Numpy;

namespace KerasBridge.Engine;

/// <summary>
/// .NET Interactive: <c>Kernel.display(value, mimeTypes)</c> gives something with <c>Update(value)</c>; a cell runs where <c>KernelInvocationContext.Current</c> is there.
/// See https://github.com/dotnet/interactive.
/// </summary>
internal sealed class InteractiveNotebook : ForeignNotebook
{
    private readonly Func<object, string[], object> _display;
    private readonly Func<object?> _context;
    private readonly PropertyInfo? _token;
    private string? _lastId;
    private object? _last;

    private InteractiveNotebook(MethodInfo display, MethodInfo context)
    {
        _display = display.CreateDelegate<Func<object, string[], object>>();
        _context = context.CreateDelegate<Func<object?>>();
        _token = context.ReturnType.GetProperty("CancellationToken");
    }

    /// <inheritdoc/>
    public override CancellationToken Interrupted => _context() is { } context && _token?.GetValue(context) is CancellationToken token ? token : default;

    /// <inheritdoc/>
    protected override bool IsInCell => _context() is not null;

    /// <summary>The program, where the assembly has the members.</summary>
    public static InteractiveNotebook? In(Assembly assembly)
    {
        var display = assembly.GetType("Microsoft.DotNet.Interactive.Kernel")?.GetMethod("display", [typeof(object), typeof(string[])]);
        var context = assembly.GetType("Microsoft.DotNet.Interactive.KernelInvocationContext")?.GetProperty("Current", BindingFlags.Public | BindingFlags.Static)?.GetMethod;
        return display is { IsStatic: true } && display.ReturnType.GetMethod("Update", [typeof(object)]) is not null && context is not null ? new InteractiveNotebook(display, context) : null;
    }

    /// <inheritdoc/>
    public override void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false)
    {
        var value = new Shown(data);
        if (update && displayId is not null && displayId == _lastId && _last is { } last)
        {
            last.GetType().GetMethod("Update", [typeof(object)])!.Invoke(last, [value]);
            return;
        }
        var shown = _display(value, [.. data.Keys]);
        if (displayId is not null) (_lastId, _last) = (displayId, shown);
    }

    /// <summary>What is formatted by the convention that this program follows, into the forms that it was made of.</summary>
    [TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [RichFormatters.HtmlType])]
    private sealed class Shown(IReadOnlyDictionary<string, string> data) : IShownAsHtml
    {
        public string ToHtml() => data.TryGetValue(RichFormatters.HtmlType, out var html) ? html : Html.Preformatted(ToString());

        public override string ToString() => data.TryGetValue(TextFormatters.TextType, out var text) ? text : "";
    }
}
