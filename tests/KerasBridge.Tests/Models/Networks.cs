namespace KerasBridge.Tests.Models;

/// <summary>Small models and data for tests.</summary>
internal static class Networks
{
    /// <summary>Drawn digits as <c>(samples, 28, 28, 1)</c> float32 from 0 to 1, and their labels.</summary>
    public static (NDArray X, NDArray Y) Digits(int samples)
    {
        var ((x, y), _) = keras.datasets.synthetic_digits.load_data(samples, 1);
        return (x.reshape(-1, 28, 28, 1).astype("float32") / 255, y);
    }

    /// <summary>A small convolutional network with dropout, compiled.</summary>
    public static Sequential Cnn(double dropout = 0.5)
    {
        var model = keras.Sequential([
            keras.layers.Conv2D(8, 3, activation: "relu", input_shape: (28, 28, 1)),
            keras.layers.MaxPooling2D(),
            keras.layers.Flatten(),
            keras.layers.Dense(16, activation: "relu"),
            keras.layers.Dropout(dropout),
            keras.layers.Dense(10, activation: "softmax"),
        ]);
        model.compile("adam", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    /// <summary>All weights, one behind the other, as bits.</summary>
    public static int[] Bits(Model model) =>
        [.. model.get_weights().SelectMany(weight => weight.ToArray<float>()).Select(BitConverter.SingleToInt32Bits)];
}
