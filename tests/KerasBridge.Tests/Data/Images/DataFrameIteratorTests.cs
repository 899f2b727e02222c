namespace KerasBridge.Tests.Data;

/// <summary>Five pictures, of which picture i is filled with 10·i.</summary>
public sealed class DataFrameIteratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kerasbridge").FullName;

    public DataFrameIteratorTests()
    {
        for (var i = 0; i < 5; i++) keras.utils.save_img(Path.Combine(_folder, $"{i}.png"), np.full((4, 4, 3), 10.0 * i), scale: false);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void ClassesComeFromTheTable()
    {
        var flow = Flow(Table(), class_mode: "binary");
        Assert.Equal(["0.png", "1.png", "2.png", "3.png", "4.png"], flow.filenames);
        Assert.Equal(0, flow.class_indices!["cat"]);
        Assert.Equal([1L, 0, 1, 0, 0], flow.classes!.astype("int64").ToArray<long>());
        var (x, y) = flow.next();
        Assert.Equal((Shape)(2, 4, 4, 3), x.shape);
        Assert.Equal(10, (double)x[1, 0, 0, 0]);
        Assert.Equal([1f, 0], y.ToArray<float>());
    }

    [Fact]
    public void RowsOfOtherClassesAreLeftOut()
    {
        var flow = Flow(Table(), classes: ["dog"]);
        Assert.Equal(["0.png", "2.png"], flow.filenames);
        Assert.Equal((Shape)(2, 1), flow.next()[1].shape);
    }

    [Fact]
    public void ListsOfLabelsGiveSeveralOnes()
    {
        var table = Table();
        table["class"] = (string[][])[["b", "a"], ["c"], ["a"], ["b"], ["a", "c"]];
        var flow = Flow(table);
        Assert.Equal([1f, 1, 0, 0, 0, 1], flow.next()[1].ravel().ToArray<float>());
        Assert.Equal((Shape)(5, 3), flow.classes!.shape);
        Assert.Equal(4, Flow(table, classes: ["b", "c"]).samples);
    }

    [Fact]
    public void NumbersAreTargetsAsTheyAre()
    {
        var raw = Flow(Table(), class_mode: "raw", y_col: ["x", "y"]).next();
        Assert.Equal((Shape)(2, 2), raw[1].shape);
        Assert.Equal([0.5, 10, 1.5, 11], raw[1].ravel().ToArray<double>());
        var several = Flow(Table(), class_mode: "multi_output", y_col: ["x", "y"]).next();
        Assert.Equal([[0.5, 1.5], [10, 11]], several.y.Select(part => part.astype("float64").ToArray<double>()));
        var input = Flow(Table(), class_mode: "input", weight_col: "x").next();
        Assert.Equal(10, (double)input[1][1, 0, 0, 0]);
        Assert.Equal([0.5, 1.5], input[2].ToArray<double>());
        Assert.Empty(Flow(Table(), class_mode: null).next().y);
    }

    [Fact]
    public void SubsetsShareTheRows()
    {
        var generator = keras.preprocessing.image.ImageDataGenerator(validation_split: 0.4);
        Assert.Equal(["0.png", "1.png"], generator.flow_from_dataframe(Table(), _folder, subset: "validation", target_size: (4, 4)).filenames);
        Assert.Equal(["2.png", "3.png", "4.png"], generator.flow_from_dataframe(Table(), _folder, subset: "training", target_size: (4, 4)).filenames);
    }

    [Fact]
    public void FilesThatAreNotThereAreLeftOut()
    {
        var table = Table();
        table["filename"] = ["0.png", "gone.png", "2.txt", "3.png", "4.png"];
        Assert.Equal(3, Flow(table).samples);
        Assert.Throws<FileNotFoundException>(() => Flow(table, validate: false).next());
    }

    [Fact]
    public void UnfitColumnsAreRefused()
    {
        Refused(() => Flow(Table(), class_mode: "binary", classes: ["cat"]), "there must be 2 classes");
        Refused(() => Flow(Table(), y_col: "y"), "column values must be type string");
        Refused(() => Flow(Table(), class_mode: "multi_output", y_col: "x"), "y_col must be a list");
        Refused(() => Flow(Table(), class_mode: "raw"), "holds texts");
        Refused(() => Flow(Table(), class_mode: "categoricl"), "Did you mean 'categorical'?");
        Refused(() => Flow(Table(), weight_col: "class"), "must be numeric");
        Refused(() => Flow(Table(), y_col: "clas"), "There is no column 'clas'");
        Refused(() => Flow(Table(), classes: ["horse"]), "No row of the table is left");
    }

    private static void Refused(Action call, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(call).Message);

    private static DataFrame Table() => pd.DataFrame(new()
    {
        ["filename"] = ["0.png", "1.png", "2.png", "3.png", "4.png"],
        ["class"] = ["dog", "cat", "dog", "cat", "cat"],
        ["x"] = (double[])[0.5, 1.5, 2.5, 3.5, 4.5],
        ["y"] = (int[])[10, 11, 12, 13, 14],
    });

    private KerasBridge.Data.DataFrameIterator Flow(DataFrame table, KerasBridge.Data.ColumnNames y_col = default, string? weight_col = null, string[]? classes = null, string? class_mode = "categorical", bool validate = true) =>
        keras.preprocessing.image.ImageDataGenerator().flow_from_dataframe(table, _folder, y_col: y_col, weight_col: weight_col, classes: classes, class_mode: class_mode,
            target_size: (4, 4), batch_size: 2, shuffle: false, validate_filenames: validate);
}
