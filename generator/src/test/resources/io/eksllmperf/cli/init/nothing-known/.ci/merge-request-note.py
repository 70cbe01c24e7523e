"""Keeps one note on a merge request of GitLab: the Markdown file given replaces our note with the same first line.

Reads GITLAB_TOKEN, and what GitLab sets in a job of a merge request. Without a token it says so and is content.
"""

import json
import os
import sys
import urllib.error
import urllib.request


def call(method, path, body=None):
    request = urllib.request.Request(
        os.environ["CI_API_V4_URL"] + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"PRIVATE-TOKEN": os.environ["GITLAB_TOKEN"], "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def own_note(notes, marker):
    me = call("GET", "/user")["id"]
    for page in range(1, 101):
        found = call("GET", f"{notes}?per_page=100&sort=asc&order_by=created_at&page={page}")
        for note in found:
            if note["author"]["id"] == me and note["body"].startswith(marker):
                return note["id"]
        if len(found) < 100:
            return None
    return None


def main(path):
    if not os.environ.get("GITLAB_TOKEN"):
        print("No GITLAB_TOKEN: the diff is an artifact of the job 'diff' only; .gitlab-ci.yml says how to get a note.")
        return 0
    with open(path, encoding="utf-8") as file:
        text = file.read()
    notes = f"/projects/{os.environ['CI_PROJECT_ID']}/merge_requests/{os.environ['CI_MERGE_REQUEST_IID']}/notes"
    try:
        note = own_note(notes, text.partition("\n")[0])
        if note is None:
            call("POST", notes, {"body": text})
        else:
            call("PUT", f"{notes}/{note}", {"body": text})
    except urllib.error.HTTPError as refused:
        print(
            f"GitLab answered {refused.code} {refused.reason}: GITLAB_TOKEN must be a project access token"
            " with the scope api and the role Reporter or above.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
