using KerasBridge.Tool.Scripting.Compilation;
using KerasBridge.Tool.Scripting.Display;
using KerasBridge.Tool.Scripting.Errors;
using KerasBridge.Tool.Scripting.Help;

namespace KerasBridge.Tool.Scripting;

internal sealed partial class CSharpKernel
{
    /// <summary>
    /// What most notebooks begin with: it makes the compiler and the engine ready for the real thing. All is named and nothing is random here, or the user's first layers
    /// would have other names and other weights.
    /// </summary>
    private static readonly string[] s_typical =
    [
        "1 + 1",
        "using KerasBridge;\nusing static KerasBridge.keras;\nusing static KerasBridge.Python;",
        """
        var model = models.Sequential(
            [
                layers.Input(shape: (8, 8, 1), name: "w"), layers.Conv2D(2, (3, 3), activation: "relu", kernel_initializer: "zeros", name: "w1"), layers.MaxPooling2D((2, 2), name: "w2"), layers.Flatten(name: "w3"),
                layers.Dense(2, activation: "softmax", kernel_initializer: "zeros", name: "w4"),
            ],
            name: "w");
        model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        """,
        "var x = np.ones((4, 8, 8, 1)) / 255;\nvar y = np.zeros(4);\nforeach (var i in range(2)) x = x + i;\nmodel.fit(x, y, shuffle: false, verbose: 0);",
        "throw new InvalidOperationException();",
    ];

    public void WarmUp()
    {
        // A session of its own: what it compiles leaves no trace in the user's but what all of them share.
        var chain = new SubmissionChain();
        var texts = new CellTexts();
        foreach (var code in s_typical)
        {
            try
            {
                texts.Add("Warm-up", code);
                var submission = chain.Compile(code, "Warm-up", CancellationToken.None);
                var value = submission.Run is null ? null : chain.Run(submission).GetAwaiter().GetResult();
                if (submission.HasResult) MimeBundle.Of(value);
            }
            catch (Exception error)
            {
                RuntimeReport.Of(error, texts, "Warm-up");
            }
        }
        const string asked = "using KerasBridge; keras.layers.Dense(";
        new Completer(chain).Complete(asked, asked.Length);
        new Inspector(chain).Inspect(asked, asked.Length);
    }
}
