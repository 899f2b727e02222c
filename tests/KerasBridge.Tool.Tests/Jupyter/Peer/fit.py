"""Interrupts a training that would take hours, and uses the model and its session afterwards."""
import json
import time

from jupyter_client.manager import start_new_kernel

MODEL = """
using KerasBridge;
using static KerasBridge.keras;
var model = keras.Sequential([keras.Input(784), layers.Dense(256, activation: "relu"), layers.Dense(10, activation: "softmax")]);
model.compile(optimizer: "adam", loss: "sparse_categorical_crossentropy");
var (x, y) = (np.zeros((20000, 784)), np.zeros(20000));
"""


def value(code):
    values = []
    reply = client.execute_interactive(code, timeout=120, output_hook=lambda message: values.append(message["content"].get("data", {}).get("text/plain")))
    return reply["content"]["status"], next((text for text in values if text), None)


manager, client = start_new_kernel(kernel_name="kerasbridge", startup_timeout=60)
try:
    prepared, _ = value(MODEL)
    request = client.execute("model.fit(x, y, epochs: 100000);")
    # It has begun when it shows its progress.
    while client.get_iopub_msg(timeout=120)["msg_type"] not in ("display_data", "update_display_data", "stream"):
        pass
    began = time.time()
    manager.interrupt_kernel()
    while True:
        reply = client.get_shell_msg(timeout=120)
        if reply["parent_header"].get("msg_id") == request:
            break
    seconds = time.time() - began
    predicted = value("model.predict(x[..2], verbose: 0).shape.ToString()")
    trained = value("model.fit(x[..64], y[..64], verbose: 0).history[\"loss\"].Count.ToString()")
    print(json.dumps({"prepared": prepared, "interrupted": reply["content"].get("ename"), "seconds": seconds, "predicted": predicted, "trained": trained}))
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
