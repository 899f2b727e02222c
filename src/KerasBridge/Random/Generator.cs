namespace KerasBridge.Random;

/// <summary>
/// NumPy's generator (<c>np.random.default_rng(seed)</c>): numbers of a source such as <see cref="PCG64"/>. The same seed gives NumPy's
/// numbers, bit for bit. Safe for several threads.
/// </summary>
/// <example>
/// <code>
/// var rng = np.random.default_rng(42);
/// var x = rng.normal(size: (2, 3));
/// var i = rng.integers(0, 10, size: 5);
/// </code>
/// </example>
public sealed partial class Generator : RandomMethods
{
    private readonly GeneratorDistributions _core;

    /// <summary>A generator over a source.</summary>
    /// <param name="bit_generator">The source of words.</param>
    public Generator(BitGenerator bit_generator)
    {
        ArgumentNullException.ThrowIfNull(bit_generator);
        _core = new GeneratorDistributions(bit_generator);
    }

    /// <summary>The source of words.</summary>
    public BitGenerator bit_generator => _core.Bits;

    internal override Distributions Core => _core;

    /// <summary>Uniform numbers in [0, 1).</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <param name="dtype">float64 (default) or float32.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="DTypeException">The dtype is another.</exception>
    public NDArray random(Shape? size = null, DType? dtype = null) => IsSingle(dtype, "random")
        ? Draws.Floats(Core, size, c => c.Bits.NextFloat())
        : Draws.Doubles(Core, size, c => c.NextDouble());

    /// <summary>Normal numbers of mean 0 and deviation 1.</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <param name="dtype">float64 (default) or float32.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="DTypeException">The dtype is another.</exception>
    public NDArray standard_normal(Shape? size = null, DType? dtype = null) => IsSingle(dtype, "standard_normal")
        ? Draws.Floats(Core, size, c => Ziggurat.NormalFloat(c.Bits))
        : Draws.Doubles(Core, size, c => c.NextNormal());

    /// <summary>Exponential numbers of mean 1.</summary>
    /// <param name="size">The shape of the result; null: one number.</param>
    /// <param name="dtype">float64 (default) or float32.</param>
    /// <param name="method"><c>zig</c> (default) or <c>inv</c>, the inverse of the distribution function.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="DTypeException">The dtype is another.</exception>
    /// <exception cref="ArgumentException">The method is another.</exception>
    public NDArray standard_exponential(Shape? size = null, DType? dtype = null, string method = "zig")
    {
        if (method is not ("zig" or "inv")) throw new ArgumentException($"`method` must be 'zig' or 'inv'. Received: method='{method}'");
        return (IsSingle(dtype, "standard_exponential"), method == "zig") switch
        {
            (true, true) => Draws.Floats(Core, size, c => Ziggurat.ExponentialFloat(c.Bits)),
            (true, false) => Draws.Floats(Core, size, c => (float)-ExactMath.Log1P(-c.Bits.NextFloat())),
            (false, true) => Draws.Doubles(Core, size, c => c.NextExponential()),
            _ => Draws.Doubles(Core, size, c => -ExactMath.Log1P(-c.NextDouble())),
        };
    }

    /// <summary>Gamma numbers of scale 1.</summary>
    /// <param name="shape">The shape parameter, not negative.</param>
    /// <param name="size">The shape of the result; null: that of the parameter.</param>
    /// <returns>Numbers of type float64.</returns>
    /// <exception cref="ArgumentException">The parameter is negative.</exception>
    public NDArray standard_gamma(NDArray shape, Shape? size = null) => gamma(shape, 1.0, size);

    private static bool IsSingle(DType? dtype, string name)
    {
        if (dtype is null || dtype == DType.Float64) return false;
        return dtype == DType.Float32 ? true : throw new DTypeException($"Unsupported dtype dtype('{dtype}') for {name}. Expected: float64 or float32");
    }
}
