using System.Reflection;
using System.Runtime.Loader;
using KerasBridge.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tests.Engine;

/// <summary>Stand-ins with the public members of other notebook programs that the library looks for; each notes what it is asked.</summary>
public sealed class ForeignNotebookTests
{
    private const string Interactive = """
        namespace Microsoft.DotNet.Interactive;
        public class DisplayedValue { public int Id; public void Update(object value) => Kernel.Log.Add($"update {Id} {Kernel.Text(value)}"); }
        public class Kernel
        {
            public static System.Collections.Generic.List<string> Log = new();
            static int s_id;
            public static DisplayedValue display(object value, params string[] mimeTypes) { Log.Add($"display {++s_id} {string.Join("+", mimeTypes)} {Text(value)}"); return new DisplayedValue { Id = s_id }; }
            public static string Text(object value) => value.ToString() + "|" + value.GetType().GetMethod("ToHtml").Invoke(value, null);
        }
        public class KernelInvocationContext
        {
            public static KernelInvocationContext Current { get; set; }
            public System.Threading.CancellationToken CancellationToken => new(true);
        }
        """;

    private const string ClrKernel = """
        namespace ClrKernel.Core.Primitives;
        public record DisplayCell(string DisplayId);
        public static class DisplayValues
        {
            public static System.Collections.Generic.List<string> Log = new();
            public static DisplayCell DisplayHtml(this object value) { Log.Add($"display {value}"); return new DisplayCell($"{Log.Count}"); }
            public static DisplayCell UpdateHtml(this DisplayCell cell, object value) { Log.Add($"update {cell.DisplayId} {value}"); return cell; }
        }
        """;

    private const string Verso = """
        namespace Verso.Abstractions;
        public static class DisplayExtensions
        {
            public static System.Collections.Generic.List<string> Log = new();
            public static void Display(this object? value, string? mimeType = null) => Log.Add($"{mimeType} {value}");
        }
        """;

    private static readonly Dictionary<string, string> Figure = new() { ["text/html"] = "<svg/>", ["text/plain"] = "figure" };

    [Fact]
    public void InInteractiveFiguresAndProgressAreShownWhereACellRuns()
    {
        var assembly = Compile("Microsoft.DotNet.Interactive", Interactive);
        var notebook = ForeignNotebook.Find([typeof(object).Assembly, assembly])!;
        Assert.True(notebook.CanUpdate);
        Assert.False(notebook.Interrupted.IsCancellationRequested);
        var context = assembly.GetType("Microsoft.DotNet.Interactive.KernelInvocationContext")!;
        context.GetProperty("Current")!.SetValue(null, Activator.CreateInstance(context));
        Assert.True(notebook.Interrupted.IsCancellationRequested);

        notebook.Display(Text("1/2"), "bar");
        notebook.Display(Figure);
        notebook.Display(Text("2/2"), "bar", update: true);
        Assert.Equal(
            ["display 1 text/plain+text/html 1/2|<pre>1/2</pre>", "display 2 text/html+text/plain figure|<svg/>", "update 1 2/2|<pre>2/2</pre>"],
            Log(assembly, "Microsoft.DotNet.Interactive.Kernel"));
    }

    [Fact]
    public void InClrKernelHtmlIsReplaced()
    {
        var assembly = Compile("ClrKernel.Core.Primitives", ClrKernel);
        var notebook = ForeignNotebook.Find([assembly])!;
        notebook.Display(Text("1/2"), "bar");
        notebook.Display(Figure);
        notebook.Display(Text("2/2"), "bar", update: true);
        Assert.Equal(["display <pre>1/2</pre>", "display <svg/>", "update 1 <pre>2/2</pre>"], Log(assembly, "ClrKernel.Core.Primitives.DisplayValues"));
    }

    [Fact]
    public void InVersoFiguresAreShownAndProgressIsNot()
    {
        var assembly = Compile("Verso.Abstractions", Verso);
        var notebook = ForeignNotebook.Find([assembly])!;
        Assert.False(notebook.CanUpdate);
        notebook.Display(Figure);
        Assert.Equal(["text/html <svg/>"], Log(assembly, "Verso.Abstractions.DisplayExtensions"));
    }

    [Fact]
    public void OtherMembersAreNotTaken()
    {
        Assert.Null(ForeignNotebook.Find([Compile("Microsoft.DotNet.Interactive", "namespace Microsoft.DotNet.Interactive; public class Kernel { public static void display(object value) { } }")]));
        Assert.Null(ForeignNotebook.Find([Compile("ClrKernel.Core.Primitives", "public class Other { }")]));
        Assert.Null(ForeignNotebook.Find([Compile("Verso.Abstractions", "namespace Verso.Abstractions; public static class DisplayExtensions { public static int Display(object value, string type) => 1; }")]));
        Assert.Null(ForeignNotebook.Find([typeof(object).Assembly]));
        Assert.Null(ForeignNotebook.Current);
    }

    private static Dictionary<string, string> Text(string text) => new() { ["text/plain"] = text, ["text/html"] = $"<pre>{text}</pre>" };

    private static List<string> Log(Assembly assembly, string type) => (List<string>)assembly.GetType(type)!.GetField("Log")!.GetValue(null)!;

    private static Assembly Compile(string name, string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Collections.dll" or "System.Private.CoreLib.dll").Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Annotations));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext(name, isCollectible: true).LoadFromStream(stream);
    }
}
