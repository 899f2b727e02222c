using KerasBridge.Callbacks;

namespace KerasBridge;

/// <summary>
/// Prints the progress bar of <c>fit</c>, <c>evaluate</c> and <c>predict</c>; they add one by themselves unless <c>verbose</c> is 0.
/// See https://keras.io/api/callbacks/.
/// </summary>
public sealed class ProgbarLogger : Callback
{
    private readonly List<double> _values = [];
    private readonly List<string> _names = [];
    private Progbar? _bar;
    private int? _target;
    private int _seen;
    private bool _training;

    /// <inheritdoc/>
    public override void on_train_begin(Logs? logs = null) => _training = true;

    /// <inheritdoc/>
    public override void on_train_end(Logs? logs = null) => _training = false;

    /// <inheritdoc/>
    public override void on_epoch_begin(int epoch, Logs? logs = null)
    {
        Begin();
        if (@params is { verbose: > 0, epochs: > 1 }) Engine.KerasConsole.Current.Message($"Epoch {epoch + 1}/{@params.epochs}");
    }

    /// <inheritdoc/>
    public override void on_train_batch_end(int batch, Logs? logs = null) => Step(batch, logs);

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Logs? logs = null) => End(logs);

    /// <inheritdoc/>
    public override void on_test_begin(Logs? logs = null)
    {
        if (!_training) Begin();
    }

    /// <inheritdoc/>
    public override void on_test_batch_end(int batch, Logs? logs = null)
    {
        if (!_training) Step(batch, logs);
    }

    /// <inheritdoc/>
    public override void on_test_end(Logs? logs = null)
    {
        if (!_training) End(logs);
    }

    /// <inheritdoc/>
    public override void on_predict_begin(Logs? logs = null) => Begin();

    /// <inheritdoc/>
    public override void on_predict_batch_end(int batch, Logs? logs = null) => Step(batch, logs);

    /// <inheritdoc/>
    public override void on_predict_end(Logs? logs = null) => End(logs);

    private void Begin()
    {
        _seen = 0;
        _target = @params?.steps;
        _bar = null;
    }

    private Progbar Bar => _bar ??= new Progbar(_target, verbose: @params!.verbose, unit_name: "step");

    private void Step(int batch, Logs? logs)
    {
        _seen = batch + 1;
        if (@params is not { verbose: 1 }) return;
        Show(logs, _seen, finalize: false);
    }

    private void End(Logs? logs)
    {
        if (@params is not { verbose: > 0 }) return;
        if (_target is null)
        {
            _target = _seen;
            Bar.target = _seen;
        }
        Show(logs, _target.Value, finalize: true);
    }

    private void Show(Logs? logs, int current, bool finalize)
    {
        _names.Clear();
        _values.Clear();
        logs?.CopyTo(_names, _values);
        Bar.Update(current, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_names), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_values), finalize);
    }
}
