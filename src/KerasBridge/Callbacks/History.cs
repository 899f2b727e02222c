namespace KerasBridge;

/// <summary>
/// The loss and metrics of every epoch; what <c>fit</c> returns: <c>history.history["val_accuracy"][^1]</c>.
/// See https://keras.io/api/callbacks/.
/// </summary>
public sealed partial class History : Callback
{
    /// <summary>The epochs, from 0.</summary>
    public List<int> epoch { get; } = [];

    /// <summary>For each name the numbers, one for each epoch.</summary>
    public Dictionary<string, List<Scalar>> history { get; } = [];

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs? logs = null)
    {
        this.epoch.Add(epoch);
        foreach (var (name, value) in logs ?? new Logs())
        {
            if (!history.TryGetValue(name, out var list)) history[name] = list = [];
            list.Add(value);
        }
    }
}
