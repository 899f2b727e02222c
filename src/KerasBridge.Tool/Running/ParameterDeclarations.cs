using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Running;

/// <summary>The variables that a cell of parameters declares.</summary>
internal static class ParameterDeclarations
{
    /// <summary>The names with their types; null where the type cannot be seen without compiling.</summary>
    public static IReadOnlyDictionary<string, string?> Read(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script)).GetCompilationUnitRoot();
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var member in root.Members)
        {
            var declaration = member switch
            {
                FieldDeclarationSyntax field => field.Declaration,
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
                _ => null,
            };
            foreach (var variable in declaration?.Variables ?? default) found[variable.Identifier.ValueText] = TypeOf(declaration!.Type, variable.Initializer?.Value);
        }
        return found;
    }

    private static string? TypeOf(TypeSyntax type, ExpressionSyntax? value)
    {
        if (!type.IsVar) return type.ToString();
        if (value is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negative) value = negative.Operand;
        if (value is InterpolatedStringExpressionSyntax) return "string";
        return value is not LiteralExpressionSyntax literal ? null : literal.Token.Value switch
        {
            string => "string",
            bool => "bool",
            int => "int",
            long => "long",
            uint => "uint",
            ulong => "ulong",
            double => "double",
            float => "float",
            decimal => "decimal",
            _ => literal.Kind() switch { SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => "bool", _ => null },
        };
    }
}
