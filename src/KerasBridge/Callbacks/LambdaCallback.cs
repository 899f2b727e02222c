namespace KerasBridge.Callbacks
{
    /// <summary>A callback made of functions. See https://keras.io/api/callbacks/lambda_callback/.</summary>
    public sealed class LambdaCallback : Callback
    {
        private readonly Action<int, Logs?>? _epochBegin;
        private readonly Action<int, Logs?>? _epochEnd;
        private readonly Action<Logs?>? _trainBegin;
        private readonly Action<Logs?>? _trainEnd;
        private readonly Action<int, Logs?>? _batchBegin;
        private readonly Action<int, Logs?>? _batchEnd;

        internal LambdaCallback(Action<int, Logs?>? epochBegin, Action<int, Logs?>? epochEnd, Action<Logs?>? trainBegin, Action<Logs?>? trainEnd, Action<int, Logs?>? batchBegin, Action<int, Logs?>? batchEnd)
        {
            (_epochBegin, _epochEnd, _trainBegin, _trainEnd) = (epochBegin, epochEnd, trainBegin, trainEnd);
            (_batchBegin, _batchEnd) = (batchBegin, batchEnd);
        }

        /// <inheritdoc/>
        public override void on_epoch_begin(int epoch, Logs? logs = null) => _epochBegin?.Invoke(epoch, logs);

        /// <inheritdoc/>
        public override void on_epoch_end(int epoch, Logs? logs = null) => _epochEnd?.Invoke(epoch, logs);

        /// <inheritdoc/>
        public override void on_train_begin(Logs? logs = null) => _trainBegin?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_train_end(Logs? logs = null) => _trainEnd?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_train_batch_begin(int batch, Logs? logs = null) => _batchBegin?.Invoke(batch, logs);

        /// <inheritdoc/>
        public override void on_train_batch_end(int batch, Logs? logs = null) => _batchEnd?.Invoke(batch, logs);
    }
}

namespace KerasBridge
{
    using KerasBridge.Callbacks;

    public partial class keras
    {
        public static partial class callbacks
        {
            /// <summary>A callback made of functions.</summary>
            /// <param name="on_epoch_begin">Called at the start of an epoch, with its number and logs.</param>
            /// <param name="on_epoch_end">Called at the end of an epoch, with its number and logs.</param>
            /// <param name="on_train_begin">Called at the start of training, with logs.</param>
            /// <param name="on_train_end">Called at the end of training, with logs.</param>
            /// <param name="on_train_batch_begin">Called before a batch, with its number and logs.</param>
            /// <param name="on_train_batch_end">Called after a batch, with its number and logs.</param>
            /// <returns>The callback.</returns>
            public static LambdaCallback LambdaCallback(Action<int, Logs?>? on_epoch_begin = null, Action<int, Logs?>? on_epoch_end = null, Action<Logs?>? on_train_begin = null,
                Action<Logs?>? on_train_end = null, Action<int, Logs?>? on_train_batch_begin = null, Action<int, Logs?>? on_train_batch_end = null) =>
                new(on_epoch_begin, on_epoch_end, on_train_begin, on_train_end, on_train_batch_begin, on_train_batch_end);
        }
    }
}
