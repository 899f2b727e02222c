using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Compilation;
using KerasBridge.Tool.Scripting.Help;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Scripting;

internal sealed partial class CSharpKernel
{
    public Completion Complete(string code, int cursor) => new Completer(_chain).Complete(code, cursor);

    public IReadOnlyDictionary<string, string>? Inspect(string code, int cursor) => new Inspector(_chain).Inspect(code, cursor);

    public CodeState CheckComplete(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(CellText.Blank(code), SubmissionChain.ParseOptions);
        if (SyntaxFactory.IsCompleteSubmission(tree)) return new CodeState("complete");
        var open = tree.GetRoot().DescendantTokens().Sum(token => token.Kind() switch { SyntaxKind.OpenBraceToken => 1, SyntaxKind.CloseBraceToken when !token.IsMissing => -1, _ => 0 });
        return new CodeState("incomplete", new string(' ', 4 * Math.Max(0, open)));
    }
}
