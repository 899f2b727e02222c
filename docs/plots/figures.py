"""The figures of docs/plots.md, drawn by matplotlib: the same as in TutorialFigures.cs.

    python3 figures.py --json            what matplotlib chose: limits, ticks, labels, legends, places
    python3 figures.py --png FOLDER      the pictures
"""
import json
import math
import os
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np


# Data that both programs make alike.
def uniform(n, seed):
    values, state = [], seed * 7919 + 12345
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state / 2147483648)
    return values


def normal(n, seed):
    raw = uniform(12 * n, seed)
    return [sum(raw[12 * i:12 * i + 12]) - 6 for i in range(n)]


def falling(n, start, end, seed, shake=0.02):
    noise = normal(n, seed)
    return [end + (start - end) * math.exp(-4 * i / n) + shake * noise[i] for i in range(n)]


def digit(k):
    image = np.zeros((28, 28))
    for y in range(28):
        for x in range(28):
            ring = math.hypot((x - 13.5) / (1 + k % 3 * 0.2), y - 13.5) - 8
            bar = abs(x - 13.5 + (y - 13.5) * (k % 4 - 1.5) * 0.3)
            image[y, x] = max(0, 1 - abs(ring) / 2.5) if k % 2 == 0 else (max(0, 1 - bar / 2.5) if 4 < y < 24 else 0)
    return image


def photo(k):
    image = np.zeros((32, 32, 3), np.uint8)
    for y in range(32):
        for x in range(32):
            inside = (x - 16) ** 2 + (y - 16) ** 2 < (9 + k) ** 2
            image[y, x] = ((40 * k + 7 * x) % 256, (200 - 5 * y) if inside else 90, (25 * k + 4 * x + 3 * y) % 256)
    return image


CLASSES = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"]
EPOCHS = list(range(1, 21))
LOSS, VAL_LOSS = falling(20, 0.9, 0.12, 1), falling(20, 0.8, 0.3, 2)
ACC, VAL_ACC = [1 - v * 0.5 for v in LOSS], [1 - v * 0.5 for v in VAL_LOSS]


def accuracy():
    plt.plot(ACC)
    plt.plot(VAL_ACC)
    plt.title("model accuracy")
    plt.ylabel("accuracy")
    plt.xlabel("epoch")
    plt.legend(["train", "test"], loc="upper left")


def loss_only():
    plt.plot(EPOCHS, LOSS, label="loss")
    plt.xlabel("Epoch")
    plt.ylabel("Loss")
    plt.legend()
    plt.grid(True)


def two_curves():
    fig, (left, right) = plt.subplots(1, 2, figsize=(12, 4))
    left.plot(EPOCHS, ACC, label="Training Accuracy")
    left.plot(EPOCHS, VAL_ACC, label="Validation Accuracy")
    left.legend(loc="lower right")
    left.set_title("Training and Validation Accuracy")
    right.plot(EPOCHS, LOSS, label="Training Loss")
    right.plot(EPOCHS, VAL_LOSS, label="Validation Loss")
    right.legend(loc="upper right")
    right.set_title("Training and Validation Loss")


def dots_and_line():
    plt.plot(EPOCHS, LOSS, "bo", label="Training loss")
    plt.plot(EPOCHS, VAL_LOSS, "b", label="Validation loss")
    plt.title("Training and validation loss")
    plt.xlabel("Epochs")
    plt.ylabel("Loss")
    plt.legend()


def one_digit():
    plt.figure()
    plt.imshow(digit(4) * 255, cmap="gray")
    plt.colorbar()
    plt.grid(False)


def digits_grid():
    plt.figure(figsize=(6, 6))
    for i in range(25):
        plt.subplot(5, 5, i + 1)
        plt.xticks([])
        plt.yticks([])
        plt.grid(False)
        plt.imshow(digit(i), cmap=plt.cm.binary)
        plt.xlabel(CLASSES[i % 10])


def photos_grid():
    plt.figure(figsize=(6, 6))
    for i in range(9):
        ax = plt.subplot(3, 3, i + 1)
        plt.imshow(photo(i))
        plt.title(CLASSES[i])
        plt.axis("off")


def class_counts():
    counts = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]
    plt.bar(range(10), counts, color="steelblue", edgecolor="black")
    plt.xticks(range(10))
    plt.title("Samples per digit")
    plt.xlabel("digit")
    plt.ylabel("count")


def importances():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.barh(["area", "age", "rooms", "distance", "tax"], [0.41, 0.24, 0.17, 0.11, 0.07], color="tab:orange")
    ax.invert_yaxis()
    ax.set_xlabel("Importance")
    ax.set_title("Which inputs matter")
    plt.tight_layout()


def weights_histogram():
    plt.hist([v * 0.05 for v in normal(2000, 3)], bins=30, density=True, color="g", alpha=0.75)
    plt.xlabel("weight")
    plt.ylabel("density")
    plt.title("Kernel of the first layer")
    plt.grid(True)


