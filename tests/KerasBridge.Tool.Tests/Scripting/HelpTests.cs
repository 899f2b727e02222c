namespace KerasBridge.Tool.Tests.Scripting;

public sealed class HelpTests(KernelFixture session) : IClassFixture<KernelFixture>, IAsyncLifetime
{
    public async Task InitializeAsync() => await session.Value("using KerasBridge; using static KerasBridge.keras; using static KerasBridge.keras.layers; var my_number = 3; string MyFunction(int a) => \"\";");

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What is offered at the bar in the code.</summary>
    private string[] Complete(string code) => [.. session.Kernel.Complete(code.Replace("|", "", StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal)).Matches.Select(match => match.Text)];

    private string? Inspect(string code) => session.Kernel.Inspect(code.Replace("|", "", StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal))?["text/plain"];

    [Theory]
    [InlineData("my_nu|", "my_number")]
    [InlineData("var a = MyFu|", "MyFunction")]
    [InlineData("var loc = 1;\nlo|", "loc")]
    [InlineData("layers.Den|", "Dense")]
    [InlineData("layers.|", "Conv2D")]
    [InlineData("keras.lay|", "layers")]
    [InlineData("using static KerasBridge.keras.op|", "optimizers")]
    [InlineData("my_number.ToS|", "ToString")]
    [InlineData("new[] { 1 }.Sel|", "Select")]
    [InlineData("var d = Dense(3, act|", "activation:")]
    [InlineData("var d = Dense(3, |)", "use_bias:")]
    [InlineData("var d = Dense(3, activation: \"re|", "relu")]
    [InlineData("var d = Dense(3, \"si|\")", "sigmoid")]
    [InlineData("fore|", "foreach")]
    [InlineData("#!ti|", "#!time")]
    [InlineData("#!time\nmy_|", "my_number")]
    [InlineData("var m = models.Sequential(); m.comp|\nvar n = 1;", "compile")]
    public void OffersWhatCouldStandThere(string code, string text) => Assert.Contains(text, Complete(code));

    [Fact]
    public void ReplacesTheWordBegun()
    {
        var completion = session.Kernel.Complete("var a = my_nu + 1;", 13);
        Assert.Equal((8, 13), (completion.Start, completion.End));
        Assert.Equal("my_number", completion.Matches[0].Text);
        Assert.Equal("variable", completion.Matches[0].Kind);
    }

    [Fact]
    public void OffersNothingInComments() => Assert.Empty(Complete("// my_nu|"));

    [Fact]
    public void SaysWhatANameIs()
    {
        var dense = Inspect("layers.Den|se(3)")!;
        Assert.Contains("Dense(", dense, StringComparison.Ordinal);
        Assert.Contains("Arguments:\n  units: ", dense, StringComparison.Ordinal);
        Assert.Equal(dense, Inspect("layers.Dense(|"));
        Assert.Contains("int my_number", Inspect("my_num|ber")!, StringComparison.Ordinal);
        Assert.Contains("string MyFunction(int a)", Inspect("MyFunction(1|)")!, StringComparison.Ordinal);
        Assert.Null(Inspect("1 +| 1"));
        Assert.Null(Inspect("|"));
    }

    [Theory]
    [InlineData("1 + 1", "complete", "")]
    [InlineData("var x = 1;", "complete", "")]
    [InlineData("if (true)\n{", "incomplete", "    ")]
    [InlineData("void F()\n{\n    if (true)\n    {", "incomplete", "        ")]
    [InlineData("f(1,", "incomplete", "")]
    [InlineData("#!time\n1", "complete", "")]
    public void KnowsWhatIsComplete(string code, string status, string indent)
    {
        var state = session.Kernel.CheckComplete(code);
        Assert.Equal((status, indent), (state.Status, state.Indent));
    }

    [Fact]
    public void AnyPlaceOfAnyCodeIsAnswered()
    {
        const string code = "using KerasBridge;\nvar d = keras.layers.Dense(3, activation='relu')\n# x[:, 0] \"\"\" $\"{a:.2f}\"\n#!time\nfor x in y:";
        for (var cursor = 0; cursor <= code.Length; cursor++)
        {
            _ = session.Kernel.Complete(code, cursor);
            _ = session.Kernel.Inspect(code, cursor);
            _ = session.Kernel.CheckComplete(code[..cursor]);
        }
    }

    [Fact]
    public async Task WarmingUpLeavesNoTrace()
    {
        session.Kernel.WarmUp();
        Assert.NotNull((await session.Run("model")).Error);
    }
}
