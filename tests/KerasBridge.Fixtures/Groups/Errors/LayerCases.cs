using static KerasBridge.keras;

namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>Layers made with bad arguments, or applied to what does not fit them.</summary>
internal static class LayerCases
{
    private static readonly DType Float32 = "float32";

    public static Dictionary<string, Action> All { get; } = new()
    {
        ["batchnorm_axis"] = () => layers.BatchNormalization(axis: 5).Apply(np.zeros((2, 3), Float32)),
        ["concatenate_shapes"] = () => layers.Concatenate(axis: 1).Apply([np.zeros((2, 3, 4), Float32), np.zeros((2, 3, 5), Float32)]),
        ["concatenate_symbolic"] = () => layers.Concatenate().Apply([keras.Input((3, 4)), keras.Input((2, 4))]),
        ["conv1d_causal_only"] = () => layers.Conv2D(3, 3, padding: "causal"),
        ["conv2d_kernel_larger"] = () => layers.Conv2D(3, 5).Apply(keras.Input((4, 4, 1))),
        ["conv2d_kernel_larger_data"] = () => layers.Conv2D(3, 5).Apply(np.zeros((1, 4, 4, 1), Float32)),
        ["conv2d_rank3"] = () => layers.Conv2D(3, 3).Apply(np.zeros((8, 8, 1), Float32)),
        ["conv2d_symbolic_rank3"] = () => layers.Conv2D(3, 3).Apply(keras.Input((8, 8))),
        ["conv_chain_negative_dim"] = () => keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(3, 3), layers.MaxPooling2D(4), layers.Conv2D(3, 3)]),
        ["conv_groups_channels"] = () => layers.Conv2D(4, 3, groups: 2).Apply(np.zeros((1, 8, 8, 3), Float32)),
        ["conv_stride_and_dilation"] = () => layers.Conv2D(3, 3, strides: 2, dilation_rate: 2),
        ["conv_zero_filters"] = () => layers.Conv2D(0, 3),
        ["conv_zero_stride"] = () => layers.Conv2D(3, 3, strides: 0),
        ["cropping_too_much"] = () => layers.Cropping2D(5).Apply(np.zeros((1, 4, 4, 1), Float32)),
        ["dense_rank1"] = () => layers.Dense(3).Apply(np.zeros(4, Float32)),
        ["dense_unknown_last_dim"] = () => layers.Dense(3).Apply(keras.Input((Python.None, Python.None))),
        ["deserialize_unknown"] = () => layers.deserialize(new Config { ["class_name"] = "Nope", ["config"] = new Config() }),
        ["dropout_negative"] = () => layers.Dropout(-0.1),
        ["dropout_range"] = () => layers.Dropout(1.5),
        ["flatten_ok_2d"] = () => Check.Text(layers.Flatten().Apply(np.zeros((2, 3), Float32)).shape.ToString(), "(2, 3)", "shape"),
        ["from_config_missing"] = () => layers.deserialize(new Config { ["class_name"] = "Dense", ["config"] = new Config { ["foo"] = 1 } }),
        ["layer_name_slash"] = () => layers.Dense(3, name: "a/b"),
        ["layer_output_unconnected"] = () => _ = layers.Dense(2).output,
        ["layer_unbuilt_count_params"] = () => layers.Dense(2).count_params(),
        ["merge_shapes"] = () => layers.Add().Apply([np.zeros((2, 3), Float32), np.zeros((2, 4), Float32)]),
        ["permute_bad_dims"] = () => layers.Permute((0, 1)),
        ["pool_negative_dim"] = () => layers.MaxPooling2D(4).Apply(keras.Input((2, 2, 1))),
        ["reshape_size"] = () => layers.Reshape((5, 2)).Apply(np.zeros((2, 12), Float32)),
        ["reshape_two_unknown"] = () => layers.Reshape((-1, -1)),
        ["subtract_three"] = () => layers.Subtract().Apply([np.zeros((2, 3), Float32), np.zeros((2, 3), Float32), np.zeros((2, 3), Float32)]),
        ["unbuilt_set_weights"] = () => layers.Dense(2).set_weights([np.zeros(3)]),
        ["unknown_activation"] = () => layers.Dense(3, activation: "rellu"),
        ["unknown_constraint"] = () => layers.Dense(3, kernel_constraint: "foo"),
        ["unknown_data_format"] = () => layers.Conv2D(3, 3, data_format: "last"),
        ["unknown_dtype"] = () => layers.Dense(3, dtype: "float99"),
        ["unknown_interpolation"] = () => layers.UpSampling2D(2, interpolation: "cubic"),
        ["unknown_padding"] = () => layers.Conv2D(3, 3, padding: "full"),
        ["unknown_pool_padding"] = () => layers.MaxPooling2D(2, padding: "causal"),
        ["zeropad_negative"] = () => layers.ZeroPadding2D(-1).Apply(np.zeros((1, 3, 3, 1), Float32)),
    };
}
