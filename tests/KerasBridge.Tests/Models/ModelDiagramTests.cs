using System.Xml.Linq;
using static KerasBridge.keras;

namespace KerasBridge.Tests.Models;

public sealed class ModelDiagramTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static Model Branches()
    {
        var x = layers.Input(8, name: "x");
        var a = layers.Dense(4, activation: "relu", name: "a").Apply(x);
        var b = layers.Dense(4, name: "b").Apply(a);
        var c = layers.Dense(4, name: "c").Apply(b);
        var sum = layers.Add(name: "sum").Apply([a, c]);
        return models.Model(x, layers.Dense(1, activation: "sigmoid", name: "out").Apply(sum));
    }

    [Fact]
    public void ArrowsRunDownwardAndBoxesDoNotOverlap()
    {
        var diagram = utils.plot_model(Branches(), to_file: null, show_shapes: true, show_layer_names: true);
        var boxes = diagram.Graph.Boxes;
        Assert.Equal(["x", "a", "b", "c", "sum", "out"], boxes.Select(box => box.Title));
        Assert.Equal(6, diagram.Graph.Arrows.Count);
        foreach (var (from, to) in diagram.Graph.Arrows) Assert.True(boxes[from].Place.Bottom < boxes[to].Place.Top);
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var k = 0; k < i; k++) Assert.False(boxes[i].Place.Overlaps(boxes[k].Place));
            Assert.True(boxes[i].Place.Left >= 0 && boxes[i].Place.Right <= diagram.Size.Width && boxes[i].Place.Bottom <= diagram.Size.Height);
        }
        Assert.Equal(("Output shape: ", "(None, 4)", null), boxes[1].Cells[1]);
    }

    [Theory]
    [InlineData("LR")]
    [InlineData("RL")]
    [InlineData("BT")]
    public void RunsInOtherDirections(string rankdir)
    {
        var diagram = utils.model_to_dot(Branches(), rankdir: rankdir);
        foreach (var (from, to) in diagram.Graph.Arrows)
        {
            var (a, b) = (diagram.Graph.Boxes[from].Place, diagram.Graph.Boxes[to].Place);
            Assert.True(rankdir switch { "LR" => a.Right < b.Left, "RL" => a.Left > b.Right, _ => a.Top > b.Bottom });
        }
    }

    [Fact]
    public void SequentialModelsAreChainsOfClasses()
    {
        var model = models.Sequential([layers.Input((28, 28, 1)), layers.Conv2D(4, 3, activation: "relu"), layers.Flatten(), layers.Dense(10, activation: "softmax")]);
        var diagram = utils.plot_model(model, to_file: null, show_layer_activations: true, show_trainable: true, show_dtype: true);
        Assert.Equal(["Conv2D", "Flatten", "Dense"], diagram.Graph.Boxes.Select(box => box.Title));
        Assert.Equal([(0, 1), (1, 2)], diagram.Graph.Arrows);
        Assert.Equal(("Activation: ", "softmax"), diagram.Graph.Boxes[2].Line);
        Assert.Equal([("Output dtype: ", "float32", (bool?)null), ("Trainable: ", "True", true)], diagram.Graph.Boxes[0].Cells);
        Assert.Single(diagram.Graph.Boxes[1].Cells);
    }

    [Fact]
    public void ModelsWithinAreTakenApartIfAsked()
    {
        var inner = models.Sequential([layers.Input(4), layers.Dense(3, name: "inside"), layers.Dense(2, name: "last")], name: "inner");
        var x = layers.Input(4, name: "x");
        var model = models.Model(x, layers.Dense(1, name: "out").Apply(inner.Apply(x)));
        Assert.Equal(["x", "inner", "out"], utils.model_to_dot(model).Graph.Boxes.Select(box => box.Title));
        var diagram = utils.model_to_dot(model, expand_nested: true);
        Assert.Equal(["x", "inside", "last", "out"], diagram.Graph.Boxes.Select(box => box.Title));
        Assert.Equal([(0, 1), (1, 2), (2, 3)], diagram.Graph.Arrows.Order());
        Assert.Contains("subgraph \"cluster_inner\"", diagram.ToString());
    }

    [Fact]
    public void LayersAppliedAgainAreOneBox()
    {
        var (a, b) = (layers.Input(4, name: "a"), layers.Input(4, name: "b"));
        var shared = layers.Dense(2, name: "shared");
        var model = models.Model([a, b], layers.Concatenate(name: "both").Apply([shared.Apply(a), shared.Apply(b)]));
        var diagram = utils.model_to_dot(model);
        Assert.Equal(4, diagram.Graph.Boxes.Count);
        Assert.Equal(3, diagram.Graph.Arrows.Count);
    }

    [Fact]
    public void FilesAreWrittenByExtension()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var model = Branches();
            foreach (var kind in new[] { "png", "svg", "dot" }) utils.plot_model(model, to_file: Path.Combine(folder.FullName, "model." + kind), show_shapes: true, dpi: 60);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.Combine(folder.FullName, "model.png"))[..4]);
            Assert.Contains("(None, 8)", XDocument.Load(Path.Combine(folder.FullName, "model.svg")).Descendants(Svg + "text").Select(text => text.Value));
            var dot = File.ReadAllText(Path.Combine(folder.FullName, "model.dot"));
            Assert.StartsWith("digraph ", dot);
            Assert.Contains("n0 -> n1;", dot);
            Assert.Contains("did you mean", Assert.Throws<ArgumentException>(() => utils.plot_model(model, Path.Combine(folder.FullName, "model.pngg"))).Message, StringComparison.OrdinalIgnoreCase);
            Assert.Throws<DirectoryNotFoundException>(() => utils.plot_model(model, Path.Combine(folder.FullName, "nowhere", "model.png")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ErrorsSayWhatWasReceived()
    {
        Assert.StartsWith("This model has not yet been built.", Assert.Throws<InvalidOperationException>(() => utils.model_to_dot(models.Sequential([layers.Dense(2)]))).Message);
        Assert.Contains("rankdir='TD'", Assert.Throws<ArgumentException>(() => utils.model_to_dot(Branches(), rankdir: "TD")).Message);
        Assert.Contains("dpi=0", Assert.Throws<ArgumentException>(() => utils.model_to_dot(Branches(), dpi: 0)).Message);
    }

    [Fact]
    public void NamesAreEscaped()
    {
        var model = models.Sequential([layers.Input(2), layers.Dense(1, name: "a<b>&\"c\"")], name: "m");
        var diagram = utils.model_to_dot(model);
        Assert.Contains("a&lt;b&gt;&amp;", diagram.ToString());
        Assert.Contains("a<b>&\"c\"", XDocument.Parse(diagram.ToHtml()).Descendants(Svg + "text").Select(text => text.Value));
    }
}
