"""Runs every server against every shape of load, in turns, and prints the ratios.

CPU seconds of the server per 100,000 requests are compared, never requests per second: the load
comes from the same cores. The order rotates from round to round.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys

import crowd
import load
import process
import servers

PLAIN = ["one connection", "64 connections", "256 connections", "a connection each", "16 in a row"]
SECURE = ["64 over TLS", "a handshake each"]


def certificate(folder):
    files = os.path.join(folder, "certificate.pem"), os.path.join(folder, "key.pem")
    if not os.path.exists(files[0]):
        subprocess.run(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 "
            f"-subj /CN=localhost -keyout {files[1]} -out {files[0]}".split(),
            check=True,
            capture_output=True,
        )
    return files


def compare(group, shapes, options, results):
    for shape in shapes:
        if options.only and not any(word in shape for word in options.only):
            continue
        runs = {server.name: [] for server in group}
        for turn in range(options.rounds):
            shift = turn % len(group)
            for server in group[shift:] + group[:shift]:
                runs[server.name].append(load.run(server, shape, options.seconds))
        medians = {
            name: {key: statistics.median(run[key] for run in list_) for key in ("cpu", "p50", "requests")}
            for name, list_ in runs.items()
        }
        results[shape] = medians
        ours = medians["parallax"]
        print(f"\n{shape}")
        for name, one in medians.items():
            faults = {run["faults"] for run in runs[name]} - {""}
            print(
                f"  {name:12} cpu s/100k {one['cpu']:7.3f}   p50 {one['p50']:8.3f} ms"
                f"   {one['requests']:8.0f} req/s   ours/this: cpu {ours['cpu'] / one['cpu']:.3f}"
                f"  p50 {ours['p50'] / one['p50']:.2f}   {'; '.join(sorted(faults))}"
            )
        sys.stdout.flush()


def examine(server, options, results):
    """What concerns one server alone."""
    if not options.only or "calls" in options.only:
        calls = load.system_calls(server)
        results[f"calls {server.name} {server.scheme}"] = calls
        text = ", ".join(f"{name} {count:.2f}" for name, count in calls.items() if count > 0.01)
        print(f"\n{server.name}: {sum(calls.values()):.2f} system calls per request: {text}")
    if not options.only or "idle" in options.only:
        many = options.idle if server.scheme == "http" else min(options.idle, 2000)
        found = crowd.idle(server, many)
        results[f"idle {server.name} {server.scheme}"] = found
        print(f"{server.name} {server.scheme}: {many} idle: " + json.dumps(found))
    if server.scheme == "http" and (not options.only or "resets" in options.only):
        found = crowd.resets(server, options.resets)
        results[f"resets {server.name}"] = found
        print(f"{server.name}: {options.resets} resets: " + json.dumps(found))
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", required=True, help="the parallax executable")
    parser.add_argument("--peers", help="folder of the peers' executables")
    parser.add_argument("--work", required=True, help="folder for files made here")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--idle", type=int, default=5000)
    parser.add_argument("--resets", type=int, default=8000)
    parser.add_argument("--port", type=int, default=18700)
    parser.add_argument("--only", action="append", help="a word of the shapes wanted")
    parser.add_argument("--json", help="file for the figures")
    options = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    work = os.path.abspath(options.work)
    os.makedirs(work, exist_ok=True)
    file = os.path.join(work, "a.json")
    tls = certificate(work)
    port = options.port
    ours = os.path.abspath(options.server)
    with open(os.path.join(work, "servers.log"), "w") as log, open(file, "wb") as target:
        target.write(servers.body(ours, port, log))
    plain = [
        servers.parallax(ours, port),
        servers.nginx(work, port + 1, file),
    ]
    for offset, name in enumerate(["hummingbird", "flyingfox"]):
        path = os.path.join(options.peers or "", f"{name}-peer")
        if options.peers and os.path.exists(path):
            at = port + 2 + offset
            plain.append(servers.Server(name, [os.path.abspath(path), str(at), file], at))
    secure = [
        servers.parallax(ours, port + 8, tls),
        servers.nginx(work, port + 9, file, tls),
    ]
    results = {}
    with open(os.path.join(work, "servers.log"), "w") as log:
        for group, shapes in ((plain, PLAIN), (secure, SECURE)):
            started = []
            try:
                for server in group:
                    server.start(log)
                    started.append(server)
                    server.wait()
                compare(group, shapes, options, results)
                for server in group[:2]:
                    examine(server, options, results)
            finally:
                for server in started:
                    server.stop()
    if options.json:
        with open(options.json, "w") as target:
            json.dump(results, target, indent=1, sort_keys=True)


main()
