using KerasBridge.Engine;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Models;

/// <summary>A notebook's cell that is stopped while a model works.</summary>
[Collection(nameof(OneAtATime))]
public sealed class InterruptTests : IDisposable
{
    private static readonly NDArray X = np.arange(400).reshape(100, 4).astype("float32") / 400;
    private static readonly NDArray Y = X.sum(axis: 1, keepdims: true);
    private readonly Host _host = new();

    public InterruptTests() => NotebookHost.Current = _host;

    public void Dispose() => NotebookHost.Current = null;

    [Fact]
    public void FitStopsBetweenStepsAndTheModelGoesOnWorking()
    {
        var model = Model();
        var steps = 0;
        var stop = callbacks.LambdaCallback(on_train_batch_end: (_, _) =>
        {
            if (++steps == 3) _host.Source.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => model.fit(X, Y, epochs: 50, batch_size: 10, verbose: 0, callbacks: [stop]));
        Assert.Equal(3, steps);
        Assert.Throws<OperationCanceledException>(() => model.predict(X, verbose: 0));
        Assert.Throws<OperationCanceledException>(() => model.evaluate(X, Y, verbose: 0));
        Assert.Throws<OperationCanceledException>(() => model.train_on_batch(X, Y));

        _host.Source = new CancellationTokenSource();
        Assert.Equal((100, 1), model.predict(X, verbose: 0).shape);
        var history = model.fit(X, Y, epochs: 2, batch_size: 10, verbose: 0);
        Assert.Equal(2, history.history["loss"].Count);
    }

    [Fact]
    public void FitOverAGeneratorStopsAndEndsIt()
    {
        var model = Model();
        var ended = false;
        IEnumerable<(NDArray, NDArray)> Batches()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    if (i == 20) _host.Source.Cancel();
                    yield return (X[..10], Y[..10]);
                }
            }
            finally
            {
                ended = true;
            }
        }
        Assert.Throws<OperationCanceledException>(() => model.fit(new(Batches()), steps_per_epoch: 1000, verbose: 0));
        Assert.True(ended);
    }

    private static Sequential Model()
    {
        var model = models.Sequential([layers.Dense(3, input_shape: 4), layers.Dense(1)]);
        model.compile(optimizer: "sgd", loss: "mse");
        return model;
    }

    private sealed class Host : INotebookHost
    {
        public CancellationTokenSource Source { get; set; } = new();

        public CancellationToken Interrupted => Source.Token;

        public void Display(IReadOnlyDictionary<string, string> data, string? displayId = null, bool update = false) { }
    }
}
