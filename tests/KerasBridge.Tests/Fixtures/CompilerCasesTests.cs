using KerasBridge.Fixtures.Groups.Errors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tests.Fixtures;

/// <summary>What the table of the errors group leaves to the compiler is refused by it, with that very error.</summary>
public sealed class CompilerCasesTests
{
    [Fact]
    public void TheCompilerRefusesEach()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("KerasBridge", StringComparison.Ordinal))
            .Append(typeof(keras).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
        var wrong = new List<string>();
        foreach (var (name, (code, error, _)) in CompilerCases.RefusedByTheCompiler)
        {
            if (Absences.Of(name) is not null) continue;
            var errors = Errors(code, references);
            if (!errors.SequenceEqual([error])) wrong.Add($"{name}: expected {error}, received [{string.Join(", ", errors)}]");
        }
        Assert.Empty(wrong);
        Assert.Empty(Errors("cmlp().fit(x, y, verbose: 0);", references));
    }

    private static string[] Errors(string code, MetadataReference[] references)
    {
        var tree = CSharpSyntaxTree.ParseText(CompilerCases.Frame.Replace("CODE", code), new CSharpParseOptions(LanguageVersion.Preview));
        var compilation = CSharpCompilation.Create("Case", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)];
    }
}
