"""Prometheus text: the series of a /metrics page. Lines that are not series are skipped, never an error."""

import math
import re

_SERIES = re.compile(r"([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})?[ \t]+(\S+)(?:[ \t]+-?\d+)?[ \t]*")
_LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"')


def series(text):
    """Yields (name, labels, value, line) for each series with a finite number."""
    for line in text.splitlines():
        match = None if line.startswith("#") else _SERIES.fullmatch(line)
        value = _number(match.group(3)) if match else None
        if value is not None:
            yield match.group(1), dict(_LABEL.findall(match.group(2) or "")), value, line


def total(text, name):
    """The sum over all series of that name, or None where there is none: "not recorded" is not 0."""
    values = [value for found, _, value, _ in series(text) if found == name]
    return sum(values) if values else None


def labels(text, name):
    """The label dicts of all series of that name."""
    return [found for known, found, _, _ in series(text) if known == name]


def by_label(text, name, label):
    """The sums per value of one label, {} where there is no such series."""
    sums = {}
    for known, found, value, _ in series(text):
        if known == name and label in found:
            sums[found[label]] = sums.get(found[label], 0) + value
    return sums


def in_server(text):
    """Requests running and waiting inside vLLM together, or None where it does not say."""
    running = total(text, "vllm:num_requests_running")
    waiting = total(text, "vllm:num_requests_waiting")
    return None if running is None else running + (waiting or 0)


def _number(text):
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
