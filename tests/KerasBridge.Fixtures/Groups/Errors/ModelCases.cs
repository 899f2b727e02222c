using static KerasBridge.Fixtures.Groups.Errors.Helpers;
using static KerasBridge.keras;

namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>Models that are put together wrongly, asked for what they do not have, or given inputs of another shape.</summary>
internal static class ModelCases
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["empty_sequential_call"] = () => keras.Sequential().Apply(np.zeros((2, 3), "float32")),
        ["functional_dict_names"] = () => two().predict_on_batch(new Dictionary<string, NDArray> { ["a"] = np.zeros((2, 3), "float32"), ["zzz"] = np.zeros((2, 4), "float32") }),
        ["functional_duplicate_names"] = () =>
        {
            var i = keras.Input(3);
            var o = layers.Dense(2, name: "d").Apply(layers.Dense(2, name: "d").Apply(i));
            keras.Model(i, o);
        },
        ["functional_input_count"] = () => two().Apply([np.zeros((2, 3), "float32")]),
        ["functional_input_shape"] = () => two().Apply([np.zeros((2, 3), "float32"), np.zeros((2, 9), "float32")]),
        ["get_layer_index"] = () => mlp().get_layer(index: 99),
        ["get_layer_missing"] = () => mlp().get_layer("nope"),
        ["get_layer_nothing"] = () => mlp().get_layer(),
        ["model_from_json_bad"] = () => models.model_from_json("{}"),
        ["model_from_json_garbage"] = () => models.model_from_json("not json"),
        ["model_output_not_symbolic"] = () =>
        {
            var a = keras.Input(3);
            keras.Model(a, (Tensor)np.zeros((2, 2)));
        },
        ["numpy_on_symbolic"] = () => np.sum(keras.Input(3).numpy()),
        ["sequential_input_mismatch"] = () => mlp().Apply(np.zeros((2, 5), "float32")),
        ["sequential_pop_empty"] = () => keras.Sequential().pop(),
        ["sequential_predict_mismatch"] = () => cmlp().predict(np.zeros((2, 5), "float32"), verbose: 0),
        ["sequential_two_inputs"] = () =>
        {
            var m = keras.Sequential([keras.Input(3), layers.Dense(2)]);
            m.add(keras.Input(3));
        },
        ["sequential_unbuilt_summary_weights"] = () => keras.Sequential([layers.Dense(2)]).count_params(),
        ["set_weights_count"] = () => mlp().set_weights([np.zeros((4, 3))]),
        ["set_weights_shape"] = () =>
        {
            var m = mlp();
            List<NDArray> w = [.. m.get_weights()];
            w[0] = np.zeros((2, 2));
            m.set_weights(w);
        },
        ["unbuilt_sequential_predict"] = () => Check.Text(keras.Sequential([layers.Dense(2)]).predict(x, verbose: 0).shape.ToString(), "(6, 2)", "shape"),
    };
}
