using System.Text;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>The console's writer: what cells write goes to their output, all else to the process's own.</summary>
internal sealed class RoutedWriter : TextWriter
{
    private readonly TextWriter _process;
    private readonly bool _isError;

    public RoutedWriter(TextWriter process, bool isError)
    {
        _process = process;
        _isError = isError;
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine(string? value) => Write(value + "\n");

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellFlow.Current?.Output is { } output) output.Write(buffer, _isError);
        else _process.Write(buffer);
    }

    public override void Flush()
    {
        if (CellFlow.Current?.Output is null) _process.Flush();
    }
}