def two_histograms():
    plt.hist(normal(500, 4), bins=20, alpha=0.5, label="cats")
    plt.hist([v + 2 for v in normal(500, 5)], bins=20, alpha=0.5, label="dogs")
    plt.legend()
    plt.title("Scores")


def confusion():
    names = CLASSES[:5]
    matrix = np.array([[52, 3, 2, 0, 1], [4, 47, 1, 2, 0], [0, 6, 38, 9, 2], [1, 0, 7, 41, 5], [2, 1, 0, 4, 55]])
    plt.figure(figsize=(6, 5))
    plt.imshow(matrix, interpolation="nearest", cmap=plt.cm.Blues)
    plt.title("Confusion matrix")
    plt.colorbar()
    plt.xticks(range(5), names, rotation=45)
    plt.yticks(range(5), names)
    for i in range(5):
        for j in range(5):
            plt.text(j, i, str(matrix[i, j]), ha="center", va="center", color="white" if matrix[i, j] > 27 else "black")
    plt.ylabel("True label")
    plt.xlabel("Predicted label")
    plt.tight_layout()


def correlations():
    matrix = np.array([[round(math.cos(i * 0.7) * math.cos(j * 0.7) + (1 if i == j else 0) * 0.3, 6) for j in range(8)] for i in range(8)])
    plt.matshow(matrix, cmap="coolwarm", vmin=-1.5, vmax=1.5)
    plt.colorbar()


def two_classes():
    a, b = normal(80, 6), normal(80, 7)
    plt.scatter(a, b, c="red", label="class 0")
    plt.scatter([v + 2.5 for v in b], [v + 1.5 for v in a], c="blue", marker="x", label="class 1")
    plt.legend()
    plt.xlabel("x")
    plt.ylabel("y")


def latent_space():
    x, y = normal(150, 8), normal(150, 9)
    plt.figure(figsize=(8, 6))
    plt.scatter(x, y, c=[math.hypot(a, b) for a, b in zip(x, y)], s=[20 + 60 * v for v in uniform(150, 10)], cmap="viridis", alpha=0.7)
    plt.colorbar(label="distance")
    plt.xlabel("z[0]")
    plt.ylabel("z[1]")


def confidence_band():
    x = [i / 10 for i in range(-40, 41)]
    mean = [math.sin(v) for v in x]
    low = [m - 0.2 - 0.05 * abs(v) for m, v in zip(mean, x)]
    high = [m + 0.2 + 0.05 * abs(v) for m, v in zip(mean, x)]
    plt.plot(x, mean, "r-", label="mean")
    plt.fill_between(x, low, high, color="r", alpha=0.2, label="95 %")
    plt.legend(loc="upper left")
    plt.ylim(-2, 2)


def early_stopping():
    plt.plot(EPOCHS, VAL_LOSS, marker=".")
    plt.axvline(x=12, color="k", linestyle="--", label="stopped")
    plt.axhline(y=0.35, color="gray", linestyle=":", linewidth=2)
    plt.axhspan(0.3, 0.35, alpha=0.2, color="green")
    plt.text(12.3, 0.8, "patience 3", fontsize=12)
    plt.legend()


def log_loss():
    steps = list(range(0, 1000, 10))
    plt.semilogy(steps, [10 ** (-v / 250) + 1e-4 for v in steps], label="loss")
    plt.xlabel("step")
    plt.ylabel("loss (log)")
    plt.legend()


def rate_finder():
    rates = [10 ** (-8 + i / 20) for i in range(160)]
    plt.figure(figsize=(8, 4))
    plt.semilogx(rates, [2.3 - 1.8 / (1 + math.exp(-3 * (math.log10(r) + 4))) + max(0, math.log10(r) + 1.5) ** 2 for r in rates])
    plt.axis([1e-8, 1, 0, 5])
    plt.xlabel("learning rate")
    plt.grid(True, which="both")


