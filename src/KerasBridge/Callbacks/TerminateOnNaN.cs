using KerasBridge.Engine;

namespace KerasBridge.Callbacks
{
    /// <summary>Ends training where the loss is no number any more. See https://keras.io/api/callbacks/terminate_on_nan/.</summary>
    public sealed class TerminateOnNaN : Callback
    {
        internal TerminateOnNaN() { }

        /// <inheritdoc/>
        public override void on_batch_end(int batch, Logs? logs = null)
        {
            if (logs?.get("loss") is not { } loss || double.IsFinite(loss.AsDouble)) return;
            KerasConsole.Current.Message($"Batch {batch}: Invalid loss, terminating training");
            model.stop_training = true;
        }
    }
}

namespace KerasBridge
{
    using KerasBridge.Callbacks;

    public partial class keras
    {
        public static partial class callbacks
        {
            /// <summary>Ends training where the loss is no number any more.</summary>
            /// <returns>The callback.</returns>
            public static TerminateOnNaN TerminateOnNaN() => new();
        }
    }
}
