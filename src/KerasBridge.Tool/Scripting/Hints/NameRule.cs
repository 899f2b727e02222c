using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>Knows names that are almost right, names whose <c>using</c> is missing, and variables without <c>var</c>.</summary>
internal static class NameRule
{
    /// <summary>The help for a name that the compiler does not know.</summary>
    public static string? Help(SyntaxNode node, Diagnostic error, SemanticModel model)
    {
        var name = (node as SimpleNameSyntax ?? node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault(inner => inner.Span == error.Location.SourceSpan))?.Identifier.Text;
        if (string.IsNullOrEmpty(name)) return null;
        switch (error.Id)
        {
            case "CS0103" when IsAssigned(node): return $"A new variable begins with var: var {name} = …;";
            case "CS1955" when KnownNames.UsingForFactory(name) is { } line: return $"What makes a {name} is brought in by: {line}";
            case "CS0103" or "CS0246": return Unknown(name, node);
            case "CS0117" or "CS1061" or "CS0426" or "CS0234": return Member(name, node, model);
            default: return null;
        }
    }

    /// <summary>The help for a called name that only its letters' case tells from a known one, in code that cannot be read.</summary>
    public static string? Misspelled(string name) =>
        !KnownNames.Has(name) && KnownNames.Nearest(name) is { } nearest && string.Equals(nearest, name, StringComparison.OrdinalIgnoreCase) ? $"Did you mean {nearest} instead of {name}?" : null;

    private static bool IsAssigned(SyntaxNode node) => node.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment && assignment.Left == node;

    private static string? Unknown(string name, SyntaxNode node)
    {
        if (name is "True" or "False" or "self" or "def" or "lambda" or "elif" or "pass" or "not") return null;
        if (node.Parent is AssignmentExpressionSyntax { Parent: ArgumentSyntax } assignment && assignment.Left == node) return null;
        if (KnownNames.UsingFor(name) is { } line) return $"{name} is brought in by: {line}";
        if (KnownNames.Nearest(name) is not { } nearest) return null;
        return $"Did you mean {nearest} instead of {name}?{(KnownNames.UsingFor(nearest) is { } needed && !node.SyntaxTree.GetRoot().ToFullString().Contains(needed, StringComparison.Ordinal) ? $" ({needed})" : "")}";
    }

    private static string? Member(string name, SyntaxNode node, SemanticModel model)
    {
        if ((node.Parent ?? node) is not MemberAccessExpressionSyntax access) return null;
        var info = model.GetSymbolInfo(access.Expression).Symbol;
        var type = info as ITypeSymbol ?? model.GetTypeInfo(access.Expression).Type;
        var names = info is INamespaceSymbol space ? space.GetMembers().Select(member => member.Name) : type is null ? [] : Bases(type).SelectMany(known => known.GetMembers())
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && member.CanBeReferencedByName && member.IsStatic == info is ITypeSymbol).Select(member => member.Name);
        var known = names.Distinct().ToArray();
        var nearest = known.FirstOrDefault(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) ?? Numpy.Suggest.Nearest(name, known);
        return nearest is null ? null : $"Did you mean {nearest} instead of {name}?";
    }

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType) yield return current;
    }
}
