using static KerasBridge.Python;

namespace KerasBridge.Docs;

/// <summary>The figures of docs/plots.md, drawn by KerasBridge: the same as in figures.py.</summary>
internal static class TutorialFigures
{
    private static readonly string[] Classes = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];
    private static readonly double[] Epochs = [.. Enumerable.Range(1, 20).Select(i => (double)i)];
    private static readonly double[] Loss = Falling(20, 0.9, 0.12, 1);
    private static readonly double[] ValLoss = Falling(20, 0.8, 0.3, 2);
    private static readonly double[] Acc = Map(Loss, v => 1 - v * 0.5);
    private static readonly double[] ValAcc = Map(ValLoss, v => 1 - v * 0.5);

    /// <summary>All figures by name, in the order of the page.</summary>
    public static readonly (string Name, Action Draw)[] All =
    [
        ("accuracy", accuracy), ("loss_only", loss_only), ("two_curves", two_curves), ("dots_and_line", dots_and_line), ("one_digit", one_digit), ("digits_grid", digits_grid),
        ("photos_grid", photos_grid), ("class_counts", class_counts), ("importances", importances), ("weights_histogram", weights_histogram), ("two_histograms", two_histograms),
        ("confusion", confusion), ("correlations", correlations), ("two_classes", two_classes), ("latent_space", latent_space), ("confidence_band", confidence_band),
        ("early_stopping", early_stopping), ("log_loss", log_loss), ("rate_finder", rate_finder), ("schedule", schedule), ("roc", roc), ("legends", legends), ("formats", formats),
        ("twin_axes", twin_axes), ("ggplot_style", ggplot_style), ("seaborn_style", seaborn_style), ("four_metrics", four_metrics), ("annotated", annotated), ("filters", filters),
        ("error_bars", error_bars), ("predictions", predictions), ("shares", shares), ("missing_values", missing_values), ("boxes", boxes),
    ];

    /// <summary>Draws one.</summary>
    public static Figure Draw(Action figure)
    {
        plt.close("all");
        plt.style.use("default");
        figure();
        return plt.gcf();
    }

    private static void accuracy()
    {
        plt.plot(Acc);
        plt.plot(ValAcc);
        plt.title("model accuracy");
        plt.ylabel("accuracy");
        plt.xlabel("epoch");
        plt.legend(["train", "test"], loc: "upper left");
    }

    private static void loss_only()
    {
        plt.plot(Epochs, Loss, label: "loss");
        plt.xlabel("Epoch");
        plt.ylabel("Loss");
        plt.legend();
        plt.grid(true);
    }

    private static void two_curves()
    {
        var (fig, (left, right)) = plt.subplots(1, 2, figsize: (12, 4));
        left.plot(Epochs, Acc, label: "Training Accuracy");
        left.plot(Epochs, ValAcc, label: "Validation Accuracy");
        left.legend(loc: "lower right");
        left.set_title("Training and Validation Accuracy");
        right.plot(Epochs, Loss, label: "Training Loss");
        right.plot(Epochs, ValLoss, label: "Validation Loss");
        right.legend(loc: "upper right");
        right.set_title("Training and Validation Loss");
    }

    private static void dots_and_line()
    {
        plt.plot(Epochs, Loss, "bo", label: "Training loss");
        plt.plot(Epochs, ValLoss, "b", label: "Validation loss");
        plt.title("Training and validation loss");
        plt.xlabel("Epochs");
        plt.ylabel("Loss");
        plt.legend();
    }

    private static void one_digit()
    {
        plt.figure();
        plt.imshow(Digit(4) * 255, cmap: "gray");
        plt.colorbar();
        plt.grid(false);
    }

    private static void digits_grid()
    {
        plt.figure(figsize: (6, 6));
        foreach (int i in range(25))
        {
            plt.subplot(5, 5, i + 1);
            plt.xticks([]);
            plt.yticks([]);
            plt.grid(false);
            plt.imshow(Digit(i), cmap: plt.cm.binary);
            plt.xlabel(Classes[i % 10]);
        }
    }

    private static void photos_grid()
    {
        plt.figure(figsize: (6, 6));
        foreach (int i in range(9))
        {
            var ax = plt.subplot(3, 3, i + 1);
            plt.imshow(Photo(i));
            plt.title(Classes[i]);
            plt.axis("off");
        }
    }

    private static void class_counts()
    {
        int[] counts = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];
        plt.bar(range(10), counts, color: "steelblue", edgecolor: "black");
        plt.xticks(range(10));
        plt.title("Samples per digit");
        plt.xlabel("digit");
        plt.ylabel("count");
    }

    private static void importances()
    {
        var (fig, ax) = plt.subplots(figsize: (7, 4));
        ax.barh(["area", "age", "rooms", "distance", "tax"], [0.41, 0.24, 0.17, 0.11, 0.07], color: "tab:orange");
        ax.invert_yaxis();
        ax.set_xlabel("Importance");
        ax.set_title("Which inputs matter");
        plt.tight_layout();
    }

    private static void weights_histogram()
    {
        plt.hist(Map(Normal(2000, 3), v => v * 0.05), bins: 30, density: true, color: "g", alpha: 0.75);
        plt.xlabel("weight");
        plt.ylabel("density");
        plt.title("Kernel of the first layer");
        plt.grid(true);
    }

    private static void two_histograms()
    {
        plt.hist(Normal(500, 4), bins: 20, alpha: 0.5, label: "cats");
        plt.hist(Map(Normal(500, 5), v => v + 2), bins: 20, alpha: 0.5, label: "dogs");
        plt.legend();
        plt.title("Scores");
    }

    private static void confusion()
    {
        var names = Classes[..5];
        var matrix = np.array(new[,] { { 52, 3, 2, 0, 1 }, { 4, 47, 1, 2, 0 }, { 0, 6, 38, 9, 2 }, { 1, 0, 7, 41, 5 }, { 2, 1, 0, 4, 55 } });
        plt.figure(figsize: (6, 5));
        plt.imshow(matrix, interpolation: "nearest", cmap: plt.cm.Blues);
        plt.title("Confusion matrix");
        plt.colorbar();
        plt.xticks(range(5), names, rotation: 45);
        plt.yticks(range(5), names);
        foreach (int i in range(5))
        {
            foreach (int j in range(5)) plt.text(j, i, $"{matrix[i, j]}", ha: "center", va: "center", color: (int)matrix[i, j] > 27 ? "white" : "black");
        }
        plt.ylabel("True label");
        plt.xlabel("Predicted label");
        plt.tight_layout();
    }

    private static void correlations()
    {
        var matrix = new double[8, 8];
        foreach (int i in range(8))
        {
            foreach (int j in range(8)) matrix[i, j] = Math.Round(Math.Cos(i * 0.7) * Math.Cos(j * 0.7) + (i == j ? 1 : 0) * 0.3, 6);
        }
        plt.matshow(matrix, cmap: "coolwarm", vmin: -1.5, vmax: 1.5);
        plt.colorbar();
    }

    private static void two_classes()
    {
        var (a, b) = (Normal(80, 6), Normal(80, 7));
        plt.scatter(a, b, c: "red", label: "class 0");
        plt.scatter(Map(b, v => v + 2.5), Map(a, v => v + 1.5), c: "blue", marker: "x", label: "class 1");
        plt.legend();
        plt.xlabel("x");
        plt.ylabel("y");
    }

    private static void latent_space()
    {
        var (x, y) = (Normal(150, 8), Normal(150, 9));
        plt.figure(figsize: (8, 6));
        plt.scatter(x, y, c: x.Zip(y, (a, b) => Math.Sqrt(a * a + b * b)).ToArray(), s: Map(Uniform(150, 10), v => 20 + 60 * v), cmap: "viridis", alpha: 0.7);
        plt.colorbar(label: "distance");
        plt.xlabel("z[0]");
        plt.ylabel("z[1]");
    }

    private static void confidence_band()
    {
        double[] x = [.. Enumerable.Range(-40, 81).Select(i => i / 10.0)];
        var mean = Map(x, Math.Sin);
        var low = mean.Zip(x, (m, v) => m - 0.2 - 0.05 * Math.Abs(v)).ToArray();
        var high = mean.Zip(x, (m, v) => m + 0.2 + 0.05 * Math.Abs(v)).ToArray();
        plt.plot(x, mean, "r-", label: "mean");
        plt.fill_between(x, low, high, color: "r", alpha: 0.2, label: "95 %");
        plt.legend(loc: "upper left");
        plt.ylim(-2, 2);
    }

    private static void early_stopping()
    {
        plt.plot(Epochs, ValLoss, marker: ".");
        plt.axvline(x: 12, color: "k", linestyle: "--", label: "stopped");
        plt.axhline(y: 0.35, color: "gray", linestyle: ":", linewidth: 2);
        plt.axhspan(0.3, 0.35, alpha: 0.2, color: "green");
        plt.text(12.3, 0.8, "patience 3", fontsize: 12);
        plt.legend();
    }

    private static void log_loss()
    {
        double[] steps = [.. Enumerable.Range(0, 100).Select(i => i * 10.0)];
        plt.semilogy(steps, Map(steps, v => Math.Pow(10, -v / 250) + 1e-4), label: "loss");
        plt.xlabel("step");
        plt.ylabel("loss (log)");
        plt.legend();
    }

    private static void rate_finder()
    {
        double[] rates = [.. Enumerable.Range(0, 160).Select(i => Math.Pow(10, -8 + i / 20.0))];
        plt.figure(figsize: (8, 4));
        plt.semilogx(rates, Map(rates, r => 2.3 - 1.8 / (1 + Math.Exp(-3 * (Math.Log10(r) + 4))) + Math.Pow(Math.Max(0, Math.Log10(r) + 1.5), 2)));
        plt.axis([1e-8, 1, 0, 5]);
        plt.xlabel("learning rate");
        plt.grid(true, which: "both");
    }

    private static void schedule()
    {
        double[] rates = [.. Enumerable.Range(0, 50).Select(i => 1e-3 * Math.Pow(0.5, i / 10))];
        plt.step(range(50), rates, where: "post", color: "purple");
        plt.title("Learning rate schedule");
        plt.xlabel("Epoch");
        plt.ylabel("Learning rate");
    }

    private static void roc()
    {
        double[] x = [.. Enumerable.Range(0, 101).Select(i => i / 100.0)];
        plt.figure(figsize: (5, 5));
        plt.plot(x, Map(x, v => Math.Pow(v, 0.25)), color: "darkorange", lw: 2, label: "ROC curve (area = 0.80)");
        plt.plot([0, 1], [0, 1], color: "navy", lw: 2, linestyle: "--");
        plt.xlim([0.0, 1.0]);
        plt.ylim([0.0, 1.05]);
        plt.xlabel("False Positive Rate");
        plt.ylabel("True Positive Rate");
        plt.title("Receiver operating characteristic");
        plt.legend(loc: "lower right");
    }

    private static void legends()
    {
        var (fig, axes) = plt.subplots(2, 2, figsize: (9, 7));
        double[] x = [.. Enumerable.Range(0, 10)];
        foreach (var (ax, power) in axes.flat.Zip([0.5, 1, 2, -1]))
        {
            ax.plot(x, Map(x, v => Math.Pow(v + 1, power)), label: FormattableString.Invariant($"power {power}"));
            ax.plot(x, Map(x, v => 10 - v), "--", label: "falling");
        }
        axes[0, 0].legend();
        axes[0, 1].legend(loc: "center left", frameon: false);
        axes[1, 0].legend(loc: "upper center", ncol: 2, fontsize: "small", title: "curves");
        axes[1, 1].legend(loc: "upper left", bbox_to_anchor: (0.4, 0.9));
    }

    private static void formats()
    {
        double[] x = [0, 1, 2, 3, 4];
        string[] all = ["r--", "g^-", "bs:", "k*", "mD-.", "c+", "yx--", "C1o-"];
        for (var i = 0; i < all.Length; i++) plt.plot(x, Map(x, v => v * 0.5 + i), all[i], label: all[i]);
        plt.plot(x, Map(x, v => v * 0.5 + 8), color: "tab:brown", marker: "o", markerfacecolor: "white", markersize: 10, linewidth: 3);
        plt.legend(loc: "upper left", ncol: 2);
    }

    private static void twin_axes()
    {
        var (fig, ax) = plt.subplots();
        ax.plot(Epochs, Loss, color: "tab:red");
        ax.set_xlabel("epoch");
        ax.set_ylabel("loss", color: "tab:red");
        ax.tick_params(axis: "y", labelcolor: "tab:red");
        var other = ax.twinx();
        other.plot(Epochs, Map(Acc, v => v * 100), color: "tab:blue");
        other.set_ylabel("accuracy (%)", color: "tab:blue");
        other.tick_params(axis: "y", labelcolor: "tab:blue");
        fig.tight_layout();
    }

    private static void ggplot_style()
    {
        plt.style.use("ggplot");
        plt.figure();
        plt.plot(Epochs, Loss, label: "train_loss");
        plt.plot(Epochs, ValLoss, label: "val_loss");
        plt.plot(Epochs, Acc, label: "train_acc");
        plt.plot(Epochs, ValAcc, label: "val_acc");
        plt.title("Training Loss and Accuracy");
        plt.xlabel("Epoch #");
        plt.ylabel("Loss/Accuracy");
        plt.legend(loc: "lower left");
    }

    private static void seaborn_style()
    {
        plt.style.use("seaborn-v0_8");
        plt.plot(Epochs, Loss, label: "loss");
        plt.plot(Epochs, ValLoss, label: "val_loss");
        plt.title("seaborn-v0_8");
        plt.legend();
    }

    private static void four_metrics()
    {
        var (fig, axes) = plt.subplots(2, 2, figsize: (8, 6), sharex: true);
        (string, double[], double[])[] metrics =
            [("loss", Loss, ValLoss), ("accuracy", Acc, ValAcc), ("precision", Map(Acc, v => v * 0.9), Map(ValAcc, v => v * 0.8)), ("recall", Map(Acc, v => v * 1e-3), Map(ValAcc, v => v * 1e-3))];
        foreach (var (ax, (name, train, val)) in axes.ravel().Zip(metrics))
        {
            ax.plot(Epochs, train, label: "train");
            ax.plot(Epochs, val, label: "val");
            ax.set_title(name);
            ax.legend();
        }
        axes[1, 0].set_xlabel("epoch");
        axes[1, 1].set_xlabel("epoch");
        fig.suptitle("All metrics", fontsize: 16);
        plt.tight_layout();
    }

    private static void annotated()
    {
        var best = Array.IndexOf(ValLoss, ValLoss.Min());
        var (fig, ax) = plt.subplots();
        ax.plot(Epochs, ValLoss);
        ax.annotate("best epoch", xy: (Epochs[best], ValLoss[best]), xytext: (8, 0.6), arrowprops: new() { ["arrowstyle"] = "->", ["color"] = "red" });
        ax.spines["top"].set_visible(false);
        ax.spines["right"].set_visible(false);
        ax.set(xlabel: "epoch", ylabel: "validation loss", title: "Where to stop");
    }

    private static void filters()
    {
        var (fig, axes) = plt.subplots(4, 8, figsize: (8, 4));
        foreach (var (i, ax) in axes.flat.Index())
        {
            NDArray values = Uniform(9, 20 + i);
            ax.imshow(values.reshape(3, 3), cmap: "gray");
            ax.axis("off");
        }
        fig.suptitle("32 filters of 3 x 3");
        plt.subplots_adjust(wspace: 0.1, hspace: 0.1);
    }

    private static void error_bars()
    {
        plt.errorbar([8, 16, 32, 64, 128], [0.81, 0.86, 0.9, 0.91, 0.915], yerr: [0.03, 0.025, 0.02, 0.015, 0.02], fmt: "-o", capsize: 4, label: "5 runs");
        plt.xscale("log");
        plt.xlabel("units");
        plt.ylabel("accuracy");
        plt.legend(loc: "lower right");
    }

    private static void predictions()
    {
        var scores = Map(Uniform(10, 31), v => Math.Pow(v, 6));
        var total = scores.Sum();
        var (fig, (picture, bars)) = plt.subplots(1, 2, figsize: (9, 4), gridspec_kw: new Dictionary<string, PlotValues> { ["width_ratios"] = [1, 2] });
        picture.imshow(Photo(3));
        picture.set_xticks([]);
        picture.set_yticks([]);
        picture.set_xlabel("cat 71 % (dog)", color: "red");
        bars.bar(range(10), Map(scores, v => v / total), color: "#777777");
        bars.set_xticks(range(10), Classes, rotation: 90);
        bars.set_ylim([0, 1]);
        plt.tight_layout();
    }

    private static void shares()
    {
        plt.figure(figsize: (5, 5));
        plt.pie([55, 30, 15], labels: ["train", "validation", "test"], autopct: "%1.1f%%", startangle: 90);
        plt.title("How the data is split");
    }

    private static void missing_values()
    {
        double[] values = [0.9, 0.7, double.NaN, 0.5, 0.45, double.PositiveInfinity, 0.4, 0.38];
        plt.plot([0, 1, 2, 3, 4, 5, 6, double.NaN], values, "o-", label: "loss");
        plt.scatter([3], [0.5], s: 200, facecolors: "none", edgecolors: "r");
        plt.legend();
    }

    private static void boxes()
    {
        plt.boxplot([Normal(60, 41), Map(Normal(60, 42), v => v * 2), Map(Normal(60, 43), v => v + 1)], labels: ["a", "b", "c"]);
        plt.ylabel("score");
        plt.grid(axis: "y");
    }

    // Data that both programs make alike.
    private static double[] Uniform(int n, int seed)
    {
        var values = new double[n];
        var state = seed * 7919L + 12345;
        for (var i = 0; i < n; i++)
        {
            state = (state * 1103515245 + 12345) % 2147483648;
            values[i] = state / 2147483648.0;
        }
        return values;
    }

    private static double[] Normal(int n, int seed)
    {
        var raw = Uniform(12 * n, seed);
        return [.. Enumerable.Range(0, n).Select(i => raw.AsSpan(12 * i, 12).ToArray().Aggregate(0.0, (sum, v) => sum + v) - 6)];
    }

    private static double[] Falling(int n, double start, double end, int seed)
    {
        var noise = Normal(n, seed);
        return [.. Enumerable.Range(0, n).Select(i => end + (start - end) * Math.Exp(-4.0 * i / n) + 0.02 * noise[i])];
    }

    private static double[] Map(double[] values, Func<double, double> change) => Array.ConvertAll(values, v => change(v));

    private static NDArray Digit(int k)
    {
        var image = new double[28, 28];
        for (var y = 0; y < 28; y++)
        {
            for (var x = 0; x < 28; x++)
            {
                var (dx, dy) = ((x - 13.5) / (1 + k % 3 * 0.2), y - 13.5);
                var ring = Math.Sqrt(dx * dx + dy * dy) - 8;
                var bar = Math.Abs(x - 13.5 + (y - 13.5) * (k % 4 - 1.5) * 0.3);
                image[y, x] = k % 2 == 0 ? Math.Max(0, 1 - Math.Abs(ring) / 2.5) : y is > 4 and < 24 ? Math.Max(0, 1 - bar / 2.5) : 0;
            }
        }
        return image;
    }

    private static NDArray Photo(int k)
    {
        var image = new byte[32, 32, 3];
        for (var y = 0; y < 32; y++)
        {
            for (var x = 0; x < 32; x++)
            {
                var inside = (x - 16) * (x - 16) + (y - 16) * (y - 16) < (9 + k) * (9 + k);
                (image[y, x, 0], image[y, x, 1], image[y, x, 2]) = ((byte)((40 * k + 7 * x) % 256), (byte)(inside ? 200 - 5 * y : 90), (byte)((25 * k + 4 * x + 3 * y) % 256));
            }
        }
        return np.array(image);
    }
}
