namespace KerasBridge.Data;

/// <summary>
/// The batches of an enumerable. A pass enumerates it; with <c>steps_per_epoch</c> the epochs share one, as in Keras. A batch is made when it is
/// needed: the user's code runs where it was called.
/// </summary>
internal sealed class GeneratorStream(IEnumerable<Batch> generator) : BatchStream
{
    private IEnumerator<Batch>? _pass;

    public override int? Count => null;

    public override void Begin(int? limit)
    {
        _pass?.Dispose();
        _pass = generator.GetEnumerator();
    }

    public override bool TryNext(out Batch batch)
    {
        batch = default;
        if (!_pass!.MoveNext()) return false;
        batch = _pass.Current;
        return true;
    }

    public override void Dispose() => _pass?.Dispose();
}
