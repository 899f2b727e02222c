namespace KerasBridge.Fixtures.Groups.Errors;

/// <summary>Pictures, folders and sequences.</summary>
internal static class DataCases
{
    public static Dictionary<string, Action> All { get; } = new()
    {
        ["array_to_img_channels"] = () => keras.utils.array_to_img(np.zeros((3, 3, 5))),
        ["array_to_img_rank"] = () => keras.utils.array_to_img(np.zeros((3, 3))),
        ["flow_from_directory_missing"] = () => keras.preprocessing.image.ImageDataGenerator().flow_from_directory(Helpers.D + "/none"),
        ["load_img_color_mode"] = () => keras.utils.load_img(Helpers.png("a.png"), color_mode: "cmyk"),
        ["load_img_interpolation"] = () => keras.utils.load_img(Helpers.png("a.png"), target_size: (3, 3), interpolation: "cubic"),
        ["image_dataset_empty"] = () =>
        {
            Directory.CreateDirectory(Helpers.D + "/im/a");
            Directory.CreateDirectory(Helpers.D + "/im/b");
            keras.utils.image_dataset_from_directory(Helpers.D + "/im");
        },
        ["image_dataset_label_mode"] = () => keras.utils.image_dataset_from_directory(Helpers.D, label_mode: "x"),
        ["load_img_missing"] = () => keras.utils.load_img(Helpers.D + "/no.png"),
        ["pad_sequences_not_iterable"] = () => keras.utils.pad_sequences([1, 2]),
        ["pad_sequences_scalar"] = () => keras.utils.pad_sequences((NDArray)3),
        ["pad_sequences_truncating"] = () => keras.utils.pad_sequences([[1, 2]], maxlen: 1, truncating: "x"),
        ["timeseries_bad_start"] = () => keras.utils.timeseries_dataset_from_array(np.arange(10), null, 3, start_index: 99),
        ["timeseries_bad_stride"] = () => keras.utils.timeseries_dataset_from_array(np.arange(10), null, 3, sequence_stride: 0),
    };
}
