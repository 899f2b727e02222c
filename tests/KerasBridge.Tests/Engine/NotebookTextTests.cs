using KerasBridge.Engine;
using static KerasBridge.keras;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Engine;

[Collection(nameof(OneAtATime))]
public sealed class NotebookTextTests : IDisposable
{
    private readonly Notebook _notebook = new();

    public NotebookTextTests() => NotebookHost.Current = _notebook;

    public void Dispose() => NotebookHost.Current = null;

    [Fact]
    public void ALineIsDrawnAgainInPlace()
    {
        using (var text = new NotebookText(_notebook)) text.Write("12345\b\b\b\b\b\rab   \b\nnext");
        Assert.Equal(["ab\nnext"], _notebook.Texts());
        Assert.Equal("<pre style=\"margin:0;white-space:pre-wrap\">ab\nnext</pre>", _notebook.Shown[0].Data["text/html"]);
    }

    [Fact]
    public void ManyWritesAreFewUpdates()
    {
        var start = Environment.TickCount64;
        using (var text = new NotebookText(_notebook))
        {
            for (var i = 0; i < 100_000; i++) text.Write($"\r{i}");
        }
        Assert.InRange(_notebook.Shown.Count, 1, (Environment.TickCount64 - start) / 100 + 2);
        Assert.Equal(["99999"], _notebook.Texts());
    }

    [Fact]
    public void WhatWasWrittenIsShownSoonThoughNothingFollows()
    {
        using var text = new NotebookText(_notebook);
        text.Write("Epoch 1/5");
        Assert.True(SpinWait.SpinUntil(() => _notebook.Shown.Count == 1, TimeSpan.FromSeconds(30)));
        Assert.Equal(["Epoch 1/5"], _notebook.Texts());
    }

    [Fact]
    public void ALongLogIsSeveralDisplays()
    {
        using (var text = new NotebookText(_notebook))
        {
            for (var i = 0; i < 450; i++) text.Write($"{i}\n");
        }
        var texts = _notebook.Texts();
        Assert.Equal(3, texts.Length);
        Assert.Equal(string.Join('\n', Enumerable.Range(0, 450)), string.Join('\n', texts));
    }

    [Fact]
    public void MarkupIsEscaped()
    {
        using (var text = new NotebookText(_notebook)) text.Write("</pre><b>&");
        Assert.EndsWith("&lt;/pre&gt;&lt;b&gt;&amp;</pre>", _notebook.Shown[0].Data["text/html"]);
    }

    [Fact]
    public void AFitIsOneDisplayThatReadsAsKerassLog()
    {
        var model = models.Sequential([layers.Dense(1, input_shape: 2)]);
        model.compile("sgd", "mse");
        model.fit(np.ones((64, 2)), np.ones((64, 1)), epochs: 3, validation_data: (np.ones((8, 2)), np.ones((8, 1))),
            callbacks: [callbacks.LambdaCallback(on_epoch_end: (epoch, _) => print($"after {epoch}"))]);
        var lines = Assert.Single(_notebook.Texts()).Split('\n');
        Assert.Equal(["Epoch 1/3", "after 0", "Epoch 2/3", "after 1", "Epoch 3/3", "after 2"], lines.Where(line => !line.StartsWith("2/2")));
        Assert.All(lines.Where(line => line.StartsWith("2/2")), line => Assert.Matches(@"^2/2 ━{20} \d+s \d+[mu]?s/step - loss: \S+ - val_loss: \S+$", line));
        Assert.Equal(3, lines.Count(line => line.StartsWith("2/2")));
    }

    [Fact]
    public void MessagesOfCallbacksStandOnLinesOfTheirOwn()
    {
        var model = models.Sequential([layers.Dense(1, input_shape: 2)]);
        model.compile("sgd", "mse");
        model.fit(np.ones((64, 2)), np.ones((64, 1)), epochs: 2, callbacks: [callbacks.LearningRateScheduler((epoch, _) => 0.25, verbose: 1)]);
        var lines = Assert.Single(_notebook.Texts()).Split('\n');
        Assert.DoesNotContain(lines[1..], line => line.Contains("━") && line.Contains("Epoch"));
        Assert.Equal(2, lines.Count(line => line.StartsWith("2/2 ━")));
        Assert.Equal(["Epoch 1: LearningRateScheduler setting learning rate to 0.25.", "Epoch 2: LearningRateScheduler setting learning rate to 0.25."], lines.Where(line => line.Contains("Scheduler")));
    }

    [Fact]
    public void EvaluateAndPredictAreOneLine()
    {
        var model = models.Sequential([layers.Dense(1, input_shape: 2)]);
        model.compile("sgd", "mse");
        model.evaluate(np.ones((64, 2)), np.ones((64, 1)));
        model.predict(np.ones((64, 2)));
        var texts = _notebook.Texts();
        Assert.Equal(2, texts.Length);
        Assert.Matches(@"^2/2 ━{20} \d+s \d+[mu]?s/step - loss: \S+$", texts[0]);
        Assert.Matches(@"^2/2 ━{20} \d+s \d+[mu]?s/step$", texts[1]);
    }

    [Fact]
    public void SilenceAndLinesAnEpochMakeNoDisplay()
    {
        var model = models.Sequential([layers.Dense(1, input_shape: 2)]);
        model.compile("sgd", "mse");
        model.fit(np.ones((8, 2)), np.ones((8, 1)), verbose: 0);
        Assert.Empty(_notebook.Shown);
    }

    [Fact]
    public void ABarOfOnesOwnIsADisplay()
    {
        var bar = utils.Progbar(3);
        foreach (var i in range(3)) bar.update(i + 1, [("loss", 1.0)]);
        Assert.Matches(@"^3/3 ━{20} \d+s \d+[mu]?s/step - loss: 1.0000$", Assert.Single(_notebook.Texts()));
    }

    [Fact]
    public void WhatWasPrintedBeforeAnErrorIsShown()
    {
        var model = models.Sequential([layers.Dense(1, input_shape: 2)]);
        model.compile("sgd", "mse");
        Assert.Throws<InvalidOperationException>(() => model.fit(np.ones((64, 2)), np.ones((64, 1)), epochs: 3,
            callbacks: [callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => { if (epoch == 1) throw new InvalidOperationException(); })]));
        Assert.StartsWith("Epoch 1/3\n2/2 ", Assert.Single(_notebook.Texts()));
    }

    private sealed class Notebook : INotebookHost
    {
        public List<(IReadOnlyDictionary<string, string> Data, string? Id, bool Update)> Shown { get; } = [];

        public CancellationToken Interrupted => default;

        public void Display(IReadOnlyDictionary<string, string> data, string? displayId, bool update)
        {
            lock (Shown) Shown.Add((data, displayId, update));
        }

        /// <summary>What stands in the notebook at the end: the last text of each display.</summary>
        public string[] Texts()
        {
            lock (Shown)
            {
                foreach (var group in Shown.GroupBy(one => one.Id)) Assert.All(group.Select((one, i) => (one.Update, i)), pair => Assert.Equal(pair.i > 0, pair.Update));
                return [.. Shown.GroupBy(one => one.Id).Select(group => group.Last().Data["text/plain"])];
            }
        }
    }
}
