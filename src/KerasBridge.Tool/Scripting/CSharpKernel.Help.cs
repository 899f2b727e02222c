using KerasBridge.Jupyter.Kernel;
using KerasBridge.Tool.Scripting.Compilation;
using Microsoft.CodeAnalysis.CSharp;

namespace KerasBridge.Tool.Scripting;

internal sealed partial class CSharpKernel
{
    public void WarmUp()
    {
        // A session of its own: what it compiles leaves no trace in the user's.
        var chain = new SubmissionChain();
        foreach (var code in (ReadOnlySpan<string>)["using KerasBridge;", "var x = new List<int> { 1, 2 }; x.Select(y => y + 1).Sum()"])
        {
            var submission = chain.Compile(code, "", CancellationToken.None);
            if (submission.Run is not null) chain.Run(submission).GetAwaiter().GetResult();
        }
    }

    public Completion Complete(string code, int cursor) => new([], cursor, cursor);

    public IReadOnlyDictionary<string, string>? Inspect(string code, int cursor) => null;

    public CodeState CheckComplete(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, SubmissionChain.ParseOptions);
        return SyntaxFactory.IsCompleteSubmission(tree) ? new CodeState("complete") : new CodeState("incomplete", "    ");
    }
}
