using KerasBridge.Activations;

namespace KerasBridge;

public readonly partial struct ActivationArg
{
    /// <summary>A function with its default parameters: <c>keras.activations.relu</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(ReluFunction? function) => Of(function, x => function!(x));

    /// <summary>A function with its default parameters: <c>keras.activations.leaky_relu</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(LeakyReluFunction? function) => Of(function, x => function!(x));

    /// <summary>A function with its default parameters: <c>keras.activations.elu</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(AlphaFunction? function) => Of(function, x => function!(x));

    /// <summary>A function with its default parameters: <c>keras.activations.gelu</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(GeluFunction? function) => Of(function, x => function!(x));

    /// <summary>A function with its default parameters: <c>keras.activations.softmax</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(AxisFunction? function) => Of(function, x => function!(x));

    /// <summary>A function with its default parameters: <c>keras.activations.hard_shrink</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(ShrinkFunction? function) => Of(function, x => function!(x));

    /// <summary>A function with its default parameters: <c>keras.activations.squareplus</c>.</summary>
    /// <param name="function">The function.</param>
    public static implicit operator ActivationArg(SquareplusFunction? function) => Of(function, x => function!(x));

    private static ActivationArg Of(Delegate? function, ActivationFunction withDefaults) =>
        function is null ? default : new((object)ActivationRegistry.Of(function, withDefaults));
}
