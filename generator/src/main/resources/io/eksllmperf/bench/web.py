"""One HTTP request: a short connect timeout, a limit on the whole answer; no proxy, no redirect, no retry."""

import http.client
import json
import time
import urllib.parse

CONNECT_SECONDS = 2
MAX_BYTES = 32 * 1024 * 1024


class Unreachable(Exception):
    """No whole answer came; the text says from where and why."""


def get(url, seconds=5.0):
    """Returns (status, text)."""
    return _request("GET", url, None, seconds)


def post(url, payload, seconds):
    """Sends payload as JSON and returns (status, text)."""
    return _request("POST", url, json.dumps(payload), seconds)


def get_json(url, seconds=5.0):
    """Returns the JSON value of a 200 answer; anything else is Unreachable."""
    status, text = get(url, seconds)
    if status != 200:
        raise Unreachable(f"{url} answers {status}")
    try:
        return json.loads(text)
    except ValueError:
        raise Unreachable(f"{url} answers 200 without JSON") from None


def _request(method, url, body, seconds):
    deadline = time.monotonic() + seconds
    parts = urllib.parse.urlsplit(url)
    connect = min(CONNECT_SECONDS, seconds)
    connection = http.client.HTTPConnection(parts.hostname, parts.port or 80, timeout=connect)
    try:
        connection.connect()
        connection.sock.settimeout(seconds)
        headers = {"Content-Type": "application/json"} if body else {}
        connection.request(method, parts.path or "/", body, headers)
        answer = connection.getresponse()
        return answer.status, _read(answer, deadline).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException) as fault:
        raise Unreachable(f"{url}: {fault or type(fault).__name__}") from None
    finally:
        connection.close()


def _read(answer, deadline):
    chunks, size = [], 0
    while chunk := answer.read1(65536):
        chunks.append(chunk)
        size += len(chunk)
        if time.monotonic() > deadline:
            raise TimeoutError("the answer did not end in time")
        if size > MAX_BYTES:
            raise TimeoutError(f"the answer is longer than {MAX_BYTES} bytes")
    return b"".join(chunks)
