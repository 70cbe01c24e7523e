"""The gate: nothing is measured before the right server is up, answers, and is idle.

server is a dict: url, model, servingId, endpoint ("completions" or "chat").
"""

import json
import time

import prom
import web

PATHS = {"completions": "/v1/completions", "chat": "/v1/chat/completions"}
FIRST_ANSWER_SECONDS = 60  # a fresh server compiles kernels on its first request
REPEAT_LINE_SECONDS = 60
CALM_LINE_SECONDS = 5


class NotReady(Exception):
    """The server was not ready in time; the text names what was still missing."""


def wait_ready(server, seconds, every=1.0):
    """Waits for health, the model together with serving-<id>, and one completion. Raises NotReady."""
    deadline = time.monotonic() + seconds
    for check in (healthy, serves, completes):
        _hold(check, server, deadline, every)


def wait_ready_and_idle(server, seconds, every=1.0):
    """As wait_ready, and until nobody else uses the server, all within the same time."""
    deadline = time.monotonic() + seconds
    wait_ready(server, seconds, every)
    _hold(idle, server, deadline, every)


def _hold(check, server, deadline, every):
    said, said_at = None, -REPEAT_LINE_SECONDS
    while (obstacle := _obstacle(check, server, deadline)) is not None:
        now = time.monotonic()
        if now >= deadline:
            raise NotReady(f"the server is not ready in time: {obstacle}")
        if now - said_at >= (CALM_LINE_SECONDS if obstacle != said else REPEAT_LINE_SECONDS):
            print(f"gate: waiting, {obstacle}", flush=True)
            said, said_at = obstacle, now
        time.sleep(min(every, deadline - now))


def _obstacle(check, server, deadline):
    try:
        return check(server, max(1.0, deadline - time.monotonic()))
    except web.Unreachable as fault:
        return str(fault)


def healthy(server, seconds):
    status, _ = web.get(server["url"] + "/health", min(5.0, seconds))
    return None if status == 200 else f"{server['url']}/health answers {status}"


def serves(server, seconds):
    """The second name tells this server from an older one that still answers while it ends."""
    names = models(server, min(5.0, seconds))
    wanted = [server["model"], "serving-" + server["servingId"]]
    missing = [name for name in wanted if name not in names]
    return f"/v1/models lists {names}, not {' and '.join(missing)}" if missing else None


def models(server, seconds=5.0):
    """The names the server answers to, sorted."""
    page = web.get_json(server["url"] + "/v1/models", seconds)
    rows = page.get("data") if isinstance(page, dict) else None
    return sorted(str(row["id"]) for row in rows or [] if isinstance(row, dict) and "id" in row)


def completes(server, seconds):
    """/health is 200 before a kernel has ever run: one answer with text proves that the endpoint works."""
    path = PATHS[server["endpoint"]]
    question = "The capital of France is"
    payload = {"model": server["model"], "max_tokens": 16}
    if server["endpoint"] == "chat":
        payload["messages"] = [{"role": "user", "content": question}]
    else:
        payload["prompt"] = question
    status, text = web.post(server["url"] + path, payload, min(FIRST_ANSWER_SECONDS, seconds))
    if status != 200:
        return f"{path} answers {status}: {text[:200].strip()}"
    return None if _has_text(text) else f"{path} answers 200 without text"


def _has_text(answer):
    """A reasoning model may spend all of max_tokens on reasoning: that is text too."""
    try:
        choice = json.loads(answer)["choices"][0]
    except (ValueError, LookupError, TypeError):
        return False
    if not isinstance(choice, dict):
        return False
    message = choice.get("message") or {}
    words = [message.get(key) for key in ("content", "reasoning_content", "reasoning")]
    return any([choice.get("text"), *words])


def idle(server, seconds):
    status, text = web.get(server["url"] + "/metrics", min(5.0, seconds))
    if status != 200:
        return f"{server['url']}/metrics answers {status}"
    count = prom.in_server(text)
    if count is None:
        print("gate: the server does not say how many requests it holds", flush=True)
    return f"server is busy: it holds {count:.0f} requests that are not ours" if count else None
