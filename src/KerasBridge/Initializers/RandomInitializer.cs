using KerasBridge.Random;

namespace KerasBridge.Initializers;

/// <summary>
/// The base of initializers that draw. The seed is fixed when the object is made, so every call gives the same numbers for the same shape; with a
/// <see cref="SeedGenerator"/> as seed each call gives new ones.
/// </summary>
public abstract class RandomInitializer : Initializer
{
    private readonly Seed _given;
    private Seed _seed;

    private protected RandomInitializer(Seed seed)
    {
        _given = seed;
        _seed = seed.OrDrawn();
    }

    /// <inheritdoc/>
    public override Config get_config() => new()
    {
        ["seed"] = _given.Generator is { } generator
            ? Config.Of("keras.random", "SeedGenerator", new Config(generator.get_config()))
            : _given.Value,
    };

    /// <inheritdoc/>
    public override Initializer clone()
    {
        var copy = (RandomInitializer)base.clone();
        copy._seed = _given.Generator is { } generator ? new SeedGenerator(generator.seed) : _given.OrDrawn();
        return copy;
    }

    /// <summary>Numbers from low (included) to high (excluded).</summary>
    private protected Tensor Uniform(Shape shape, DType? dtype, double low, double high) => Draw(shape, dtype,
        (values, stream) => KerasRandom.Uniform(values, stream, low, high), (values, stream) => KerasRandom.Uniform(values, stream, low, high));

    /// <summary>Normal numbers.</summary>
    private protected Tensor Normal(Shape shape, DType? dtype, double mean, double stddev) => Draw(shape, dtype,
        (values, stream) => KerasRandom.Normal(values, stream, mean, stddev), (values, stream) => KerasRandom.Normal(values, stream, mean, stddev));

    /// <summary>Normal numbers within two standard deviations.</summary>
    private protected Tensor TruncatedNormal(Shape shape, DType? dtype, double mean, double stddev) => Draw(shape, dtype,
        (values, stream) => KerasRandom.TruncatedNormal(values, stream, mean, stddev), (values, stream) => KerasRandom.TruncatedNormal(values, stream, mean, stddev));

    private unsafe Tensor Draw(Shape shape, DType? dtype, Fill<float> floats, Fill<double> doubles)
    {
        var tensor = InitializerMemory.Allocate(shape, dtype, GetType().Name);
        var stream = _seed.NextStream();
        var count = checked((int)tensor.Count);
        if (tensor.dtype == DType.Float32) floats(new Span<float>(tensor.Data, count), stream);
        else if (tensor.dtype == DType.Float64) doubles(new Span<double>(tensor.Data, count), stream);
        else throw new ArgumentException($"{GetType().Name} draws floats. Expected dtype float32 or float64. Received: dtype={tensor.dtype}");
        GC.KeepAlive(tensor);
        return tensor;
    }

    private delegate void Fill<T>(Span<T> values, PhiloxStream stream);
}
