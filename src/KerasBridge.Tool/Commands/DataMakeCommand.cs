using System.CommandLine;
using System.Globalization;
using KerasBridge.Numpy;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge data make</c>: draws data sets, for where real ones cannot be had.</summary>
internal static class DataMakeCommand
{
    private const string Digits = "digits";
    private const string Pets = "cats-vs-dogs";
    private const int Largest = 1_000_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = $"{Digits}: digits in the form of MNIST, in one file for np.load. {Pets}: faces as JPEG files in train/cats, train/dogs, validation/cats, validation/dogs.", HelpName = $"{Digits}|{Pets}" };
        name.AcceptOnlyFromAmong(Digits, Pets);
        var output = new Option<string>("--output", "-o") { Description = "The folder to make them in.", Required = true, HelpName = "DIR" };
        var count = new Option<int?>("--count") { Description = $"How many to train with ({Digits}: 60000, {Pets}: 2000 by default); to test or validate there are a sixth or half as many more.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Which ones; the same seed gives the same.", HelpName = "N" };
        var size = new Option<int>("--size") { Description = $"Rows and columns of the pictures of {Pets}.", DefaultValueFactory = _ => 128, HelpName = "N" };
        count.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var given) && given is < 4 or > Largest)
                result.AddError($"That many cannot be drawn. Expected: --count from 4 to {Largest}. Received: {given}");
        });
        var command = new Command("make", "Draws a data set, for where the real one cannot be had.") { name, output, count, seed, size };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(output);
            if (File.Exists(folder)) throw new ToolException($"The pictures cannot be put into {folder}.", "a folder", "a file");
            Directory.CreateDirectory(folder);
            var made = parsed.GetRequiredValue(name) == Digits
                ? MakeDigits(folder, parsed.GetValue(count) ?? 60000, parsed.GetValue(seed))
                : MakePets(folder, parsed.GetValue(count) ?? 2000, parsed.GetValue(seed), parsed.GetValue(size));
            parsed.InvocationConfiguration.Output.WriteLine(made);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string MakeDigits(string folder, int count, int seed)
    {
        var test = Math.Max(1, count / 6);
        var ((x, y), (xTest, yTest)) = keras.datasets.synthetic_digits.load_data(count, test, seed);
        var path = Path.Combine(folder, "synthetic_digits.npz");
        NumpyFiles.SaveArchive(path, [("x_train", x), ("y_train", y), ("x_test", xTest), ("y_test", yTest)], compress: true);
        return $"{path}: {count} digits to train with, {test} to test with (x_train, y_train, x_test, y_test)";
    }

    private static string MakePets(string folder, int count, int seed, int size)
    {
        var validation = count / 2;
        keras.datasets.synthetic_cats_and_dogs.draw(folder, count, validation, size, seed);
        return $"{folder}: {count} pictures in train, {validation} in validation, half of them cats";
    }
}
