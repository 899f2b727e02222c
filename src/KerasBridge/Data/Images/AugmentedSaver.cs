using KerasBridge.Random;

namespace KerasBridge.Data;

/// <summary>Saves the pictures of batches, to look at them: <c>save_to_dir</c>.</summary>
internal sealed class AugmentedSaver
{
    private AugmentedSaver(string folder, string prefix, string format) => (Folder, Prefix, Format) = (folder, prefix, format);

    public string Folder { get; }

    public string Prefix { get; }

    public string Format { get; }

    /// <summary>A saver; null where there is no folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static AugmentedSaver? Of(string? folder, string prefix, string format)
    {
        if (string.IsNullOrEmpty(folder)) return null;
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder to save pictures in. Expected `save_to_dir` to exist. Received: save_to_dir='{folder}'");
        // Better now than at the end of the first batch.
        Image.FormatOf(format, null);
        return new AugmentedSaver(folder, prefix, format);
    }

    /// <summary>Draws the names of a batch's files, with numbers below <paramref name="below"/>: Keras has ten thousand for arrays, ten million for files.</summary>
    public string[] DrawNames(int[] indices, int below = 10_000_000) =>
        Array.ConvertAll(indices, index => $"{Prefix}_{index}_{GlobalSeeds.Numpy.RandInt(0, below)}.{Format}");

    /// <summary>Saves the pictures of a batch.</summary>
    public void Save(NDArray batch, string[] names, bool channelsFirst)
    {
        for (var i = 0; i < names.Length; i++)
            ImageUtils.ToImage(batch[i], channelsFirst ? "channels_first" : "channels_last", scale: true).save(Path.Combine(Folder, names[i]), Format);
    }
}
