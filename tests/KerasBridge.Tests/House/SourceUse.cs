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
            if (model.GetSymbolInfo(name).Symbol is not { } symbol || Named(symbol) is not { } named) continue;
            if (HomeOf(named) is not { } to || to == from) continue;
            yield return new SourceUse(tree.FilePath, tree.GetLineSpan(name.Span).StartLinePosition.Line + 1, from, to, named.Name);
        }
    }

    /// <summary>
    /// What a name stands for: a type; through <c>new</c> or a static import its containing type. <c>keras</c>, <c>np</c> and what is nested in them are paths only:
    /// there the member at their end counts, which may stand in any folder.
    /// </summary>
    private static ISymbol? Named(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type) return IsFacade(type) ? null : type;
        if (symbol.ContainingType is not { } owner || symbol is not (IMethodSymbol or IFieldSymbol or IPropertySymbol)) return null;
        if (IsFacade(owner)) return symbol;
        return symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } or { IsStatic: true } ? owner : null;
    }

    private static bool IsFacade(INamedTypeSymbol type) => HouseRules.FacadeTypes.Contains(Outermost(type).Name);

    /// <summary>A part of <c>keras</c>, <c>np</c> … in a file of another folder: a way to reach what the file holds, not a use.</summary>
    private static bool IsFacadePart(SyntaxNode node, string folder) =>
        folder != "Facade" && node is ClassDeclarationSyntax { Parent: not ClassDeclarationSyntax } type && HouseRules.FacadeTypes.Contains(type.Identifier.Text);

    /// <summary>The folder where a type or member stands; null for what is not of this library. With parts in several folders, the lowest counts.</summary>
    private static string? HomeOf(ISymbol symbol)
    {
        var declared = symbol is INamedTypeSymbol type ? Outermost(type).OriginalDefinition : symbol.OriginalDefinition;
        var folders = declared.DeclaringSyntaxReferences.Select(part => part.SyntaxTree.FilePath).Where(path => path.Length > 0).Select(FolderOf).ToImmutableHashSet();
        return folders.IsEmpty ? null : folders.MaxBy(HouseRules.LevelOf);
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } outer) type = outer;
        return type;
    }

    private static string FolderOf(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : "";
}
