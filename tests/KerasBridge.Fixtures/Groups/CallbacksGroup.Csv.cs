using System.Globalization;

namespace KerasBridge.Fixtures;

/// <summary>What a CSVLogger writes.</summary>
internal sealed partial class CallbacksGroup
{
    // Three epochs with the first three samples as validation, then two more without, appended by another logger. The case keeps data, weights and texts only;
    // the layers and the rate are those under which the first training gives its numbers.
    private static void Logged(FixtureCase one)
    {
        var model = keras.Sequential([keras.Input(4), keras.layers.Dense(6, "tanh"), keras.layers.Dense(5, "relu"), keras.layers.Dense(1)]);
        model.set_weights([.. Enumerable.Range(0, 6).Select(i => FixtureObjects.Array(one.Array($"w{i}_initial")))]);
        model.compile(optimizer: keras.optimizers.SGD(0.05), loss: "mse", metrics: ["mae"]);
        var (x, y) = (FixtureObjects.Array(one.Array("x0")), FixtureObjects.Array(one.Array("y0")));
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            model.fit(x, y, batch_size: 4, epochs: 3, shuffle: false, verbose: 0, validation_data: (x[..3], y[..3]), callbacks: [keras.callbacks.CSVLogger(file)]);
            Lines(File.ReadAllText(file), one["strings"].GetProperty("text").GetString()!, "text");
            model.fit(x, y, batch_size: 4, epochs: 2, shuffle: false, verbose: 0, callbacks: [keras.callbacks.CSVLogger(file, separator: ";", append: true)]);
            Lines(File.ReadAllText(file), one["strings"].GetProperty("text_after_append").GetString()!, "text_after_append");
        }
        finally
        {
            File.Delete(file);
        }
    }

    // Python reads every end of line as \n. The text must be the same but for the last digits of the numbers.
    private static void Lines(string actual, string expected, string what)
    {
        var (ours, theirs) = (Fields(actual.Replace("\r\n", "\n")), Fields(expected));
        Check.Equal(ours.Length, theirs.Length, $"{what}: fields and separators");
        for (var i = 0; i < ours.Length; i++)
        {
            if (theirs[i].Contains('.') && double.TryParse(ours[i], CultureInfo.InvariantCulture, out var number))
                Check.Close(number, double.Parse(theirs[i], CultureInfo.InvariantCulture), Check.Forward, $"{what}, field {i}");
            else Check.Text(ours[i], theirs[i], $"{what}, field {i}");
        }
    }

    private static string[] Fields(string text) => System.Text.RegularExpressions.Regex.Split(text, "([,;\n])");
}
