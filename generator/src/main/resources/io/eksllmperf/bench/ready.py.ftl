"""Waits, for hours if need be, until the server is there: capacity, node, image, weights, first answer.

The levels come after it, so that their own gate needs minutes only. Exit code 0: ready; 1: not in time.
"""

import os
import sys

sys.path.insert(0, os.environ.get("BENCH_DIR", "/opt/bench"))

import gate
import process

SERVER = ${server}
DEADLINE_SECONDS = ${deadlineSeconds}


def main():
    try:
        gate.wait_ready(SERVER, DEADLINE_SECONDS, every=2.0)
    except gate.NotReady as fault:
        print(fault, flush=True)
        return 1
    print(f"ready: {SERVER['url']} serves {SERVER['model']} as serving-{SERVER['servingId']}", flush=True)
    return 0


if __name__ == "__main__":
    process.exit_with(main)
