"""Starts and stops kernels, a few at a time, and says how many answered and how many processes are left."""
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from jupyter_client.manager import start_new_kernel


def one(number):
    manager, client = start_new_kernel(kernel_name="kerasbridge", startup_timeout=120)
    pid = manager.provisioner.process.pid
    results = []
    client.execute_interactive(f"{number} + 1", timeout=120, output_hook=lambda message: results.append(message["content"].get("data", {}).get("text/plain")))
    client.stop_channels()
    manager.shutdown_kernel()
    return pid, str(number + 1) in results


with ThreadPoolExecutor(2) as pool:
    ended = list(pool.map(one, range(int(sys.argv[1]))))
print(sum(answered for _, answered in ended), sum(os.path.exists(f"/proc/{pid}") for pid, _ in ended))
