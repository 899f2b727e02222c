using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Notebooks.Html;

/// <summary>C# as HTML, with the parts of speech that the compiler's own parser sees.</summary>
internal static class CodeHtml
{
    private static readonly CSharpParseOptions s_script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The HTML of code; every character of it is there, also where it is no C#.</summary>
    public static string Write(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, s_script).GetRoot().DescendantTokens())
        {
            AppendTrivia(html, token.LeadingTrivia);
            Append(html, token.Text, ClassOf(token));
            AppendTrivia(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            var text = trivia.ToFullString();
            if (trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia or SyntaxKind.SkippedTokensTrivia) html.Append(WebUtility.HtmlEncode(text));
            else Append(html, text, trivia.IsDirective ? "c-pre" : "c-com");
        }
    }

    private static void Append(StringBuilder html, string text, string? name)
    {
        if (text.Length == 0) return;
        if (name is null) html.Append(WebUtility.HtmlEncode(text));
        else html.Append("<span class=\"").Append(name).Append("\">").Append(WebUtility.HtmlEncode(text)).Append("</span>");
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "c-str",
        SyntaxKind.NumericLiteralToken => "c-num",
        SyntaxKind.IdentifierToken => token.Parent switch
        {
            IdentifierNameSyntax { IsVar: true } => "c-key",
            IdentifierNameSyntax { Parent: InvocationExpressionSyntax } or GenericNameSyntax { Parent: InvocationExpressionSyntax } => "c-fun",
            SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name when access.Name == name && call.Expression == access => "c-fun",
            _ => null,
        },
        var kind when SyntaxFacts.IsKeywordKind(kind) => "c-key",
        _ => null,
    };
}
