using KerasBridge.Engine;
using static KerasBridge.keras;

namespace KerasBridge.Benchmarks;

/// <summary>A network of the documents with data of its shapes, and what is measured of it.</summary>
internal sealed class Network
{
    private const double RoundMilliseconds = 200;

    private readonly int[] _sample;
    private readonly int _classes;
    private readonly Model _model;
    private readonly NDArray _x, _y;
    private readonly Lazy<NDArray> _one, _many;
    private readonly Lazy<(NDArray X, NDArray Y)> _epoch;
    private readonly Lazy<(NDArray X, NDArray Y)[]> _batches;

    private Network(string name, int batch, double gigaflops, int[] sample, int classes, int fitSteps, Model model)
    {
        (Name, Batch, Gigaflops, _sample, _classes, _model) = (name, batch, gigaflops, sample, classes, model);
        (_x, _y) = Data(batch);
        _one = new(() => Data(1).X);
        _many = new(() => Data(256).X);
        _epoch = new(() => Data(batch * fitSteps));
        _batches = new(() => [.. Enumerable.Range(0, fitSteps).Select(_ => Data(batch))]);
    }

    /// <summary><c>m1</c> or <c>m2</c>.</summary>
    public string Name { get; }

    /// <summary>How many samples a training step takes.</summary>
    public int Batch { get; }

    /// <summary>The floating-point operations, in 1e9, that a training step must execute.</summary>
    public double Gigaflops { get; }

    /// <summary>The network of document 002 in batches of 64.</summary>
    public static Network M1()
    {
        var model = models.Sequential([
            layers.Conv2D(32, (3, 3), activation: "relu", input_shape: (28, 28, 1)),
            layers.MaxPooling2D((2, 2)),
            layers.Conv2D(64, (3, 3), activation: "relu"),
            layers.MaxPooling2D((2, 2)),
            layers.Conv2D(64, (3, 3), activation: "relu"),
            layers.Flatten(),
            layers.Dense(64, activation: "relu"),
            layers.Dense(10, activation: "softmax"),
        ]);
        model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return new Network("m1", 64, 0.899, [28, 28, 1], 10, 200, model);
    }

    /// <summary>The network of document 004 in batches of 32.</summary>
    public static Network M2()
    {
        var model = models.Sequential([
            layers.Conv2D(filters: 32, kernel_size: 3, activation: "relu", input_shape: [64, 64, 3]),
            layers.MaxPooling2D(pool_size: 2, strides: 2),
            layers.Conv2D(filters: 32, kernel_size: 3, activation: "relu"),
            layers.MaxPooling2D(pool_size: 2, strides: 2),
            layers.Flatten(),
            layers.Dense(units: 128, activation: "relu"),
            layers.Dense(units: 1, activation: "sigmoid"),
        ]);
        model.compile(optimizer: "adam", loss: "binary_crossentropy", metrics: ["accuracy"]);
        return new Network("m2", 32, 1.967, [64, 64, 3], 2, 60, model);
    }

    /// <summary>Makes one training step.</summary>
    public void TrainOnce() => _model.train_on_batch(_x, _y);

    /// <summary>Milliseconds of a training step.</summary>
    public double? Train() => Timing.MedianMilliseconds(TrainOnce, RoundMilliseconds);

    /// <summary>Milliseconds of <c>predict_on_batch</c> of one sample.</summary>
    public double? PredictOne() => Timing.MedianMilliseconds(() => _model.predict_on_batch(_one.Value), RoundMilliseconds / 2);

    /// <summary>Milliseconds of <c>predict_on_batch</c> of 256 samples.</summary>
    public double? PredictMany() => Timing.MedianMilliseconds(() => _model.predict_on_batch(_many.Value), RoundMilliseconds);

    /// <summary>The time of an epoch of <c>fit</c>, progress bar and metrics on, over that of as many training steps.</summary>
    public double? FitOverStep()
    {
        var ((epochX, epochY), batches) = (_epoch.Value, _batches.Value);
        double fit;
        using (KerasConsole.Use(new KerasConsole(TextWriter.Null, colors: true, redraws: true)))
            fit = Timing.Once(() => _model.fit(epochX, epochY, batch_size: Batch, epochs: 1, verbose: 1));
        var steps = Timing.Once(() =>
        {
            foreach (var (x, y) in batches) _model.train_on_batch(x, y);
        });
        return fit / steps;
    }

    /// <summary>Random images, and labels that say which half or tenth of the range their first number is in, so that there is something to learn.</summary>
    private (NDArray X, NDArray Y) Data(int samples)
    {
        var random = new System.Random(samples);
        var size = _sample.Aggregate(1, (product, dim) => product * dim);
        var (values, labels) = (new float[samples * size], new float[samples]);
        for (var i = 0; i < values.Length; i++) values[i] = random.NextSingle();
        for (var i = 0; i < samples; i++) labels[i] = MathF.Floor(values[i * size] * _classes);
        NDArray x = values, y = labels;
        return (x.reshape((int[])[samples, .. _sample]), _classes == 2 ? y.reshape((samples, 1)) : y.astype("int32"));
    }
}
