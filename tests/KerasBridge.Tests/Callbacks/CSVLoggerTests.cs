namespace KerasBridge.Tests.Callbacks;

[Collection(nameof(OneAtATime))]
public sealed class CSVLoggerTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_file);

    private static Logs Numbers(params (string Name, double Value)[] values) => new(values.Select(one => KeyValuePair.Create(one.Name, (Scalar)one.Value)));

    private void Run(Callback logger, params Logs[] epochs)
    {
        logger.on_train_begin();
        for (var i = 0; i < epochs.Length; i++) logger.on_epoch_end(i, epochs[i]);
        logger.on_train_end();
    }

    [Fact]
    public void SortsTheColumnsAndKeepsRoomForValidation()
    {
        Run(keras.callbacks.CSVLogger(_file), Numbers(("loss", 0.5), ("acc", 0.25)), Numbers(("loss", 0.125), ("acc", 1), ("val_acc", 0.75), ("val_loss", 2)));
        Assert.Equal("epoch,acc,loss,val_acc,val_loss\r\n0,0.25,0.5,NA,NA\r\n1,1.0,0.125,0.75,2.0\r\n", File.ReadAllText(_file));
    }

    [Fact]
    public void KeepsTheColumnsOfTheFirstEpoch()
    {
        Run(keras.callbacks.CSVLogger(_file, "\t"), Numbers(("loss", 1), ("val_loss", 2)), Numbers(("loss", 3), ("learning_rate", 4)));
        Assert.Equal("epoch\tloss\tval_loss\r\n0\t1.0\t2.0\r\n1\t3.0\tNA\r\n", File.ReadAllText(_file));
    }

    [Fact]
    public void AResumedRunAddsToTheFileWithoutASecondHeader()
    {
        Run(keras.callbacks.CSVLogger(_file, append: true), Numbers(("loss", 1), ("val_loss", 2)));
        Run(keras.callbacks.CSVLogger(_file, append: true), Numbers(("loss", 3), ("val_loss", 4)));
        Assert.Equal("epoch,loss,val_loss\r\n0,1.0,2.0\r\n0,3.0,4.0\r\n", File.ReadAllText(_file));
    }

    [Fact]
    public void OtherwiseARunBeginsTheFileAnew()
    {
        var logger = keras.callbacks.CSVLogger(_file);
        Run(logger, Numbers(("loss", 1), ("val_loss", 2)));
        Run(logger, Numbers(("mae", 3), ("val_mae", 4)));
        Assert.Equal("epoch,mae,val_mae\r\n0,3.0,4.0\r\n", File.ReadAllText(_file));
    }

    [Fact]
    public void EachLineIsInTheFileWhenItsEpochEnds()
    {
        var logger = keras.callbacks.CSVLogger(_file);
        logger.on_train_begin();
        logger.on_epoch_end(0, Numbers(("loss", 1), ("val_loss", 2)));
        Assert.Equal(2, File.ReadAllLines(_file).Length);
        logger.on_train_end();
    }

    [Fact]
    public void QuotesNamesThatHoldTheSeparator()
    {
        Run(keras.callbacks.CSVLogger(_file, "_"), Numbers(("val_loss", 2)));
        Assert.Equal("epoch_\"val_loss\"\r\n0_2.0\r\n", File.ReadAllText(_file));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", ")]
    public void ASeparatorIsOneCharacter(string separator) =>
        Assert.Contains("1-character", Assert.Throws<ArgumentException>(() => keras.callbacks.CSVLogger(_file, separator)).Message);
}
