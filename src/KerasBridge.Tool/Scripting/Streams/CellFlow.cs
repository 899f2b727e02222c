using KerasBridge.Tool.Scripting.Cells;

namespace KerasBridge.Tool.Scripting.Streams;

/// <summary>Which session's cell the current flow of calls belongs to. It follows the tasks and threads that a cell starts, also beyond the cell's end.</summary>
internal sealed class CellFlow
{
    private static readonly AsyncLocal<CellFlow?> s_current = new();
    private volatile OutputBuffer? _output;

    /// <summary>The flow that the caller belongs to; null: none of a cell's.</summary>
    public static CellFlow? Current => s_current.Value;

    /// <summary>Where the session's running or last cell shows what it shows.</summary>
    public OutputBuffer? Output
    {
        get => _output;
        set => _output = value;
    }

    /// <summary>What signals that the running cell is to stop.</summary>
    public CellInterrupt? Interrupt { get; set; }

    /// <summary>Makes this the flow of the calling thread and of what it starts from now on.</summary>
    public void Enter() => s_current.Value = this;
}
