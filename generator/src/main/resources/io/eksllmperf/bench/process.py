"""The load tool as a child process, and this script's own end as process 1 of its container."""

import contextlib
import datetime
import os
import signal
import subprocess
import sys
import threading
import time

TERM_SECONDS = 10  # well inside the pod's grace period of 30 s
MAX_LOG_BYTES = 64 * 1024 * 1024


def exit_with(main):
    """Runs main to its exit code. A volume that cannot be written is said in one line, with exit code 1.

    Process 1 has no default action for TERM: here it unwinds, so that everything that was started is ended.
    """
    def leave(number, _):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        print(f"signal {number}: ending, nothing is published", flush=True)
        raise SystemExit(128 + number)
    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    try:
        sys.exit(main())
    except OSError as fault:
        sys.exit(f"nothing is published: {fault}")


def now():
    """UTC with milliseconds: 2026-11-24T13:22:47.531Z."""
    moment = datetime.datetime.now(datetime.timezone.utc)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def run(argv, folder, log, env):
    """Runs argv in folder, in its own process group, with its output going to log and to our own output.

    Returns {start, end, exitCode}, the exit code negative for a signal. Raises OSError if it cannot start.
    """
    start = now()
    child = subprocess.Popen(argv, cwd=folder, env={**os.environ, **env}, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    copier = threading.Thread(target=_copy, args=(child.stdout, log), daemon=True)
    copier.start()
    try:
        code = child.wait()
        return {"start": start, "end": now(), "exitCode": code}
    finally:
        _end_group(child)
        copier.join(5)


def _copy(source, log):
    """Reads on whatever happens to the copies: a full pipe would stop the tool."""
    left = MAX_LOG_BYTES
    with open(log, "wb", buffering=0) as out:
        while chunk := source.read1(65536):
            with contextlib.suppress(OSError):
                sys.stdout.buffer.write(chunk)
                sys.stdout.buffer.flush()
            with contextlib.suppress(OSError):
                left -= out.write(chunk[:left])


def _end_group(child):
    """TERM, then KILL, for whatever is left of the tool's process group."""
    for number, seconds in ((signal.SIGTERM, TERM_SECONDS), (signal.SIGKILL, 2)):
        if not _signal_group(child, number):
            return
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and _signal_group(child, 0):
            time.sleep(0.05)


def _signal_group(child, number):
    """False when nobody is left. Reaps first: orphans of the tool are children of process 1."""
    child.poll()
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-child.pid, os.WNOHANG)[0]:
            pass
    try:
        os.killpg(child.pid, number)
        return True
    except ProcessLookupError:
        return False
