using KerasBridge.Jupyter.Kernel;

namespace KerasBridge.Tool.Running;

/// <summary>The side of the cells: executes what the runner sends, one cell after the other.</summary>
/// <param name="channel">To the runner.</param>
/// <param name="kernel">Executes cells.</param>
/// <param name="nameCell">Tells the kernel what the next cell is called.</param>
/// <param name="markEnd">Called when a cell has ended, before the runner is told.</param>
internal sealed class CellServer(HostChannel channel, ILanguageKernel kernel, Action<string> nameCell, Action markEnd)
{
    private CancellationTokenSource _interrupt = new();

    /// <summary>Serves until the runner says that that was all.</summary>
    /// <returns>Whether it said so; otherwise it is gone.</returns>
    public async Task<bool> Serve()
    {
        channel.Send(new(HostMessageType.Ready));
        var running = Task.CompletedTask;
        while (await channel.Receive() is { } message)
        {
            switch (message.Type)
            {
                case HostMessageType.Execute:
                    await running;
                    _interrupt = new CancellationTokenSource();
                    running = Task.Run(() => Execute(message));
                    break;
                case HostMessageType.Interrupt:
                    await _interrupt.CancelAsync();
                    break;
                case HostMessageType.Shutdown:
                    await running;
                    return true;
            }
        }
        return false;
    }

    private async Task Execute(HostMessage message)
    {
        if (message.Name is { } name) nameCell(name);
        CellError? error;
        try
        {
            error = (await kernel.Execute(message.Text ?? "", new ChannelOutput(channel), _interrupt.Token)).Error;
        }
        catch (Exception failure)
        {
            error = new CellError(failure.GetType().Name, failure.Message, [.. failure.ToString().Split('\n')]);
        }
        markEnd();
        channel.Send(new(HostMessageType.Done, Error: error));
    }
}
