using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Models;

/// <summary>Whole trainings on the real MNIST; minutes each. Real Keras: 0.9891 and 0.9881 on average over the seeds 1, 2, 3.</summary>
[Trait("Category", "Long")]
[Collection(nameof(OneAtATime))]
public sealed class MnistTests
{
    [SkippableFact]
    public void ThreeConvolutions() => Assert.True(MeanAccuracy(epochs: 5, batch: 64, oneHot: false, () =>
    {
        var model = keras.models.Sequential([
            keras.layers.Conv2D(32, (3, 3), activation: "relu", input_shape: (28, 28, 1)),
            keras.layers.MaxPooling2D((2, 2)),
            keras.layers.Conv2D(64, (3, 3), activation: "relu"),
            keras.layers.MaxPooling2D((2, 2)),
            keras.layers.Conv2D(64, (3, 3), activation: "relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation: "relu"),
            keras.layers.Dense(10, activation: "softmax"),
        ]);
        model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }) >= 0.9891 - 0.002);

    [SkippableFact]
    public void OneHotLabelsAndDropout() => Assert.True(MeanAccuracy(epochs: 10, batch: 32, oneHot: true, () =>
    {
        var model = keras.models.Sequential();
        model.add(keras.layers.Conv2D(32, kernel_size: (3, 3), activation: "relu", input_shape: (28, 28, 1)));
        model.add(keras.layers.MaxPooling2D(pool_size: (2, 2)));
        model.add(keras.layers.Flatten());
        model.add(keras.layers.Dense(128, activation: "relu"));
        model.add(keras.layers.Dropout(0.5));
        model.add(keras.layers.Dense(10, activation: "softmax"));
        model.compile(loss: keras.losses.categorical_crossentropy, optimizer: "adam", metrics: ["accuracy"]);
        return model;
    }) >= 0.9881 - 0.002);

    private static double MeanAccuracy(int epochs, int batch, bool oneHot, Func<Sequential> make)
    {
        var file = Path.Combine(FixturePaths.Data, "mnist.npz");
        Skip.IfNot(File.Exists(file), "The real MNIST is not here.");
        var ((x, y), (xTest, yTest)) = keras.datasets.mnist.load_data(Path.GetFullPath(file));
        x = x.reshape(-1, 28, 28, 1).astype("float32") / 255;
        xTest = xTest.reshape(-1, 28, 28, 1).astype("float32") / 255;
        if (oneHot) (y, yTest) = (keras.utils.to_categorical(y, 10), keras.utils.to_categorical(yTest, 10));
        return new[] { 1, 2, 3 }.Average(seed =>
        {
            keras.utils.set_random_seed(seed);
            var model = make();
            model.fit(x, y, batch_size: batch, epochs: epochs, verbose: 0);
            return (double)model.evaluate(xTest, yTest, verbose: 0)["accuracy"];
        });
    }
}
