
namespace KerasBridge.Random;

/// <summary>
/// NumPy's legacy generator (<c>np.random.RandomState</c>): the numbers of <c>np.random.rand</c>, <c>randn</c>, <c>randint</c> … from a state of
/// its own. The same seed gives NumPy's numbers, bit for bit. Safe for several threads.
/// </summary>
/// <example>
/// <code>
/// var r = np.random.RandomState(3);
/// var x = r.rand(2, 3);
/// </code>
/// </example>
public sealed partial class RandomState : RandomMethods
{
    private readonly LegacyRandom _core;

    /// <summary>A generator of a seed.</summary>
    /// <param name="seed">An integer 0 … 2³² − 1, or an array of such; without it, the system's entropy.</param>
    /// <exception cref="ArgumentException">The seed is outside.</exception>
    public RandomState(NDArray? seed = null) : this(new LegacyRandom())
    {
        if (seed is not null) this.seed(seed);
    }

    internal RandomState(LegacyRandom core) => _core = core;

    internal override Distributions Core => _core;

    /// <summary>Begins anew.</summary>
    /// <param name="seed">An integer 0 … 2³² − 1, or an array of such; without it, the system's entropy.</param>
    /// <exception cref="ArgumentException">The seed is outside, or no integer.</exception>
    public void seed(NDArray? seed = null)
    {
        if (seed is null)
        {
            _core.Restart();
            return;
        }
        if (!seed.dtype.IsInteger)
            throw new DTypeException($"Cannot cast {(seed.ndim == 0 ? "scalar" : "array data")} from dtype('{seed.dtype}') to dtype('int64') according to the rule 'safe'. Expected: an integer or an array of integers");
        if (seed.ndim > 1) throw new ArgumentException($"Seed array must be 1-d. Received: shape={seed.shape}");
        if (seed.LongSize == 0) throw new ArgumentException("Seed must be non-empty. Expected: at least one integer. Received: an empty array");
        var values = seed.ToArray<long>();
        foreach (var value in values) LegacyRandom.CheckSeed(value);
        // NumPy squeezes the seed first, so that an array of one element counts as a number.
        if (values.Length == 1) _core.Seed((uint)values[0]);
        else _core.Seed(Array.ConvertAll(values, value => (uint)value));
    }

    /// <summary>The whole state, for <see cref="set_state"/>.</summary>
    /// <returns>The name <c>MT19937</c>, 624 words, the position among them, whether a normal number is kept for the next call, and that number.</returns>
    public (string, NDArray, int, int, double) get_state()
    {
        lock (_core.Bits.Gate)
        {
            return ("MT19937", NDArray.FromSpan<uint>(_core.Words.CopyState()), _core.Words.Position, _core.Spare is null ? 0 : 1, _core.Spare ?? 0.0);
        }
    }

    /// <summary>Goes back to a state.</summary>
    /// <param name="state">What <see cref="get_state"/> gave.</param>
    /// <exception cref="ArgumentException">It is no such state.</exception>
    public void set_state((string, NDArray, int, int, double) state)
    {
        if (state.Item1 != "MT19937") throw new ArgumentException($"set_state can only be used with legacy MT19937 state instances. Received: '{state.Item1}'");
        if (state.Item2 is null || state.Item2.LongSize != MersenneTwister.Length || state.Item3 is < 0 or > MersenneTwister.Length)
            throw new ArgumentException($"state must hold {MersenneTwister.Length} words and a position 0 … {MersenneTwister.Length}. Received: shape={state.Item2?.shape}, position={state.Item3}");
        lock (_core.Bits.Gate)
        {
            _core.Words.Restore(state.Item2.ToArray<uint>(), state.Item3);
            _core.Spare = state.Item4 != 0 ? state.Item5 : null;
        }
    }
}
