using KerasBridge.Data;

namespace KerasBridge.Models;

/// <summary>Goes through batches that a generator or dataset makes.</summary>
/// <param name="model">The model.</param>
/// <param name="kind">What steps are made.</param>
/// <param name="stream">The batches.</param>
/// <param name="classWeight">How much samples of each class count; null: alike.</param>
internal sealed unsafe class StreamRound(Model model, StepKind kind, BatchStream stream, IReadOnlyDictionary<int, double>? classWeight = null) : Round
{
    private readonly Model _model = model;
    private Batch _batch;
    private bool _hasLooked;
    private bool _isOpen;
    private bool _ranOut;
    private bool _isCounted;
    private int _wanted;
    private int _made;

    /// <inheritdoc/>
    public override int? BatchCount => stream.Count;

    /// <inheritdoc/>
    public override bool RanOut => _ranOut;

    /// <inheritdoc/>
    public override void Reset()
    {
        if (_hasLooked) stream.EndEpoch();
        else stream.Peek(reset: true);
        _hasLooked = true;
    }

    /// <inheritdoc/>
    public override void Look() => stream.Peek(reset: false);

    /// <inheritdoc/>
    public override void BeginEpoch(int? steps)
    {
        stream.BeginEpoch();
        // Without a number of steps each epoch is a pass of its own.
        if (!_isOpen || steps is null) stream.Begin(steps);
        else stream.GoOn(steps);
        _isOpen = true;
        (_wanted, _made, _isCounted, _ranOut) = (steps ?? int.MaxValue, 0, steps is not null, false);
    }

    /// <inheritdoc/>
    protected override bool Fetch()
    {
        if (_made >= _wanted) return false;
        if (!stream.TryNext(out _batch))
        {
            _isOpen = false;
            _ranOut = _isCounted;
            return false;
        }
        _made++;
        return true;
    }

    /// <inheritdoc/>
    public override void Step()
    {
        var data = _model.Arrange(_batch.x, kind == StepKind.Predict ? default : _batch.y, kind == StepKind.Predict ? default : _batch.sample_weight, classWeight);
        var signature = _model.Signature(kind, data, data.Samples);
        var step = _model.StepFor(signature, anyBatch: Current is null);
        if (kind != StepKind.Predict) _model.CheckLabels(data);
        var feed = Model.Feed(data, signature, data.Samples);
        for (var i = 0; i < feed.Count; i++) step.SetInput(i, feed.Fill(i, null, 0, data.Samples));
        step.Run();
        GC.KeepAlive(feed);
        Current = step;
        Rows = data.Samples;
    }

    /// <inheritdoc/>
    public override void EndEpoch() => stream.EndEpoch();

    /// <inheritdoc/>
    public override void Dispose() => stream.Dispose();
}
