namespace KerasBridge.Callbacks;

/// <summary>The callbacks of one call, in order. Batches are told only to those that listen to them.</summary>
internal sealed class CallbackList
{
    private readonly Callback[] _all;
    private readonly Callback[] _batches;

    /// <summary>A list for a model.</summary>
    public CallbackList(IEnumerable<Callback> callbacks, ICallbackModel model, CallbackParams parameters)
    {
        _all = [.. callbacks];
        if (_all.Contains(null)) throw new ArgumentException("All items of `callbacks` must be callbacks. Expected instances of keras.callbacks.Callback. Received: None");
        _batches = [.. _all.Where(callback => callback.WantsBatches)];
        foreach (var callback in _all)
        {
            callback.set_model(model);
            callback.set_params(parameters);
        }
    }

    /// <summary>Whether a callback listens to batches, so that their numbers are wanted.</summary>
    public bool WantsBatches => _batches.Length > 0;

    public void TrainBegin() { foreach (var callback in _all) callback.on_train_begin(); }

    public void TrainEnd(Logs logs) { foreach (var callback in _all) callback.on_train_end(logs); }

    public void EpochBegin(int epoch) { foreach (var callback in _all) callback.on_epoch_begin(epoch); }

    public void EpochEnd(int epoch, Logs logs) { foreach (var callback in _all) callback.on_epoch_end(epoch, logs); }

    public void TrainBatchBegin(int batch) { foreach (var callback in _batches) callback.on_train_batch_begin(batch); }

    public void TrainBatchEnd(int batch, Logs logs) { foreach (var callback in _batches) callback.on_train_batch_end(batch, logs); }

    public void TestBegin() { foreach (var callback in _all) callback.on_test_begin(); }

    public void TestEnd(Logs logs) { foreach (var callback in _all) callback.on_test_end(logs); }

    public void TestBatchBegin(int batch) { foreach (var callback in _batches) callback.on_test_batch_begin(batch); }

    public void TestBatchEnd(int batch, Logs logs) { foreach (var callback in _batches) callback.on_test_batch_end(batch, logs); }

    public void PredictBegin() { foreach (var callback in _all) callback.on_predict_begin(); }

    public void PredictEnd() { foreach (var callback in _all) callback.on_predict_end(); }

    public void PredictBatchBegin(int batch) { foreach (var callback in _batches) callback.on_predict_batch_begin(batch); }

    public void PredictBatchEnd(int batch) { foreach (var callback in _batches) callback.on_predict_batch_end(batch); }
}
