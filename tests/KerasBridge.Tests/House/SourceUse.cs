using System.Collections.Immutable;
using KerasBridge.Fixtures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tests.House;

/// <summary>A place where a source file names a type of another folder.</summary>
internal sealed record SourceUse(string Source, int Line, string From, string To, string Type)
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The folder of the library's sources.</summary>
    public static string SourceRoot => Path.Combine(FixturePaths.Root, "src", "KerasBridge");

    /// <summary>The files of the library, relative to <see cref="SourceRoot"/>, with slashes.</summary>
    public static string[] Files() =>
    [
        .. Directory.EnumerateFiles(SourceRoot, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(SourceRoot, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/") && !file.StartsWith("bin/"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every place in the library where a type of another folder is named.</summary>
    public static List<SourceUse> FindAll()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Files().Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(SourceRoot, file)), options, file)).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("KerasBridge", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("House", [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings, options)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return [.. trees.AsParallel().AsOrdered().SelectMany(tree => FindIn(tree, compilation.GetSemanticModel(tree)))];
    }

    private static IEnumerable<SourceUse> FindIn(SyntaxTree tree, SemanticModel model)
    {
        var from = FolderOf(tree.FilePath);
        var names = tree.GetRoot().DescendantNodes(node => !IsFacadePart(node, from)).OfType<SimpleNameSyntax>();
        foreach (var name in names)
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            // `new X()` and attributes bind to the constructor; a name of a static import binds to the member.
            var type = symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or { IsStatic: true } ? symbol.ContainingType : null);
            if (type is null || HomeOf(type) is not { } to || to == from) continue;
            yield return new SourceUse(tree.FilePath, tree.GetLineSpan(name.Span).StartLinePosition.Line + 1, from, to, type.Name);
        }
    }

    /// <summary>A part of <c>keras</c>, <c>np</c> … in a file of another folder: a way to reach what the file holds, not a use.</summary>
    private static bool IsFacadePart(SyntaxNode node, string folder) =>
        folder != "Facade" && node is ClassDeclarationSyntax { Parent: not ClassDeclarationSyntax } type && HouseRules.FacadeTypes.Contains(type.Identifier.Text);

    /// <summary>The folder where a type stands; null for what is not of this library. With parts in several folders, the lowest counts.</summary>
    private static string? HomeOf(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer) type = outer;
        var folders = type.OriginalDefinition.DeclaringSyntaxReferences.Select(part => part.SyntaxTree.FilePath).Where(path => path.Length > 0).Select(FolderOf).ToImmutableHashSet();
        if (folders.IsEmpty) return null;
        return HouseRules.FacadeTypes.Contains(type.Name) ? "Facade" : folders.MaxBy(HouseRules.LevelOf);
    }

    private static string FolderOf(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : "";
}
