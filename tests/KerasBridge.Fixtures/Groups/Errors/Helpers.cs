namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>What the snippets of the group take as given: models and data.</summary>
internal static class Helpers
{
    public static NDArray x => np.zeros((6, 4), "float32");

    public static NDArray y => np.array([0, 1, 2, 0, 1, 2]).astype("int32");

    /// <summary>A temporary directory, which a message shows as &lt;TMP&gt;; empty when it is asked for.</summary>
    public static string D
    {
        get
        {
            foreach (var file in Temporary.GetFiles()) file.Delete();
            return Temporary.FullName;
        }
    }

    private static DirectoryInfo Temporary { get; } = Scratch();

    /// <summary>Writes a black RGB picture of 4 × 4.</summary>
    public static string png(string name)
    {
        var path = Path.Combine(D, name);
        keras.utils.save_img(path, np.zeros((4, 4, 3)), scale: false);
        return path;
    }

    private static DirectoryInfo Scratch()
    {
        var folder = Directory.CreateTempSubdirectory("kerasbridge");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }

    /// <summary>A classifier of four features and three classes, not compiled.</summary>
    public static Sequential mlp() => keras.Sequential([keras.Input(4), keras.layers.Dense(8, "relu"), keras.layers.Dense(3, "softmax")]);

    /// <summary>The classifier, compiled.</summary>
    public static Sequential cmlp() => Compiled(mlp(), "adam", "sparse_categorical_crossentropy");

    /// <summary>A small network of one convolution, compiled.</summary>
    public static Sequential cnn() =>
        Compiled(keras.Sequential([keras.Input((8, 8, 1)), keras.layers.Conv2D(2, 3), keras.layers.Flatten(), keras.layers.Dense(2)]), "adam", "mse");

    /// <summary>A model of two inputs and two outputs, not compiled.</summary>
    public static Model two()
    {
        var (a, b) = (keras.Input(3, name: "a"), keras.Input(4, name: "b"));
        return keras.Model([a, b], [keras.layers.Dense(1, name: "first").Apply(a), keras.layers.Dense(1, name: "second").Apply(b)]);
    }

    public static TModel Compiled<TModel>(TModel model, string optimizer, string loss) where TModel : Model
    {
        model.compile(optimizer, loss);
        return model;
    }
}
