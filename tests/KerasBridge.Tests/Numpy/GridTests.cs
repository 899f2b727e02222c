namespace KerasBridge.Tests.Numpy;

/// <summary>Functions that only speak of shapes and positions.</summary>
public class GridTests
{
    [Fact]
    public void ShapesCanBeSet()
    {
        var x = np.arange(6);
        var view = x[..];
        x.shape = (2, 3);
        Assert.Equal("[3 4 5]", x[1].ToString());
        x[0, 0] = 9;
        Assert.Equal(9, (int)view[0]);
        Assert.Throws<ShapeException>(() => x.shape = (4, 4));
        var turned = x.T;
        Assert.Throws<ShapeException>(() => turned.shape = 6);
    }

    [Fact]
    public void TrianglesAndDiagonals()
    {
        Assert.Equal("[[1. 0. 0.]\n [1. 1. 0.]\n [1. 1. 1.]]", np.tri(3).ToString());
        var (rows, columns) = np.triu_indices(3, 1);
        Assert.Equal("[0 0 1] [1 2 2]", $"{rows} {columns}");
        var x = np.zeros((2, 2));
        np.fill_diagonal(x, 5);
        Assert.Equal("[[5. 0.]\n [0. 5.]]", x.ToString());
    }

    [Fact]
    public void Grids()
    {
        Assert.Equal("[[0 0]\n [1 1]]", np.indices((2, 2))[0].ToString());
        var (a, b) = np.meshgrid([1, 2, 3], [4, 5]);
        Assert.Equal((2, 3), a.shape);
        Assert.Equal("[4 4 4]", b[0].ToString());
        var (c, _) = np.meshgrid([1, 2, 3], [4, 5], indexing: "ij");
        Assert.Equal((3, 2), c.shape);
    }

    [Fact]
    public void FunctionsOfLanes()
    {
        var x = np.arange(6).reshape(2, 3);
        Assert.Equal("[3 5 7]", np.apply_along_axis(lane => lane.sum(), 0, x).ToString());
        Assert.Equal((2, 3), np.apply_along_axis(lane => lane * 2, 1, x).shape);
    }
}
