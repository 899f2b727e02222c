namespace KerasBridge.Random;

/// <summary>
/// What <c>keras.utils.set_random_seed</c> seeds: Python's <c>random</c>, NumPy's legacy generator, TensorFlow's global seed, the seeds it
/// gives to its ops, and the generator behind <c>keras.random</c> calls without a seed. Safe for several threads.
/// </summary>
internal static class GlobalSeeds
{
    private static readonly Lock Gate = new();
    private static readonly PythonRandom OpSeeds = new();
    private static long? _tensorFlowSeed;
    private static (long, long)? _global;

    /// <summary>Python's <c>random</c>: whoever is given no seed draws one from here, in the order of construction.</summary>
    public static PythonRandom Python { get; } = new();

    /// <summary>NumPy's <c>np.random</c>.</summary>
    public static LegacyRandom Numpy { get; } = new();

    /// <summary>TensorFlow's global seed, or null if none was set; the shuffle of <c>fit</c> follows it.</summary>
    public static long? TensorFlowSeed
    {
        get
        {
            lock (Gate) return _tensorFlowSeed;
        }
    }

    /// <summary><c>keras.utils.set_random_seed(seed)</c>.</summary>
    /// <param name="seed">0 … 2³² − 1, which is what NumPy takes.</param>
    /// <exception cref="ArgumentException">The seed is outside.</exception>
    public static void SetRandomSeed(long seed)
    {
        LegacyRandom.CheckSeed(seed);
        lock (Gate)
        {
            Python.Seed(seed);
            Numpy.Seed((uint)seed);
            _tensorFlowSeed = seed;
            OpSeeds.Seed(seed);
            _global = null;
        }
    }

    /// <summary>Forgets the global generator, which the next use makes anew; reseeds nothing.</summary>
    public static void ClearSession()
    {
        lock (Gate) _global = null;
    }

    /// <summary>The seed of whatever was given none: <c>random.randint(1, 10**9)</c>.</summary>
    public static int DrawDefaultSeed() => (int)Python.RandInt(1, 1_000_000_000);

    /// <summary>The seed of a tf.data shuffle that was given none.</summary>
    public static int DrawOpSeed() => (int)OpSeeds.RandInt(0, int.MaxValue);

    /// <summary>The state of the global generator for one call of <c>keras.random</c> without a seed; both entries then move on.</summary>
    public static (long, long) NextGlobalState()
    {
        lock (Gate)
        {
            var state = _global ?? (DrawDefaultSeed(), 0);
            _global = ((state.Item1 + 1) * 5387 % 933199, (state.Item2 + 1) * 5387 % 933199);
            return state;
        }
    }

    /// <summary>The state that the next call of <c>keras.random</c> without a seed will take, or null where there is no global generator yet.</summary>
    public static (long, long)? PeekGlobalState()
    {
        lock (Gate) return _global;
    }
}
