namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>The console's reader: a cell that reads asks the notebook's user for a line, all else reads from the process's own.</summary>
internal sealed class RoutedReader : TextReader
{
    // Opened when it is first read from: nobody else may take from the input that the process was started with.
    private readonly Lazy<TextReader> _process = new(() => new StreamReader(System.Console.OpenStandardInput()));
    private readonly AsyncLocal<StringReader?> _rest = new();

    public override string? ReadLine()
    {
        if (CellFlow.Current?.Output is not { } output) return _process.Value.ReadLine();
        if (_rest.Value is { } rest && rest.Peek() >= 0) return rest.ReadLine();
        return Ask(output);
    }

    public override int Peek() => CellFlow.Current?.Output is null ? _process.Value.Peek() : _rest.Value?.Peek() ?? -1;

    public override int Read()
    {
        if (CellFlow.Current?.Output is not { } output) return _process.Value.Read();
        if (_rest.Value is not { } rest || rest.Peek() < 0) _rest.Value = rest = new StringReader(Ask(output) + "\n");
        return rest.Read();
    }

    private static string Ask(OutputBuffer output) => output.Ask("", password: false) ?? throw new InvalidOperationException(
        "The cell reads from the console, but nobody can be asked here. Expected a notebook whose client takes input. Received none: set the value in the code instead.");
}
