"""The recorder: a background process that appends samples of vLLM's and the GPUs' metrics to one file.

A sample is a line "# sample <unix seconds>" and then the series as they were exposed. Whatever fails is a
comment line in the file; nothing that fails here fails the level.
"""

import contextlib
import json
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import time

import prom
import web

PERIOD_SECONDS = 2.0
LAST_SAMPLE_SECONDS = 0.7  # for each of the two sources, so that TERM is answered within 2 s
MAX_BYTES = 32 * 1024 * 1024
GPU_PORT = 9400

# Names of vLLM 0.26; gpu_*, time_per_output_token and num_requests_swapped are older ones.
VLLM = {"vllm:" + name for name in (
    "num_requests_running", "num_requests_waiting", "num_requests_waiting_by_reason", "num_requests_swapped",
    "kv_cache_usage_perc", "gpu_cache_usage_perc", "num_preemptions_total", "prompt_tokens_total",
    "generation_tokens_total", "prompt_tokens_cached_total", "request_success_total",
    "prefix_cache_queries_total", "prefix_cache_hits_total", "gpu_prefix_cache_queries_total",
    "gpu_prefix_cache_hits_total")}
HISTOGRAMS = {"vllm:" + name + "_seconds" for name in (
    "time_to_first_token", "inter_token_latency", "time_per_output_token", "request_time_per_output_token",
    "e2e_request_latency", "request_queue_time", "request_prefill_time", "request_decode_time",
    "request_inference_time")}
HTTP = {"http_requests_total"}
SUMS = {name + end for name in HISTOGRAMS for end in ("_sum", "_count")}
BUCKETS = {name + "_bucket" for name in HISTOGRAMS}


class Stop(Exception):
    """TERM came."""


@contextlib.contextmanager
def running(server, gpu_exporter, path):
    """Records while the block runs. gpu_exporter: host or host:port of the headless Service, or None."""
    settings = {"url": server["url"], "gpus": gpu_exporter, "path": str(path),
                "namespace": server["namespace"], "deployment": server["deployment"]}
    try:
        # -S: nothing of the load tool's own packages is loaded here.
        child = subprocess.Popen([sys.executable, "-S", __file__, json.dumps(settings)],
                                 stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError as fault:
        print(f"recorder: not started: {fault}", flush=True)
        yield
        return
    try:
        _await_first_sample(child, path)
        yield
    finally:
        _stop(child)


def _await_first_sample(child, path):
    deadline = time.monotonic() + 5
    while child.poll() is None and time.monotonic() < deadline:
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.05)
    print("recorder: no first sample", flush=True)


def _stop(child):
    child.terminate()
    try:
        child.wait(3)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    if child.returncode:
        print(f"recorder: ended with {child.returncode}", flush=True)


def main(settings):
    def stop(*_):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise Stop
    path = pathlib.Path(settings["path"])
    addresses = []
    # Unbuffered: a sample is one write, so that TERM never leaves half of one.
    with open(path, "ab", buffering=0) as out:
        try:
            signal.signal(signal.SIGTERM, stop)
            _resolve_in_background(settings["gpus"], addresses)
            full = True
            while True:
                began = time.monotonic()
                if path.stat().st_size < MAX_BYTES:
                    out.write(_sample(settings, addresses, full, PERIOD_SECONDS))
                full = False
                time.sleep(max(0.1, began + PERIOD_SECONDS - time.monotonic()))
        except Stop:
            out.write(_sample(settings, addresses, True, LAST_SAMPLE_SECONDS))


def _resolve_in_background(gpus, addresses):
    """In a thread of its own: a missing name may block the resolver for many seconds."""
    first = threading.Event()

    def keep_resolving():
        host, _, port = gpus.partition(":")
        while True:
            with contextlib.suppress(OSError):
                found = socket.getaddrinfo(host, int(port or GPU_PORT), type=socket.SOCK_STREAM)
                addresses[:] = sorted({info[4][:2] for info in found})
            first.set()
            time.sleep(PERIOD_SECONDS)

    if gpus:
        threading.Thread(target=keep_resolving, daemon=True).start()
        first.wait(1)


def _sample(settings, addresses, full, seconds):
    """Buckets are cumulative: the first and the last sample (full) are enough, and keep the file small."""
    wanted = VLLM | HTTP | SUMS | (BUCKETS if full else set())
    lines = [f"# sample {time.time():.3f}"]
    lines += _scrape(settings["url"] + "/metrics", seconds, lambda name, labels: name in wanted)
    pod = re.compile(re.escape(settings["deployment"]) + r"-[a-z0-9]+-[a-z0-9]+")
    deadline = time.monotonic() + seconds
    for host, port in list(addresses):
        url = f"http://[{host}]:{port}/metrics" if ":" in host else f"http://{host}:{port}/metrics"
        lines += _scrape(url, max(0.1, deadline - time.monotonic()), lambda name, labels: (
            name.startswith("DCGM_FI_") and labels.get("namespace") == settings["namespace"]
            and pod.fullmatch(labels.get("pod", "")) is not None))
    if settings["gpus"] and not addresses:
        lines.append(f"# no address for {settings['gpus']}")
    return ("\n".join(lines) + "\n").encode()


def _scrape(url, seconds, wanted):
    try:
        status, text = web.get(url, seconds)
    except web.Unreachable as fault:
        return [f"# {' '.join(str(fault).split())}"]
    if status != 200:
        return [f"# {url} answers {status}"]
    return [line for name, labels, _, line in prom.series(text) if wanted(name, labels)]


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
