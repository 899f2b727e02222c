using KerasBridge.Data;
using KerasBridge.Numpy;

namespace KerasBridge.Models;

/// <summary>Goes through arrays batch by batch, round after round, and makes a step of the model with each batch. A step allocates nothing once its shape has been met.</summary>
internal sealed unsafe class Round
{
    private readonly Model _model;
    private readonly StepKind _kind;
    private readonly ArrayData _data;
    private readonly SampleOrder _order;
    private readonly int _batchSize;
    private readonly ArrayFeed _feed;
    private ModelStep? _full;
    private ModelStep? _last;
    private ModelStep? _current;
    private int _position;
    private string[] _names = [];
    private int[] _sorted = [];

    /// <summary>A round.</summary>
    public Round(Model model, StepKind kind, ArrayData data, int batchSize, string? shuffle)
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
        BatchCount = (data.Samples + _batchSize - 1) / _batchSize;
        Restart();
    }

    /// <summary>Batches in one round through the data.</summary>
    public int BatchCount { get; }

    /// <summary>Where the next batch begins.</summary>
    public int Position => _position;

    /// <summary>The step that was made last.</summary>
    public ModelStep Current => _current!;

    /// <summary>Begins the round anew, in a new order.</summary>
    public void Restart()
    {
        _position = 0;
        _order.Next();
    }

    /// <summary>How many steps the next epoch has: the round goes on where the last epoch stopped, and ends an epoch with the data.</summary>
    public int StepsOfEpoch(int? wanted)
    {
        if (_position >= _data.Samples) Restart();
        var left = (_data.Samples - _position + _batchSize - 1) / _batchSize;
        return Math.Min(wanted ?? left, left);
    }

    /// <summary>Makes a step with the next batch; gives the number of its samples.</summary>
    public int Next()
    {
        var count = Math.Min(_batchSize, _data.Samples - _position);
        var step = count == _batchSize
            ? _full ??= _model.StepFor(_model.Signature(_kind, _data, count))
            : _last ??= _model.StepFor(_model.Signature(_kind, _data, count));
        for (var i = 0; i < _feed.Count; i++) step.SetInput(i, _feed.Fill(i, _order.Order, _position, count));
        step.Run();
        _current = step;
        _position += count;
        return count;
    }

    /// <summary>Writes the loss and metrics so far, sorted by name, as Keras does.</summary>
    public void WriteLogs(Logs logs, string prefix)
    {
        if (_current is null) return;
        if (!ReferenceEquals(_names, _model.ResultNames))
        {
            _names = _model.ResultNames;
            _sorted = [.. Enumerable.Range(0, _names.Length)];
            Array.Sort(_sorted, (a, b) => string.CompareOrdinal(_names[a], _names[b]));
        }
        var results = _current.Results;
        foreach (var i in _sorted) logs[prefix.Length == 0 ? _names[i] : prefix + _names[i]] = Value(results[i]);
    }

    /// <summary>A result as a number. A float32 becomes a Python float, as in Keras's logs, and prints with all its digits.</summary>
    public static Scalar Value(Tensor tensor) => tensor.dtype.Code switch
    {
        DTypeCode.Float32 => new Scalar(*tensor.Floats),
        DTypeCode.Int32 => Scalar.Of(*tensor.Ints, DType.Int32),
        DTypeCode.Float64 => Scalar.Of(*(double*)tensor.Data, DType.Float64),
        _ => Scalar.Of(*(long*)tensor.Data, DType.Int64),
    };
}
