using KerasBridge.Callbacks;

namespace KerasBridge;

public partial class keras
{
    public partial class utils
    {
        /// <summary>A progress bar; see <see cref="KerasBridge.Callbacks.Progbar"/>.</summary>
        /// <param name="target">The number of steps; null (<c>None</c>): not known.</param>
        /// <param name="width">The bar's width in characters.</param>
        /// <param name="verbose">0: nothing; 1: the bar; 2: one line at the end.</param>
        /// <param name="interval">The least time between two refreshes, in seconds.</param>
        /// <param name="stateful_metrics">Names of values to be shown as they are; all others are averaged over the steps.</param>
        /// <param name="stateless_metrics">Names of values to be averaged over the steps; all others are shown as they are.</param>
        /// <param name="unit_name">What a step is called.</param>
        /// <returns>The progress bar.</returns>
        /// <exception cref="ArgumentException">The target or width is negative, or both lists are given.</exception>
        public static Progbar Progbar(int? target, int width = 20, int verbose = 1, double interval = 0.05, IEnumerable<string>? stateful_metrics = null,
            IEnumerable<string>? stateless_metrics = null, string unit_name = "step") =>
            new(target, width, verbose, interval, stateful_metrics, stateless_metrics, unit_name);
    }
}
