using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Cells;
using KerasBridge.Tool.Scripting.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Scripting.Help;

/// <summary>Finds what could stand at a place of a cell: members, names in scope, names of arguments, keywords, magics, and the library's names within texts.</summary>
internal sealed class Completer(SubmissionChain chain)
{
    private const int Most = 500;

    private static readonly string[] s_keywords =
    [
        "as", "async", "await", "base", "bool", "break", "byte", "case", "catch", "char", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "false", "finally", "float",
        "for", "foreach", "if", "in", "int", "interface", "is", "long", "namespace", "new", "not", "null", "object", "out", "override", "params", "private", "public", "readonly", "record", "ref", "return", "sealed",
        "short", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unsafe", "using", "var", "virtual", "void", "when", "while", "with", "yield",
    ];

    /// <summary>What could stand at a place.</summary>
    public Completion Complete(string code, int cursor)
    {
        cursor = Math.Clamp(cursor, 0, code.Length);
        var lineStart = code.LastIndexOf('\n', Math.Max(0, cursor - 1), Math.Max(0, cursor)) + 1;
        var before = code[lineStart..cursor].TrimStart();
        if (before.StartsWith("#!", StringComparison.Ordinal) && !before.Contains(' ', StringComparison.Ordinal))
            return Choose(Magics.Known.Select(pair => new CompletionItem(pair.Key, "keyword", pair.Value)), before, cursor - before.Length, cursor);
        var text = CellText.Blank(code);
        var start = CellText.WordStart(text, cursor);
        var prefix = text[start..cursor];
        var compilation = chain.Analyze(text, "");
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var root = tree.GetRoot();
        var token = root.FindToken(Math.Max(0, cursor - 1));
        if (token.IsKind(SyntaxKind.StringLiteralToken) && token.SpanStart < cursor && (cursor < token.Span.End || !token.Text.EndsWith('"') || token.Text.Length < 2))
        {
            var open = token.SpanStart + 1;
            return Choose(KnownTexts.For(token, model), code[open..cursor], open, cursor);
        }
        if (token.IsKind(SyntaxKind.NumericLiteralToken) && start < cursor) return new Completion([], cursor, cursor);
        if (root.FindTrivia(Math.Max(0, cursor - 1)).IsKind(SyntaxKind.SingleLineCommentTrivia)) return new Completion([], cursor, cursor);
        var items = Container(root, start, text) is { } left ? Members(left, start, model) : Scope(root, start, model);
        return Choose(items, prefix, start, cursor);
    }

