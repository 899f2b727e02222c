"""Writes docs/plots.md: each figure by both, beside each other, with the lines of C# that draw it."""
import os
import re

folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "TutorialFigures.cs"), encoding="utf-8") as file:
    source = file.read()
order = re.findall(r'\("(\w+)", \w+\)', source)

print("""# Plots, beside matplotlib's

`plt` has the part of matplotlib that Keras tutorials use, under the same names and with the same defaults. Below, the same calls are drawn by matplotlib 3.6 (left; `plots/figures.py`) and by
KerasBridge (right; `plots/TutorialFigures.cs`). A test (`MatplotlibTests`) compares them all where Debian's `python3-matplotlib` is installed: the size in pixels, the limits of every axis, where ticks
stand and what stands at them, titles and labels, the names in legends and the place chosen for them are the same; where axes, labels and legends stand differs by 3 pixels at most, as the letters
of matplotlib's font are rounded to whole pixels.

What Python's keywords say with `=` is said with `:`; lists are `[…]`, dictionaries `new() { ["key"] = value }`. `ax.transAxes` is `transform: "axes"`.
The pictures here have 60 dots to an inch, and the letters of a small font of lines that the library brings along; SVG, which notebooks show, asks for matplotlib's own font.
`plots/make.sh` draws everything anew.
""")
for name in order:
    body = re.search(r"    private static void " + name + r"\(\)\n    \{\n(.*?)\n    \}\n", source, re.S).group(1)
    lines = "\n".join(line[8:] if line.startswith("        ") else line for line in body.split("\n"))
    print(f"## {name.replace('_', ' ').capitalize()}\n")
    print("| matplotlib | KerasBridge |\n|---|---|")
    print(f"| ![{name} by matplotlib](plots/matplotlib/{name}.png) | ![{name} by KerasBridge](plots/kerasbridge/{name}.png) |\n")
    print(f"```csharp\n{lines}\n```\n")
