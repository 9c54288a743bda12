"""The servers compared: started on a port of loopback, all with the same bytes."""

import os
import signal
import socket
import subprocess
import time
import urllib.request

import crowd


class Server:
    def __init__(self, name, command, port, scheme="http", target="/a"):
        self.name, self.command, self.port, self.scheme = name, command, port, scheme
        self.target = target
        self.process = None

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.port}{self.target}"

    @property
    def pid(self):
        return self.process.pid

    def start(self, log):
        self.process = subprocess.Popen(self.command, stdout=log, stderr=log)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"{self.name} did not start: {' '.join(self.command)}")

    def wait(self):
        """Returns once the answer that is measured is given."""
        for _ in range(200):
            if crowd.answers(self):
                return
            time.sleep(0.05)
        raise SystemExit(f"{self.name} does not answer {self.url}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def parallax(binary, port, tls=None):
    """The service as it is run, with the sample, its log going to a file, and limits that let
    the loads through."""
    limits = {"--port": port, "--idle-timeout": 300, "--max-connections": 20_000,
              "--max-connections-per-address": 20_000}
    command = [binary, "serve", *(str(word) for pair in limits.items() for word in pair)]
    if tls:
        command += ["--tls-cert", tls[0], "--tls-key", tls[1]]
    return Server("parallax", command, port, "https" if tls else "http", "/v1/articles?limit=1")


def body(binary, port, log):
    """The answer that is measured, which the other servers get as a file."""
    server = parallax(binary, port)
    server.start(log)
    try:
        server.wait()
        with urllib.request.urlopen(server.url, timeout=5) as answer:
            return answer.read()
    finally:
        server.stop()


def nginx(folder, port, body, tls=None):
    """Two workers that send a file, without an access log."""
    home = os.path.join(folder, f"nginx-{port}")
    os.makedirs(os.path.join(home, "tmp"), exist_ok=True)
    for path in (folder, home):
        os.chmod(path, 0o755)
    certificate = ""
    if tls:
        certificate = (
            f"ssl_certificate {tls[0]}; ssl_certificate_key {tls[1]}; "
            "ssl_protocols TLSv1.2 TLSv1.3;"
        )
    places = "".join(
        f"  {name}_temp_path {home}/tmp/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    with open(os.path.join(home, "nginx.conf"), "w") as file:
        file.write(
            f"""{"user root;" if os.geteuid() == 0 else ""}
worker_processes 2;
worker_rlimit_nofile 20000;
daemon off;
pid {home}/pid;
error_log {home}/error.log;
events {{ worker_connections 10000; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 300;
  keepalive_requests 1000000000;
{places}  server {{
    listen 127.0.0.1:{port} {"ssl" if tls else ""} reuseport backlog=4096;
    {certificate}
    location = /a {{ default_type application/json; alias {body}; }}
  }}
}}
"""
        )
    command = ["nginx", "-c", f"{home}/nginx.conf", "-p", home, "-e", f"{home}/error.log"]
    return Server("nginx", command, port, "https" if tls else "http")
