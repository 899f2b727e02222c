using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

/// <summary>Batches of changed pictures from an array; what <c>ImageDataGenerator.flow</c> gives.</summary>
public sealed class NumpyArrayIterator : Iterator
{
    private readonly ImageDataGenerator _generator;
    private readonly AugmentedSaver? _saver;
    private readonly NDArray _x;
    private readonly NDArray[] _others;
    private readonly NDArray? _y;
    private readonly NDArray? _weight;

    private NumpyArrayIterator(NDArray x, NDArray[] others, NDArray? y, NDArray? weight, ImageDataGenerator generator, int batchSize, bool shuffle, long? seed, AugmentedSaver? saver)
        : base(x.Dims[0], batchSize, shuffle, seed)
    {
        (_x, _others, _y, _weight, _generator, _saver) = (x, others, y, weight, generator, saver);
    }

    /// <inheritdoc/>
    public override ImageDataGenerator image_data_generator => _generator;

    /// <summary>The pictures, in the generator's dtype.</summary>
    public NDArray x => _x;

    /// <summary>The targets; null: there are none.</summary>
    public NDArray? y => _y;

    /// <summary>How much each sample counts; null: all alike.</summary>
    public NDArray? sample_weight => _weight;

    internal override int Threads => _generator.Threads;

    internal static NumpyArrayIterator Make(DataArg x, NDArray? y, ImageDataGenerator generator, int batchSize, bool shuffle, NDArray? weight, long? seed, AugmentedSaver? saver,
        bool ignoreClassSplit, string? subset)
    {
        var arrays = x.ToArray();
        if (arrays.Length == 0) throw new ArgumentException("There are no pictures. Expected an array of shape (samples, rows, columns, channels). Received: x=None");
        var (pictures, others) = (arrays[0], arrays[1..]);
        foreach (var other in others)
        {
            if (other.Length != pictures.Length)
                throw new ArgumentException($"All of the arrays in `x` should have the same length. Found a pair with: len(x[0]) = {pictures.Length}, len(x[?]) = {other.Length}");
        }
        if (pictures.ndim != 4) throw new ShapeException($"Input data in `NumpyArrayIterator` should have rank 4. You passed an array with shape {pictures.shape}");
        if (y is not null && y.Length != pictures.Length)
            throw new ArgumentException($"`x` (images tensor) and `y` (labels) should have the same length. Found: x.shape = {pictures.shape}, y.shape = {y.shape}");
        if (weight is not null && weight.Length != pictures.Length)
            throw new ArgumentException($"`x` (images tensor) and `sample_weight` should have the same length. Found: x.shape = {pictures.shape}, sample_weight.shape = {weight.shape}");
        if (subset is not null)
        {
            var (start, end) = generator.Part(subset, pictures.Length);
            var at = (int)(pictures.Length * generator.validation_split);
            if (y is not null && !ignoreClassSplit && !Same(Sets.Plain(y[..at]), Sets.Plain(y[at..])))
            {
                throw new ArgumentException("Training and validation subsets have different number of classes after the split. If your numpy arrays are sorted by the label, you might want to shuffle them. " +
                    $"Expected all classes in both. Received: the first {at} samples hold {Sets.Plain(y[..at])}, the others {Sets.Plain(y[at..])}");
            }
            (pictures, others) = (pictures[start..end], Array.ConvertAll(others, other => other[start..end]));
            (y, weight) = (y?[start..end], weight?[start..end]);
        }
        var channels = (int)pictures.shape[generator.IsChannelsFirst ? 1 : 3];
        if (channels is not (1 or 3 or 4))
        {
            var axis = generator.IsChannelsFirst ? 1 : 3;
            KerasConsole.Warn($"NumpyArrayIterator is set to use the data format convention \"{generator.data_format}\" (channels on axis {axis}), i.e. expected either 1, 3, or 4 channels on axis {axis}. " +
                $"However, it was passed an array with shape {pictures.shape} ({channels} channels).");
        }
        return new NumpyArrayIterator(pictures.astype(generator.DType.name), others, y, weight, generator, batchSize, shuffle, seed, saver);
    }

    private protected override Func<Batch> PrepareSamples(int[] indices)
    {
        var (rows, columns) = _generator.IsChannelsFirst ? (_x.Dims[2], _x.Dims[3]) : (_x.Dims[1], _x.Dims[2]);
        var parameters = Array.ConvertAll(indices, _ => _generator.Draw(rows, columns));
        var names = _saver?.DrawNames(indices, 10_000);
        return () =>
        {
            var x = Rent(Shape.FromInts([indices.Length, .. _x.Dims[1..]]), _generator.DType);
            for (var i = 0; i < indices.Length; i++) x[i] = _generator.standardize(_generator.apply_transform(_x[indices[i]], parameters[i]));
            _saver?.Save(x, names!, _generator.IsChannelsFirst);
            var positions = (NDArray)indices;
            DataArg inputs = _others.Length == 0 ? x : (NDArray[])[x, .. _others.Select(other => other[positions])];
            return new Batch(inputs, _y?[positions], _y is null ? null : _weight?[positions]);
        };
    }

    private static bool Same(NDArray a, NDArray b) => a.shape == b.shape && a.ToArray<double>().SequenceEqual(b.ToArray<double>());
}
