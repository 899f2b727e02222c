using KerasBridge.Random;

namespace KerasBridge;

public partial class np
{
    /// <summary>
    /// NumPy's random numbers: the legacy functions (<c>np.random.seed(42); np.random.rand(3)</c>), whose state all callers share, and
    /// generators of one's own (<c>np.random.default_rng(42)</c>). The same seed gives NumPy's numbers.
    /// </summary>
    public sealed partial class random : NumpyRandom
    {
        private static readonly RandomState Shared = new(GlobalSeeds.Numpy);

        private random() { }

        /// <summary>A generator of one's own.</summary>
        /// <param name="seed">A non-negative integer, or a list of such; without it, the system's entropy.</param>
        /// <returns>A generator over a <see cref="Random.PCG64"/>.</returns>
        /// <exception cref="ArgumentException">A number is negative or no integer.</exception>
        public static Generator default_rng(RngSeed seed = default) => new(new PCG64(seed));

        /// <summary>A generator over a source.</summary>
        /// <param name="bit_generator">The source, such as <c>np.random.PCG64(7)</c>.</param>
        /// <returns>The generator.</returns>
        public static Generator Generator(BitGenerator bit_generator) => new(bit_generator);

        /// <summary>The default source of generators.</summary>
        /// <param name="seed">A non-negative integer, or a list of such; without it, the system's entropy.</param>
        /// <returns>The source.</returns>
        /// <exception cref="ArgumentException">A number is negative or no integer.</exception>
        public static PCG64 PCG64(RngSeed seed = default) => new(seed);

        /// <summary>Mixes seeds into states.</summary>
        /// <param name="entropy">A non-negative integer, or a list of such; without it, the system's entropy.</param>
        /// <returns>The sequence.</returns>
        /// <exception cref="ArgumentException">A number is negative or no integer.</exception>
        public static SeedSequence SeedSequence(RngSeed entropy = default) => new(entropy);

        /// <summary>A legacy generator with a state of its own.</summary>
        /// <param name="seed">An integer 0 … 2³² − 1, or a list of such; without it, the system's entropy.</param>
        /// <returns>The generator.</returns>
        /// <exception cref="ArgumentException">The seed is outside.</exception>
        public static RandomState RandomState(NDArray? seed = null) => new(seed);

        /// <inheritdoc cref="RandomState.seed"/>
        public static void seed(NDArray? seed = null) => Shared.seed(seed);

        /// <inheritdoc cref="RandomState.get_state"/>
        public static (string, NDArray, int, int, double) get_state() => Shared.get_state();

        /// <inheritdoc cref="RandomState.set_state"/>
        public static void set_state((string, NDArray, int, int, double) state) => Shared.set_state(state);

        /// <inheritdoc cref="RandomState.rand"/>
        public static NDArray rand(params ReadOnlySpan<int> args) => Shared.rand(args);

        /// <inheritdoc cref="RandomState.randn"/>
        public static NDArray randn(params ReadOnlySpan<int> args) => Shared.randn(args);

        /// <inheritdoc cref="RandomState.random_sample"/>
        public static NDArray random_sample(Shape? size = null) => Shared.random_sample(size);

        /// <inheritdoc cref="RandomState.random_sample"/>
        public static NDArray ranf(Shape? size = null) => Shared.random_sample(size);

        /// <inheritdoc cref="RandomState.random_sample"/>
        public static NDArray sample(Shape? size = null) => Shared.random_sample(size);

        /// <inheritdoc cref="RandomState.randint"/>
        public static NDArray randint(NDArray low, NDArray? high = null, Shape? size = null, DType? dtype = null) => Shared.randint(low, high, size, dtype);

        /// <inheritdoc cref="RandomState.choice"/>
        public static NDArray choice(NDArray a, Shape? size = null, bool replace = true, NDArray? p = null) => Shared.choice(a, size, replace, p);

        /// <inheritdoc cref="RandomState.shuffle(NDArray)"/>
        public static void shuffle(NDArray x) => Shared.shuffle(x);

        /// <inheritdoc cref="RandomState.shuffle{T}(IList{T})"/>
        public static void shuffle<T>(IList<T> x) => Shared.shuffle(x);

        /// <inheritdoc cref="RandomState.permutation"/>
        public static NDArray permutation(NDArray x) => Shared.permutation(x);
    }
}

/// <summary>What C# lets <see cref="np.random"/> inherit only: a method with its class's name. Reached as <c>np.random.random()</c>.</summary>
public class NumpyRandom
{
    private protected NumpyRandom() { }

    /// <summary>Uniform numbers in [0, 1).</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <returns>Numbers of type float64.</returns>
    public static NDArray random(Shape? size = null) => np.random.random_sample(size);
}
