using KerasBridge.Numpy;

namespace KerasBridge.Tool.Tests.Commands;

public sealed class DataCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ListsWhereDataSetsLieOrWould()
    {
        Directory.CreateDirectory(_folder["datasets"]);
        Directory.CreateDirectory(_folder["more/fashion-mnist"]);
        foreach (var name in (string[])["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"]) File.WriteAllText(_folder[$"more/fashion-mnist/{name}-ubyte.gz"], "");
        File.WriteAllText(_folder["datasets/imdb.npz"], "");
        var run = await ToolProcess.Run(Environment(), "data", "list");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Matches($"(?m)^imdb .*  in {_folder["datasets/imdb.npz"]}\\r?$", run.Output);
        Assert.Matches($"(?m)^fashion_mnist .*  in {_folder["more/fashion-mnist"]}\\r?$", run.Output);
        Assert.Matches($"(?m)^mnist .*  not here; would be in {_folder["datasets/mnist.npz"]}\\r?$", run.Output);
        Assert.Equal(8, run.Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task FetchesOrSaysWhatToPutWhere()
    {
        // No request gets farther than this port, on which nobody listens.
        var run = await ToolProcess.Run(Environment(), "data", "fetch", "mnist");
        Assert.Equal(1, run.Exit);
        Assert.Contains($"Put the file mnist.npz into the folder {_folder["datasets"]}", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
        Directory.CreateDirectory(_folder["datasets"]);
        NumpyFiles.SaveArchive(_folder["datasets/mnist.npz"], [("x_train", np.zeros((60000, 28, 28), "uint8")), ("y_train", np.zeros(60000, "uint8")), ("x_test", np.zeros((10000, 28, 28), "uint8")), ("y_test", np.zeros(10000, "uint8"))], compress: true);
        run = await ToolProcess.Run(Environment(), "data", "fetch", "mnist");
        Assert.Equal(new(0, $"mnist: in {_folder["datasets/mnist.npz"]}{System.Environment.NewLine}", ""), run);
        Assert.Equal(2, (await CommandRun.Of("data", "fetch", "mnits")).Exit);
    }

    [Fact]
    public async Task MakesDigits()
    {
        var run = await CommandRun.Of("data", "make", "digits", "--output", _folder["new/folder"], "--count", "60", "--seed", "3");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var archive = NpzFile.Open(_folder["new/folder/synthetic_digits.npz"]);
        Assert.Equal((60, 28, 28), archive["x_train"].shape);
        Assert.Equal((Shape)10, archive["y_test"].shape);
        var ((x, _), _) = keras.datasets.synthetic_digits.load_data(60, 10, 3);
        Assert.Equal(x.tobytes(), archive["x_train"].tobytes());
    }

    [Fact]
    public async Task MakesCatsAndDogs()
    {
        Assert.Equal(0, (await CommandRun.Of("data", "make", "cats-vs-dogs", "-o", _folder["pets"], "--count", "8", "--size", "32")).Exit);
        Assert.Equal([4, 4, 2, 2], new[] { "train/cats", "train/dogs", "validation/cats", "validation/dogs" }.Select(name => Directory.GetFiles(_folder[$"pets/{name}"], "*.jpg").Length));
    }

    [Theory]
    [InlineData(2, "digits")]
    [InlineData(2, "digits", "--output", "x", "--count", "3")]
    [InlineData(2, "horses", "--output", "x")]
    [InlineData(1, "cats-vs-dogs", "--output", "FOLDER/y", "--size", "8")]
    [InlineData(1, "digits", "--output", "FOLDER/file")]
    public async Task RefusesWhatCannotBeDrawn(int exit, params string[] args)
    {
        _folder.Write("file", "");
        var run = await CommandRun.Of(["data", "make", .. args.Select(argument => argument.Replace("FOLDER", _folder.Path, StringComparison.Ordinal))]);
        Assert.Equal((exit, ""), (run.Exit, run.Output));
        Assert.Contains("error: ", run.Error);
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["KERAS_HOME"] = _folder.Path, ["KERASBRIDGE_DATA"] = _folder["more"], ["HTTPS_PROXY"] = "http://127.0.0.1:9", ["https_proxy"] = "http://127.0.0.1:9", ["NO_PROXY"] = "", ["no_proxy"] = "",
    };
}
