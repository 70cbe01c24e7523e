"""Stands in for genai-perf and AIPerf: sends requests, pokes the test's server, and leaves real exports behind."""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).parent


def send(url, body=None):
    try:
        urllib.request.urlopen(urllib.request.Request(url, body), timeout=5).read()
    except urllib.error.HTTPError:
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", required=True)
    parser.add_argument("--requests", type=int, default=0)
    parser.add_argument("--refused", type=int, default=0)
    parser.add_argument("--poke", default="")
    parser.add_argument("--write", action="append", default=[], help="sample=target below the working folder")
    parser.add_argument("--linger", type=float, default=0)
    parser.add_argument("--child", help="start a child that outlives us, and write its process id to that file")
    parser.add_argument("--exit", type=int, default=0)
    options = parser.parse_args()
    print("columns", os.environ["COLUMNS"], "home", os.environ["HOME"], flush=True)
    if options.child:
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        pathlib.Path(options.child).write_text(str(child.pid))
    for body in [b"{}"] * options.requests + [b"refuse"] * options.refused:
        send(options.url + "/v1/completions", body)
    if options.poke:
        send(options.url + "/poke/" + options.poke)
    time.sleep(options.linger)
    for pair in options.write:
        source, target = pair.split("=")
        pathlib.Path(target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / source, target)
    return options.exit


if __name__ == "__main__":
    sys.exit(main())
