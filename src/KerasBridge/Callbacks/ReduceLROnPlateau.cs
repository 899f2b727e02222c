using KerasBridge.Engine;

namespace KerasBridge.Callbacks
{
    /// <summary>Makes the learning rate smaller where a number no longer gets better. See https://keras.io/api/callbacks/reduce_lr_on_plateau/.</summary>
    public sealed class ReduceLROnPlateau : Callback
    {
        private readonly string _mode;
        private bool _more;
        private double _best;
        private int _wait;
        private int _cooldown;

        internal ReduceLROnPlateau(string monitor, double factor, int patience, int verbose, string mode, double min_delta, int cooldown, double min_lr)
        {
            if (factor >= 1.0) throw new ArgumentException($"ReduceLROnPlateau does not support a factor >= 1.0. Received factor={new Scalar(factor)}");
            _mode = MonitorDirection.Check(mode, nameof(ReduceLROnPlateau));
            (this.monitor, this.factor, this.patience, this.verbose) = (monitor, factor, patience, verbose);
            (this.min_delta, this.cooldown, this.min_lr) = (min_delta, cooldown, min_lr);
        }

        /// <summary>The number that is watched.</summary>
        public string monitor { get; }

        /// <summary>What the rate is multiplied by.</summary>
        public double factor { get; }

        /// <summary>How many epochs without getting better are borne.</summary>
        public int patience { get; }

        /// <summary>1: what is done is printed.</summary>
        public int verbose { get; }

        /// <summary>What counts as getting better.</summary>
        public double min_delta { get; }

        /// <summary>How many epochs pass before the number is watched again.</summary>
        public int cooldown { get; }

        /// <summary>The least rate.</summary>
        public double min_lr { get; }

        /// <inheritdoc/>
        public override void on_train_begin(Logs? logs = null)
        {
            // Keras looks at the name alone here, not at the metric.
            _more = _mode == "max" || (_mode == "auto" && monitor.Contains("acc", StringComparison.Ordinal));
            _best = _more ? double.NegativeInfinity : double.PositiveInfinity;
            (_wait, _cooldown) = (0, 0);
        }

        /// <inheritdoc/>
        public override void on_epoch_end(int epoch, Logs? logs = null)
        {
            var optimizer = model.optimizer;
            if (logs is not null) logs["learning_rate"] = (double)optimizer.learning_rate;
            if (logs?.get(monitor) is not { } value)
            {
                KerasConsole.Warn($"Learning rate reduction is conditioned on metric `{monitor}` which is not available. Available metrics are: {string.Join(",", logs?.Keys ?? [])}.");
                return;
            }
            var current = value.AsDouble;
            if (_cooldown > 0) (_cooldown, _wait) = (_cooldown - 1, 0);
            if (_more ? current > _best + min_delta : current < _best - min_delta)
            {
                (_best, _wait) = (current, 0);
                return;
            }
            if (_cooldown > 0 || ++_wait < patience) return;
            var old = (double)(float)(double)optimizer.learning_rate;
            if (old <= (float)min_lr) return;
            var rate = Math.Max(old * factor, min_lr);
            optimizer.learning_rate = rate;
            if (verbose > 0) KerasConsole.Current.Message($"\nEpoch {epoch + 1}: ReduceLROnPlateau reducing learning rate to {new Scalar(rate)}.");
            (_cooldown, _wait) = (cooldown, 0);
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
            /// <summary>Makes the learning rate smaller where a number no longer gets better.</summary>
            /// <param name="monitor">The number: a name of the logs.</param>
            /// <param name="factor">What the rate is multiplied by, less than 1.</param>
            /// <param name="patience">How many epochs without getting better are borne.</param>
            /// <param name="verbose">1: what is done is printed.</param>
            /// <param name="mode"><c>"min"</c>, <c>"max"</c>, or <c>"auto"</c>: more is better where the name has "acc" in it.</param>
            /// <param name="min_delta">By how much the number must change to count as better.</param>
            /// <param name="cooldown">How many epochs pass before the number is watched again.</param>
            /// <param name="min_lr">The least rate.</param>
            /// <returns>The callback.</returns>
            /// <exception cref="ArgumentException">The factor is 1 or more.</exception>
            public static ReduceLROnPlateau ReduceLROnPlateau(string monitor = "val_loss", double factor = 0.1, int patience = 10, int verbose = 0, string mode = "auto",
                double min_delta = 0.0001, int cooldown = 0, double min_lr = 0.0) => new(monitor, factor, patience, verbose, mode, min_delta, cooldown, min_lr);
        }
    }
}
