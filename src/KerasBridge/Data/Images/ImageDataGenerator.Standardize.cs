using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Data;

public sealed partial class ImageDataGenerator
{
    /// <summary>Rescales, centres and normalizes a picture or a batch of them, as the generator's arguments say. Float32 arrays are changed in place, as in Keras.</summary>
    /// <param name="x">The picture, three axes, or a batch, four.</param>
    /// <returns>The result: <paramref name="x"/> itself where that could be changed.</returns>
    /// <exception cref="ArgumentException">The user's function gave another shape.</exception>
    public NDArray standardize(NDArray x)
    {
        if (preprocessing_function is not null)
        {
            var given = x.shape;
            x = preprocessing_function(x) ?? throw new ArgumentException("`preprocessing_function` gave nothing. Expected a function that takes a picture and gives one of the same shape. Received: null");
            if (x.shape != given) throw new ShapeException($"`preprocessing_function` changed the shape. Expected {given}, that of what it was given. Received: {x.shape}");
        }
        if (rescale is null or 0 && !samplewise_center && !samplewise_std_normalization && !featurewise_center && !featurewise_std_normalization && !zca_whitening) return x;
        if (!x.dtype.IsFloat) x = x.astype("float32");
        if (rescale is { } factor && factor != 0) x *= factor;
        if (samplewise_center) x -= Statistics.Mean(x, default, null, true, null);
        if (samplewise_std_normalization) x /= Statistics.Std(x, default, null, 0, true, null) + 1e-6;
        if (featurewise_center)
        {
            if (mean is not null) x -= mean;
            else NotFit("featurewise_center");
        }
        if (featurewise_std_normalization)
        {
            if (std is not null) x /= std + 1e-6;
            else NotFit("featurewise_std_normalization");
        }
        if (zca_whitening)
        {
            if (zca_whitening_matrix is not null) x = Products.MatMul(x.reshape((-1, zca_whitening_matrix.shape[0])), zca_whitening_matrix).reshape(x.shape);
            else NotFit("zca_whitening");
        }
        return x;
    }

    /// <summary>Finds the mean, the standard deviation and the components of data, where the generator's arguments ask for them.</summary>
    /// <param name="x">Pictures, <c>(samples, rows, columns, channels)</c>.</param>
    /// <param name="augment">Whether they are changed at random first.</param>
    /// <param name="rounds">How many times over, with <paramref name="augment"/>.</param>
    /// <param name="seed">Seeds NumPy's generator; null: it goes on.</param>
    /// <exception cref="ShapeException">The array has not four axes.</exception>
    public void fit(NDArray x, bool augment = false, int rounds = 1, long? seed = null)
    {
        if (x.ndim != 4) throw new ShapeException($"Input to `.fit()` should have rank 4. Got array with shape: {x.shape}");
        if (x.shape[0] == 0) throw new ArgumentException($"Input to `.fit()` has no pictures. Expected at least one. Received: an array of shape {x.shape}");
        if (rounds < 1) throw new ArgumentException($"`rounds` must be at least 1. Received: rounds={rounds}");
        var channels = (int)x.shape[IsChannelsFirst ? 1 : 3];
        if (channels is not (1 or 3 or 4))
        {
            KerasConsole.Warn($"Expected input to be images (as Numpy array) following the data format convention \"{data_format}\" (channels on axis {(IsChannelsFirst ? 1 : 3)}), i.e. expected either 1, 3 or 4 channels on axis " +
                $"{(IsChannelsFirst ? 1 : 3)}. However, it was passed an array with shape {x.shape} ({channels} channels).");
        }
        if (seed is { } given) SeedNumpy(given);
        x = x.astype(DType.name);
        if (rescale is { } factor && factor != 0) x *= factor;
        if (augment)
        {
            var pictures = new List<NDArray>();
            for (var round = 0; round < rounds; round++)
            {
                for (var i = 0; i < (int)x.shape[0]; i++) pictures.Add(random_transform(x[i]));
            }
            x = Joining.Stack([.. pictures], 0).astype(DType.name);
        }
        Shape one = IsChannelsFirst ? (channels, 1, 1) : (1, 1, channels);
        Axis axes = IsChannelsFirst ? (0, 2, 3) : (0, 1, 2);
        if (featurewise_center)
        {
            mean = Statistics.Mean(x, axes, null, false, null).reshape(one);
            x -= mean;
        }
        if (featurewise_std_normalization)
        {
            std = Statistics.Std(x, axes, null, 0, false, null).reshape(one);
            x /= std + 1e-6;
        }
        if (zca_whitening) zca_whitening_matrix = ZcaWhitening.Matrix(x.reshape((x.shape[0], -1)), zca_epsilon);
    }

    private void NotFit(string what) => KerasConsole.Warn($"This ImageDataGenerator specifies `{what}`, but it hasn't been fit on any training data. Fit it first by calling `.fit(numpy_data)`.");
}
