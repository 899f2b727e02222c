using static KerasBridge.keras;

namespace KerasBridge.Tests.Facade;

/// <summary>The functions of keras.ops.image that move pixels.</summary>
public sealed class OpsImageMovesTests
{
    [Fact]
    public void AffineTransformMovesOneImageOrMany()
    {
        var x = np.arange(12.0).reshape((3, 4, 1));
        var one = ops.image.affine_transform(x, np.array([1.0, 0, 1, 0, 1, 0, 0, 0])).numpy();
        Assert.Equal("[1. 2. 3. 0.]", one[0, .., 0].ToString());
        var many = ops.image.affine_transform(np.stack([x, x]), np.array([[1.0, 0, 1, 0, 1, 0, 0, 0], [1, 0, 0, 0, 1, 1, 0, 0]]), fill_mode: "nearest").numpy();
        Assert.Equal("[1. 2. 3. 3.]", many[0, 0, .., 0].ToString());
        Assert.Equal("[4. 5. 6. 7.]", many[1, 0, .., 0].ToString());
        Assert.Equal((NoneType.Value, 3, 4, 1), ops.image.affine_transform(layers.Input((3, 4, 1)), np.array([1.0, 0, 1, 0, 1, 0, 0, 0])).shape);
        Assert.Contains("'reflect'", Assert.Throws<ArgumentException>(() => ops.image.affine_transform(x, np.ones(8), fill_mode: "reflct")).Message);
        Assert.Contains("transform.shape=()", Assert.Throws<ShapeException>(() => ops.image.affine_transform(x, 1.0)).Message);
    }

    [Fact]
    public void PerspectiveTransformMovesPoints()
    {
        var x = np.arange(12.0).reshape((3, 4, 1));
        var from = np.array([[0.0, 0], [3, 0], [0, 2], [3, 2]]);
        Assert.True(np.allclose(ops.image.perspective_transform(x, from, from).numpy(), x, 1e-5, 1e-4));
        Assert.Contains("start_points shape", Assert.Throws<ShapeException>(() => ops.image.perspective_transform(x, np.ones((3, 2)), from)).Message);
    }

    [Fact]
    public void GaussianBlurKeepsTheSumAwayFromTheEdges()
    {
        var x = np.zeros((7, 7, 2));
        x[3, 3, 0] = 1;
        var y = ops.image.gaussian_blur(x, (3, 5), new float[] { 0.8f, 0.8f }).numpy();
        Assert.Equal(1.0, (double)np.sum(y).item(), 1e-5);
        Assert.True((double)y[3, 3, 0] < 0.5 && (double)y[3, 3, 1] == 0);
    }

    [Fact]
    public void ElasticTransformIsTheSameForTheSameSeed()
    {
        var x = Layers.LayerCheck.Values((2, 8, 8, 3));
        var y = ops.image.elastic_transform(x, 2, 1, seed: 3).numpy();
        Assert.Equal(y.tobytes(), ops.image.elastic_transform(x, 2, 1, seed: 3).numpy().tobytes());
        Assert.NotEqual(y.tobytes(), ops.image.elastic_transform(x, 2, 1, seed: 4).numpy().tobytes());
        Assert.True(np.allclose(ops.image.elastic_transform(x, 0, 1, seed: 3).numpy(), x, 1e-6, 1e-6));
    }
}
