"""Interrupts a cell with SIGINT, executes another, and ends the kernel with SIGTERM."""
import signal

from jupyter_client.manager import start_new_kernel


def reply_to(request):
    while True:
        reply = client.get_shell_msg(timeout=60)
        if reply["parent_header"].get("msg_id") == request:
            return reply["content"]


manager, client = start_new_kernel(kernel_name="kerasbridge", startup_timeout=60)
client.execute_interactive("1+1", timeout=60, output_hook=lambda message: None)
request = client.execute('Console.WriteLine("begun"); while (true) { }')
# A signal before the cell has begun would interrupt nothing.
while client.get_iopub_msg(timeout=60)["msg_type"] != "stream":
    pass
manager.signal_kernel(signal.SIGINT)
interrupted = reply_to(request)["ename"]
status = reply_to(client.execute("1+1"))["status"]
manager.signal_kernel(signal.SIGTERM)
print(interrupted, status, manager.provisioner.process.wait(30))
client.stop_channels()
