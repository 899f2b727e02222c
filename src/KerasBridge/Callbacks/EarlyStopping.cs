using KerasBridge.Engine;

namespace KerasBridge.Callbacks
{
    /// <summary>Ends training where a number no longer gets better. See https://keras.io/api/callbacks/early_stopping/.</summary>
    public sealed class EarlyStopping : Callback
    {
        private readonly string _mode;
        private bool? _more;
        private IReadOnlyList<NDArray>? _bestWeights;

        internal EarlyStopping(string monitor, double min_delta, int patience, int verbose, string mode, double? baseline, bool restore_best_weights, int start_from_epoch)
        {
            _mode = MonitorDirection.Check(mode, nameof(EarlyStopping));
            (this.monitor, this.min_delta, this.patience, this.verbose) = (monitor, Math.Abs(min_delta), patience, verbose);
            (this.baseline, this.restore_best_weights, this.start_from_epoch) = (baseline, restore_best_weights, start_from_epoch);
        }

        /// <summary>The number that is watched.</summary>
        public string monitor { get; }

        /// <summary>What counts as getting better.</summary>
        public double min_delta { get; }

        /// <summary>How many epochs without getting better are borne.</summary>
        public int patience { get; }

        /// <summary>1: what is done is printed.</summary>
        public int verbose { get; }

        /// <summary>What has to be bettered before patience begins anew.</summary>
        public double? baseline { get; }

        /// <summary>Whether the weights of the best epoch are put back at the end.</summary>
        public bool restore_best_weights { get; }

        /// <summary>The epoch from which on the number is watched.</summary>
        public int start_from_epoch { get; }

        /// <summary>Epochs since the last that was better.</summary>
        public int wait { get; private set; }

        /// <summary>The epoch at which training was ended, from 0; 0 where it was not.</summary>
        public int stopped_epoch { get; private set; }

        /// <summary>The best number so far.</summary>
        public double? best { get; private set; }

        /// <summary>The epoch of the best number, from 0.</summary>
        public int best_epoch { get; private set; }

        /// <inheritdoc/>
        public override void on_train_begin(Logs? logs = null) => (wait, stopped_epoch, best, best_epoch, _bestWeights, _more) = (0, 0, null, 0, null, null);

        /// <inheritdoc/>
        /// <exception cref="ArgumentException">The mode is <c>"auto"</c>, and nobody knows whether more or less is better.</exception>
        public override void on_epoch_end(int epoch, Logs? logs = null)
        {
            _more ??= MonitorDirection.IsMore(_mode, monitor, model) ?? throw new ArgumentException(
                $"EarlyStopping callback received monitor={monitor} but Keras isn't able to automatically determine whether that metric should be maximized or minimized. " +
                "Pass `mode='max'` in order to do early stopping based on the highest metric value, or pass `mode='min'` in order to use the lowest value.");
            if (logs?.get(monitor) is not { } value || epoch < start_from_epoch)
            {
                if (logs?.get(monitor) is null)
                    KerasConsole.Warn($"Early stopping conditioned on metric `{monitor}` which is not available. Available metrics are: {string.Join(",", logs?.Keys ?? [])}");
                return;
            }
            var current = value.AsDouble;
            if (restore_best_weights && _bestWeights is null)
            {
                _bestWeights = model.get_weights();
                best_epoch = epoch;
            }
            wait++;
            if (best is null || IsBetter(current, best.Value))
            {
                (best, best_epoch) = (current, epoch);
                if (restore_best_weights) _bestWeights = model.get_weights();
                if (baseline is null || IsBetter(current, baseline.Value)) wait = 0;
                return;
            }
            if (wait >= patience && epoch > 0)
            {
                stopped_epoch = epoch;
                model.stop_training = true;
            }
        }

        /// <inheritdoc/>
        public override void on_train_end(Logs? logs = null)
        {
            if (stopped_epoch > 0 && verbose > 0) KerasConsole.Current.Message($"Epoch {stopped_epoch + 1}: early stopping");
            if (!restore_best_weights || _bestWeights is null) return;
            if (verbose > 0) KerasConsole.Current.Message($"Restoring model weights from the end of the best epoch: {best_epoch + 1}.");
            model.set_weights(_bestWeights);
        }

        private bool IsBetter(double value, double than) => _more == true ? value - min_delta > than : value + min_delta < than;
    }
}

namespace KerasBridge
{
    using KerasBridge.Callbacks;

    public partial class keras
    {
        public static partial class callbacks
        {
            /// <summary>Ends training where a number no longer gets better.</summary>
            /// <param name="monitor">The number: a name of the logs.</param>
            /// <param name="min_delta">By how much it must change to count as better.</param>
            /// <param name="patience">How many epochs without getting better are borne.</param>
            /// <param name="verbose">1: what is done is printed.</param>
            /// <param name="mode"><c>"min"</c>, <c>"max"</c>, or <c>"auto"</c>: as the metric says.</param>
            /// <param name="baseline">What has to be bettered.</param>
            /// <param name="restore_best_weights">Whether the weights of the best epoch are put back at the end.</param>
            /// <param name="start_from_epoch">The epoch from which on the number is watched.</param>
            /// <returns>The callback.</returns>
            public static EarlyStopping EarlyStopping(string monitor = "val_loss", double min_delta = 0, int patience = 0, int verbose = 0, string mode = "auto",
                double? baseline = null, bool restore_best_weights = false, int start_from_epoch = 0) =>
                new(monitor, min_delta, patience, verbose, mode, baseline, restore_best_weights, start_from_epoch);
        }
    }
}
