namespace KerasBridge.Plotting;

/// <summary>Sets the former style back at its end.</summary>
internal sealed class StyleContext(PlotStyle former) : IDisposable
{
    private bool _done;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_done) return;
        _done = true;
        PlotState.Style = former;
    }
}
