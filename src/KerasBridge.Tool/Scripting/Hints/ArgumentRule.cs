using KerasBridge.Numpy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Scripting.Hints;

/// <summary>Knows named arguments written with <c>=</c>, misspelled ones, and those that stand behind the wrong parenthesis.</summary>
internal static class ArgumentRule
{
    /// <summary>The help for the arguments of a call.</summary>
    public static IEnumerable<(SyntaxNode Node, string Text)> Help(InvocationExpressionSyntax call, SemanticModel model)
    {
        var arguments = call.ArgumentList.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value, isPython) = Named(arguments[i]);
            if (name is null) continue;
            var parameters = Parameters(call, model);
            var short_ = Shorten(value!.ToString());
            if (parameters.Count > 0 && !parameters.Contains(name))
            {
                if (i > 0 && arguments[i - 1].Expression is InvocationExpressionSyntax before && Parameters(before, model).Contains(name))
                {
                    yield return (arguments[i], $"{name} is an argument of {CalledName(before)}: it belongs into its parentheses, {Shorten(before.ToString()).TrimEnd(')')}, {name}: {short_}).");
                    continue;
                }
                if (Suggest.Nearest(name, parameters) is { } nearest)
                {
                    yield return (arguments[i], $"{CalledName(call)} has no argument {name}: did you mean {nearest}: {short_}?");
                    continue;
                }
                if (!isPython) yield return (arguments[i], $"{CalledName(call)} has no argument {name}. Its arguments: {string.Join(", ", parameters)}.");
            }
            if (isPython) yield return (arguments[i], $"A named argument takes a colon: {name}: {short_}, not {name}=.");
        }
    }

    private static (string? Name, ExpressionSyntax? Value, bool IsPython) Named(ArgumentSyntax argument) => argument switch
    {
        { NameColon.Name.Identifier.Text: var name } => (name, argument.Expression, false),
        { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax left, Right: var right } } => (left.Identifier.Text, right, true),
        _ => (null, null, false),
    };

    private static HashSet<string> Parameters(InvocationExpressionSyntax call, SemanticModel model)
    {
        var found = model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>().SelectMany(method => method.Parameters).Select(parameter => parameter.Name).ToHashSet();
        if (found.Count > 0) return found;
        var name = CalledName(call);
        return [.. KnownNames.Parameters(KnownNames.Has(name) ? name : KnownNames.Nearest(name) ?? "")];
    }

    private static string CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        _ => call.Expression.ToString(),
    };

    private static string Shorten(string text)
    {
        // 'relu' is Python's for "relu".
        if (text.Length > 2 && text[0] == '\'' && text[^1] == '\'') text = $"\"{text[1..^1]}\"";
        return text.Length <= 40 ? text : text[..37] + "…";
    }
}
