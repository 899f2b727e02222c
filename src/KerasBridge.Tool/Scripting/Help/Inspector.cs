using System.Text;
using KerasBridge.Tool.Scripting.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Scripting.Help;

/// <summary>Says what a name is: its signature and its doc comment. Within the parentheses of a call, what is called.</summary>
internal sealed class Inspector(SubmissionChain chain)
{
    private const int MostOverloads = 8;

    /// <summary>What is known of the name at a place; null: nothing.</summary>
    public IReadOnlyDictionary<string, string>? Inspect(string code, int cursor)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var compilation = chain.Analyze(CellText.Blank(code), "");
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var symbols = Symbols(tree.GetRoot(), cursor, model);
        if (symbols.Length == 0) return null;
        var doc = symbols.Select(symbol => DocText.Of(symbol, compilation)).FirstOrDefault(doc => doc?.Element("summary") is not null);
        var signatures = symbols.Take(MostOverloads).Select(SymbolText.Full).ToList();
        if (symbols.Length > MostOverloads) signatures.Add($"… and {symbols.Length - MostOverloads} more");
        var plain = new StringBuilder(string.Join('\n', signatures));
        var markdown = new StringBuilder($"```csharp\n{string.Join('\n', signatures)}\n```");
        if (doc is not null)
        {
            Add(plain, markdown, null, DocText.Text(doc.Element("summary")));
            var parameters = doc.Elements("param").Select(param => ((string?)param.Attribute("name") ?? "", DocText.Text(param))).Where(param => param.Item2.Length > 0).ToArray();
            if (parameters.Length > 0)
            {
                plain.Append("\n\nArguments:");
                markdown.Append("\n\n**Arguments**\n");
                foreach (var (name, text) in parameters)
                {
                    plain.Append($"\n  {name}: {text}");
                    markdown.Append($"\n- `{name}`: {text}");
                }
            }
            Add(plain, markdown, "Returns", DocText.Text(doc.Element("returns")));
            Add(plain, markdown, "Remarks", DocText.Text(doc.Element("remarks")));
        }
        return new Dictionary<string, string> { ["text/plain"] = plain.ToString(), ["text/markdown"] = markdown.ToString() };
    }

    private static void Add(StringBuilder plain, StringBuilder markdown, string? title, string text)
    {
        if (text.Length == 0) return;
        plain.Append("\n\n").Append(title is null ? "" : title + ": ").Append(text);
        markdown.Append("\n\n").Append(title is null ? "" : $"**{title}** ").Append(text);
    }

    private static ISymbol[] Symbols(SyntaxNode root, int cursor, SemanticModel model)
    {
        var token = root.FindToken(cursor);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || cursor < token.SpanStart) token = root.FindToken(Math.Max(0, cursor - 1));
        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Start <= cursor && cursor <= token.Span.End && token.Parent is { } parent && Named(parent, model) is { Length: > 0 } named) return named;
        var call = token.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);
        return call switch
        {
            InvocationExpressionSyntax invocation => Named(invocation.Expression is MemberAccessExpressionSyntax access ? access.Name : invocation.Expression, model),
            BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation).Type is INamedTypeSymbol type => [.. type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)],
            _ => [],
        };
    }

    private static ISymbol[] Named(SyntaxNode node, SemanticModel model)
    {
        var info = model.GetSymbolInfo(node);
        // The overload that is called comes first, then the others.
        var found = info.Symbol is null ? info.CandidateSymbols : [info.Symbol];
        var all = found.Concat(model.GetMemberGroup(node)).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>().ToArray();
        if (all.Length > 0) return all;
        return model.GetDeclaredSymbol(node) is { } declared ? [declared] : [];
    }
}
