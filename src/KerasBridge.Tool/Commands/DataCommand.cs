using System.CommandLine;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge data</c>: lists, fetches and makes data sets.</summary>
internal static class DataCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("data", "Lists, fetches and makes data sets.") { CreateList(), CreateFetch(), DataMakeCommand.Create() };

    private static Command CreateList()
    {
        var command = new Command("list", "Lists the data sets of keras.datasets: where each lies, or would.");
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var width = KnownDataset.All.Max(set => set.Name.Length);
            var what = KnownDataset.All.Max(set => set.What.Length);
            foreach (var set in KnownDataset.All)
            {
                var place = set.Find() is { } found ? $"in {found}" : $"not here; would be in {set.Target}";
                output.WriteLine($"{set.Name.PadRight(width)}  {set.What.PadRight(what)}  {place}");
            }
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command CreateFetch()
    {
        var names = KnownDataset.All.Select(set => set.Name).ToArray();
        var argument = new Argument<string[]>("NAME") { Description = "Which ones.", Arity = ArgumentArity.OneOrMore };
        argument.AcceptOnlyFromAmong(names);
        var command = new Command("fetch", "Brings data sets from Keras's own addresses to where keras.datasets looks for them; those that are here stay.") { argument };
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            foreach (var set in KnownDataset.All.Where(set => parsed.GetRequiredValue(argument).Contains(set.Name)))
            {
                set.Load();
                output.WriteLine($"{set.Name}: in {set.Find() ?? set.Target}");
            }
            return ExitCode.Ok;
        });
        return command;
    }
}
