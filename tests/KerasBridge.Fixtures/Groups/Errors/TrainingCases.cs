using static KerasBridge.Fixtures.Groups.Errors.Helpers;

namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>compile, fit, evaluate and predict with arguments and data that do not fit.</summary>
internal static class TrainingCases
{
    private static readonly Dictionary<int, double> OnlyClass0 = new() { [0] = 1 };

    public static Dictionary<string, Action> All { get; } = new()
    {
        ["batch_size_negative"] = () => cmlp().fit(x, y, batch_size: -1, verbose: 0),
        ["batch_size_zero"] = () => cmlp().fit(x, y, batch_size: 0, verbose: 0),
        ["binary_with_wrong_shape"] = () => Compiled(mlp(), "adam", "binary_crossentropy").fit(x, y, verbose: 0),
        ["categorical_with_int_labels"] = () => Compiled(mlp(), "adam", "categorical_crossentropy").fit(x, y, verbose: 0),
        ["class_weight_missing_class"] = () => cmlp().fit(x, y, class_weight: OnlyClass0, verbose: 0),
        ["class_weight_multi_output"] = () => Compiled(two(), "sgd", "mse").fit(TwoInputs, TwoTargets, class_weight: OnlyClass0, verbose: 0),
        ["evaluate_before_compile"] = () => mlp().evaluate(x, y),
        ["fit_before_compile"] = () => mlp().fit(x, y),
        ["fit_cardinality"] = () => cmlp().fit(x, y[..4], verbose: 0),
        ["fit_empty"] = () => cmlp().fit(np.zeros((0, 4)), np.zeros(0), verbose: 0),
        ["fit_input_mismatch"] = () => cmlp().fit(np.zeros((6, 5)), y, verbose: 0),
        ["fit_input_missing_channel"] = () => cnn().fit(np.zeros((4, 8, 8)), np.zeros(4), verbose: 0),
        ["fit_input_wrong_rank"] = () => cnn().predict(np.zeros((4, 64)), verbose: 0),
        ["fit_list_not_array"] = () => cmlp().fit([[1, 2, 3, 4]], [1], verbose: 0),
        ["fit_no_loss"] = () =>
        {
            var m = mlp();
            m.compile("adam");
            m.fit(x, y, verbose: 0);
        },
        ["fit_none"] = () => cmlp().fit(default, default, verbose: 0),
        ["fit_object_array"] = () => cmlp().fit((NDArray)new[] { "a", "b", "c", "d", "a", "b" }, y, verbose: 0),
        ["fit_sample_weight_cardinality"] = () => cmlp().fit(x, y, sample_weight: np.ones(3), verbose: 0),
        ["generator_with_y"] = () => cmlp().fit(new(Enumerable.Repeat<(NDArray, NDArray)>((x, y), 2)), y, verbose: 0),
        ["loss_dict_unknown_output"] = () =>
        {
            var m = two();
            m.compile("sgd", loss: new Dictionary<string, string> { ["nope"] = "mse" });
            m.fit(TwoInputs, TwoTargets, verbose: 0);
        },
        ["loss_list_length"] = () =>
        {
            var m = two();
            m.compile("sgd", loss: ["mse"]);
            m.fit(TwoInputs, TwoTargets, verbose: 0);
        },
        ["metrics_string"] = () =>
        {
            var m = mlp();
            m.compile("sgd", "mse", metrics: "accuracy");
            m.fit(x, y, verbose: 0);
        },
        ["predict_before_compile_ok"] = () => Check.Text(mlp().predict(x, verbose: 0).shape.ToString(), "(6, 3)", "shape"),
        ["predict_empty"] = () => cmlp().predict(np.zeros((0, 4)), verbose: 0),
        ["sparse_label_out_of_range"] = () => cmlp().fit(x, y + 5, verbose: 0),
        ["sparse_with_one_hot"] = () => Compiled(mlp(), "adam", "sparse_categorical_crossentropy").fit(x, np.eye(3)[y], verbose: 0),
        ["targets_count"] = () => Compiled(two(), "sgd", "mse").fit(TwoInputs, np.zeros((4, 1)), verbose: 0),
        ["train_on_batch_before_compile"] = () => mlp().train_on_batch(x, y),
        ["validation_split_generator"] = () => cmlp().fit(new(Enumerable.Repeat<(NDArray, NDArray)>((x, y), 2)), validation_split: 0.2, verbose: 0),
        ["validation_split_negative"] = () => cmlp().fit(x, y, validation_split: -0.2, verbose: 0),
        ["validation_split_range"] = () => cmlp().fit(x, y, validation_split: 1.5, verbose: 0),
        ["validation_split_too_small"] = () => cmlp().fit(x, y, validation_split: 0.01, verbose: 0),
    };

    private static DataArg TwoInputs => [np.zeros((4, 3)), np.zeros((4, 4))];

    private static DataArg TwoTargets => [np.zeros((4, 1)), np.zeros((4, 1))];
}
