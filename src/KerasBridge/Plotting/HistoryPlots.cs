using KerasBridge.Plotting;

namespace KerasBridge;

/// <summary>The usual curves of a training: <c>history.plot()</c>.</summary>
public static class HistoryPlots
{
    /// <summary>Draws the loss and each metric over the epochs, those of the training and of the validation together, beside each other.</summary>
    /// <param name="history">What <c>fit</c> returned.</param>
    /// <param name="figsize">Width and height in inches; 5 by 4 for each pair of curves.</param>
    /// <returns>The figure, which is the one drawn on.</returns>
    /// <exception cref="ArgumentException">The history holds no epoch.</exception>
    public static Figure plot(this History history, (double width, double height)? figsize = null) => Draw(history, size => PlotState.New(null, figsize ?? size, null, null));

    /// <summary>The same on a page that <c>plt</c> does not know.</summary>
    internal static Figure DrawApart(History history) => Draw(history, size => new Figure(0, size, null, null));

    private static Figure Draw(History history, Func<(double Width, double Height), Figure> page)
    {
        ArgumentNullException.ThrowIfNull(history);
        var names = history.history.Keys.Where(name => !name.StartsWith("val_", StringComparison.Ordinal)).ToArray();
        if (names.Length == 0 || history.epoch.Count == 0) throw new ArgumentException("There is nothing to plot in the history. Expected one epoch at least. Received: a history of 0 epochs");
        var figure = page((5 * names.Length, 4));
        var axes = figure.subplots(1, names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            Draw(axes[i], history, names[i], "training");
            if (history.history.ContainsKey("val_" + names[i])) Draw(axes[i], history, "val_" + names[i], "validation");
            axes[i].set_title(names[i]);
            axes[i].set_xlabel("epoch");
            axes[i].legend();
        }
        figure.tight_layout();
        return figure;
    }

    private static void Draw(Axes axes, History history, string name, string label)
    {
        var values = history.history[name];
        axes.plot([.. history.epoch.Take(values.Count).Select(epoch => epoch + 1.0)], values, label: label);
    }
}
