namespace KerasBridge.Tests.Optimizers;

[Collection(nameof(OneAtATime))]
public sealed class MuonTests
{
    [Theory]
    [InlineData(5, 3)]
    [InlineData(3, 5)]
    [InlineData(4, 4)]
    public void AStepIsTheNearlyOrthogonalMatrixOfTheGradient(int rows, int columns)
    {
        np.random.seed(rows);
        var gradient = np.random.standard_normal((rows, columns)).astype("float32");
        var muon = keras.optimizers.Muon(1.0, weight_decay: null, momentum: 0, nesterov: false, rms_rate: null);
        var w = new Variable(np.zeros((rows, columns), "float32"), name: "kernel");
        muon.apply([gradient], [w]);
        var expected = muon.zeropower_via_newtonschulz5(gradient, 5).numpy();
        Assert.True(np.allclose(w.numpy(), expected * -1, rtol: 1e-5, atol: 1e-5));
        // The squares of the singular values, which come near 1, add up to that of all elements.
        Assert.InRange(expected.ToArray<float>().Sum(value => value * value) / Math.Min(rows, columns), 0.4, 1.5);
    }

    [Fact]
    public void WhatIsNoMatrixAndWhatIsExcludedStepsByAdam()
    {
        var muon = keras.optimizers.Muon(0.1, adam_weight_decay: null, exclude_layers: ["last"]);
        var adam = keras.optimizers.Adam(0.1);
        var gradient = np.ones((2, 2), "float32") * 0.5;
        Variable[] Variables() => [new(np.ones((2, 2), "float32"), name: "last_kernel"), new(np.ones(3, "float32"), name: "bias"), new(np.ones((2, 2), "float32"), name: "Embeddings")];
        var (first, second) = (Variables(), Variables());
        for (var step = 0; step < 3; step++)
        {
            muon.apply([gradient, np.ones(3, "float32"), gradient], first);
            adam.apply([gradient, np.ones(3, "float32"), gradient], second);
        }
        Assert.Equal(second.Select(variable => variable.numpy().tobytes()), first.Select(variable => variable.numpy().tobytes()));
    }

    [Fact]
    public void AStepHasTheSizeOfAdams()
    {
        var muon = keras.optimizers.Muon(rms_rate: 0.5);
        Assert.Equal(0.5f * 3, muon.lr_adjust(np.ones((4, 9), "float32")).numpy().ToArray<float>()[0], 5);
        Assert.Contains("(3,)", Assert.Throws<ArgumentException>(() => muon.zeropower_via_newtonschulz5(np.ones(3, "float32"), 5)).Message);
    }
}
