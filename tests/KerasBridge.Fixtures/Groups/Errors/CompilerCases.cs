namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>
/// Snippets that are no C# program: the compiler says what Python says at run time. A test compiles each and expects the error.
/// </summary>
internal static class CompilerCases
{
    /// <summary>For each case the C# line, the compiler's error, and why there is nothing to run.</summary>
    public static Dictionary<string, (string Code, string Error, string Reason)> RefusedByTheCompiler { get; } = new()
    {
        ["callback_not_callback"] = ("cmlp().fit(x, y, callbacks: [\"early\"], verbose: 0);", "CS0029", "a text is no Callback"),
        ["compile_bad_arg"] = ("mlp().compile(\"sgd\", \"mse\", lr: 1);", "CS1739", "there is no parameter lr"),
        ["constraint_on_call"] = ("keras.constraints.get(3);", "CS1503", "a number is no constraint"),
        ["dense_float_units"] = ("layers.Dense(3.5);", "CS1503", "units is an int"),
        ["dense_missing_units"] = ("layers.Dense();", "CS7036", "units is required"),
        ["embedding_missing"] = ("layers.Embedding(10);", "CS7036", "output_dim is required"),
        ["if_on_symbolic"] = ("_ = (bool)keras.Input(3);", "CS0030", "a tensor is no bool"),
        ["idg_zoom"] = ("preprocessing.image.ImageDataGenerator(zoom_range: \"a\");", "CS1503", "a text is no range"),
        ["layer_name_type"] = ("layers.Dense(3, name: 7);", "CS1503", "a name is a text"),
        ["loss_weights_type"] = ("mlp().compile(\"sgd\", \"mse\", loss_weights: \"a\");", "CS1503", "weights are numbers"),
        ["metrics_type"] = ("mlp().compile(\"sgd\", \"mse\", metrics: 3);", "CS1503", "a number is no metric"),
        ["sequential_add_function"] = ("keras.Sequential([(Func<int>)(() => 1)]);", "CS0029", "a function is no layer"),
        ["sequential_add_non_layer"] = ("keras.Sequential().add(\"dense\");", "CS1503", "a text is no layer"),
        ["unknown_conv_kwarg"] = ("layers.Conv2D(3, 3, stride: 2);", "CS1739", "there is no parameter stride"),
        ["unknown_fit_kwarg"] = ("cmlp().fit(x, y, nb_epoch: 2, verbose: 0);", "CS1739", "there is no parameter nb_epoch"),
        ["unknown_optimizer_kwarg"] = ("keras.optimizers.Adam(lr: 0.1);", "CS1739", "there is no parameter lr"),
        ["validation_data_form"] = ("cmlp().fit(x, y, validation_data: x, verbose: 0);", "CS1503", "validation data is a pair or three"),
    };

    /// <summary>The lines before a case's own, for a compiler.</summary>
    public const string Frame = """
        using System;
        using KerasBridge;
        using static KerasBridge.keras;
        static class Case
        {
            static Sequential mlp() => keras.Sequential([keras.Input(4), layers.Dense(3)]);
            static Sequential cmlp() => mlp();
            static NDArray x => np.zeros((6, 4));
            static NDArray y => np.zeros(6);
            static void Run() { CODE }
        }
        """;
}
