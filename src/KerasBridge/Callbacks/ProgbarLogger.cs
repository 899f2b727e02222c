using KerasBridge.Engine;

namespace KerasBridge.Callbacks
{
    /// <summary>
    /// The callback that prints the progress of <c>fit</c>, <c>evaluate</c> and <c>predict</c>; they add it themselves where <c>verbose</c> asks
    /// for it. Validation within <c>fit</c> prints nothing of its own.
    /// See <see href="https://keras.io/api/callbacks/base_callback/">Keras's callbacks</see>.
    /// </summary>
    public sealed class ProgbarLogger : Callback
    {
        private Progbar? _bar;
        private int? _target;
        private int _seen;
        private int _verbose = 1;
        private int _epochs = 1;
        private bool _inFit;
        private double[] _values = new double[8];

        /// <inheritdoc/>
        public override void set_params(CallbackParams @params)
        {
            base.set_params(@params);
            _verbose = @params.verbose;
            _epochs = @params.epochs;
            _target = @params.steps;
        }

        /// <inheritdoc/>
        public override void on_train_begin(Logs? logs = null) => _inFit = true;

        /// <inheritdoc/>
        public override void on_train_end(Logs? logs = null) => _inFit = false;

        /// <inheritdoc/>
        public override void on_test_begin(Logs? logs = null)
        {
            if (!_inFit) Start();
        }

        /// <inheritdoc/>
        public override void on_predict_begin(Logs? logs = null) => Start();

        /// <inheritdoc/>
        public override void on_epoch_begin(int epoch, Logs? logs = null)
        {
            Start();
            if (_verbose != 0 && _epochs > 1) KerasConsole.Current.Message($"Epoch {epoch + 1}/{_epochs}");
        }

        /// <inheritdoc/>
        public override void on_train_batch_end(int batch, Logs? logs = null) => Update(batch, logs);

        /// <inheritdoc/>
        public override void on_test_batch_end(int batch, Logs? logs = null)
        {
            if (!_inFit) Update(batch, logs);
        }

        /// <inheritdoc/>
        public override void on_predict_batch_end(int batch, Logs? logs = null) => Update(batch, null);

        /// <inheritdoc/>
        public override void on_epoch_end(int epoch, Logs? logs = null) => Finish(logs);

        /// <inheritdoc/>
        public override void on_test_end(Logs? logs = null)
        {
            if (!_inFit) Finish(logs);
        }

        /// <inheritdoc/>
        public override void on_predict_end(Logs? logs = null) => Finish(null);

        private void Start()
        {
            _seen = 0;
            // The numbers of the logs are means of the epoch already, and are shown as they are.
            _bar = new Progbar(_target, verbose: _verbose, stateless_metrics: []);
        }

        private void Update(int batch, Logs? logs)
        {
            _seen = batch + 1;
            if (_verbose == 1) Show(_seen, logs, finalize: false);
        }

        private void Finish(Logs? logs)
        {
            if (_bar is null) return;
            _bar.target = _target ??= _seen;
            Show(_target.Value, logs, finalize: true);
        }

        private void Show(int current, Logs? logs, bool finalize)
        {
            if (_bar is null) Start();
            var count = logs?.Count ?? 0;
            if (_values.Length < count) _values = new double[count];
            logs?.CopyValues(_values);
            _bar!.Update(current, logs is null ? default : logs.Names, _values.AsSpan(0, count), finalize);
        }
    }
}

namespace KerasBridge
{
    public partial class keras
    {
        public static partial class callbacks
        {
            /// <summary>Prints the progress of training; <c>fit</c> adds it itself where <c>verbose</c> asks for it.</summary>
            /// <returns>The callback.</returns>
            public static KerasBridge.Callbacks.ProgbarLogger ProgbarLogger() => new();
        }
    }
}
