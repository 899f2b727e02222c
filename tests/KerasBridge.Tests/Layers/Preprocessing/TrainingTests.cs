using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

/// <summary>Layers that change images, inside of models.</summary>
public sealed class TrainingTests
{
    private static Sequential Model() => models.Sequential([
        layers.Input((12, 12, 3)), layers.RandomFlip("horizontal", seed: 1), layers.RandomRotation(0.1, seed: 2), layers.RandomZoom(0.1, seed: 3), layers.RandomContrast(0.2, seed: 4),
        layers.RandomErasing(seed: 5), layers.Rescaling(1.0 / 255), layers.Flatten(), layers.Dense(2, activation: "softmax", kernel_initializer: initializers.GlorotUniform(6))]);

    [Fact]
    public void EachStepDrawsAnewAndInferenceDoesNot()
    {
        var x = (LayerCheck.Values((6, 12, 12, 3)) + 1) * 127;
        var model = Model();
        model.compile(optimizer: optimizers.SGD(0.0), loss: "sparse_categorical_crossentropy");
        var losses = model.fit(x, np.arange(6) % 2, epochs: 3, shuffle: false, verbose: 0).history["loss"];
        Assert.Equal(3, losses.Distinct().Count());
        var y = model.predict(x, verbose: 0).tobytes();
        Assert.Equal(y, model.predict(x, verbose: 0).tobytes());
        var plain = models.Sequential([layers.Input((12, 12, 3)), .. model.layers.Where(layer => !layer.name.Contains("random"))]);
        Assert.Equal(y, plain.predict(x, verbose: 0).tobytes());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AModelOfSuchLayersChangesImagesUnlessItIsToldToInfer(bool withInput)
    {
        var x = LayerCheck.Values((4, 8, 8, 3));
        var augment = withInput
            ? models.Sequential([layers.Input((8, 8, 3)), layers.RandomFlip(seed: 1), layers.Dropout(0.5), layers.RandomZoom(0.2, seed: 2)])
            : models.Sequential([layers.RandomFlip(seed: 1), layers.Dropout(0.5), layers.RandomZoom(0.2, seed: 2)]);
        var y = augment.Apply(x).numpy();
        Assert.NotEqual(x.tobytes(), y.tobytes());
        // Dropout infers where nobody says anything.
        Assert.DoesNotContain(0f, y.ToArray<float>());
        Assert.Equal(x.tobytes(), augment.Apply(x, training: false).numpy().tobytes());
        Assert.Contains(0f, augment.Apply(x, training: true).numpy().ToArray<float>());
        Assert.Equal(x.tobytes(), augment.predict(x, verbose: 0).tobytes());
        var input = layers.Input((8, 8, 3));
        var whole = models.Model(input, augment.Apply(input));
        Assert.Equal(x.tobytes(), ((NDArray)whole.predict(x, verbose: 0)).tobytes());
    }

    [Fact]
    public void TheSameSeedsGiveTheSameTraining()
    {
        var x = (LayerCheck.Values((6, 12, 12, 3)) + 1) * 127;
        var weights = Enumerable.Range(0, 2).Select(_ =>
        {
            var model = Model();
            model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy");
            model.fit(x, np.arange(6) % 2, epochs: 3, batch_size: 2, shuffle: false, verbose: 0);
            return model.get_weights()[0].tobytes();
        }).ToArray();
        Assert.Equal(weights[0], weights[1]);
    }

    [Fact]
    public void GradientsGoThroughToWhatComesBefore()
    {
        var model = models.Sequential([layers.Input((8, 8, 1)), layers.Conv2D(3, 3, padding: "same"), layers.RandomFlip(seed: 1), layers.RandomTranslation(0.2, 0.2, seed: 2), layers.RandomShear(0.2, 0.2, seed: 3),
            layers.RandomGaussianBlur(seed: 4), layers.GlobalAveragePooling2D(), layers.Dense(1)]);
        model.compile(optimizer: "sgd", loss: "mse");
        var before = model.get_weights()[0].tobytes();
        model.fit(LayerCheck.Values((4, 8, 8, 1)), np.arange(4.0), verbose: 0);
        Assert.NotEqual(before, model.get_weights()[0].tobytes());
    }
}
