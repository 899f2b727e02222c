namespace KerasBridge.Callbacks
{
    /// <summary>A callback made of functions. See https://keras.io/api/callbacks/lambda_callback/.</summary>
    public sealed class LambdaCallback : Callback
    {
        private readonly Action<int, Logs?>? _onEpochBegin;
        private readonly Action<int, Logs?>? _onEpochEnd;
        private readonly Action<Logs?>? _onTrainBegin;
        private readonly Action<Logs?>? _onTrainEnd;
        private readonly Action<int, Logs?>? _onTrainBatchBegin;
        private readonly Action<int, Logs?>? _onTrainBatchEnd;
        private readonly Action<Logs?>? _onTestBegin;
        private readonly Action<Logs?>? _onTestEnd;
        private readonly Action<int, Logs?>? _onTestBatchBegin;
        private readonly Action<int, Logs?>? _onTestBatchEnd;
        private readonly Action<Logs?>? _onPredictBegin;
        private readonly Action<Logs?>? _onPredictEnd;
        private readonly Action<int, Logs?>? _onPredictBatchBegin;
        private readonly Action<int, Logs?>? _onPredictBatchEnd;

        internal LambdaCallback(Action<int, Logs?>? on_epoch_begin, Action<int, Logs?>? on_epoch_end, Action<Logs?>? on_train_begin, Action<Logs?>? on_train_end,
            Action<int, Logs?>? on_train_batch_begin, Action<int, Logs?>? on_train_batch_end, Action<Logs?>? on_test_begin, Action<Logs?>? on_test_end,
            Action<int, Logs?>? on_test_batch_begin, Action<int, Logs?>? on_test_batch_end, Action<Logs?>? on_predict_begin, Action<Logs?>? on_predict_end,
            Action<int, Logs?>? on_predict_batch_begin, Action<int, Logs?>? on_predict_batch_end)
        {
            (_onEpochBegin, _onEpochEnd) = (on_epoch_begin, on_epoch_end);
            (_onTrainBegin, _onTrainEnd) = (on_train_begin, on_train_end);
            (_onTrainBatchBegin, _onTrainBatchEnd) = (on_train_batch_begin, on_train_batch_end);
            (_onTestBegin, _onTestEnd) = (on_test_begin, on_test_end);
            (_onTestBatchBegin, _onTestBatchEnd) = (on_test_batch_begin, on_test_batch_end);
            (_onPredictBegin, _onPredictEnd) = (on_predict_begin, on_predict_end);
            (_onPredictBatchBegin, _onPredictBatchEnd) = (on_predict_batch_begin, on_predict_batch_end);
        }

        /// <inheritdoc/>
        public override void on_epoch_begin(int epoch, Logs? logs = null) => _onEpochBegin?.Invoke(epoch, logs);

        /// <inheritdoc/>
        public override void on_epoch_end(int epoch, Logs? logs = null) => _onEpochEnd?.Invoke(epoch, logs);

        /// <inheritdoc/>
        public override void on_train_begin(Logs? logs = null) => _onTrainBegin?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_train_end(Logs? logs = null) => _onTrainEnd?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_train_batch_begin(int batch, Logs? logs = null) => _onTrainBatchBegin?.Invoke(batch, logs);

        /// <inheritdoc/>
        public override void on_train_batch_end(int batch, Logs? logs = null) => _onTrainBatchEnd?.Invoke(batch, logs);

        /// <inheritdoc/>
        public override void on_test_begin(Logs? logs = null) => _onTestBegin?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_test_end(Logs? logs = null) => _onTestEnd?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_test_batch_begin(int batch, Logs? logs = null) => _onTestBatchBegin?.Invoke(batch, logs);

        /// <inheritdoc/>
        public override void on_test_batch_end(int batch, Logs? logs = null) => _onTestBatchEnd?.Invoke(batch, logs);

        /// <inheritdoc/>
        public override void on_predict_begin(Logs? logs = null) => _onPredictBegin?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_predict_end(Logs? logs = null) => _onPredictEnd?.Invoke(logs);

        /// <inheritdoc/>
        public override void on_predict_batch_begin(int batch, Logs? logs = null) => _onPredictBatchBegin?.Invoke(batch, logs);

        /// <inheritdoc/>
        public override void on_predict_batch_end(int batch, Logs? logs = null) => _onPredictBatchEnd?.Invoke(batch, logs);
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
            /// <param name="on_train_batch_begin">Called before a batch of training, with its number and logs.</param>
            /// <param name="on_train_batch_end">Called after a batch of training, with its number and logs.</param>
            /// <param name="on_test_begin">Called at the start of an evaluation, also of the one within fit, with logs.</param>
            /// <param name="on_test_end">Called at the end of an evaluation, with logs.</param>
            /// <param name="on_test_batch_begin">Called before a batch of an evaluation, with its number and logs.</param>
            /// <param name="on_test_batch_end">Called after a batch of an evaluation, with its number and logs.</param>
            /// <param name="on_predict_begin">Called at the start of a prediction, with logs.</param>
            /// <param name="on_predict_end">Called at the end of a prediction, with logs.</param>
            /// <param name="on_predict_batch_begin">Called before a batch of a prediction, with its number and logs.</param>
            /// <param name="on_predict_batch_end">Called after a batch of a prediction, with its number and logs.</param>
            /// <returns>The callback.</returns>
            public static LambdaCallback LambdaCallback(
                Action<int, Logs?>? on_epoch_begin = null, Action<int, Logs?>? on_epoch_end = null,
                Action<Logs?>? on_train_begin = null, Action<Logs?>? on_train_end = null,
                Action<int, Logs?>? on_train_batch_begin = null, Action<int, Logs?>? on_train_batch_end = null,
                Action<Logs?>? on_test_begin = null, Action<Logs?>? on_test_end = null,
                Action<int, Logs?>? on_test_batch_begin = null, Action<int, Logs?>? on_test_batch_end = null,
                Action<Logs?>? on_predict_begin = null, Action<Logs?>? on_predict_end = null,
                Action<int, Logs?>? on_predict_batch_begin = null, Action<int, Logs?>? on_predict_batch_end = null) =>
                new(on_epoch_begin, on_epoch_end, on_train_begin, on_train_end, on_train_batch_begin, on_train_batch_end,
                    on_test_begin, on_test_end, on_test_batch_begin, on_test_batch_end,
                    on_predict_begin, on_predict_end, on_predict_batch_begin, on_predict_batch_end);
        }
    }
}
