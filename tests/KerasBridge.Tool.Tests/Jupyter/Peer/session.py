"""A session of Debian's Jupyter client with the kernel: says what it saw, one JSON object a line."""
import json
import time

from jupyter_client.manager import start_new_kernel


def say(what, **values):
    print(json.dumps({"what": what, **values}), flush=True)


def run(client, code, **options):
    outputs = []
    reply = client.execute_interactive(code, timeout=60, output_hook=lambda message: outputs.append(message), **options)
    shown = []
    for message in outputs:
        content = message["content"]
        kind = message["msg_type"]
        if kind == "stream":
            shown.append([content["name"], content["text"]])
        elif kind in ("execute_result", "display_data", "update_display_data"):
            shown.append([kind, content["data"].get("text/plain")])
        elif kind == "error":
            shown.append([kind, content["ename"]])
    return reply["content"], shown


manager, client = start_new_kernel(kernel_name="kerasbridge", startup_timeout=60)
try:
    say("pid", pid=manager.provisioner.process.pid)
    info = client.kernel_info(reply=True, timeout=30)["content"]
    say("info", version=info["protocol_version"], language=info["language_info"]["name"])
    say("heartbeat", beats=client.hb_channel.is_beating())

    reply, shown = run(client, "1+1")
    say("value", status=reply["status"], count=reply["execution_count"], shown=shown)
    reply, shown = run(client, 'Console.Write("a"); Console.Error.Write("b"); var x = 20;')
    say("streams", status=reply["status"], shown=shown)
    reply, shown = run(client, "x + 22")
    say("state", shown=shown)
    reply, shown = run(client, 'throw new InvalidOperationException("no");')
    say("error", status=reply["status"], name=reply["ename"], value=reply["evalue"], shown=shown)
    reply, shown = run(client, "for (var i = 0; i < 600; i++) { Console.WriteLine(i); System.Threading.Thread.Sleep(5); }")
    say("flood", complete="".join(text for _, text in shown) == "".join(f"{i}\n" for i in range(600)), messages=len(shown))
    reply, shown = run(client, "x", silent=False, store_history=False, user_expressions={"twice": "2*x"})
    say("expressions", values={name: value["data"]["text/plain"] for name, value in reply["user_expressions"].items()})

    run(client, "using KerasBridge;\nusing static KerasBridge.keras;", store_history=False)
    code = "/* \U0001F600 */ layers.Conv2"
    completion = client.complete(code, reply=True, timeout=60)["content"]
    say("complete", matches=completion["matches"], start=completion["cursor_start"], end=completion["cursor_end"])
    code = "/* \U0001F600 */ layers.Dropout(0.5)"
    help = client.inspect(code, cursor_pos=code.index("Dropout") + 2, reply=True, timeout=60)["content"]
    say("inspect", found=help["found"], text=help["data"].get("text/plain"))

    client.is_complete("if (true) {")
    state = client.get_shell_msg(timeout=30)["content"]
    say("incomplete", status=state["status"])
    history = client.history(hist_access_type="tail", n=3, output=True, reply=True, timeout=30)["content"]
    say("history", history=history["history"])
    say("comms", comms=client.comm_info(reply=True, timeout=30)["content"]["comms"])

    def answer(message):
        client.input("Ada")

    reply, shown = run(client, 'Console.WriteLine("hello " + Console.ReadLine());', allow_stdin=True, stdin_hook=answer)
    say("stdin", shown=shown)

    request = client.execute("while (true) { x = 21; }")
    time.sleep(0.5)
    began = time.time()
    manager.interrupt_kernel()
    while True:
        reply = client.get_shell_msg(timeout=60)
        if reply["parent_header"].get("msg_id") == request:
            break
    say("interrupt", status=reply["content"]["status"], name=reply["content"].get("ename"), seconds=time.time() - began)
    reply, shown = run(client, "x > 20")
    say("after", shown=shown)

    requests = [client.execute("System.Threading.Thread.Sleep(300); throw new Exception();"), client.execute("1"), client.execute("2")]
    statuses = {}
    while len(statuses) < 3:
        reply = client.get_shell_msg(timeout=60)
        statuses[reply["parent_header"]["msg_id"]] = reply["content"]["status"]
    say("abort", statuses=[statuses[request] for request in requests])

    manager.restart_kernel(now=False)
    client.wait_for_ready(timeout=60)
    reply, shown = run(client, "40+2")
    say("restart", count=reply["execution_count"], shown=shown, pid=manager.provisioner.process.pid)

    process = manager.provisioner.process
    began = time.time()
    client.shutdown()
    while process.poll() is None and time.time() < began + 30:
        time.sleep(0.02)
    say("shutdown", code=process.poll(), seconds=time.time() - began)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
