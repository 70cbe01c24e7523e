"""Which server answers: read over HTTP before and after a run, so that a changed server is noticed."""

import gate
import prom
import web

SAME = ("version", "models", "cacheConfig", "processStartTime")


def read(server):
    """A dict of SAME and counters. What the server does not say is None. Raises web.Unreachable."""
    status, metrics = web.get(server["url"] + "/metrics")
    if status != 200:
        raise web.Unreachable(f"{server['url']}/metrics answers {status}")
    return {
        "version": _version(server),
        "models": gate.models(server),
        "cacheConfig": prom.labels(metrics, "vllm:cache_config_info"),
        "processStartTime": prom.total(metrics, "process_start_time_seconds"),
        "counters": _counters(metrics, gate.PATHS[server["endpoint"]]),
    }


def _version(server):
    try:
        page = web.get_json(server["url"] + "/version")
    except web.Unreachable:
        return None
    return page.get("version") if isinstance(page, dict) else None


def _counters(metrics, path):
    """finished.<reason>: requests the engine ended; http.<status>: answers of the endpoint under load."""
    found = {f"finished.{reason}": value for reason, value in
             prom.by_label(metrics, "vllm:request_success_total", "finished_reason").items()}
    for name, labels, value, _ in prom.series(metrics):
        if name == "http_requests_total" and labels.get("handler") == path:
            key = f"http.{labels.get('status', 'unknown')}"
            found[key] = found.get(key, 0) + value
    found["promptTokens"] = prom.total(metrics, "vllm:prompt_tokens_total")
    found["generationTokens"] = prom.total(metrics, "vllm:generation_tokens_total")
    return {name: value for name, value in sorted(found.items()) if value is not None}


def changes(before, after):
    """Why the two cannot be the same undisturbed server; [] when they can."""
    reasons = [f"the server changed during the run: {key} was {before[key]}, is {after[key]}"
               for key in SAME if before[key] != after[key]]
    for name, value in before["counters"].items():
        now = after["counters"].get(name)
        if now is None or now < value:
            reasons.append(f"the server's counter {name} went back from {value:.0f} to "
                           + ("nothing" if now is None else f"{now:.0f}"))
    return reasons


def growth(before, after, prefix):
    """How much each counter with that prefix grew: {name without prefix: difference}."""
    return {name[len(prefix):]: value - before["counters"].get(name, 0)
            for name, value in after["counters"].items() if name.startswith(prefix)}
