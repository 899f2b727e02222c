using System.Text;

namespace KerasBridge.Models;

/// <summary>The shapes and dtypes that a step is recorded for.</summary>
internal sealed class StepSignature
{
    /// <summary>A signature for a batch.</summary>
    public StepSignature(StepKind kind, int batch, IReadOnlyList<(Shape Row, DType DType)?> x, IReadOnlyList<(Shape Row, DType DType)?> y, IReadOnlyList<(Shape Row, DType DType)?> weight)
    {
        Kind = kind;
        Batch = batch;
        X = x;
        Y = y;
        Weight = weight;
        var key = new StringBuilder().Append(kind).Append(batch);
        foreach (var list in new[] { x, y, weight })
        {
            key.Append('|');
            foreach (var item in list) key.Append(item?.Row).Append(item?.DType.name).Append(';');
        }
        Key = key.ToString();
    }

    public StepKind Kind { get; }

    public int Batch { get; }

    /// <summary>Shapes without the batch.</summary>
    public IReadOnlyList<(Shape Row, DType DType)?> X { get; }

    public IReadOnlyList<(Shape Row, DType DType)?> Y { get; }

    public IReadOnlyList<(Shape Row, DType DType)?> Weight { get; }

    /// <summary>A text that differs where the signature does.</summary>
    public string Key { get; }

    /// <summary>A stand-in for what comes from outside.</summary>
    public Tensor? Placeholder((Shape Row, DType DType)? item) =>
        item is { } given ? new Tensor(Shape.FromInts([Batch, .. given.Row.Dims]), given.DType) : null;
}