def schedule():
    rates = [1e-3 * 0.5 ** (i // 10) for i in range(50)]
    plt.step(range(50), rates, where="post", color="purple")
    plt.title("Learning rate schedule")
    plt.xlabel("Epoch")
    plt.ylabel("Learning rate")


def roc():
    x = [i / 100 for i in range(101)]
    plt.figure(figsize=(5, 5))
    plt.plot(x, [v ** 0.25 for v in x], color="darkorange", lw=2, label="ROC curve (area = 0.80)")
    plt.plot([0, 1], [0, 1], color="navy", lw=2, linestyle="--")
    plt.xlim([0.0, 1.0])
    plt.ylim([0.0, 1.05])
    plt.xlabel("False Positive Rate")
    plt.ylabel("True Positive Rate")
    plt.title("Receiver operating characteristic")
    plt.legend(loc="lower right")


def legends():
    fig, axes = plt.subplots(2, 2, figsize=(9, 7))
    x = list(range(10))
    for ax, power in zip(axes.flat, [0.5, 1, 2, -1]):
        ax.plot(x, [(v + 1) ** power for v in x], label=f"power {power}")
        ax.plot(x, [10 - v for v in x], "--", label="falling")
    axes[0, 0].legend()
    axes[0, 1].legend(loc="center left", frameon=False)
    axes[1, 0].legend(loc="upper center", ncol=2, fontsize="small", title="curves")
    axes[1, 1].legend(loc="upper left", bbox_to_anchor=(0.4, 0.9))


def formats():
    x = [0, 1, 2, 3, 4]
    for i, fmt in enumerate(["r--", "g^-", "bs:", "k*", "mD-.", "c+", "yx--", "C1o-"]):
        plt.plot(x, [v * 0.5 + i for v in x], fmt, label=fmt)
    plt.plot(x, [v * 0.5 + 8 for v in x], color="tab:brown", marker="o", markerfacecolor="white", markersize=10, linewidth=3)
    plt.legend(loc="upper left", ncol=2)


def twin_axes():
    fig, ax = plt.subplots()
    ax.plot(EPOCHS, LOSS, color="tab:red")
    ax.set_xlabel("epoch")
    ax.set_ylabel("loss", color="tab:red")
    ax.tick_params(axis="y", labelcolor="tab:red")
    other = ax.twinx()
    other.plot(EPOCHS, [v * 100 for v in ACC], color="tab:blue")
    other.set_ylabel("accuracy (%)", color="tab:blue")
    other.tick_params(axis="y", labelcolor="tab:blue")
    fig.tight_layout()


def ggplot_style():
    plt.style.use("ggplot")
    plt.figure()
    plt.plot(EPOCHS, LOSS, label="train_loss")
    plt.plot(EPOCHS, VAL_LOSS, label="val_loss")
    plt.plot(EPOCHS, ACC, label="train_acc")
    plt.plot(EPOCHS, VAL_ACC, label="val_acc")
    plt.title("Training Loss and Accuracy")
    plt.xlabel("Epoch #")
    plt.ylabel("Loss/Accuracy")
    plt.legend(loc="lower left")


def seaborn_style():
    plt.style.use("seaborn-v0_8")
    plt.plot(EPOCHS, LOSS, label="loss")
    plt.plot(EPOCHS, VAL_LOSS, label="val_loss")
    plt.title("seaborn-v0_8")
    plt.legend()


def four_metrics():
    fig, axes = plt.subplots(2, 2, figsize=(8, 6), sharex=True)
    for ax, (name, train, val) in zip(axes.ravel(), [("loss", LOSS, VAL_LOSS), ("accuracy", ACC, VAL_ACC), ("precision", [v * 0.9 for v in ACC], [v * 0.8 for v in VAL_ACC]), ("recall", [v * 1e-3 for v in ACC], [v * 1e-3 for v in VAL_ACC])]):
        ax.plot(EPOCHS, train, label="train")
        ax.plot(EPOCHS, val, label="val")
        ax.set_title(name)
        ax.legend()
    axes[1, 0].set_xlabel("epoch")
    axes[1, 1].set_xlabel("epoch")
    fig.suptitle("All metrics", fontsize=16)
    plt.tight_layout()


def annotated():
    best = VAL_LOSS.index(min(VAL_LOSS))
    fig, ax = plt.subplots()
    ax.plot(EPOCHS, VAL_LOSS)
    ax.annotate("best epoch", xy=(EPOCHS[best], VAL_LOSS[best]), xytext=(8, 0.6), arrowprops=dict(arrowstyle="->", color="red"))
    ax.spines["top"].set_visible(False)
    ax.spines["right"].set_visible(False)
    ax.set(xlabel="epoch", ylabel="validation loss", title="Where to stop")


def filters():
    fig, axes = plt.subplots(4, 8, figsize=(8, 4))
    for i, ax in enumerate(axes.flat):
        values = uniform(9, 20 + i)
        ax.imshow(np.array(values).reshape(3, 3), cmap="gray")
        ax.axis("off")
    fig.suptitle("32 filters of 3 x 3")
    plt.subplots_adjust(wspace=0.1, hspace=0.1)


def error_bars():
    plt.errorbar([8, 16, 32, 64, 128], [0.81, 0.86, 0.9, 0.91, 0.915], yerr=[0.03, 0.025, 0.02, 0.015, 0.02], fmt="-o", capsize=4, label="5 runs")
    plt.xscale("log")
    plt.xlabel("units")
    plt.ylabel("accuracy")
    plt.legend(loc="lower right")


def predictions():
    scores = [v ** 6 for v in uniform(10, 31)]
    total = sum(scores)
    fig, (picture, bars) = plt.subplots(1, 2, figsize=(9, 4), gridspec_kw={"width_ratios": [1, 2]})
    picture.imshow(photo(3))
    picture.set_xticks([])
    picture.set_yticks([])
    picture.set_xlabel("cat 71 % (dog)", color="red")
    columns = bars.bar(range(10), [v / total for v in scores], color="#777777")
    bars.set_xticks(range(10), CLASSES, rotation=90)
    bars.set_ylim([0, 1])
    plt.tight_layout()


def shares():
    plt.figure(figsize=(5, 5))
    plt.pie([55, 30, 15], labels=["train", "validation", "test"], autopct="%1.1f%%", startangle=90)
    plt.title("How the data is split")


def missing_values():
    values = [0.9, 0.7, float("nan"), 0.5, 0.45, float("inf"), 0.4, 0.38]
    plt.plot([0, 1, 2, 3, 4, 5, 6, float("nan")], values, "o-", label="loss")
    plt.scatter([3], [0.5], s=200, facecolors="none", edgecolors="r")
    plt.legend()


def boxes():
    plt.boxplot([normal(60, 41), [v * 2 for v in normal(60, 42)], [v + 1 for v in normal(60, 43)]], labels=["a", "b", "c"])
    plt.ylabel("score")
    plt.grid(axis="y")


ALL = [accuracy, loss_only, two_curves, dots_and_line, one_digit, digits_grid, photos_grid, class_counts, importances, weights_histogram, two_histograms, confusion, correlations,
       two_classes, latent_space, confidence_band, early_stopping, log_loss, rate_finder, schedule, roc, legends, formats, twin_axes, ggplot_style, seaborn_style, four_metrics,
       annotated, filters, error_bars, predictions, shares, missing_values, boxes]


def draw(figure):
    plt.close("all")
    plt.style.use("default")
    figure()
    return plt.gcf()


def ticks(axis):
    low, high = sorted(axis.get_view_interval())
    drawn = axis._update_ticks()
    major = set(map(id, axis.get_major_ticks()))
    shown = lambda tick: (tick.label1.get_text() if tick.label1.get_visible() else "") or (tick.label2.get_text() if tick.label2.get_visible() else "")
    parts = {True: [], False: []}
    for tick in drawn:
        parts[id(tick) in major].append([float(tick.get_loc()), shown(tick)])
    return {"major": parts[True], "minor": parts[False], "offset": axis.get_offset_text().get_text()}


def report(fig):
    fig.canvas.draw()
    renderer = fig.canvas.get_renderer()
    axes = []
    for ax in fig.axes:
        box = ax.get_window_extent(renderer)
        entry = {"box": [box.x0, box.y0, box.x1, box.y1], "xlim": list(map(float, ax.get_xlim())), "ylim": list(map(float, ax.get_ylim())), "on": bool(ax.axison),
                 "title": ax.get_title(), "xlabel": ax.get_xlabel(), "ylabel": ax.get_ylabel()}
        for name, text in (("title_box", ax.title), ("xlabel_box", ax.xaxis.label), ("ylabel_box", ax.yaxis.label)):
            if text.get_text() and (name == "title_box" or ax.axison):
                extent = text.get_window_extent(renderer)
                entry[name] = [extent.x0, extent.y0, extent.x1, extent.y1]
        if ax.axison:
            entry["x"] = ticks(ax.xaxis) if ax.xaxis.get_visible() else None
            entry["y"] = ticks(ax.yaxis) if ax.yaxis.get_visible() else None
        legend = ax.get_legend()
        if legend is not None:
            extent = legend.get_window_extent(renderer)
            nearest = min(range(1, 11), key=lambda code: math.dist(legend._get_anchored_bbox(code, matplotlib.transforms.Bbox.from_bounds(0, 0, extent.width, extent.height), legend.get_bbox_to_anchor(), renderer), (extent.x0, extent.y0)))
            entry["legend"] = {"texts": [text.get_text() for text in legend.get_texts()], "loc": nearest, "box": [extent.x0, extent.y0, extent.x1, extent.y1]}
        axes.append(entry)
    return {"size": [int(v) for v in fig.canvas.get_width_height()], "axes": axes}


if __name__ == "__main__":
    if sys.argv[1:2] == ["--json"]:
        print(json.dumps({"version": matplotlib.__version__, "figures": {figure.__name__: report(draw(figure)) for figure in ALL}}))
    elif sys.argv[1:2] == ["--png"]:
        os.makedirs(sys.argv[2], exist_ok=True)
        for figure in ALL:
            fig = draw(figure)
            fig.savefig(os.path.join(sys.argv[2], figure.__name__ + ".png"), dpi=int(sys.argv[3]) if len(sys.argv) > 3 else 100)
    else:
        sys.exit(__doc__)
