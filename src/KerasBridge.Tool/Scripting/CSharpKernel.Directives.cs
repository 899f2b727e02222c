using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Cells;
using KerasBridge.Tool.Scripting.Display;
using KerasBridge.Tool.Scripting.Packages;
using KerasBridge.Tool.Scripting.Streams;

namespace KerasBridge.Tool.Scripting;

internal sealed partial class CSharpKernel
{
    private const int DeepestLoad = 32;
    private readonly SessionPackages _packages = new();
    private int _loads;

    /// <summary>Does what the lines before the code ask for.</summary>
    private CellError? Prepare(CellPart part, OutputBuffer output, CellInterrupt stop)
    {
        foreach (var source in part.Directives.Where(directive => directive.Kind == DirectiveKind.Source)) _packages.AddSource(source.Value);
        // All packages of a cell are restored at once, so that they agree on what they share.
        var wanted = part.Directives.Where(directive => directive.Kind == DirectiveKind.Package).ToArray();
        if (wanted.Length > 0) AddPackages(wanted, output, stop);
        foreach (var directive in part.Directives)
        {
            if (directive.Kind == DirectiveKind.Assembly) _chain.AddReference(Find(directive));
            else if (directive.Kind == DirectiveKind.Load && Load(directive, output, stop) is { } error) return error;
        }
        return null;
    }

    private void AddPackages(IReadOnlyList<Directive> wanted, OutputBuffer output, CellInterrupt stop)
    {
        try
        {
            var files = _packages.Add(wanted.Select(directive => new PackageRequest(directive.Value, directive.Version ?? "*")), Folder, stop.Requested);
            if (files is null) return;
            foreach (var file in files.Assemblies) _chain.AddFile(file);
            foreach (var file in files.Natives) _chain.Loader.AddNative(file);
            foreach (var file in files.References) _chain.AddReference(file, load: false);
            foreach (var directive in wanted.Where(directive => files.Versions.ContainsKey(directive.Value))) output.Write($"Installed {directive.Value} {files.Versions[directive.Value]}\n", isError: false);
        }
        catch (PackageException error)
        {
            throw new CellSyntaxException(error.Message, wanted[0].Line, "PackageError");
        }
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
        _ => string.Join('\n', _chain.Variables().Select(variable => $"{variable.Name,-20}{variable.Type,-24}{Short(PlainText.Of(variable.Value))}")),
    };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 80 ? line : line[..79] + "…";
    }
}
