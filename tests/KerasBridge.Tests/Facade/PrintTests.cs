using KerasBridge.Engine;
using static KerasBridge.Python;

namespace KerasBridge.Tests.Facade;

public sealed class PrintTests
{
    [Fact]
    public void ValuesStandSideBySide()
    {
        Assert.Equal("Test loss: 0.5 True None 3\n", Printed(() => print("Test loss:", 0.5, true, None, 3)));
        Assert.Equal("\n", Printed(() => print()));
        Assert.Equal("x (60000, 28, 28, 1) float32\n", Printed(() => print("x", new Shape(60000, 28, 28, 1), (DType)"float32")));
    }

    [Fact]
    public void FloatsAreWrittenAsPythonDoes()
    {
        Assert.Equal("1.0 1e-07 0.1 1e+16 123456789.0 inf nan\n", Printed(() => print(1.0, 1e-7, 0.1, 1e16, 123456789.0, double.PositiveInfinity, double.NaN)));
        Assert.Equal("0.02876543253660202\n", Printed(() => print((double)0.0287654325f)));
    }

    [Fact]
    public void FormatsMayBePythons()
    {
        var (acc, n, x, p, i) = (0.98765, 1234567, 0.00012345, 0.123, 7);
        Assert.Equal("Test accuracy: 0.99\n", Printed(() => print($"Test accuracy: {acc:.2f}")));
        Assert.Equal("1,234,567|1.234e-04|12.3%|007|  7|7  \n", Printed(() => print($"{n:,}|{x:.3e}|{p:.1%}|{i:03d}|{i,3}|{i,-3}")));
        Assert.Equal("   1.234e-04\n", Printed(() => print($"{x:>12.3e}")));
        Assert.Equal("acc 0.0312 done\n", Printed(() => print("acc", $"{0.03125:.4f}", "done")));
        Assert.Equal("0.99 1,234,567.0 12.3 % 5\n", Printed(() => print($"{acc:F2} {n:N1} {p:P1} {5:0}")));
        Assert.Equal("0.99\n", Printed(() => print($"{(Scalar)acc:.2f}")));
        Assert.Equal("      name\n", Printed(() => print($"{"name":>10}")));
    }

    [Fact]
    public void WhatModelsGiveIsPrintedAsPythonPrintsIt()
    {
        var model = keras.Sequential([keras.Input(2, name: "x"), keras.layers.Dense(1, name: "out")], name: "model");
        model.compile(keras.optimizers.SGD(name: "sgd"), loss: "mse", metrics: ["mae"]);
        Assert.Equal("[<Dense name=out, built=True>]\n", Printed(() => print(model.layers)));
        Assert.StartsWith("[<KerasTensor shape=(None, 2), dtype=float32", Printed(() => print(model.inputs)));
        Assert.Equal("['loss', 'compile_metrics'] mse <SGD name=sgd>\n", Printed(() => print(model.metrics_names, model.loss, model.optimizer)));
        Assert.Equal("{'a': 'mse', 'b': None}\n", Printed(() => print((LossesArg)new Dictionary<string, LossArg> { ["a"] = "mse", ["b"] = None })));
        var zeros = np.zeros((2, 2));
        Assert.Equal("[0.0, 0.0]\n", Printed(() => print(model.evaluate(zeros, np.zeros((2, 1)), verbose: 0))));
        Assert.Equal("{'loss': 0.0, 'mae': 0.0}\n", Printed(() => print(model.evaluate(zeros, np.zeros((2, 1)), verbose: 0, return_dict: true))));
        Assert.Equal("[array([0., 0.])]\n", Printed(() => print(new List<NDArray> { np.zeros(2) })));
    }

    [Fact]
    public void ATensorOfNoAxesIsANumber()
    {
        var loss = keras.ops.mean((Tensor)new float[] { 0.5f, 0.75f });
        Assert.Equal("loss 0.6250 tf.Tensor(0.625, shape=(), dtype=float32)\n", Printed(() => print($"loss {loss:.4f}", loss)));
        Assert.Equal("0.625", $"{loss:F3}");
        Assert.Equal(0.625, (double)loss);
        Assert.Equal(0.625f, (float)loss);
        Assert.Equal(2, (int)(loss * 4));
        Assert.Equal(0.625, @float(loss));
    }

    [Fact]
    public void AFormatThatDoesNotSuitIsRefused()
    {
        Assert.Contains("(2,)", Assert.Throws<FormatException>(() => print($"{(Tensor)np.zeros(2):.2f}")).Message);
        Assert.Contains("'d'", Assert.Throws<FormatException>(() => print($"{0.5:d}")).Message);
        Assert.Contains("NoneType.__format__", Assert.Throws<FormatException>(() => print($"{None:.2f}")).Message);
        Assert.Contains("List", Assert.Throws<FormatException>(() => print($"{new List<int> { 1 }:.2f}")).Message);
    }

    [Fact]
    public void ContainersAreWrittenAsPythonDoes()
    {
        Assert.Equal("[1, 2] ['a', \"it's\"] (1, 'x') (0.5,)\n",
            Printed(() => print(new List<int> { 1, 2 }, new[] { "a", "it's" }, (1, "x"), ValueTuple.Create(0.5))));
        Assert.Equal("{'accuracy': [0.5, 0.75], 'n': None}\n",
            Printed(() => print(new Dictionary<string, object?> { ["accuracy"] = new List<double> { 0.5, 0.75 }, ["n"] = null })));
        Assert.Equal("[] set() {1} range(0, 3) range(5, 0, -2)\n",
            Printed(() => print(new List<int>(), new HashSet<int>(), new HashSet<int> { 1 }, range(3), range(5, 0, -2))));
        Assert.Equal("[(0, 'a'), (1, 'b')]\n", Printed(() => print(list(enumerate(["a", "b"])))));
    }

    [Fact]
    public void ArraysAreWrittenAsNumPyDoes()
    {
        NDArray x = new[] { 1f, 2.5f };
        Assert.Equal("[1.  2.5] (2,)\n", Printed(() => print(x, x.shape)));
        Assert.Equal("[array([1. , 2.5], dtype=float32)]\n", Printed(() => print(new List<NDArray> { x })));
        Assert.Equal("2.50\n", Printed(() => print($"{x[1]:.2f}")));
        Assert.Equal("slice(None, None, -1) Ellipsis\n", Printed(() => print(slice(None, None, -1), Ellipsis)));
        Assert.Equal("[2.5 1. ]\n", Printed(() => print(x[slice(None, None, -1)])));
    }

    [Fact]
    public void SeparatorAndEndCanBeGiven()
    {
        Assert.Equal("a, b!", Printed(() => print("a", "b", sep: ", ", end: "!")));
        Assert.Equal("a b", Printed(() => print("a", "b", end: "")));
        Assert.Equal("0.50;", Printed(() => print($"{0.5:.2f}", end: ";", flush: true)));
        Assert.Equal("1-[2]-3\n", Printed(() => print(1, new List<int> { 2 }, 3, sep: "-")));
        Assert.Equal("1-2-3-4\n", Printed(() => print(1, 2, 3, 4, sep: "-")));
        Assert.Equal("[2].", Printed(() => print(new List<int> { 2 }, end: ".")));
    }

    private static string Printed(Action action)
    {
        var writer = new StringWriter();
        using (KerasConsole.Use(new KerasConsole(writer))) action();
        return writer.ToString();
    }
}
