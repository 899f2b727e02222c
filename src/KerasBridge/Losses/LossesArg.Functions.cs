using KerasBridge.Losses;

namespace KerasBridge;

public readonly partial struct LossesArg
{
    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(CrossentropyFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(SparseCrossentropyFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(BinaryFocalFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(CategoricalFocalFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(HuberFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(CosineFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(DiceFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(TverskyFunction function) => new((object)(LossArg)function);

    /// <summary>One of Keras's functions: <c>loss: keras.losses.categorical_crossentropy</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator LossesArg(CircleFunction function) => new((object)(LossArg)function);
}
