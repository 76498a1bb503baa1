# HTTP requests, one connection each.

import socket

__version__ = "1.1.1"

_REDIRECTS = 20


# The body of a response whose end is known ahead of the end of the connection.
class BodyStream:
    # left is how many bytes are to come; of a body in chunks those of the chunk, and chunked is true.
    def __init__(self, sock, length=None):
        self._sock = sock
        self._chunked = length is None
        self._left = 0 if self._chunked else length
        self._end = length == 0

    # Goes on to the next chunk.
    def _next_chunk(self):
        line = self._sock.readline()
        if not line:
            raise ValueError("Connection closed before body complete")
        self._left = int(line.split(b";")[0], 16)
        if self._left == 0:
            self._end = True
            while self._sock.readline().strip():
                pass  # what follows the last chunk

    def readinto(self, buf):
        if not len(buf) or self._end:
            return 0
        if not self._left:
            self._next_chunk()
            if self._end:
                return 0
        n = self._sock.readinto(memoryview(buf)[: self._left])
        if not n:
            raise ValueError("Connection closed before body complete")
        self._left -= n
        if not self._left:
            if self._chunked:
                self._sock.readline()  # of the chunk's end
            else:
                self._end = True
        return n

    def read(self, size=-1):
        if size >= 0:
            buf = bytearray(size)
            n = self.readinto(buf)
            if n == size:
                return buf
            return buf[:n] if n else b""
        parts = []
        while True:
            buf = bytearray(1024)
            n = self.readinto(buf)
            if not n:
                return b"".join(parts)
            parts.append(bytes(memoryview(buf)[:n]))

    def close(self):
        self._sock.close()


class Response:
    def __init__(self, f):
        self.raw = f
        self.encoding = "utf-8"
        self._cached = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

    def close(self):
        if self.raw:
            self.raw.close()
            self.raw = None
        self._cached = None

    @property
    def content(self):
        if self._cached is None:
            try:
                self._cached = self.raw.read()
            finally:
                self.raw.close()
                self.raw = None
        return self._cached

    @property
    def text(self):
        return str(self.content, self.encoding)

    def json(self):
        import json

        return json.loads(self.content)


# scheme, host, port and path of an address.
def _split(url):
    scheme, _, rest = url.split("/", 2)
    slash = rest.find("/")
    query = rest.find("?")
    if slash < 0 or 0 <= query < slash:
        slash = query
    host, path = (rest, "/") if slash < 0 else (rest[:slash], rest[slash:])
    if not path.startswith("/"):
        path = "/" + path
    port = {"http:": 80, "https:": 443}.get(scheme)
    if port is None:
        raise ValueError("Unsupported protocol: " + scheme)
    if host.startswith("["):  # a number of IPv6
        host, _, rest = host[1:].partition("]")
        if rest:
            port = int(rest[1:])
    elif ":" in host:
        host, rest = host.split(":", 1)
        port = int(rest)
    return scheme, host, port, path


def _connect(scheme, host, port, timeout):
    family, kind, proto, _, address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(family, kind, proto)
    try:
        if timeout is not None:
            s.settimeout(timeout)
        s.connect(address)
        if scheme == "https:":
            import tls

            context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
            context.verify_mode = tls.CERT_NONE
            s = context.wrap_socket(s, server_hostname=host)
    except OSError:
        s.close()
        raise
    return s


# Completes the headers of a request, without those that the caller gave.
def _complete(headers, scheme, host, port, data, chunked, is_json):
    given = [k.lower() for k in headers]

    def default(name, value):
        if name.lower() not in given:
            headers[name] = value

    named = "[" + host + "]" if ":" in host else host
    default("Host", named if port == (443 if scheme == "https:" else 80) else "%s:%d" % (named, port))
    default("Connection", "close")
    if is_json:
        default("Content-Type", "application/json")
    if chunked:
        if "content-length" not in given:
            default("Transfer-Encoding", "chunked")
    elif data:
        default("Content-Length", str(len(data)))
    return headers


