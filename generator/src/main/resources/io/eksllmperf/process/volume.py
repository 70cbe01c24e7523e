"""What lies on the results volume, told to whoever runs this with kubectl exec. Nothing is changed, no link followed.

list FOLDER                one JSON line for each folder in FOLDER, and a last one that counts them
send FOLDER FILE OFFSET    every file in FOLDER: a JSON line, its bytes, a JSON line with the SHA-256 of all of it;
                           without the bytes of files before number FILE, and before OFFSET of that one
"""

import hashlib
import json
import os
import sys


def files(folder):
    """[path, bytes] of the regular files below a folder, sorted; and how many entries are neither file nor folder."""
    found, others, open_folders = [], 0, [""]
    while open_folders:
        below = open_folders.pop()
        with os.scandir(os.path.join(folder, below)) as entries:
            for entry in entries:
                path = os.path.join(below, entry.name)
                if entry.is_dir(follow_symlinks=False):
                    open_folders.append(path)
                elif entry.is_file(follow_symlinks=False):
                    found.append([path, entry.stat(follow_symlinks=False).st_size])
                else:
                    others += 1
    return sorted(found), others


def say(record):
    sys.stdout.buffer.write(json.dumps(record).encode("ascii") + b"\n")


def show(folder):
    count = 0
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name) if os.path.isdir(folder) else []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            found, others = files(entry.path)
            say({"name": entry.name, "files": found, "others": others})
            count += 1
    say({"folders": count})


def send(folder, first, offset):
    for number, (path, size) in enumerate(files(folder)[0]):
        start = size if number < first else offset if number == first else 0
        say({"file": path, "bytes": size, "from": start})
        digest, done = hashlib.sha256(), 0
        with open(os.path.join(folder, path), "rb") as file:
            while done < size:
                block = file.read(min(1 << 20, size - done))
                if not block:
                    raise SystemExit(f"{path} became shorter while it was read")
                digest.update(block)
                sys.stdout.buffer.write(block[max(0, start - done):])
                done += len(block)
        say({"sha256": digest.hexdigest()})


try:
    if sys.argv[1] == "list":
        show(sys.argv[2])
    else:
        send(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    sys.stdout.buffer.flush()
except OSError as fault:
    raise SystemExit(f"{fault.filename}: {fault.strerror}") from None
