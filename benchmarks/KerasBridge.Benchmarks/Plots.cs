namespace KerasBridge.Benchmarks;

/// <summary>A figure of two curves of 1,000 points each, with a legend, a grid and labels: made and written as SVG and as PNG.</summary>
internal static class Plots
{
    private static readonly double[] s_loss = [.. Enumerable.Range(0, 1000).Select(i => Math.Exp(-i / 300.0) + 0.05 * Math.Sin(i * 1.7))];
    private static readonly double[] s_accuracy = [.. Enumerable.Range(0, 1000).Select(i => 1 - Math.Exp(-i / 200.0) + 0.05 * Math.Sin(i * 2.3))];

    public static void AddTo(Action<string, string, Func<double?>> add)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kerasbridge-plot-{Environment.ProcessId}.png");
        add("plot_2x1000_svg_ms", "ms", () => Timing.MedianMilliseconds(() => Draw(figure => figure.ToHtml()), 200));
        add("plot_2x1000_png_ms", "ms", () =>
        {
            var time = Timing.MedianMilliseconds(() => Draw(figure => figure.savefig(file)), 500);
            File.Delete(file);
            return time;
        });
    }

    private static void Draw(Action<Figure> write)
    {
        var (figure, ax) = plt.subplots();
        ax.plot(s_loss, label: "loss");
        ax.plot(s_accuracy, label: "accuracy");
        ax.set_title("Training");
        ax.set_xlabel("step");
        ax.grid(true);
        ax.legend();
        write(figure);
        plt.close(figure);
    }
}
