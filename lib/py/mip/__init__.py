# Installs packages from an index, or from where they are published.

import sys

import requests
from micropython import const

__version__ = "0.5.0"

_INDEX = const("https://micropython.org/pi/v2")
_CHUNK = const(128)

# Where a short name of a file is found: owner, repository, version and path.
_HOSTS = {
    "github:": "raw.githubusercontent.com/{}/{}/{}/{p}",
    "gitlab:": "gitlab.com/{}/{}/-/raw/{}/{p}",
    "codeberg:": "codeberg.org/api/v1/repos/{}/{}/raw/{p}?ref={}",
}


def _is_url(name):
    return name.startswith(("http://", "https://") + tuple(_HOSTS))


def _rewrite_url(url, branch=None):
    for prefix in _HOSTS:
        if url.startswith(prefix):
            owner, repository, *path = url[len(prefix) :].split("/")
            return "https://" + _HOSTS[prefix].format(owner, repository, branch or "HEAD", p="/".join(path))
    return url


# Makes the folders that a file lies in.
def _ensure_path_exists(path):
    import os

    at = path.find("/", 1)
    while at > 0:
        try:
            os.mkdir(path[:at])
        except OSError as er:
            if er.errno != 17:  # it exists
                raise
        at = path.find("/", at + 1)


# Reads a stream to its end, for a function that takes each part.
def _chunk(src, dest, op=None):
    buf = memoryview(bytearray(_CHUNK))
    while True:
        n = src.readinto(buf)
        if not n:
            return
        dest(buf[:n])
        if op:
            op(n)


# Reports whether a file has a hash that begins so.
def _check_exists(path, short_hash):
    from binascii import hexlify
    from hashlib import sha256

    hashed = sha256()
    try:
        with open(path, "rb") as f:
            _chunk(f, hashed.update)
    except OSError:
        return False
    return str(hexlify(hashed.digest()), "utf-8").startswith(short_hash)


def _download_file(url, dest):
    response = requests.get(url)
    try:
        if response.status_code != 200:
            print("Error", response.status_code, "requesting", url)
            return False
        print("Copying:", dest)
        _ensure_path_exists(dest)
        with open(dest, "wb") as f:
            _chunk(response.raw, f.write)
        return True
    finally:
        response.close()


# The place of a file of a package: one that is not in the target's folder is an error.
def _place(target, path):
    if path.startswith("/") or ".." in path.split("/"):
        raise ValueError("Path outside of target: " + path)
    return target + "/" + path


def _install_json(url, index, target, version, mpy):
    response = requests.get(_rewrite_url(url, version))
    try:
        if response.status_code != 200:
            print("Package not found:", url)
            return False
        package = response.json()
    finally:
        response.close()
    for path, short_hash in package.get("hashes", ()):
        place = _place(target, path)
        if _check_exists(place, short_hash):
            print("Exists:", place)
        elif not _download_file("%s/file/%s/%s" % (index, short_hash[:2], short_hash), place):
            print("File not found:", path, short_hash)
            return False
    base = url.rpartition("/")[0]
    for path, source in package.get("urls", ()):
        if base and not _is_url(source):
            source = base + "/" + source
        if not _download_file(_rewrite_url(source, version), _place(target, path)):
            print("File not found:", path, source)
            return False
    for name, wanted in package.get("deps", ()):
        if not _install_package(name, index, target, wanted, mpy):
            return False
    return True


def _install_package(package, index, target, version, mpy):
    if not _is_url(package):
        version = version or "latest"
        print("Installing %s (%s) from %s to %s" % (package, version, index, target))
        code = sys.implementation._mpy & 0xFF if mpy and hasattr(sys.implementation, "_mpy") else "py"
        return _install_json("%s/package/%s/%s/%s.json" % (index, code, package, version), index, target, version, mpy)
    if package.endswith((".py", ".mpy")):
        print("Downloading", package, "to", target)
        return _download_file(_rewrite_url(package, version), target + "/" + package.rsplit("/", 1)[-1])
    if not package.endswith(".json"):
        package += ("" if package.endswith("/") else "/") + "package.json"
    print("Installing", package, "to", target)
    return _install_json(package, index, target, version, mpy)


def install(package, index=None, target=None, version=None, mpy=True):
    if not target:
        for folder in sys.path:
            if folder.endswith("/lib"):
                target = folder
                break
        else:
            print("Unable to find lib dir in sys.path")
            return
    if _install_package(package, (index or _INDEX).rstrip("/"), target, version, mpy):
        print("Done")
    else:
        print("Package may be partially installed")
