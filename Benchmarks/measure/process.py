"""What the kernel says about a process and its children."""

import os

TICK = os.sysconf("SC_CLK_TCK")


def fields(pid):
    with open(f"/proc/{pid}/stat") as file:
        return file.read().rsplit(")", 1)[1].split()


def tree(pid):
    """The process and everything it started that still runs."""
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                children.setdefault(int(fields(name)[1]), []).append(int(name))
            except OSError:
                pass
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        waiting += children.get(found[-1], [])
    return found


def cpu_seconds(pid):
    """Time on a core: exact by thread, or in ticks when threads have ended meanwhile."""
    ticks = exact = 0
    for member in tree(pid):
        try:
            values = fields(member)
            ticks += int(values[11]) + int(values[12])
            for thread in os.listdir(f"/proc/{member}/task"):
                with open(f"/proc/{member}/task/{thread}/schedstat") as file:
                    exact += int(file.read().split()[0])
        except OSError:
            pass
    return max(exact / 1e9, ticks / TICK)


def memory_kib(pid):
    """Proportional set size."""
    total = 0
    for member in tree(pid):
        try:
            with open(f"/proc/{member}/smaps_rollup") as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except OSError:
            pass
    return total


def descriptors(pid):
    return sum(len(os.listdir(f"/proc/{member}/fd")) for member in tree(pid))
