using KerasBridge.Data;

namespace KerasBridge.Models;

/// <summary>Goes through arrays. A step allocates nothing once its shape has been met.</summary>
internal sealed unsafe class ArrayRound : Round
{
    private readonly Model _model;
    private readonly StepKind _kind;
    private readonly ArrayData _data;
    private readonly SampleOrder _order;
    private readonly int _batchSize;
    private readonly ArrayFeed _feed;
    private ModelStep? _full;
    private ModelStep? _last;
    private int _position;
    private int _left;
    private bool _isBegun;
    private bool _isShort;
    private bool _ranOut;

    /// <summary>A round.</summary>
    public ArrayRound(Model model, StepKind kind, ArrayData data, int batchSize, string? shuffle)
    {
        _model = model;
        _kind = kind;
        _data = data;
        _batchSize = Math.Min(batchSize, data.Samples);
        _order = new SampleOrder(data.Samples, _batchSize, shuffle);
        var signature = model.Signature(kind, data, _batchSize);
        if (kind != StepKind.Predict)
        {
            // Recording the step finds the losses, which say what labels there may be.
            _full = model.StepFor(signature, anyBatch: true);
            model.CheckLabels(data);
        }
        _feed = Model.Feed(data, signature, _batchSize);
    }

    /// <summary>The most samples of a step.</summary>
    public int BatchSize => _batchSize;

    /// <inheritdoc/>
    public override int? BatchCount => (_data.Samples + _batchSize - 1) / _batchSize;

    /// <inheritdoc/>
    public override bool RanOut => _ranOut;

    /// <inheritdoc/>
    public override int SamplesLeft => Math.Min(_data.Samples - _position, _left * _batchSize);

    /// <inheritdoc/>
    public override void BeginEpoch(int? steps)
    {
        if (!_isBegun || _position >= _data.Samples)
        {
            _isBegun = true;
            _position = 0;
            _order.Next();
        }
        var left = (_data.Samples - _position + _batchSize - 1) / _batchSize;
        _left = Math.Min(steps ?? left, left);
        (_isShort, _ranOut) = (steps > left, false);
    }

    /// <inheritdoc/>
    protected override bool Fetch()
    {
        if (_left == 0)
        {
            _ranOut = _isShort;
            return false;
        }
        _left--;
        return true;
    }

    /// <inheritdoc/>
    public override void Step()
    {
        var count = Math.Min(_batchSize, _data.Samples - _position);
        var step = count == _batchSize
            ? _full ??= _model.StepFor(_model.Signature(_kind, _data, count))
            : _last ??= _model.StepFor(_model.Signature(_kind, _data, count));
        for (var i = 0; i < _feed.Count; i++) step.SetInput(i, _feed.Fill(i, _order.Order, _position, count));
        step.Run();
        Current = step;
        Rows = count;
        _position += count;
    }
}
