using KerasBridge.Fixtures;

namespace KerasBridge.Tests.Facade;

public sealed class UtilsTests
{
    [Fact]
    public void ClassesBecomeRows()
    {
        var rows = keras.utils.to_categorical(new[] { 0, 2, -1 }, 3);
        Assert.Equal(new Shape(3, 3), rows.shape);
        Assert.Equal("float64", rows.dtype.name);
        Assert.Equal([1, 0, 0, 0, 0, 1, 0, 0, 1], rows.ToArray<double>());
        Assert.Equal(new Shape(2, 4), keras.utils.to_categorical(new[,] { { 1f }, { 3.9f } }).shape);
        Assert.Equal(new Shape(1, 2, 2), keras.utils.to_categorical(new[,] { { 0, 1 } }).shape);
    }

    [Fact]
    public void ALabelOutOfRangeIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => keras.utils.to_categorical(new[] { 1, 10 }, 10));
        Assert.Contains("index 10 is out of bounds for axis 1 with size 10", error.Message);
        Assert.Contains("labels from 0 to 9", error.Message);
        Assert.Throws<ArgumentException>(() => keras.utils.to_categorical(Array.Empty<int>()));
    }

    [Fact]
    public void VectorsGetTheNormOne()
    {
        Assert.Equal([0.6f, 0.8f, 0, 0], keras.utils.normalize(new[,] { { 3f, 4 }, { 0, 0 } }).ToArray<float>());
        Assert.Equal([0.25, 0.75], keras.utils.normalize(new[] { 1, 3 }, order: 1).ToArray<double>());
        Assert.Equal([0.6f, 1, 0.8f, 0], keras.utils.normalize(new[,] { { 3f, 2 }, { 4, 0 } }, axis: 0).ToArray<float>());
        Assert.Throws<ArgumentException>(() => keras.utils.normalize(new[] { 1, 3 }, axis: 1));
    }

    [SkippableTheory]
    [InlineData("x", "y_axis-1_order2", -1, 2)]
    [InlineData("x", "y_axis1_order1", 1, 1)]
    [InlineData("x", "y_axis-1_orderinf", -1, double.PositiveInfinity)]
    [InlineData("x3", "y3_axis1_order2", 1, 2)]
    public void NormalizeIsKerass(string input, string expected, int axis, double order)
    {
        var one = FixtureCase.Discover(FixturePaths.Fixtures).FirstOrDefault(one => one is { Group: "preprocessing", Name: "normalize" });
        Skip.If(one is null, "The fixtures are absent.");
        var x = one.Array(input);
        var y = keras.utils.normalize(NDArray.FromSpan<float>(x.ToFloats(), x.Shape), axis, order);
        Check.Close(y.ToArray<float>(), y.shape.ToInts(), one.Array(expected), Check.Forward, expected);
    }

    [SkippableFact]
    public void DTypesMeetAsInKeras()
    {
        var one = FixtureCase.Discover(FixturePaths.Fixtures).FirstOrDefault(one => one is { Group: "ops", Name: "result_type" });
        Skip.If(one is null, "The fixtures are absent.");
        var table = one["tables"][0];
        foreach (var (i, row) in table.GetProperty("result_dtypes").EnumerateArray().Index())
        {
            foreach (var (j, expected) in row.EnumerateArray().Index())
            {
                string[] pair = [table.GetProperty("x_dtypes")[i].GetString()!, table.GetProperty("y_dtypes")[j].GetString()!];
                if (expected.ValueKind == System.Text.Json.JsonValueKind.String) Assert.Equal(expected.GetString(), keras.backend.result_type(pair));
                else Assert.Equal(expected.GetProperty("error").GetProperty("message").GetString()!.Replace("<class 'int'>", "'int'").Replace("<class 'float'>", "'float'"),
                    Assert.Throws<ArgumentException>(() => keras.backend.result_type(pair)).Message);
            }
        }
        foreach (var more in one["more"].EnumerateArray())
            Assert.Equal(more.GetProperty("result").GetString(), keras.backend.result_type(more.GetProperty("dtypes").EnumerateArray().Select(name => name.GetString()!).ToArray()));
        foreach (var name in one["standardize_dtype"].EnumerateObject()) Assert.Equal(name.Value.GetString(), keras.backend.standardize_dtype(name.Name));
        foreach (var name in one["is_float_dtype"].EnumerateObject()) Assert.Equal(name.Value.GetBoolean(), keras.backend.is_float_dtype(name.Name));
        foreach (var name in one["is_int_dtype"].EnumerateObject()) Assert.Equal(name.Value.GetBoolean(), keras.backend.is_int_dtype(name.Name));
    }
}
