using KerasBridge.Layers;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Layers.Preprocessing;

public sealed class PipelineTests
{
    [Fact]
    public void DoesWhatItsLayersDo()
    {
        var x = LayerCheck.Values((3, 6, 5, 2));
        Layer[] parts = [layers.RandomFlip(seed: 1), layers.Rescaling(2.0), layers.CenterCrop(4, 3)];
        var pipeline = layers.Pipeline([layers.RandomFlip(seed: 1), layers.Rescaling(2.0), layers.CenterCrop(4, 3)]);
        Tensor y = x;
        foreach (var part in parts) y = part.Apply(y, training: true);
        // By itself it trains.
        Assert.Equal(y.numpy().tobytes(), pipeline.Apply(x).numpy().tobytes());
        Assert.Equal((x[.., 1..5, 1..4] * 2.0).astype("float32").tobytes(), pipeline.Apply(x, training: false).numpy().tobytes());
        Assert.Equal((NoneType.Value, 4, 3, 2), pipeline.Apply(keras.Input((6, 5, 2))).shape);
        var twin = (Pipeline)layers.deserialize(layers.serialize(pipeline));
        Assert.Equal(["RandomFlip", "Rescaling", "CenterCrop"], twin.layers.Select(layer => layer.GetType().Name));
    }

    [Fact]
    public void ChangesTheImagesOfADataset()
    {
        var augment = layers.Pipeline([layers.RandomFlip("horizontal", seed: 1), layers.RandomRotation(0.1, seed: 2)]);
        var batches = data.Dataset.from_tensor_slices((LayerCheck.Values((8, 6, 5, 1)), np.arange(8))).batch(4).map((x, y) => (augment.Apply(x, training: true), y));
        var first = batches.as_numpy_iterator().Select(batch => ((NDArray)batch).tobytes()).ToArray();
        var second = batches.as_numpy_iterator().Select(batch => ((NDArray)batch).tobytes()).ToArray();
        Assert.Equal(2, first.Length);
        Assert.NotEqual(first, second);
    }
}
