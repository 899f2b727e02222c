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
}
