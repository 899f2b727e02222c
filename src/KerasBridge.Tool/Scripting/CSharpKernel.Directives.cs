using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Cells;
using KerasBridge.Tool.Scripting.Streams;

namespace KerasBridge.Tool.Scripting;

internal sealed partial class CSharpKernel
{
    private const int DeepestLoad = 32;
    private int _loads;

    /// <summary>Does what the lines before the code ask for.</summary>
    private CellError? Prepare(CellPart part, OutputBuffer output, CellInterrupt stop)
    {
        foreach (var directive in part.Directives)
        {
            switch (directive.Kind)
            {
                case DirectiveKind.Package or DirectiveKind.Source when !string.Equals(directive.Value, "KerasBridge", StringComparison.OrdinalIgnoreCase):
                    throw new CellSyntaxException($"Only the package KerasBridge can be used so far. Received: {directive.Value}", directive.Line);
                case DirectiveKind.Assembly:
                    var path = Find(directive);
                    _chain.AddReference(path);
                    break;
                case DirectiveKind.Load:
                    if (Load(directive, output, stop) is { } error) return error;
                    break;
            }
        }
        return null;
    }

    private CellError? Load(Directive directive, OutputBuffer output, CellInterrupt stop)
    {
        var path = Find(directive);
        if (_loads >= DeepestLoad) throw new CellSyntaxException($"Files load each other without end. Expected at most {DeepestLoad} within each other. Received one more: {path}", directive.Line);
        var text = File.ReadAllText(path);
        _texts.Add(path, text);
        _loads++;
        try
        {
            foreach (var part in CellParser.Parse(text).Parts)
            {
                if (RunPart(part, path, output, stop) is { } error) return error;
            }
            return null;
        }
        finally
        {
            _loads--;
        }
    }

    private string Find(Directive directive)
    {
        var path = Path.GetFullPath(directive.Value, Folder);
        return File.Exists(path) ? path : throw new CellSyntaxException($"The file is not found. Expected an existing file, relative to {Folder}. Received: {directive.Value}", directive.Line);
    }

    /// <summary>The answer of a magic that only tells something.</summary>
    private string Tell(CellPartKind kind) => kind switch
    {
        CellPartKind.About => $"{Info.Banner}\n{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}",
        CellPartKind.ListMagics => string.Join('\n', Magics.Known.Select(pair => $"{pair.Key,-14}{pair.Value}")),
        _ => "",
    };
}
