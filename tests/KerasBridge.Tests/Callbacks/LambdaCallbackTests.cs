namespace KerasBridge.Tests.Callbacks;

[Collection(nameof(OneAtATime))]
public sealed class LambdaCallbackTests
{
    private static Sequential Compiled()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1)]);
        model.compile(optimizer: "sgd", loss: "mse");
        return model;
    }

    [Fact]
    public void CallsWhatItIsMadeOfInKerassOrder()
    {
        var calls = new List<string>();
        var callback = keras.callbacks.LambdaCallback(
            on_epoch_begin: (epoch, _) => calls.Add($"epoch {epoch}"), on_epoch_end: (epoch, logs) => calls.Add($"epoch {epoch} ends, val_loss {logs!.ContainsKey("val_loss")}"),
            on_train_begin: _ => calls.Add("train"), on_train_end: _ => calls.Add("train ends"),
            on_train_batch_begin: (batch, _) => calls.Add($"batch {batch}"), on_train_batch_end: (batch, logs) => calls.Add($"batch {batch} ends, loss {logs!.ContainsKey("loss")}"),
            on_test_begin: _ => calls.Add("test"), on_test_end: _ => calls.Add("test ends"));
        Compiled().fit(np.ones((4, 2)), np.ones((4, 1)), batch_size: 2, verbose: 0, validation_data: (np.ones((2, 2)), np.ones((2, 1))), callbacks: [callback]);
        Assert.Equal(
            ["train", "epoch 0", "batch 0", "batch 0 ends, loss True", "batch 1", "batch 1 ends, loss True", "test", "test ends", "epoch 0 ends, val_loss True", "train ends"], calls);
    }

    [Fact]
    public void SeesPredictionsToo()
    {
        var calls = new List<string>();
        Compiled().predict(np.ones((4, 2)), batch_size: 2, verbose: 0, callbacks: [keras.callbacks.LambdaCallback(
            on_predict_begin: _ => calls.Add("predict"), on_predict_batch_begin: (batch, _) => calls.Add($"{batch}"), on_predict_batch_end: (batch, _) => calls.Add($"{batch} ends"),
            on_predict_end: _ => calls.Add("predict ends"))]);
        Assert.Equal(["predict", "0", "0 ends", "1", "1 ends", "predict ends"], calls);
    }

    [Fact]
    public void NothingGivenDoesNothing() => Compiled().fit(np.ones((4, 2)), np.ones((4, 1)), verbose: 0, callbacks: [keras.callbacks.LambdaCallback()]);
}
