using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        /// <summary>Class numbers as rows of zeros with a one: <c>to_categorical([0, 2], 3)</c> is <c>[[1, 0, 0], [0, 0, 1]]</c>.</summary>
        /// <param name="x">Class numbers of any shape; a last axis of size 1 is dropped. Floats are cut, negative numbers count from the last class.</param>
        /// <param name="num_classes">The number of classes; null: the largest number plus one.</param>
        /// <returns>An array of float64 with one more axis.</returns>
        /// <exception cref="ArgumentException">A number is out of range.</exception>
        public static NDArray to_categorical(NDArray x, int? num_classes = null) => Categorical.OneHot(x, num_classes);

        /// <summary>Scales an array so that every vector along an axis has the norm 1; vectors of zeros stay.</summary>
        /// <param name="x">The array.</param>
        /// <param name="axis">The axis along which the vectors lie.</param>
        /// <param name="order">The norm's order: 2 Euclidean, 1 sum of absolute values, infinity the largest one.</param>
        /// <returns>A new array of the same shape; float64 where <paramref name="x"/> holds whole numbers.</returns>
        /// <exception cref="ArgumentException">There is no such axis.</exception>
        public static NDArray normalize(NDArray x, int axis = -1, double order = 2) => Normalizer.Normalize(x, axis, order);

        /// <summary>
        /// Seeds everything that is random, as in Python: the same seed gives the same initial weights, dropout masks and order of samples.
        /// </summary>
        /// <param name="seed">The seed, from 0 to 2^32 - 1.</param>
        /// <exception cref="ArgumentException">The seed is outside.</exception>
        public static void set_random_seed(long seed) => GlobalSeeds.SetRandomSeed(seed);

        /// <summary>Begins anew: automatic names count from the start, and the global generator is forgotten.</summary>
        /// <param name="free_memory">In Python: whether garbage is collected. Here memory is the library's business either way.</param>
        public static void clear_session(bool free_memory = true) => backend.clear_session(free_memory);

        /// <summary>Whether a value is a symbolic tensor of the functional API.</summary>
        /// <param name="x">The value.</param>
        /// <returns>Whether it is.</returns>
        public static bool is_keras_tensor(object? x) => x is KerasTensor;

        /// <summary>The full name of a dtype; the default dtype for null.</summary>
        /// <param name="dtype">The name.</param>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentException">There is no such dtype.</exception>
        public static string standardize_dtype(string? dtype) => KerasDTypes.Standardize(dtype);

        /// <summary>Switches progress bars and messages on again.</summary>
        public static void enable_interactive_logging() => KerasConfig.InteractiveLogging = true;

        /// <summary>Switches progress bars and messages off.</summary>
        public static void disable_interactive_logging() => KerasConfig.InteractiveLogging = false;

        /// <summary>Whether progress bars and messages are written.</summary>
        /// <returns>Whether they are.</returns>
        public static bool is_interactive_logging_enabled() => KerasConfig.InteractiveLogging;
    }
}
