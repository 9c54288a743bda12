"""One run of load against one server, and what it cost there."""

import os
import re
import subprocess

import process

SHAPES = {
    "one connection": ["-t1", "-c1"],
    "64 connections": ["-t2", "-c64"],
    "256 connections": ["-t2", "-c256"],
    "a connection each": ["-t2", "-c64", "-H", "Connection: close"],
    "16 in a row": ["-t2", "-c64"],
    "64 over TLS": ["-t2", "-c64"],
    "a handshake each": ["-t2", "-c32", "-H", "Connection: close"],
}
UNITS = {"us": 1e-3, "ms": 1, "s": 1e3}


def milliseconds(text, share):
    found = re.search(rf"{share}%\s+([\d.]+)(us|ms|s)\b", text)
    return float(found.group(1)) * UNITS[found.group(2)] if found else float("nan")


def run(server, shape, seconds):
    """Requests answered, CPU seconds per 100,000 of them, median latency and faults."""
    command = ["wrk", *SHAPES[shape], f"-d{seconds}s", "--latency"]
    if shape == "16 in a row":
        command += ["-s", os.path.join(os.path.dirname(__file__), "row.lua")]
    before = process.cpu_seconds(server.pid)
    text = subprocess.run([*command, server.url], capture_output=True, text=True).stdout
    used = process.cpu_seconds(server.pid) - before
    requests = int((re.search(r"(\d+) requests in", text) or [0, 0])[1])
    faults = re.search(r"Socket errors: (.*)|Non-2xx or 3xx responses: \d+", text)
    return {
        "requests": requests / seconds,
        "cpu": used / requests * 1e5 if requests else float("nan"),
        "p50": milliseconds(text, 50),
        "faults": faults.group(0) if faults else "",
    }


def system_calls(server, seconds=3):
    """System calls per request with 16 connections, counted by strace."""
    watched = [word for pid in process.tree(server.pid) for word in ("-p", str(pid))]
    counter = subprocess.Popen(["strace", "-c", "-f", *watched], stderr=subprocess.PIPE, text=True)
    try:
        subprocess.run(["sleep", "1"])
        load = ["wrk", "-t1", "-c16", f"-d{seconds}s", server.url]
        text = subprocess.run(load, capture_output=True, text=True).stdout
    finally:
        counter.send_signal(2)
        _, table = counter.communicate()
    requests = int((re.search(r"(\d+) requests in", text) or [0, 0])[1])
    calls = {}
    for line in table.splitlines():
        words = line.split()
        if len(words) >= 5 and words[3].isdigit() and words[-1] != "total":
            calls[words[-1]] = int(words[3]) / max(requests, 1)
    return calls
