
namespace KerasBridge.Data;

/// <summary>Batches of changed pictures from files.</summary>
public abstract class FileIterator : Iterator
{
    private readonly ImageDataGenerator _generator;
    private readonly PictureCache _pictures;
    private readonly AugmentedSaver? _saver;
    private readonly int _channels;

    private protected FileIterator(ImageDataGenerator generator, PictureFiles files, (int height, int width) target_size, string color_mode, string? class_mode,
        int batch_size, bool shuffle, long? seed, AugmentedSaver? saver, string interpolation, bool keep_aspect_ratio) : base(files.Paths.Count, batch_size, shuffle, seed)
    {
        _generator = generator;
        _saver = saver;
        this.target_size = target_size;
        this.color_mode = color_mode;
        this.class_mode = class_mode;
        this.interpolation = interpolation;
        this.keep_aspect_ratio = keep_aspect_ratio;
        filenames = files.Names;
        filepaths = files.Paths;
        var loader = PictureLoader.Of(color_mode, target_size, interpolation, keep_aspect_ratio);
        _channels = loader.Channels;
        _pictures = new PictureCache(loader, files.Paths);
        image_shape = generator.IsChannelsFirst ? (_channels, target_size.height, target_size.width) : (target_size.height, target_size.width, _channels);
    }

    /// <summary>The number of pictures.</summary>
    public int samples => n;

    /// <summary>The files, below the folder, with <c>/</c> between the parts.</summary>
    public IReadOnlyList<string> filenames { get; }

    /// <summary>The paths of the files.</summary>
    public IReadOnlyList<string> filepaths { get; }

    /// <summary>Rows and columns of the pictures in batches.</summary>
    public (int height, int width) target_size { get; }

    /// <summary>The shape of a picture in a batch: <c>(rows, columns, channels)</c>, or as the generator's <c>data_format</c> has it.</summary>
    public Shape image_shape { get; }

    /// <summary><c>grayscale</c>, <c>rgb</c> or <c>rgba</c>.</summary>
    public string color_mode { get; }

    /// <summary>What the targets are; null: there are none.</summary>
    public string? class_mode { get; }

    /// <inheritdoc/>
    public override ImageDataGenerator image_data_generator => _generator;

    /// <summary>The folder that <see cref="filenames"/> are relative to.</summary>
    public string directory { get; internal init; } = "";

    /// <summary><c>training</c>, <c>validation</c>, or null: all.</summary>
    public string? subset { get; internal init; }

    /// <summary>How files are resized.</summary>
    public string interpolation { get; }

    /// <summary>Whether the middle is cut out in the target's proportions, rather than the picture distorted.</summary>
    public bool keep_aspect_ratio { get; }

    /// <summary>The folder that changed pictures are saved in; null: none.</summary>
    public string? save_to_dir => _saver?.Folder;

    /// <summary>What the names of saved pictures begin with.</summary>
    public string save_prefix => _saver?.Prefix ?? "";

    /// <summary>The format of saved pictures.</summary>
    public string save_format => _saver?.Format ?? "png";

    internal override int Threads => _generator.Threads;

    /// <summary>The targets of these pictures.</summary>
    private protected abstract DataArg TargetsOf(int[] indices, NDArray batch);

    /// <summary>The weights of these pictures; null where there are none.</summary>
    private protected virtual NDArray? WeightsOf(int[] indices) => null;

    private protected override Func<Batch> PrepareSamples(int[] indices)
    {
        var parameters = Array.ConvertAll(indices, _ => _generator.Draw(target_size.height, target_size.width));
        var names = _saver?.DrawNames(indices);
        return () =>
        {
            var batch = MakePictures(indices, parameters);
            _saver?.Save(batch, names!, _generator.IsChannelsFirst);
            var targets = TargetsOf(indices, batch);
            return new Batch(batch, targets, targets.Value is null ? null : WeightsOf(indices));
        };
    }

    private unsafe NDArray MakePictures(int[] indices, TransformParameters[] parameters)
    {
        var (height, width) = target_size;
        var direct = !_generator.IsChannelsFirst && _generator.DType == DType.Float32;
        var batch = Rent(Shape.FromInts([indices.Length, .. image_shape.Dims]), _generator.DType);
        var own = direct ? batch : NDArray.Allocate(Shape.FromInts([height, width, _channels]), DType.Float32);
        var count = (nint)height * width * _channels;
        for (var i = 0; i < indices.Length; i++)
        {
            var values = (float*)own.Pointer + (direct ? i * count : 0);
            var file = _pictures.Get(indices[i], out var isKept);
            ImageUtils.CopyPixels(file, values);
            if (!isKept) file.Release();
            var pixels = new ImagePixels(own, values, height, width, _channels);
            _generator.Apply(pixels, parameters[i]);
            var picture = pixels.ToArray();
            if (direct && _generator.preprocessing_function is null)
            {
                var standard = _generator.standardize(picture);
                if (!ReferenceEquals(standard, picture)) batch[i] = standard;
                continue;
            }
            batch[i] = _generator.standardize(_generator.IsChannelsFirst ? picture.transpose((2, 0, 1)).copy() : picture);
        }
        GC.KeepAlive(own);
        return batch;
    }
}
