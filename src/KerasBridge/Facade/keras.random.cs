using KerasBridge.Random;

namespace KerasBridge;

public partial class keras
{
    public static partial class random
    {
        /// <summary>A source of seeds for functions that are called again and again.</summary>
        /// <param name="seed">The seed; without one it is drawn at once from the stream that <c>keras.utils.set_random_seed</c> seeds.</param>
        /// <param name="name">The name of the generator.</param>
        /// <returns>The generator.</returns>
        public static SeedGenerator SeedGenerator(long? seed = null, string? name = null) => new(seed, name);

        /// <summary>Normal numbers.</summary>
        /// <param name="shape">The shape of the result.</param>
        /// <param name="mean">The mean.</param>
        /// <param name="stddev">The standard deviation.</param>
        /// <param name="dtype">float32 or float64; default <c>keras.config.floatx()</c>.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The numbers.</returns>
        /// <exception cref="ArgumentException">The dtype is no floating-point type.</exception>
        public static Tensor normal(Shape shape, double mean = 0.0, double stddev = 1.0, DType? dtype = null, Seed seed = default) =>
            RandomTensors.Normal(shape, mean, stddev, dtype, seed);

        /// <summary>Normal numbers; those further than two standard deviations from the mean are drawn again.</summary>
        /// <param name="shape">The shape of the result.</param>
        /// <param name="mean">The mean.</param>
        /// <param name="stddev">The standard deviation before truncation.</param>
        /// <param name="dtype">float32 or float64; default <c>keras.config.floatx()</c>.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The numbers.</returns>
        /// <exception cref="ArgumentException">The dtype is no floating-point type.</exception>
        public static Tensor truncated_normal(Shape shape, double mean = 0.0, double stddev = 1.0, DType? dtype = null, Seed seed = default) =>
            RandomTensors.Normal(shape, mean, stddev, dtype, seed, truncated: true);

        /// <summary>Uniform numbers in [minval, maxval).</summary>
        /// <param name="shape">The shape of the result.</param>
        /// <param name="minval">The lower end, included.</param>
        /// <param name="maxval">The upper end, excluded.</param>
        /// <param name="dtype">float32 or float64; default <c>keras.config.floatx()</c>.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The numbers.</returns>
        /// <exception cref="ArgumentException">The dtype is no floating-point type.</exception>
        public static Tensor uniform(Shape shape, double minval = 0.0, double maxval = 1.0, DType? dtype = null, Seed seed = default) =>
            RandomTensors.Uniform(shape, minval, maxval, dtype, seed);

        /// <summary>Integers minval … maxval − 1.</summary>
        /// <param name="shape">The shape of the result.</param>
        /// <param name="minval">The lower end, included.</param>
        /// <param name="maxval">The upper end, excluded.</param>
        /// <param name="dtype">An integer type; default int32.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The integers.</returns>
        /// <exception cref="ArgumentException">The dtype is no integer type, or there is no number between the ends.</exception>
        public static Tensor randint(Shape shape, long minval, long maxval, DType? dtype = null, Seed seed = default) =>
            RandomTensors.RandInt(shape, minval, maxval, dtype ?? DType.Int32, seed);

        /// <summary>Sets elements to 0 at random and scales the others by 1/(1 − rate).</summary>
        /// <param name="inputs">The tensor.</param>
        /// <param name="rate">The part to drop, 0 … 1.</param>
        /// <param name="noise_shape">The shape of the mask, which is repeated along axes of size 1; <c>None</c> stands for the input's size.</param>
        /// <param name="seed">An integer (the same mask at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>A tensor of the same shape.</returns>
        /// <exception cref="ArgumentException">The rate is outside.</exception>
        /// <exception cref="ShapeException">The mask cannot be repeated to the shape of the input.</exception>
        public static Tensor dropout(Tensor inputs, double rate, Shape? noise_shape = null, Seed seed = default) =>
            RandomTensors.Dropout(inputs, rate, noise_shape, seed);

        /// <summary>A copy of a tensor, shuffled along an axis.</summary>
        /// <param name="x">The tensor.</param>
        /// <param name="axis">The axis.</param>
        /// <param name="seed">An integer (the same order at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>A tensor of the same shape.</returns>
        public static Tensor shuffle(Tensor x, int axis = 0, Seed seed = default) => RandomTensors.Shuffle(x, axis, seed);

        /// <summary>Classes drawn by their unnormalized log-probabilities.</summary>
        /// <param name="logits">Shape <c>(batch, classes)</c>.</param>
        /// <param name="num_samples">How many to draw for each row.</param>
        /// <param name="dtype">An integer type; default int32.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>Shape <c>(batch, num_samples)</c>.</returns>
        /// <exception cref="ShapeException">The logits have another rank than 2.</exception>
        public static Tensor categorical(Tensor logits, int num_samples, DType? dtype = null, Seed seed = default) =>
            RandomTensors.Categorical(logits, num_samples, dtype ?? DType.Int32, seed);

        /// <summary>Gamma numbers of scale 1.</summary>
        /// <param name="shape">The shape of the result; it ends with that of <paramref name="alpha"/>.</param>
        /// <param name="alpha">The shape parameter, above 0: a number or tensor.</param>
        /// <param name="dtype">float32 or float64; default <c>keras.config.floatx()</c>.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The numbers.</returns>
        public static Tensor gamma(Shape shape, Tensor alpha, DType? dtype = null, Seed seed = default) => RandomTensors.Gamma(shape, alpha, dtype, seed);

        /// <summary>Beta numbers.</summary>
        /// <param name="shape">The shape of the result.</param>
        /// <param name="alpha">The first parameter, above 0: a number or tensor.</param>
        /// <param name="beta">The second parameter, above 0: a number or tensor.</param>
        /// <param name="dtype">float32 or float64; default <c>keras.config.floatx()</c>.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The numbers.</returns>
        public static Tensor beta(Shape shape, Tensor alpha, Tensor beta, DType? dtype = null, Seed seed = default) =>
            RandomTensors.Beta(shape, alpha, beta, dtype, seed);

        /// <summary>How many of some trials succeed.</summary>
        /// <param name="shape">The shape of the result; it ends with that of the parameters.</param>
        /// <param name="counts">The number of trials: a number or tensor.</param>
        /// <param name="probabilities">The chance of each: a number or tensor.</param>
        /// <param name="dtype">float32 or float64; default <c>keras.config.floatx()</c>.</param>
        /// <param name="seed">An integer (the same numbers at each call), a <see cref="Random.SeedGenerator"/>, or nothing.</param>
        /// <returns>The numbers.</returns>
        public static Tensor binomial(Shape shape, Tensor counts, Tensor probabilities, DType? dtype = null, Seed seed = default) =>
            RandomTensors.Binomial(shape, counts, probabilities, dtype, seed);
    }
}
