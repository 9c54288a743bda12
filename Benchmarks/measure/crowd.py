"""Many idle connections, and many that end badly."""

import socket
import ssl
import struct
import threading
import time

import process


def connect(server):
    link = socket.create_connection(("127.0.0.1", server.port), 5)
    link.settimeout(5)
    if server.scheme == "https":
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        link = context.wrap_socket(link)
    return link


def answers(server):
    """Whether the server gives the answer that is measured."""
    try:
        with connect(server) as link:
            return ask(server, link)
    except OSError:
        return False


def request(server):
    return f"GET {server.target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


def ask(server, link):
    """Whether a whole answer came."""
    link.sendall(request(server))
    text = b""
    while b"\r\n\r\n" not in text:
        piece = link.recv(65536)
        if not piece:
            return False
        text += piece
    head, _, body = text.partition(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1])
        for line in head.lower().split(b"\r\n")
        if line.startswith(b"content-length:")
    )
    while len(body) < length:
        piece = link.recv(65536)
        if not piece:
            return False
        body += piece
    return head.startswith(b"HTTP/1.1 200")


def idle(server, count):
    """KiB for each of many connections that asked once, and a newcomer's wait in ms."""
    ask(server, connect(server))
    before = process.memory_kib(server.pid)
    links, served = [], 0
    try:
        for _ in range(count):
            links.append(connect(server))
            served += ask(server, links[-1])
        time.sleep(0.5)
        after = process.memory_kib(server.pid)
        began = time.monotonic()
        newcomer = ask(server, connect(server))
        wait = (time.monotonic() - began) * 1e3
        cpu = process.cpu_seconds(server.pid)
        time.sleep(2)
        cpu = (process.cpu_seconds(server.pid) - cpu) / 2
    finally:
        for link in links:
            link.close()
    return {
        "kib": (after - before) / max(served, 1),
        "served": served,
        "newcomer_ms": wait if newcomer else float("nan"),
        "idle_cpu": cpu,
    }


def resets(server, count):
    """Descriptors left after connections that were reset at different points."""
    ask(server, connect(server))
    time.sleep(0.5)
    before = process.descriptors(server.pid)
    unanswered = []

    def churn(thread):
        for index in range(count // 8):
            try:
                link = connect(server)
                if (index + thread) % 2:
                    if not ask(server, link):
                        unanswered.append(index)
                else:
                    link.sendall(request(server)[: 10 + index % 20])
                link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                link.close()
            except OSError:
                unanswered.append(index)

    threads = [threading.Thread(target=churn, args=(index,)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    time.sleep(1)
    return {"left": process.descriptors(server.pid) - before, "unanswered": len(unanswered)}
