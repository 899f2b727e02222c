using System.Reflection;
using KerasBridge.Jupyter.Kernel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KerasBridge.Tool.Scripting.Help;

/// <summary>The names that Keras takes as texts: of activations, losses, optimizers …</summary>
internal static class KnownTexts
{
    /// <summary>The names that suit the argument which a text stands in; none where that is not known.</summary>
    public static IEnumerable<CompletionItem> For(SyntaxToken text, SemanticModel model)
    {
        if (text.Parent?.AncestorsAndSelf().OfType<ArgumentSyntax>().FirstOrDefault() is not { } argument) return [];
        var name = argument.NameColon?.Name.Identifier.Text;
        if (name is null && argument.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list)
        {
            var index = list.Arguments.IndexOf(argument);
            name = model.GetMemberGroup(call.Expression).OfType<IMethodSymbol>().Select(method => index < method.Parameters.Length ? method.Parameters[index].Name : null).FirstOrDefault();
        }
        var names = name switch
        {
            null => [],
            "activation" or "recurrent_activation" => Fields("activations"),
            "loss" => Fields("losses"),
            "metrics" or "weighted_metrics" => Fields("metrics").Append("accuracy").Concat(Fields("losses")),
            "optimizer" => Methods("optimizers"),
            _ when name.EndsWith("_initializer", StringComparison.Ordinal) => Methods("initializers").Select(Snake),
            _ when name.EndsWith("_regularizer", StringComparison.Ordinal) => ["l1", "l2", "l1_l2"],
            "padding" => ["valid", "same"],
            "class_mode" => ["categorical", "binary", "sparse", "input"],
            "color_mode" => ["rgb", "rgba", "grayscale"],
            _ => [],
        };
        return names.Distinct().Select(known => new CompletionItem(known, "value"));
    }

    private static IEnumerable<string> Fields(string part) => Part(part).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name).Where(name => char.IsLower(name[0]));

    private static IEnumerable<string> Methods(string part) => Part(part).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Where(method => char.IsUpper(method.Name[0])).Select(method => method.Name)
        .Select(name => part == "optimizers" ? name.ToLowerInvariant() : name);

    private static Type Part(string part) => typeof(keras).GetNestedType(part)!;

    private static string Snake(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