def _send(s, method, path, headers, data, chunked):
    s.write("%s %s HTTP/1.1\r\n" % (method, path))
    for name in headers:
        s.write("%s: %s\r\n" % (name, headers[name]))
    s.write(b"\r\n")
    if not data:
        return
    if not chunked:
        s.write(data)
    elif headers.get("Transfer-Encoding") == "chunked":
        for part in data:
            if part:
                s.write("%x\r\n" % len(part))
                s.write(part)
                s.write(b"\r\n")
        s.write(b"0\r\n\r\n")
    else:
        for part in data:
            s.write(part)


# The status line: the number, and the reason as bytes.
def _status(s):
    words = s.readline().split(None, 2)
    if len(words) < 2:
        raise ValueError("HTTP error: BadStatusLine:\n%s" % words)
    return int(words[1]), words[2].rstrip() if len(words) > 2 else ""


# The headers of a response, as a dict that parse fills, and those that matter here by their names in lower case.
def _headers(s, parse):
    shown = {}
    known = {}
    while True:
        line = s.readline()
        if not line or line == b"\r\n" or line == b"\n":
            return shown, known
        text = str(line, "utf-8")
        name, _, value = text.partition(":")
        known[name.lower()] = value.strip()
        if parse is True:
            shown[name] = value.strip()
        elif parse:
            parse(line, shown)


def request(
    method,
    url,
    data=None,
    json=None,
    headers=None,
    stream=None,
    auth=None,
    timeout=None,
    parse_headers=True,
):
    headers = headers.copy() if headers else {}
    if auth is not None:
        from binascii import b2a_base64

        headers["Authorization"] = "Basic " + str(b2a_base64("%s:%s" % auth)[:-1], "ascii")
    is_json = json is not None
    if is_json:
        import json as module

        data = module.dumps(json)
    if isinstance(data, str):
        data = data.encode()
    given = headers
    for _ in range(_REDIRECTS):
        scheme, host, port, path = _split(url)
        chunked = data is not None and hasattr(data, "__next__") and not hasattr(data, "__len__")
        headers = _complete(given.copy(), scheme, host, port, data, chunked, is_json)
        s = _connect(scheme, host, port, timeout)
        try:
            _send(s, method, path, headers, data, chunked)
            status, reason = _status(s)
            shown, known = _headers(s, parse_headers)
            location = known.get("location")
            if location is None or 200 <= status <= 299:
                break
            if status not in (301, 302, 303, 307, 308):
                raise NotImplementedError("Redirect %d not yet supported" % status)
        except BaseException:
            s.close()
            raise
        s.close()
        if status < 304 and method != "HEAD":
            method, data, is_json = "GET", None, False
        if location.startswith("//"):
            url = scheme + location
        elif location.startswith("/"):
            url = url[: len(url) - len(path)] + location if url.endswith(path) else url + location
        elif "//" in location:
            url = location
        else:
            url = url[: url.rfind("/") + 1] + location
    else:
        raise ValueError("Too many redirects")
    if method == "HEAD" or status == 204 or status == 304:
        s = BodyStream(s, 0)
    elif "chunked" in known.get("transfer-encoding", "").lower():
        s = BodyStream(s)
    elif "content-length" in known:
        s = BodyStream(s, int(known["content-length"]))
    response = Response(s)
    response.status_code = status
    response.reason = reason
    if parse_headers is not False:
        response.headers = shown
    return response


def get(url, **kw):
    return request("GET", url, **kw)


def head(url, **kw):
    return request("HEAD", url, **kw)


def post(url, **kw):
    return request("POST", url, **kw)


def put(url, **kw):
    return request("PUT", url, **kw)


def patch(url, **kw):
    return request("PATCH", url, **kw)


def delete(url, **kw):
    return request("DELETE", url, **kw)
