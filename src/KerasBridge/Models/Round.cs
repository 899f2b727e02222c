using KerasBridge.Engine;
using KerasBridge.Numpy;

namespace KerasBridge.Models;

/// <summary>Goes through data batch by batch, epoch after epoch, and makes a step of the model with each batch.</summary>
internal abstract unsafe class Round : IDisposable
{
    private string[] _names = [];
    private int[] _sorted = [];

    /// <summary>Batches in one pass through the data; null where that is not known.</summary>
    public abstract int? BatchCount { get; }

    /// <summary>The step that was made last.</summary>
    public ModelStep? Current { get; protected set; }

    /// <summary>The samples of the last step.</summary>
    public int Rows { get; protected set; }

    /// <summary>The samples of the epoch that are known to follow.</summary>
    public virtual int SamplesLeft => 0;

    /// <summary>Whether the data came to an end that nobody could foresee, so that there may be fewer steps than were asked for.</summary>
    public virtual bool RanOut => false;

    /// <summary>Does what Keras does with data at the beginning of <c>fit</c>, of <c>evaluate</c> and of each validation.</summary>
    public virtual void Reset() { }

    /// <summary>Does what Keras does with data at the beginning of <c>predict</c>.</summary>
    public virtual void Look() { }

    /// <summary>Begins an epoch, which goes on where the last stopped if that was before the end of the data.</summary>
    /// <param name="steps">The steps that are wanted; null: all of the data.</param>
    public abstract void BeginEpoch(int? steps);

    /// <summary>Finds the next batch of the epoch; false at its end.</summary>
    /// <exception cref="OperationCanceledException">The user of a notebook has asked the cell to stop.</exception>
    public bool TryFetch()
    {
        NotebookHost.ThrowIfInterrupted();
        return Fetch();
    }

    /// <summary>Finds the next batch of the epoch; false at its end.</summary>
    protected abstract bool Fetch();

    /// <summary>Makes the step.</summary>
    public abstract void Step();

    /// <summary>Ends the epoch.</summary>
    public virtual void EndEpoch() { }

    /// <inheritdoc/>
    public virtual void Dispose() { }

    /// <summary>Writes the loss and metrics so far, sorted by name, as Keras does.</summary>
    public void WriteLogs(Logs logs, string prefix)
    {
        if (Current is null) return;
        if (!ReferenceEquals(_names, Current.Names))
        {
            _names = Current.Names;
            _sorted = [.. Enumerable.Range(0, _names.Length)];
            Array.Sort(_sorted, (a, b) => string.CompareOrdinal(_names[a], _names[b]));
        }
        var results = Current.Results;
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
