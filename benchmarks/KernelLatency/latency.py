#!/usr/bin/python3
"""How quickly the kernel answers, beside Debian's IPython kernel in the same run.

Wants python3-jupyter-client and python3-ipykernel, and the command built:
    dotnet build -c Release src/KerasBridge.Tool
    /usr/bin/python3 benchmarks/KernelLatency/latency.py [--starts 5] [--cells 200] [--tool COMMAND]

Times are taken at the client, from sending a request to its reply and the idle status that ends it, and are medians. Kernels take turns, so that whatever else the machine
does meets both.
"""
import argparse
import json
import os
import shlex
import statistics
import subprocess
import tempfile
import time

from jupyter_client.manager import KernelManager

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILT = os.path.join(ROOT, "src", "KerasBridge.Tool", "bin", "Release", "net10.0", "KerasBridge.Tool.dll")

OURS, PEER = "kerasbridge", "python3"

FIRST_FIT = """
using KerasBridge;
using static KerasBridge.keras;
var model = keras.Sequential([keras.Input(784), layers.Dense(128, activation: "relu"), layers.Dense(10, activation: "softmax")]);
model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
model.fit(np.zeros((32, 784)), np.zeros(32), epochs: 1);
"""


class Kernel:
    """A running kernel and a client of it."""

    def __init__(self, name):
        self.began = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels(hb=False)

    def run(self, code):
        """Executes a cell and returns the milliseconds until all of its answer was there."""
        began = time.perf_counter()
        request = self.client.execute(code)
        while True:
            reply = self.client.get_shell_msg(timeout=120)
            if reply["parent_header"].get("msg_id") == request:
                break
        if reply["content"]["status"] != "ok":
            raise RuntimeError("\n".join(reply["content"]["traceback"]))
        return 1000 * (time.perf_counter() - began)

    def run_to_idle(self, code):
        """The same, until the kernel has published that it is idle again."""
        began = time.perf_counter()
        request = self.client.execute(code)
        reply = idle = False
        while not idle:
            message = self.client.get_iopub_msg(timeout=120)
            mine = message["parent_header"].get("msg_id") == request
            idle = mine and message["content"].get("execution_state") == "idle"
        while not reply:
            reply = self.client.get_shell_msg(timeout=120)["parent_header"].get("msg_id") == request
        return 1000 * (time.perf_counter() - began)

    def since_start(self):
        return 1000 * (time.perf_counter() - self.began)

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def install(tool, folder):
    os.environ["JUPYTER_DATA_DIR"] = folder
    subprocess.run([*tool, "kernel", "install"], check=True, stdout=subprocess.DEVNULL)


def measure(starts, cells):
    times = {"start to the first answer": {OURS: [], PEER: []}, "second cell": {OURS: [], PEER: []}, "warm 1+1": {OURS: [], PEER: []}, "first using, model and fit": {OURS: []}}
    for _ in range(starts):
        for name in (PEER, OURS):
            kernel = Kernel(name)
            kernel.run("1+1")
            times["start to the first answer"][name].append(kernel.since_start())
            times["second cell"][name].append(kernel.run("2+2"))
            if name == OURS:
                times["first using, model and fit"][name].append(kernel.run(FIRST_FIT))
            kernel.stop()

    running = {name: Kernel(name) for name in (PEER, OURS)}
    for kernel in running.values():
        # What is published before a subscription has arrived is not heard: the first cells wait for their replies only.
        for _ in range(20):
            kernel.run("1+1")
        kernel.run_to_idle("1+1")
    for _ in range(cells):
        for name, kernel in running.items():
            times["warm 1+1"][name].append(kernel.run_to_idle("1+1"))
    for kernel in running.values():
        kernel.stop()
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--starts", type=int, default=5, help="how often each kernel is started")
    parser.add_argument("--cells", type=int, default=200, help="how many warm cells each executes")
    parser.add_argument("--tool", default=f"dotnet {BUILT}", help="the command that starts kerasbridge")
    parser.add_argument("--json", help="where to write all times, in milliseconds")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        install(shlex.split(options.tool), folder)
        times = measure(options.starts, options.cells)
    print(f"{'milliseconds, median (lowest to highest)':44}{'kerasbridge':>26}{'ipykernel':>26}")
    for what, by_kernel in times.items():
        row = [f"{statistics.median(values):.1f} ({min(values):.1f} to {max(values):.1f})" for values in (by_kernel.get(OURS), by_kernel.get(PEER)) if values]
        print(f"{what:44}" + "".join(f"{cell:>26}" for cell in row))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(times, file, indent=1)


if __name__ == "__main__":
    main()
