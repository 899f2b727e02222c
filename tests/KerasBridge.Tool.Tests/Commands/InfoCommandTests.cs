using System.Text.Json.Nodes;
using KerasBridge.Engine;

namespace KerasBridge.Tool.Tests.Commands;

public sealed class InfoCommandTests
{
    [Fact]
    public async Task SaysWhatTheLibraryMakesOfTheMachine()
    {
        var run = await CommandRun.Of("info", "--json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var facts = JsonNode.Parse(run.Output)!;
        Assert.Equal("0.1.0", facts["version"]!.GetValue<string>());
        Assert.Equal(WorkerPool.ThreadCount, facts["threads"]!.GetValue<int>());
        Assert.NotEmpty(facts["processor"]!.GetValue<string>());
        Assert.EndsWith("datasets", facts["data_folder"]!.GetValue<string>());
        if (facts["fma_peak_gflops"] is { } peak) Assert.InRange(peak.GetValue<double>(), 0.1, 1e6);
        var text = (await CommandRun.Of("info")).Output;
        Assert.Contains(facts["instruction_set"]!.GetValue<string>(), text);
        Assert.Contains("threads", text);
    }

    [Fact]
    public async Task AWrongVariableIsSaidAsItIs()
    {
        var run = await ToolProcess.Run(new Dictionary<string, string> { ["KERASBRIDGE_ISA"] = "mmx" }, "info");
        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("error: The environment variable KERASBRIDGE_ISA names no instruction set.", run.Error);
        Assert.Equal(0, (await ToolProcess.Run(new Dictionary<string, string> { ["KERASBRIDGE_ISA"] = "scalar" }, "info")).Exit);
    }
}
