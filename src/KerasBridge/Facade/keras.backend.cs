using KerasBridge.Autograd;
using KerasBridge.Numpy;
using KerasBridge.Random;

namespace KerasBridge;

public partial class keras
{
    /// <summary>Settings and facts: <c>using K = KerasBridge.keras.backend;</c>, then <c>K.image_data_format()</c>.</summary>
    public partial class backend : KerasBackendTop
    {
        private backend() { }

        /// <summary>The small number that keeps divisions and logarithms away from zero; 1e-7 unless set otherwise.</summary>
        /// <returns>The number.</returns>
        public static double epsilon() => KerasConfig.Epsilon;

        /// <summary>Sets the small number that keeps divisions and logarithms away from zero.</summary>
        /// <param name="value">The number.</param>
        public static void set_epsilon(double value) => KerasConfig.Epsilon = value;

        /// <summary>The default dtype: <c>float32</c>.</summary>
        /// <returns>The dtype's name.</returns>
        public static string floatx() => KerasConfig.Floatx;

        /// <summary>Sets the default dtype.</summary>
        /// <param name="value"><c>float32</c>, the only one in which layers compute.</param>
        /// <exception cref="ArgumentException">It is another.</exception>
        public static void set_floatx(string value) => KerasConfig.Floatx = value;

        /// <summary>Where images have their channels: <c>channels_last</c> unless set otherwise.</summary>
        /// <returns><c>channels_last</c> or <c>channels_first</c>.</returns>
        public static string image_data_format() => KerasConfig.ImageDataFormat;

        /// <summary>Sets where images have their channels.</summary>
        /// <param name="data_format"><c>channels_last</c> or <c>channels_first</c>.</param>
        /// <exception cref="ArgumentException">It is neither.</exception>
        public static void set_image_data_format(string data_format) => KerasConfig.ImageDataFormat = data_format;

        /// <summary>Begins anew: automatic names count from the start, and the global generator is forgotten.</summary>
        /// <param name="free_memory">In Python: whether garbage is collected. Here memory is the library's business either way.</param>
        public static void clear_session(bool free_memory = true)
        {
            Names.Reset();
            GlobalSeeds.ClearSession();
        }

        /// <summary>The next number of a prefix, from 1.</summary>
        /// <param name="prefix">The prefix.</param>
        /// <returns>The number.</returns>
        public static int get_uid(string prefix = "") => Names.NextId(prefix);

        /// <summary>Whether a dtype is a floating-point type.</summary>
        /// <param name="dtype">The dtype's name.</param>
        /// <returns>Whether it is.</returns>
        /// <exception cref="ArgumentException">There is no such dtype.</exception>
        public static bool is_float_dtype(string dtype) => KerasDTypes.IsFloat(KerasDTypes.Standardize(dtype));

        /// <summary>Whether a dtype is an integer type; bool is none.</summary>
        /// <param name="dtype">The dtype's name.</param>
        /// <returns>Whether it is.</returns>
        /// <exception cref="ArgumentException">There is no such dtype.</exception>
        public static bool is_int_dtype(string dtype) => KerasDTypes.IsInt(KerasDTypes.Standardize(dtype));

        /// <summary>Whether a value is a symbolic tensor of the functional API.</summary>
        /// <param name="x">The value.</param>
        /// <returns>Whether it is.</returns>
        public static bool is_keras_tensor(object? x) => x is KerasTensor;

        /// <summary>The dtype in which operands of these dtypes meet; <c>int</c> and <c>float</c> stand for Python's own types.</summary>
        /// <param name="dtypes">The dtypes' names; none: the default dtype.</param>
        /// <returns>The dtype's name.</returns>
        /// <exception cref="ArgumentException">There is no such dtype, or it meets no other.</exception>
        public static string result_type(params ReadOnlySpan<string> dtypes) => KerasDTypes.ResultType(dtypes);

        /// <summary>The dtype in which operands of these dtypes meet.</summary>
        /// <param name="dtypes">The dtypes.</param>
        /// <returns>The dtype's name.</returns>
        public static string result_type(params ReadOnlySpan<DType> dtypes) => KerasDTypes.ResultType(Array.ConvertAll(dtypes.ToArray(), dtype => dtype.name));

        /// <summary>The full name of a dtype: the default dtype for null, <c>int64</c> for <c>int</c>.</summary>
        /// <param name="dtype">The name.</param>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentException">There is no such dtype.</exception>
        public static string standardize_dtype(string? dtype) => KerasDTypes.Standardize(dtype);
    }
}
