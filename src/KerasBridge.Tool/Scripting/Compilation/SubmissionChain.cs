using System.Reflection;
using System.Text;
using KerasBridge.Notebooks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace KerasBridge.Tool.Scripting.Compilation;

/// <summary>The compiled cells of a session, each of which knows the names of those before it.</summary>
internal sealed class SubmissionChain
{
    private static readonly EmitOptions s_emit = new(debugInformationFormat: DebugInformationFormat.PortablePdb);
    private static readonly Lock s_binding = new();
    // Kept, so that the types that it made from the references are there for all later ones.
    private static CSharpCompilation? s_first;
    private static int s_chains;

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings:
        [
            "System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq", "System.Threading", "System.Globalization",
            typeof(Cell).FullName!,
        ],
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Annotations,
        warningLevel: 0,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    private readonly int _number = Interlocked.Increment(ref s_chains);
    private readonly SubmissionLoader _loader = new();
    private volatile ChainState _state = new(null, [.. ReferenceSet.All], [], 0);
    private object?[] _values = new object?[16];

    /// <summary>How cells are read.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>What the next cell builds upon.</summary>
    public ChainState State => _state;

    /// <summary>Where cells are loaded.</summary>
    public SubmissionLoader Loader => _loader;

    /// <summary>Adds an assembly that cells can use from now on; one of the same name that is there already stays.</summary>
    public void AddReference(string path, bool load = true)
    {
        if (load) AddFile(path);
        var name = Path.GetFileNameWithoutExtension(path);
        var state = _state;
        if (state.New.AddRange(state.Known).OfType<PortableExecutableReference>().Any(known => string.Equals(Path.GetFileNameWithoutExtension(known.FilePath), name, StringComparison.OrdinalIgnoreCase))) return;
        _state = state with { New = state.New.Add(ReferenceSet.File(path)) };
    }

    /// <summary>Makes an assembly known for when a cell first needs it, unless the framework or this library has one of its name.</summary>
    public void AddFile(string path)
    {
        if (!ReferenceSet.Has(Path.GetFileNameWithoutExtension(path))) _loader.AddFile(path);
    }

    /// <summary>What the compiler knows of code behind the cells so far, without compiling it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="path">What its lines are called in messages and stack traces.</param>
    public CSharpCompilation Analyze(string code, string path)
    {
        var state = _state;
        // What earlier cells refer to, and their general usings, are inherited: given again, they would be held once more by every cell.
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, path);
        lock (s_binding)
        {
            var compilation = CSharpCompilation.CreateScriptCompilation(
                $"Cells{_number}.{state.Count}", tree, state.New, (state.Count == 0 ? s_options : s_options.WithUsings()).WithScriptClassName($"Submission#{state.Count}"), state.Last, typeof(object));
            // References are bound here, one compilation after the other: two at a time would each make types of their own from them, and an int of one cell would be none of another.
            _ = compilation.Assembly;
            s_first ??= compilation;
            return compilation;
        }
    }

    /// <summary>Compiles and loads code behind the cells so far. If it has no error, later cells see its names.</summary>
    public Submission Compile(string code, string path, CancellationToken interrupt)
    {
        var compilation = Analyze(code, path);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: s_emit, cancellationToken: interrupt);
        var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        if (errors.Length > 0) return new Submission(compilation, errors, false, null);
        var state = _state;
        _state = new ChainState(compilation, [], state.Known.AddRange(state.New), state.Count + 1);
        if (!emitted.Success || compilation.GetEntryPoint(interrupt) is not { } entry) return new Submission(compilation, [], false, null);
        var type = _loader.Load(compilation.AssemblyName!, assembly, symbols).GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        var method = type.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return new Submission(compilation, [], HasResult(compilation), method.CreateDelegate<Func<object?[], Task<object?>>>());
    }

    /// <summary>Runs what was compiled last.</summary>
    public Task<object?> Run(Submission submission)
    {
        // Each running piece of code stores its variables where its compilation has been given a place: one behind all before it at most.
        if (_values.Length < _state.Count + 2) Array.Resize(ref _values, 2 * _values.Length);
        return submission.Run!(_values);
    }

    /// <summary>The variables of the cells so far; of several of one name the last.</summary>
    public IEnumerable<(string Name, string Type, object? Value)> Variables() => _values.OfType<object>()
        .SelectMany(cell => cell.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(field => !field.Name.StartsWith('<'))
            .Select(field => (field.Name, Type: field.FieldType.Name, Value: field.GetValue(cell))))
        .Reverse().DistinctBy(variable => variable.Name).OrderBy(variable => variable.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the code ends with an expression without a semicolon that has a value.</summary>
    private static bool HasResult(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[0];
        if (((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }) return false;
        return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void };
    }
}
