using System.CommandLine;

namespace KerasBridge.Tool.Tests.Commands;

public sealed class HelpTests
{
    [Fact]
    public async Task EveryCommandExplainsItselfAndWhatItTakes()
    {
        var commands = All(Program.CreateRoot(), []).ToList();
        Assert.True(commands.Count > 10);
        foreach (var (command, path) in commands)
        {
            Assert.False(string.IsNullOrWhiteSpace(command.Description), string.Join(' ', path));
            Assert.All(command.Options.Where(option => !option.Hidden), option => Assert.False(string.IsNullOrWhiteSpace(option.Description), option.Name));
            Assert.All(command.Arguments.Where(argument => !argument.Hidden), argument => Assert.False(string.IsNullOrWhiteSpace(argument.Description), argument.Name));
            var run = await CommandRun.Of([.. path, "--help"]);
            Assert.Equal((0, ""), (run.Exit, run.Error));
            Assert.Contains("Usage:", run.Output);
        }
        Assert.DoesNotContain("cell-host", (await CommandRun.Of("--help")).Output);
    }

    [Fact]
    public async Task TheVersionIsThatOfTheLibrary()
    {
        var run = await ToolProcess.Run(new Dictionary<string, string>(), "--version");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("0.1.0", run.Output);
    }

    private static IEnumerable<(Command Command, string[] Path)> All(Command command, string[] path)
    {
        yield return (command, path);
        foreach (var inner in command.Subcommands.Where(inner => !inner.Hidden))
        {
            foreach (var found in All(inner, [.. path, inner.Name])) yield return found;
        }
    }
}
