using KerasBridge.Engine;

namespace KerasBridge.Callbacks
{
    /// <summary>Sets the learning rate before each epoch. See https://keras.io/api/callbacks/learning_rate_scheduler/.</summary>
    public sealed class LearningRateScheduler : Callback
    {
        private readonly Func<int, double, double> _schedule;

        internal LearningRateScheduler(Func<int, double, double> schedule, int verbose) => (_schedule, this.verbose) = (schedule, verbose);

        /// <summary>1: what is done is printed.</summary>
        public int verbose { get; }

        /// <inheritdoc/>
        public override void on_epoch_begin(int epoch, Logs? logs = null)
        {
            var optimizer = model.optimizer;
            var rate = _schedule(epoch, (double)(float)(double)optimizer.learning_rate);
            optimizer.learning_rate = rate;
            if (verbose > 0) KerasConsole.Current.Message($"\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {new Scalar(rate)}.");
        }

        /// <inheritdoc/>
        public override void on_epoch_end(int epoch, Logs? logs = null)
        {
            if (logs is not null) logs["learning_rate"] = (double)(float)(double)model.optimizer.learning_rate;
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
            /// <summary>Sets the learning rate before each epoch.</summary>
            /// <param name="schedule">Gives the rate of an epoch (from 0) and the rate so far.</param>
            /// <param name="verbose">1: what is done is printed.</param>
            /// <returns>The callback.</returns>
            public static LearningRateScheduler LearningRateScheduler(Func<int, double, double> schedule, int verbose = 0) => new(schedule, verbose);

            /// <inheritdoc cref="LearningRateScheduler(Func{int, double, double}, int)"/>
            public static LearningRateScheduler LearningRateScheduler(Func<int, double> schedule, int verbose = 0) => new((epoch, _) => schedule(epoch), verbose);
        }
    }
}
