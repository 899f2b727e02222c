using KerasBridge.Callbacks;

namespace KerasBridge;

/// <summary>
/// The base of all callbacks: what runs between batches and epochs. Subclass it and override what you need:
/// <code>
/// class StopAt(double accuracy) : Callback
/// {
///     public override void on_epoch_end(int epoch, Logs? logs)
///     {
///         if (logs!["accuracy"] &gt; accuracy) model.stop_training = true;
///     }
/// }
/// </code>
/// See https://keras.io/api/callbacks/base_callback/.
/// </summary>
public abstract class Callback
{
    /// <summary>The model; until a call uses the callback, one that refuses everything.</summary>
    /// <remarks>A field, since C# keeps the name <c>set_model</c> to itself beside a property <c>model</c>.</remarks>
    public ICallbackModel model = NoModel.Instance;

    /// <summary>What the call was told.</summary>
    /// <remarks>A field, for the same reason as <see cref="model"/>.</remarks>
    public CallbackParams @params = new(0, 0, null);

    /// <summary>Says which model it is.</summary>
    /// <param name="model">The model.</param>
    public virtual void set_model(ICallbackModel model) => this.model = model;

    /// <summary>Says what the call was told.</summary>
    /// <param name="params">The parameters.</param>
    public virtual void set_params(CallbackParams @params) => this.@params = @params;

    /// <summary>Called at the start of an epoch, in training.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_epoch_begin(int epoch, Logs? logs = null) { }

    /// <summary>Called at the end of an epoch, in training; the logs hold the metrics, those of validation with <c>val_</c> before them.</summary>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_epoch_end(int epoch, Logs? logs = null) { }

    /// <summary>Called before a batch, in training; the same as <see cref="on_batch_begin"/> by default.</summary>
    /// <param name="batch">The batch within the epoch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_train_batch_begin(int batch, Logs? logs = null) => on_batch_begin(batch, logs);

    /// <summary>Called after a batch, in training; the same as <see cref="on_batch_end"/> by default.</summary>
    /// <param name="batch">The batch within the epoch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_train_batch_end(int batch, Logs? logs = null) => on_batch_end(batch, logs);

    /// <summary>Called before a batch, in evaluation and validation.</summary>
    /// <param name="batch">The batch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_test_batch_begin(int batch, Logs? logs = null) { }

    /// <summary>Called after a batch, in evaluation and validation.</summary>
    /// <param name="batch">The batch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_test_batch_end(int batch, Logs? logs = null) { }

    /// <summary>Called before a batch, in prediction.</summary>
    /// <param name="batch">The batch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_predict_batch_begin(int batch, Logs? logs = null) { }

    /// <summary>Called after a batch, in prediction.</summary>
    /// <param name="batch">The batch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_predict_batch_end(int batch, Logs? logs = null) { }

    /// <summary>Called at the start of training.</summary>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_train_begin(Logs? logs = null) { }

    /// <summary>Called at the end of training.</summary>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_train_end(Logs? logs = null) { }

    /// <summary>Called at the start of evaluation or validation.</summary>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_test_begin(Logs? logs = null) { }

    /// <summary>Called at the end of evaluation or validation.</summary>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_test_end(Logs? logs = null) { }

    /// <summary>Called at the start of prediction.</summary>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_predict_begin(Logs? logs = null) { }

    /// <summary>Called at the end of prediction.</summary>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_predict_end(Logs? logs = null) { }

    /// <summary>Keras's old name of <see cref="on_train_batch_begin"/>.</summary>
    /// <param name="batch">The batch within the epoch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_batch_begin(int batch, Logs? logs = null) { }

    /// <summary>Keras's old name of <see cref="on_train_batch_end"/>.</summary>
    /// <param name="batch">The batch within the epoch, from 0.</param>
    /// <param name="logs">The numbers so far.</param>
    public virtual void on_batch_end(int batch, Logs? logs = null) { }

    /// <summary>Whether the callback wants to be called for every batch; those that do not cost nothing there. True where a batch hook is overridden.</summary>
    internal bool WantsBatches { get; private init; }

    /// <summary>A callback.</summary>
    protected Callback() => WantsBatches = BatchHooks.AreOverridden(GetType());

    /// <summary>The class, as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"<{GetType().Name}>";
}
