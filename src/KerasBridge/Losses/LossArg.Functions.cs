using KerasBridge.Losses;

namespace KerasBridge;

public readonly partial struct LossArg
{
    /// <summary>A function with its default parameters: <c>keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(CrossentropyFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.sparse_categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(SparseCrossentropyFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.binary_focal_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(BinaryFocalFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.categorical_focal_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(CategoricalFocalFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.huber</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(HuberFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.cosine_similarity</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(CosineFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.dice</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(DiceFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.tversky</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(TverskyFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A function with its default parameters: <c>keras.losses.circle</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossArg(CircleFunction? function) => Of(function, (t, p) => function!(t, p));

    /// <summary>A configuration, as files hold it.</summary>
    /// <param name="config">The configuration with <c>class_name</c> and <c>config</c>, or null for none.</param>
    public static implicit operator LossArg(Config? config) => config is null ? default : new((object)config);

    private static LossArg Of(Delegate? function, LossFunction withDefaults) =>
        function is null ? default : new((object)LossRegistry.Of(function, withDefaults));
}
