using K = KerasBridge.keras.backend;

namespace KerasBridge.Tests.Facade;

[Collection(nameof(OneAtATime))]
public sealed class BackendTests
{
    [Fact]
    public void SettingsAreThoseOfKeras()
    {
        Assert.Equal(1e-7, K.epsilon());
        Assert.Equal("float32", K.floatx());
        Assert.Equal("channels_last", K.image_data_format());
        Assert.Equal("kerasbridge", keras.backend.backend());
        Assert.Equal("kerasbridge", keras.config.backend());
    }

    [Fact]
    public void SettingsCanBeChanged()
    {
        try
        {
            keras.config.set_image_data_format("channels_first");
            K.set_epsilon(1e-3);
            Assert.Equal("channels_first", K.image_data_format());
            Assert.Equal(1e-3, keras.config.epsilon());
        }
        finally
        {
            K.set_image_data_format("channels_last");
            K.set_epsilon(1e-7);
        }
    }

    [Fact]
    public void UnknownValuesAreRefused()
    {
        Assert.Contains("Did you mean 'float32'?", Assert.Throws<ArgumentException>(() => K.set_floatx("flaot32")).Message);
        Assert.Contains("Expected: 'float32'", Assert.Throws<ArgumentException>(() => K.set_floatx("float16")).Message);
        Assert.Equal("The `data_format` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=last",
            Assert.Throws<ArgumentException>(() => K.set_image_data_format("last")).Message);
        Assert.Contains("Did you mean 'float32'?", Assert.Throws<ArgumentException>(() => K.standardize_dtype("float23")).Message);
    }

    [Fact]
    public void ClearSessionCountsNamesAnew()
    {
        K.clear_session();
        Assert.Equal(1, K.get_uid("backend_test"));
        Assert.Equal(2, K.get_uid("backend_test"));
        keras.utils.clear_session();
        Assert.Equal(1, K.get_uid("backend_test"));
    }
}
