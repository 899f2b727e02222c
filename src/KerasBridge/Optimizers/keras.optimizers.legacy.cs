namespace KerasBridge;

public partial class keras
{
    public static partial class optimizers
    {
        /// <summary>Names of Keras 2 that Keras 3 refuses.</summary>
        public static class legacy
        {
            private const string Text =
                "`keras.optimizers.legacy` is not supported in Keras 3. When using `tf.keras`, to continue using a `tf.keras.optimizers.legacy` optimizer, you can install the `tf_keras` package " +
                "(Keras 2) and set the environment variable `TF_USE_LEGACY_KERAS=True` to configure TensorFlow to use `tf_keras` when accessing `tf.keras`. Expected an optimizer of " +
                "`keras.optimizers`. Received: ";

            /// <summary>Refused, as in Keras 3: use <c>keras.optimizers.Adagrad</c>.</summary>
            /// <param name="args">Whatever it took in Keras 2.</param>
            /// <returns>Nothing.</returns>
            /// <exception cref="NotSupportedException">Always.</exception>
            public static Optimizer Adagrad(params object?[] args) => throw new NotSupportedException(Text + "legacy.Adagrad");

            /// <summary>Refused, as in Keras 3: use <c>keras.optimizers.Adam</c>.</summary>
            /// <param name="args">Whatever it took in Keras 2.</param>
            /// <returns>Nothing.</returns>
            /// <exception cref="NotSupportedException">Always.</exception>
            public static Optimizer Adam(params object?[] args) => throw new NotSupportedException(Text + "legacy.Adam");

            /// <summary>Refused, as in Keras 3: use <c>keras.optimizers.Ftrl</c>.</summary>
            /// <param name="args">Whatever it took in Keras 2.</param>
            /// <returns>Nothing.</returns>
            /// <exception cref="NotSupportedException">Always.</exception>
            public static Optimizer Ftrl(params object?[] args) => throw new NotSupportedException(Text + "legacy.Ftrl");

            /// <summary>Refused, as in Keras 3.</summary>
            /// <param name="args">Whatever it took in Keras 2.</param>
            /// <returns>Nothing.</returns>
            /// <exception cref="NotSupportedException">Always.</exception>
            public static Optimizer Optimizer(params object?[] args) => throw new NotSupportedException(Text + "legacy.Optimizer");

            /// <summary>Refused, as in Keras 3: use <c>keras.optimizers.RMSprop</c>.</summary>
            /// <param name="args">Whatever it took in Keras 2.</param>
            /// <returns>Nothing.</returns>
            /// <exception cref="NotSupportedException">Always.</exception>
            public static Optimizer RMSprop(params object?[] args) => throw new NotSupportedException(Text + "legacy.RMSprop");

            /// <summary>Refused, as in Keras 3: use <c>keras.optimizers.SGD</c>.</summary>
            /// <param name="args">Whatever it took in Keras 2.</param>
            /// <returns>Nothing.</returns>
            /// <exception cref="NotSupportedException">Always.</exception>
            public static Optimizer SGD(params object?[] args) => throw new NotSupportedException(Text + "legacy.SGD");
        }
    }
}
