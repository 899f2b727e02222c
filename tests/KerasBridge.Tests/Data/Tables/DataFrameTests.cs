namespace KerasBridge.Tests.Data;

public class DataFrameTests
{
    [Fact]
    public void CsvHasNumbersTextsGapsAndQuotes()
    {
        var table = Read("id,name,score,\"a, b\"\r\n1,\"x \"\"y\"\"\",1.5,True\r\n2,,,False\n\n3,\"two\nlines\",-2e3,True");
        Assert.Equal(["id", "name", "score", "a, b"], table.columns);
        Assert.Equal((Shape)(3, 4), table.shape);
        Assert.Equal("int64", table["id"].dtype);
        Assert.Equal("x \"y\"", table["name"][0]);
        Assert.Null(table["name"][1]);
        Assert.Equal("two\nlines", table["name"][-1]);
        Assert.Equal([1.5, double.NaN, -2000], table["score"].to_numpy().ToArray<double>());
        Assert.Equal([true, false, true], table["a, b"].to_numpy().ToArray<bool>());
        Assert.Equal(3, Python.len(table));
    }

    [Fact]
    public void CsvTakesOtherSeparatorsNamesAndTexts()
    {
        var table = Read("1;0,5\n2;x", path => pd.read_csv(path, sep: ";", header: null, names: ["a", "b"], dtype: "str"));
        Assert.Equal(["a", "b"], table.columns);
        Assert.Equal("1", table["a"][0]);
        Assert.Equal("0,5", table["b"][0]);
    }

    [Theory]
    [InlineData("", "No columns to parse from file")]
    [InlineData("a,b\n1,2,3", "Expected 2 fields in line 2")]
    [InlineData("a\n\"open", "A quote is never closed")]
    [InlineData("a,a\n1,2", "Two columns")]
    public void BadCsvIsRefused(string text, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(() => Read(text)).Message);

    [Fact]
    public void ColumnsConvert()
    {
        var table = pd.DataFrame(new() { ["n"] = (int[])[1, 2, 2], ["t"] = ["a", null, "b"] });
        table["n"] = table["n"].astype("str");
        Assert.Equal(["1", "2", "2"], table["n"]);
        Assert.Equal(2, table["n"].nunique());
        Assert.Equal(2, table["t"].nunique());
        table["t"] = table["t"].map(cell => cell ?? "none");
        Assert.Equal(["a", "none", "b"], table["t"]);
        Assert.Equal(2, table.head(2).__len__());
        Assert.Equal("b", table.tail(1)["t"][0]);
        Assert.Contains("[3 rows x 2 columns]", table.ToString());
        Assert.Equal([1.0, 2, 2], table["n"].astype("float").to_numpy().ToArray<double>());
    }

    [Fact]
    public void MistakesAreNamed()
    {
        var table = pd.DataFrame(new() { ["filename"] = ["a", "b"] });
        Assert.Contains("filename", Assert.Throws<ArgumentException>(() => table["filenam"]).Message);
        Assert.Contains("Expected 2 values", Assert.Throws<ArgumentException>(() => table["x"] = (int[])[1]).Message);
        Assert.Contains("no array", Assert.Throws<ArgumentException>(() => table["filename"].to_numpy()).Message);
        Assert.Contains("made a number", Assert.Throws<ArgumentException>(() => table["filename"].astype("int")).Message);
        Assert.Throws<FileNotFoundException>(() => pd.read_csv("no such file.csv"));
        Assert.Contains("sep", Assert.Throws<ArgumentException>(() => Read("a\n1", path => pd.read_csv(path, sep: "::"))).Message);
    }

    private static DataFrame Read(string text, Func<string, DataFrame>? read = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return read is null ? pd.read_csv(path) : read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void CellsAreReplacedCountedAndChosen()
    {
        var df = pd.DataFrame(new() { ["name"] = ["a.jpg", "b.jpg", "c.jpg"], ["label"] = (List<int>)[1, 0, 1] });
        df["label"] = df["label"].replace(new() { [0] = "cat", [1] = "dog" });
        Assert.Equal(["dog", "cat", "dog"], df["label"].tolist());
        Assert.Equal("{'dog': 2, 'cat': 1}", KerasBridge.Numpy.PythonText.Str(df["label"].value_counts()));
        Assert.Equal(["b.jpg"], df[df["label"].eq("cat")]["name"].tolist());
        Assert.Equal(["b.jpg", "c.jpg"], df[1..]["name"].tolist());
        Dictionary<string, int> numbers = new() { ["dog"] = 1 };
        Assert.Equal([1L, "cat", 1L], df["label"].replace(numbers).tolist());
        Assert.Equal([1.0, double.NaN, 1.0], df["label"].map(numbers).tolist());
        Assert.Contains("3 cells", Assert.Throws<ArgumentException>(() => df[df["label"]]).Message);
    }

    [Fact]
    public void RowsAreSampledAsPandasDoes()
    {
        // numpy.random.RandomState(42).permutation(5) is 1 4 2 0 3.
        var df = pd.DataFrame(new() { ["n"] = (int[])[0, 1, 2, 3, 4] });
        Assert.Equal([1L, 4L, 2L], df.sample(n: 3, random_state: 42)["n"].tolist());
        Assert.Equal([1L, 4L, 2L, 0L, 3L], df.sample(frac: 1, random_state: 42).reset_index(drop: true)["n"].tolist());
        Assert.Throws<ArgumentException>(() => df.sample(n: 6));
        Assert.Throws<ArgumentException>(() => df.sample(n: 1, frac: 0.5));
    }

    [Fact]
    public void ColumnsAreDroppedAndTablesWritten()
    {
        var df = pd.DataFrame(new() { ["id"] = (int[])[1, 2], ["text"] = ["a, \"b\"", null], ["x"] = (double[])[0.5, 2] });
        var rest = df.drop(["x"], axis: 1);
        Assert.Equal((["id", "text"], 3), (rest.columns.ToArray(), df.columns.Count), new PairComparer());
        df.drop(columns: ["id"], inplace: true);
        Assert.Equal(["text", "x"], df.columns);
        Assert.Throws<ArgumentException>(() => df.drop(["x"]));
        Assert.Throws<ArgumentException>(() => df.drop(columns: ["y"]));
        var path = Path.GetTempFileName();
        try
        {
            rest.to_csv(path, index: false);
            Assert.Equal("id,text\n1,\"a, \"\"b\"\"\"\n2,\n", File.ReadAllText(path));
            df.to_csv(path);
            Assert.StartsWith(",text,x\n0,", File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class PairComparer : IEqualityComparer<(string[], int)>
    {
        public bool Equals((string[], int) x, (string[], int) y) => x.Item1.SequenceEqual(y.Item1) && x.Item2 == y.Item2;

        public int GetHashCode((string[], int) value) => value.Item2;
    }
}
