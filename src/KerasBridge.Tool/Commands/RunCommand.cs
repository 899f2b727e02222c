using System.CommandLine;
using System.Globalization;
using KerasBridge.Tool.Running;

namespace KerasBridge.Tool.Commands;

/// <summary><c>kerasbridge run</c>: executes a notebook or a C# file headless.</summary>
internal static class RunCommand
{
    private const double LongestTimeout = 30 * 24 * 3600;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A notebook (.ipynb), or a C# file (.cs, .csx), with // %% cells or without." };
        var arguments = new Argument<string[]>("ARGS") { Description = "What a C# file finds in `args`; put -- before them.", Arity = ArgumentArity.ZeroOrMore };
        var inplace = new Option<bool>("--inplace") { Description = "Writes the outputs back into the notebook." };
        var output = new Option<string?>("--output", "-o") { Description = "Writes the notebook with its outputs to another file: .ipynb, .html or .md.", HelpName = "OUT" };
        var timeout = new Option<double?>("--timeout") { Description = "Ends the run where a cell takes longer than so many seconds.", HelpName = "SECONDS" };
        var quick = new Option<bool>("--quick") { Description = "Runs the quick form: sets the parameter `quick`, where there is one, and the variable KERASBRIDGE_QUICK to 1." };
        var parameter = new Option<string[]>("--parameter", "-p") { Description = "Gives a parameter another value (-p epochs 3); may stand several times. Parameters are the variables of the cell with the tag 'parameters'.", HelpName = "NAME VALUE", Arity = ArgumentArity.ZeroOrMore };
        var parameters = new Option<string?>("--parameters") { Description = "Reads values of parameters from a JSON file; -p goes before.", HelpName = "FILE" };
        timeout.Validators.Add(result =>
        {
            // What is no number is refused by the parser itself.
            if (result.Tokens is [var token, ..] && double.TryParse(token.Value, CultureInfo.InvariantCulture, out var seconds) && !(seconds is > 0 and <= LongestTimeout))
                result.AddError($"A cell cannot be given that time. Expected: --timeout more than 0 and at most {LongestTimeout} seconds. Received: {token.Value}");
        });
        parameter.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.IndexOf('=') <= 0) result.AddError($"A parameter has a name and a value. Expected: -p NAME VALUE. Received: -p {token.Value}");
        });
        var command = new Command("run",
            "Executes a notebook or a C# file, cell after cell, and prints what the cells show. Ends at the first cell that fails, with its number, its line and exit code 1. A notebook runs in its own folder, a C# file in the current one. A C# file may have the directives of `dotnet run FILE.cs`, as far as they need no build.")
        {
            file, arguments, inplace, output, timeout, quick, parameter, parameters,
        };
        command.Validators.Add(result =>
        {
            var (path, target) = (result.GetValue(file) ?? "", result.GetValue(output));
            var isNotebook = Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase);
            if (result.GetValue(inplace) && target is not null) result.AddError("The outputs go to one place. Expected: --inplace or --output. Received: both");
            if (result.GetValue(inplace) && !isNotebook) result.AddError($"Only a notebook can hold outputs. Expected: --inplace with an .ipynb file, or --output. Received: --inplace with {path}");
            if (isNotebook && result.GetValue(arguments) is { Length: > 0 } given) result.AddError($"A notebook takes no arguments. Expected: parameters (-p NAME VALUE). Received: {string.Join(' ', given)}");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            var values = parsed.GetValue(parameters) is { } from ? ParameterFile.Read(from) : [];
            foreach (var pair in parsed.GetValue(parameter) ?? [])
            {
                var at = pair.IndexOf('=');
                values[pair[..at]] = new ParameterValue(pair[(at + 1)..]);
            }
            var options = new RunOptions(path, parsed.GetValue(arguments) ?? [], parsed.GetValue(inplace) ? path : parsed.GetValue(output), parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                parsed.GetValue(quick), values);
            return new RunAction(options, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error).Run(cancellation);
        });
        return command;
    }
}
