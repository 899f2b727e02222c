using System.Globalization;

namespace KerasBridge.Examples;

/// <summary>
/// What all examples understand: <c>--epochs N</c>, <c>--seed N</c>, and <c>--quick</c>, which makes them run in seconds on a part of the data. Those on photos take a folder, too.
/// </summary>
public sealed class Example
{
    /// <summary>Reads the command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="epochs">How many epochs the document trains.</param>
    /// <param name="takes_folder">Whether a folder with data may be given.</param>
    public Example(string[] args, int epochs, bool takes_folder = false)
    {
        this.epochs = epochs;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--quick": quick = true; break;
                case "--epochs": this.epochs = Number(args, ++i); break;
                case "--seed": keras.utils.set_random_seed(Number(args, ++i)); break;
                default:
                    if (!takes_folder || args[i].StartsWith('-') || _folder is not null)
                        Fail($"Unknown argument '{args[i]}'. Expected {(takes_folder ? "a folder of photos, " : "")}--quick, --epochs N or --seed N.");
                    _folder = args[i];
                    break;
            }
        }
        if (quick) this.epochs = Math.Min(this.epochs, 1);
    }

    private string? _folder;

    /// <summary>Whether it is to run in seconds.</summary>
    public bool quick { get; }

    /// <summary>How many epochs to train.</summary>
    public int epochs { get; }

    /// <summary>
    /// Whether the real MNIST is at hand: <c>mnist.npz</c> in the folder that <c>KERASBRIDGE_DATA</c> names, in <c>../shared/data</c> beside the repository, or where Keras keeps it. If not, says that drawn digits take its place.
    /// </summary>
    public bool has_mnist
    {
        get
        {
            foreach (var folder in (string?[])[Environment.GetEnvironmentVariable("KERASBRIDGE_DATA"), "../shared/data", "../../shared/data"])
            {
                if (folder is null || !File.Exists(Path.Combine(folder, "mnist.npz"))) continue;
                Environment.SetEnvironmentVariable("KERASBRIDGE_DATA", Path.GetFullPath(folder));
                return true;
            }
            var home = Environment.GetEnvironmentVariable("KERAS_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".keras");
            if (File.Exists(Path.Combine(home, "datasets", "mnist.npz"))) return true;
            Console.WriteLine("MNIST is not here (no mnist.npz in KERASBRIDGE_DATA or ~/.keras/datasets): training on digits drawn in code instead.");
            return false;
        }
    }

    /// <summary>
    /// A folder with <c>train/cats</c>, <c>train/dogs</c>, <c>validation/cats</c> and <c>validation/dogs</c>: the one that was given; if none was, drawn faces in a temporary folder, which it says.
    /// </summary>
    /// <param name="image_size">Rows and columns of drawn faces.</param>
    /// <returns>The folder.</returns>
    public string cats_and_dogs(int image_size)
    {
        if (_folder is not null)
        {
            foreach (var part in (string[])["train", "validation"])
            {
                if (!Directory.Exists(Path.Combine(_folder, part)))
                    Fail($"'{_folder}' has no folder '{part}'. Expected train/ and validation/, each with a folder of photos for each class.");
            }
            return _folder;
        }
        var drawn = Path.Combine(Path.GetTempPath(), $"kerasbridge-cats-and-dogs-{image_size}{(quick ? "-quick" : "")}");
        Console.WriteLine($"No folder of photos was given: training on faces of cats and dogs drawn in code instead, in {drawn}");
        keras.datasets.synthetic_cats_and_dogs.draw(drawn, train_samples: quick ? 320 : 2000, validation_samples: quick ? 96 : 600, image_size: image_size);
        return drawn;
    }

    /// <summary>The first samples only, in the quick form.</summary>
    /// <param name="data">Arrays with a row for each sample.</param>
    /// <param name="samples">How many.</param>
    /// <returns>The arrays, or the beginnings of them.</returns>
    public (NDArray, NDArray) part((NDArray x, NDArray y) data, int samples) => quick ? (data.x[..samples], data.y[..samples]) : data;

    private static int Number(string[] args, int i)
    {
        if (i < args.Length && int.TryParse(args[i], CultureInfo.InvariantCulture, out var number) && number >= 0) return number;
        Fail($"The argument '{args[i - 1]}' needs a number. Received: {(i < args.Length ? $"'{args[i]}'" : "nothing")}.");
        return 0;
    }

    private static void Fail(string message)
    {
        Console.Error.WriteLine(message);
        Environment.Exit(2);
    }
}