    /// <summary>What stands before the point at a place; null: there is no point.</summary>
    private static SyntaxNode? Container(SyntaxNode root, int start, string text)
    {
        var dot = start - 1;
        while (dot >= 0 && char.IsWhiteSpace(text[dot])) dot--;
        if (dot < 0 || text[dot] != '.') return null;
        return root.FindToken(dot).Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
            _ => null,
        };
    }

    private static IEnumerable<CompletionItem> Members(SyntaxNode left, int position, SemanticModel model)
    {
        var symbol = model.GetSymbolInfo(left).Symbol;
        if (symbol is IAliasSymbol alias) symbol = alias.Target;
        var container = symbol as INamespaceOrTypeSymbol ?? model.GetTypeInfo(left).Type;
        if (container is null or IErrorTypeSymbol)
        {
            // With a name in the next line, `x.` reads as a type: ask for the value.
            var value = SyntaxFactory.ParseExpression(left.ToString());
            symbol = model.GetSpeculativeSymbolInfo(position, value, SpeculativeBindingOption.BindAsExpression).Symbol;
            container = symbol as INamespaceOrTypeSymbol ?? model.GetSpeculativeTypeInfo(position, value, SpeculativeBindingOption.BindAsExpression).Type;
        }
        if (container is null or IErrorTypeSymbol) return [];
        var isStatic = symbol is INamespaceOrTypeSymbol;
        return Items(model.LookupSymbols(position, container, includeReducedExtensionMethods: !isStatic)
            .Where(member => container is INamespaceSymbol || member is INamedTypeSymbol ? isStatic : member.IsStatic == isStatic), model, position);
    }

    private static IEnumerable<CompletionItem> Scope(SyntaxNode root, int start, SemanticModel model)
    {
        var symbols = model.LookupSymbols(start).ToArray();
        return Arguments(root, start, model)
            .Concat(Items(symbols.Where(IsUsers), model, start))
            .Concat(Items(symbols.Where(symbol => !IsUsers(symbol)), model, start))
            .Concat(s_keywords.Select(keyword => new CompletionItem(keyword, "keyword")));
    }

    /// <summary>Whether the user has made it: a variable, or something of a cell.</summary>
    private static bool IsUsers(ISymbol symbol) => symbol is ILocalSymbol or IParameterSymbol || symbol.ContainingType is { IsScriptClass: true };

    /// <summary>The names of the arguments of the call that a place is in, with their colon.</summary>
    private static IEnumerable<CompletionItem> Arguments(SyntaxNode root, int start, SemanticModel model)
    {
        var list = root.FindToken(Math.Max(0, start - 1)).Parent?.AncestorsAndSelf().OfType<ArgumentListSyntax>().FirstOrDefault(list => list.OpenParenToken.Span.End <= start && (list.CloseParenToken.IsMissing || start <= list.CloseParenToken.SpanStart));
        // Within brackets, braces or parentheses of an argument, the call's names have no place.
        if (list is null || root.FindToken(Math.Max(0, start - 1)).Parent?.AncestorsAndSelf().TakeWhile(node => node != list).Any(node => node is BracketedArgumentListSyntax or InitializerExpressionSyntax or TupleExpressionSyntax or CollectionExpressionSyntax or BlockSyntax) == true) return [];
        var methods = list.Parent switch
        {
            InvocationExpressionSyntax call => model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>(),
            ObjectCreationExpressionSyntax creation => (model.GetTypeInfo(creation).Type as INamedTypeSymbol)?.InstanceConstructors ?? Enumerable.Empty<IMethodSymbol>(),
            _ => [],
        };
        var given = list.Arguments.Select(argument => argument.NameColon?.Name.Identifier.Text).ToHashSet();
        return methods.SelectMany(method => method.Parameters).DistinctBy(parameter => parameter.Name).Where(parameter => !given.Contains(parameter.Name))
            .Select(parameter => new CompletionItem(parameter.Name + ":", "param", SymbolText.Short(parameter)));
    }

    private static IEnumerable<CompletionItem> Items(IEnumerable<ISymbol> symbols, SemanticModel model, int position) => symbols
        .Where(symbol => symbol is { CanBeReferencedByName: true, Name.Length: > 0 } && (!symbol.IsImplicitlyDeclared || symbol is IFieldSymbol) && model.IsAccessible(position, symbol))
        .GroupBy(symbol => symbol.Name)
        .Select(group => new CompletionItem(group.Key, SymbolText.Kind(group.First()), SymbolText.Short(group.First()) + (group.Count() > 1 && group.First() is IMethodSymbol ? $" (+ {group.Count() - 1})" : "")));

    private static Completion Choose(IEnumerable<CompletionItem> items, string prefix, int start, int end)
    {
        var all = items.DistinctBy(item => item.Text).ToArray();
        var chosen = all.Where(item => item.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (chosen.Length == 0 && prefix.Length > 1) chosen = [.. all.Where(item => item.Text.Contains(prefix, StringComparison.OrdinalIgnoreCase))];
        return new Completion([.. chosen.OrderBy(item => item.Kind switch { "param" => 0, "variable" => 1, _ => 2 }).ThenBy(item => !item.Text.StartsWith(prefix, StringComparison.Ordinal))
            .ThenBy(item => item.Text, StringComparer.OrdinalIgnoreCase).Take(Most)], start, end);
    }
}
