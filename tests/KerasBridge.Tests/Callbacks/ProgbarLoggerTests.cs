using KerasBridge.Callbacks;
using KerasBridge.Engine;
using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Callbacks;

public sealed class ProgbarLoggerTests
{
    private static readonly Logs Batch = new() { ["accuracy"] = 0.5, ["loss"] = 0.25 };

    [Fact]
    public void AnEpochHasItsNameAndItsLine()
    {
        using var console = new ScriptedConsole(1000, 0.06, colors: false, redraws: false);
        var logger = Logger(new CallbackParams(1, 2, 2));
        logger.on_train_begin();
        for (var epoch = 0; epoch < 2; epoch++)
        {
            logger.on_epoch_begin(epoch);
            logger.on_train_batch_end(0, Batch);
            logger.on_train_batch_end(1, Batch);
            logger.on_epoch_end(epoch, new() { ["accuracy"] = 0.5, ["loss"] = 0.25, ["val_loss"] = -2 });
        }
        Assert.Equal(
            "Epoch 1/2\n1/2 ━━━━━━━━━━━━━━━━━━━━ 0s 60ms/step - accuracy: 0.5000 - loss: 0.2500\n" +
            "2/2 ━━━━━━━━━━━━━━━━━━━━ 0s 120ms/step - accuracy: 0.5000 - loss: 0.2500 - val_loss: -2.0000\n" +
            "Epoch 2/2\n2/2 ━━━━━━━━━━━━━━━━━━━━ 0s 120ms/step - accuracy: 0.5000 - loss: 0.2500 - val_loss: -2.0000\n", console.Take());
    }

    [Fact]
    public void ValidationInFitIsSilentAndEvaluateIsNot()
    {
        using var console = new ScriptedConsole(1000, 0.06, colors: false, redraws: false);
        var logger = Logger(new CallbackParams(1, 1, 3));
        logger.on_train_begin();
        logger.on_test_begin();
        logger.on_test_batch_end(0, Batch);
        logger.on_test_end(Batch);
        Assert.Equal("", console.Take());

        logger = Logger(new CallbackParams(2, 1, null));
        logger.on_test_begin();
        logger.on_test_batch_end(0, Batch);
        logger.on_test_batch_end(1, Batch);
        logger.on_test_end(Batch);
        Assert.Equal("2/2 - 0s - 30ms/step - accuracy: 0.5000 - loss: 0.2500\n", console.Take());
    }

    [Fact]
    public void PredictShowsNoNumbers()
    {
        using var console = new ScriptedConsole(1000, 0.06, colors: false, redraws: false);
        var logger = Logger(new CallbackParams(1, 1, 1));
        logger.on_predict_begin();
        logger.on_predict_batch_end(0, Batch);
        logger.on_predict_end();
        Assert.EndsWith("\n1/1 ━━━━━━━━━━━━━━━━━━━━ 0s 120ms/step\n", console.Take());
    }

    [Fact]
    public void SwitchedOffItPrintsNothing()
    {
        using var console = new ScriptedConsole(1000, 0.06);
        var logger = Logger(new CallbackParams(0, 3, 1));
        logger.on_epoch_begin(0);
        logger.on_train_batch_end(0, Batch);
        logger.on_epoch_end(0, Batch);
        Assert.Equal("", console.Take());
    }

    [Fact]
    public void ABatchAllocatesNothing()
    {
        using var use = KerasConsole.Use(new KerasConsole(TextWriter.Null, redraws: true));
        var logger = Logger(new CallbackParams(1, 1, 1000));
        logger.on_epoch_begin(0);
        for (var batch = 0; batch < 10; batch++) logger.on_train_batch_end(batch, Batch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var batch = 10; batch < 1000; batch++) logger.on_train_batch_end(batch, Batch);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ProgbarLogger Logger(CallbackParams parameters)
    {
        var logger = keras.callbacks.ProgbarLogger();
        logger.set_params(parameters);
        return logger;
    }
}
